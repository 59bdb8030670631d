package io.synproof.properties.reality.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.reality.capture.OurCaptures;
import io.synproof.properties.reality.capture.TcpPacket;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.vavr.collection.List;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** Legal conversations of which the capture lacks one packet. */
final class RemovedPacketsTest {

    @Test
    void aMissingPacketIsNoReasonToReject() {
        List<Kind> verdicts = List.ofAll(OurCaptures.files())
                .filter(file -> !file.getFileName().toString().startsWith("illegal"))
                .flatMap(file -> withoutEach(CapturedPackets.of(file)));
        assertThat(verdicts.count(Kind.REJECTED::equals)).isZero();
        assertThat(verdicts.count(Kind.ACCEPTED::equals)).isEqualTo(261);
        assertThat(verdicts.count(Kind.INCOMPLETE::equals)).isEqualTo(402);
    }

    private static List<Kind> withoutEach(Vector<TcpPacket> packets) {
        return List.range(0, packets.size())
                .map(place -> CapturedPackets.worst(packets.removeAt(place)));
    }
}
