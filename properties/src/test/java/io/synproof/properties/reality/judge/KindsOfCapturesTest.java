package io.synproof.properties.reality.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.reality.capture.OurCaptures;
import io.synproof.properties.reality.capture.TcpPacket;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.vavr.collection.Vector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The verdicts on real conversations of many kinds, most of them Linux 6.18 on both sides. */
final class KindsOfCapturesTest {
    /** Where the wire replays segments of a connection before, one more that lacks misleads. */
    private static final List<String> REPLAYED = List.of("old_dup_syn_listen", "syn_sent_dup_all");

    static Stream<Path> captures() throws Exception {
        try (Stream<Path> files = Files.list(OurCaptures.file("kinds"))) {
            return files
                    .filter(file -> file.toString().contains(".pcap"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static Stream<Path> plainCaptures() throws Exception {
        return captures()
                .filter(file -> REPLAYED.stream()
                        .noneMatch(kind -> file.getFileName().toString().startsWith(kind)));
    }

    @ParameterizedTest
    @MethodSource("captures")
    void everyConversationIsAccepted(Path file) {
        assertThat(CapturedPackets.worst(CapturedPackets.of(file))).isEqualTo(Kind.ACCEPTED);
    }

    @ParameterizedTest
    @MethodSource("plainCaptures")
    @Tag("long")
    void aMissingPacketIsNoReasonToReject(Path file) {
        Vector<TcpPacket> packets = CapturedPackets.of(file);
        for (int place = 0; place < packets.size(); place++) {
            assertThat(CapturedPackets.worst(packets.removeAt(place)))
                    .as("without packet %d", packets.get(place).number())
                    .isNotEqualTo(Kind.REJECTED);
        }
    }
}
