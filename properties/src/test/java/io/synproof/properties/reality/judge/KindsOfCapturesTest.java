package io.synproof.properties.reality.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.reality.capture.OurCaptures;
import io.synproof.properties.reality.capture.TcpPacket;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.vavr.collection.Vector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The verdicts on real conversations of many kinds, most of them Linux 6.18 on both sides. */
final class KindsOfCapturesTest {
    private static final int MOST_CUT = 30;

    /**
     * Packets whose lack misleads, by file: the wire replays a whole connection, and of an old
     * segment and the reset that answers it only one is there.
     */
    private static final Map<String, Set<Long>> MISLEADING = Map.of(
            "old_dup_syn_listen.v4.1ms.d.s1.B.pcap", Set.of(12L),
            "syn_sent_dup_all.v4.0ms.nots.s3.A.pcap", Set.of(3L),
            "syn_sent_dup_all.v4.0ms.nots.s3.B.pcap", Set.of(12L, 13L),
            "syn_sent_dup_all.v4.100ms.nosack.s3.B.pcap", Set.of(13L));

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
        Set<Long> rejected = new HashSet<>();
        for (int place = 0; place < packets.size(); place++) {
            if (CapturedPackets.worst(packets.removeAt(place)) == Kind.REJECTED) {
                rejected.add(packets.get(place).number());
            }
        }
        assertThat(rejected)
                .isEqualTo(MISLEADING.getOrDefault(file.getFileName().toString(), Set.of()));
    }

    /** An old duplicate, or what answers it, may have its cause before the capture's first. */
    @ParameterizedTest
    @MethodSource("captures")
    void aBeginningThatIsNotThereIsNoReasonToReject(Path file) {
        Vector<TcpPacket> packets = CapturedPackets.of(file);
        for (int from = 1; from < Math.min(packets.size(), MOST_CUT); from++) {
            TcpPacket first = packets.get(from);
            if (!first.syn() || first.isAck()) {
                assertThat(CapturedPackets.worst(packets.drop(from)))
                        .as("from packet %d on", first.number())
                        .isNotEqualTo(Kind.REJECTED);
            }
        }
    }
}
