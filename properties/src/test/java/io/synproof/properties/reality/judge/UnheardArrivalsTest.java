package io.synproof.properties.reality.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.reality.capture.OurCaptures;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Captures of hosts that drop segments between the capture and TCP. */
final class UnheardArrivalsTest {
    @ParameterizedTest
    @CsvSource({
        "bpf_deaf.v4.20ms.nosack.s5.B.pcap, 9",
        "one_way_blackhole.v6.20ms.none.s4.B.pcap, 13",
        "unreachable_rule.v4.1ms.d.s4.B.pcap, 11"
    })
    void whatOnlyDroppedArrivalsExplainIsIncomplete(String name, long packet) {
        var packets = CapturedPackets.of(OurCaptures.file("unheard/" + name));
        Verdict only = new CaptureJudge(CaptureJudge.ALL, Option.none())
                .judge(packets::iterator)
                .single()
                .verdict();
        assertThat(only).isInstanceOf(Verdict.Incomplete.class);
        List<Gap> gaps = ((Verdict.Incomplete) only).gaps();
        assertThat(gaps.map(Gap::kind)).containsExactly(Gap.Kind.UNHEARD);
        assertThat(gaps.map(Gap::packet)).containsExactly(packet);
    }
}
