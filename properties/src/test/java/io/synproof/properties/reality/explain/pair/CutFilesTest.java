package io.synproof.properties.reality.explain.pair;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.reality.capture.BulkTransfer;
import io.synproof.properties.reality.capture.OurCaptures;
import io.synproof.properties.reality.capture.TcpPacket;
import io.synproof.properties.reality.capture.TcpReader;
import io.synproof.properties.reality.explain.ConversationTable;
import io.synproof.properties.reality.judge.CaptureJudge;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A capture that ends earlier than the other makes no legal conversation a rejected one. */
class CutFilesTest {
    private static final long SECOND = 1_000_000_000;

    @TempDir
    private Path folder;

    private static List<TcpPacket> packets(Path file) {
        try (TcpReader reader = TcpReader.open(file)) {
            return List.ofAll(() -> reader);
        }
    }

    private static Stream<String> rejected(String cut, List<TcpPacket> one, List<TcpPacket> two) {
        return new PairJudge(CaptureJudge.ALL)
                .judge(one::iterator, two::iterator)
                .pairs()
                .toJavaStream()
                .filter(pair -> pair.kind() == Kind.REJECTED)
                .map(pair -> cut + ": " + pair.table().reasons().mkString(" "));
    }

    @Test
    void ofALongConversationWhatIsNotShownIsCounted() throws IOException {
        Path file = folder.resolve("long.pcap");
        new BulkTransfer(1500, 100).write(file);
        List<TcpPacket> all = packets(file);

        ConversationTable table = new PairJudge(CaptureJudge.ALL)
                .judge(all.take(1200)::iterator, all::iterator)
                .pairs()
                .single()
                .table();

        assertThat(table.stretches()
                                .map(ConversationTable.Stretch::before)
                                .sum()
                                .longValue()
                        + table.rows().size())
                .isEqualTo(1500);
    }

    @Test
    void whatArrivesAgainWasSentWhenItFirstWas() {
        Passing.Header header = new Passing.Header(1, 1, 0x10, 100, 0, -1);
        java.util.List<Passing> arrivals = IntStream.of(0, 5, 6)
                .mapToObj(second -> new Passing(
                        second, second * SECOND, 1, header, second == 6 ? 8 : 7, 64, false))
                .toList();
        Passings covering = new Passings(Map.of(), SECOND, 10 * SECOND);

        Journey journey = Journey.of(
                new Matching.Result(java.util.List.of(), arrivals, java.util.List.of(1L)),
                new Transit(0, 0, 1, 1),
                covering,
                covering,
                false);

        assertThat(journey.strays().stream().map(Stray::excuse))
                .containsExactly(
                        Stray.Excuse.NOT_COVERED, Stray.Excuse.NOT_COVERED, Stray.Excuse.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"handshake-ack-lost", "simultaneous-close", "loss5"})
    void whereverOneOfTheFilesEndsTheConversationIsNotRejected(String name) {
        List<TcpPacket> atA = packets(OurCaptures.file(name + ".A.pcap"));
        List<TcpPacket> atB = packets(OurCaptures.file(name + ".B.pcap"));

        Stream<String> cutAtA = IntStream.range(1, atA.size())
                .boxed()
                .flatMap(kept -> rejected(kept + " packets at A", atA.take(kept), atB));
        Stream<String> cutAtB = IntStream.range(1, atB.size())
                .boxed()
                .flatMap(kept -> rejected(kept + " packets at B", atA, atB.take(kept)));

        assertThat(Stream.concat(cutAtA, cutAtB)).isEmpty();
    }
}
