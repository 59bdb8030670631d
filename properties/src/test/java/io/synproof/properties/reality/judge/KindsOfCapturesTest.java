package io.synproof.properties.reality.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.reality.capture.OurCaptures;
import io.synproof.properties.reality.capture.TcpPacket;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.vavr.collection.Vector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The verdicts on real conversations of many kinds, most of them Linux 6.18 on both sides. */
final class KindsOfCapturesTest {
    private static final int MOST_CUT = 40;

    static Stream<Path> captures() throws Exception {
        try (Stream<Path> files = Files.list(OurCaptures.file("kinds"))) {
            return files
                    .filter(file -> file.toString().contains(".pcap"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("captures")
    void everyConversationIsAccepted(Path file) {
        assertThat(CapturedPackets.worst(CapturedPackets.of(file))).isEqualTo(Kind.ACCEPTED);
    }

    @ParameterizedTest
    @MethodSource("captures")
    @Tag("long")
    void aMissingPacketIsNoReasonToReject(Path file) {
        Vector<TcpPacket> packets = CapturedPackets.of(file);
        for (int place = 0; place < packets.size(); place++) {
            assertNotRejected(packets.removeAt(place), "without packet", packets.get(place));
        }
    }

    /** An old duplicate, or what answers it, may have its cause before the capture's first. */
    @ParameterizedTest
    @MethodSource("captures")
    void aBeginningThatIsNotThereIsNoReasonToReject(Path file) {
        Vector<TcpPacket> packets = CapturedPackets.of(file);
        for (int from = 1; from < Math.min(packets.size(), MOST_CUT); from++) {
            assertNotRejected(packets.drop(from), "from packet", packets.get(from));
        }
    }

    @ParameterizedTest
    @MethodSource("captures")
    void anEndThatIsNotThereIsNoReasonToReject(Path file) {
        Vector<TcpPacket> packets = CapturedPackets.of(file);
        for (int last = 1; last < Math.min(packets.size(), MOST_CUT); last++) {
            assertNotRejected(
                    packets.dropRight(last), "up to packet", packets.get(packets.size() - last));
        }
    }

    private static void assertNotRejected(Vector<TcpPacket> packets, String cut, TcpPacket at) {
        assertThat(CapturedPackets.worst(packets))
                .as("%s %d", cut, at.number())
                .isNotEqualTo(Kind.REJECTED);
    }
}
