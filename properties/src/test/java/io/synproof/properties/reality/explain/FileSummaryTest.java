package io.synproof.properties.reality.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.reality.capture.CaptureCounts;
import io.synproof.properties.reality.capture.CutOff;
import io.synproof.properties.reality.capture.PassedOver;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** Of a file is said what was passed over, what was dropped, and where it breaks off. */
class FileSummaryTest {
    @Test
    void whatIsNotableInAFileIsSaid() {
        CaptureCounts counts = new CaptureCounts(
                13, 10, LinkedHashMap.of(PassedOver.UDP, 1L, PassedOver.FRAGMENT, 2L), 7);
        CutOff cut = new CutOff(300, "packet 14");

        assertThat(new FileSummary("a.pcap", counts, Option.some(cut)).asides())
                .containsExactly(
                        "Passed over: 1 packet " + PassedOver.UDP.words() + ".",
                        "Passed over: 2 packets " + PassedOver.FRAGMENT.words() + ".",
                        "The capturing host dropped 7 packets.",
                        "The file breaks off at octet 300, within packet 14; what is before it has"
                                + " been read.");
    }

    @Test
    void ofAWholeFileOfTcpNothingIs() {
        CaptureCounts counts = new CaptureCounts(10, 10, LinkedHashMap.empty(), 0);

        assertThat(new FileSummary("a.pcap", counts, Option.none()).asides()).isEmpty();
    }
}
