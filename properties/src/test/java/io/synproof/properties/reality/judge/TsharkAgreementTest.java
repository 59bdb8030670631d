package io.synproof.properties.reality.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.export.Tshark;
import io.synproof.properties.reality.capture.OurCaptures;
import io.vavr.collection.List;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the judge says of packets and connections is what tshark says, or the reason is known. */
@Tag("long")
final class TsharkAgreementTest {
    /** For tshark a file that breaks off is an error. */
    private static final String BROKEN_OFF = "v4.cut5.pcapng";

    private static final Path DOCUMENT = Path.of("..", "docs", "explain.md");

    private static List<TwiceSeen> packets = List.empty();

    @BeforeAll
    static void readByBoth() throws Exception {
        Tshark.needed();
        packets = List.ofAll(captures().toJavaList().parallelStream()
                        .map(TwiceSeen::of)
                        .toList())
                .flatMap(seen -> seen);
    }

    private static List<Path> captures() throws Exception {
        try (var kinds = Files.list(OurCaptures.file("kinds"))) {
            return List.ofAll(OurCaptures.files())
                    .appendAll(kinds.filter(file -> file.toString().contains(".pcap"))
                            .filter(file -> !file.endsWith(BROKEN_OFF))
                            .sorted()
                            .toList());
        }
    }

    private static List<TwiceSeen> disputed(MarkAndFlag subject) {
        return packets.filter(seen -> subject.isMarked(seen) != subject.isFlagged(seen));
    }

    @Test
    void everyDisagreementHasAKnownReason() {
        assertThat(List.of(MarkAndFlag.values())
                        .flatMap(subject -> disputed(subject)
                                .filter(seen -> Disagreement.of(subject, seen).isEmpty())
                                .map(seen -> subject + " in " + seen)))
                .isEmpty();
    }

    @Test
    void theDocumentHasTheCounts() throws Exception {
        assertThat(Files.readString(DOCUMENT))
                .contains(List.of(MarkAndFlag.values())
                        .map(TsharkAgreementTest::line)
                        .mkString("\n"));
    }

    @Test
    void theDocumentHasTsharksNamesOfWhatIsSentAgain() throws Exception {
        assertThat(Files.readString(DOCUMENT))
                .contains(List.of(
                                "retransmission",
                                "fast_retransmission",
                                "spurious_retransmission",
                                "out_of_order")
                        .map(flag -> "| `" + flag + "` | " + countOnly(Mark.AGAIN, flag) + " | "
                                + countOnly(Mark.FILLS_GAP, flag) + " |")
                        .mkString("\n"));
    }

    /** tshark calls one that is fast or spurious a retransmission as well: that is not counted. */
    private static int countOnly(Mark mark, String flag) {
        return packets.count(seen -> seen.isMarked(mark)
                && seen.tshark().flags().contains(flag)
                && (!"retransmission".equals(flag)
                        || (!seen.tshark().flags().contains("fast_retransmission")
                                && !seen.tshark().flags().contains("spurious_retransmission"))));
    }

    @Test
    void theDocumentHasTheReasons() throws Exception {
        assertThat(Files.readString(DOCUMENT).replaceAll("\\s+", " "))
                .contains(List.of(Disagreement.values())
                        .map(TsharkAgreementTest::line)
                        .mkString(" "));
    }

    private static String line(MarkAndFlag subject) {
        return "| " + subject.title() + " | " + subject.flags() + " | "
                + packets.count(seen -> subject.isMarked(seen) && subject.isFlagged(seen)) + " | "
                + disputed(subject).count(subject::isMarked) + " | "
                + disputed(subject).count(subject::isFlagged) + " | "
                + List.of(Disagreement.values())
                        .filter(kind -> count(subject, kind) > 0)
                        .map(kind -> number(kind) + " (" + count(subject, kind) + ")")
                        .mkString(", ")
                + " |";
    }

    private static String line(Disagreement kind) {
        return number(kind) + ". " + kind.why();
    }

    /** Its place in the list, from 1. */
    private static int number(Disagreement kind) {
        return List.of(Disagreement.values()).indexOf(kind) + 1;
    }

    private static int count(MarkAndFlag subject, Disagreement kind) {
        return disputed(subject).count(seen -> Disagreement.of(subject, seen).contains(kind));
    }

    @Test
    void connectionsHaveThePacketsThatTsharkCountsAsComplete() {
        assertThat(lastPackets()
                        .filter(last -> kinds(last) != last.tshark().completeness())
                        .map(last ->
                                last + " " + kinds(last) + " " + last.tshark().completeness()))
                .isEmpty();
    }

    @Test
    void endingsAreThoseOfTshark() {
        assertThat(lastPackets().filter(last -> !isEndingOf(last))).isEmpty();
    }

    /** The last packet of each connection that has the packets of tshark's stream. */
    private static List<TwiceSeen> lastPackets() {
        return packets.filter(TwiceSeen::alike)
                .groupBy(seen -> seen.name() + " " + seen.connection().number())
                .values()
                .map(List::last)
                .toList();
    }

    private static int kinds(TwiceSeen last) {
        return last.before()
                .prepend(last.row())
                .map(row -> kind(row))
                .fold(0, (one, other) -> one | other);
    }

    private static int kind(Row row) {
        var packet = row.packet();
        return (packet.syn() ? packet.isAck() ? TsharkPacket.SYN_ACK : TsharkPacket.SYN : 0)
                | (packet.isAck() && !packet.syn() ? TsharkPacket.ACK : 0)
                | (packet.length() > 0 ? TsharkPacket.DATA : 0)
                | (packet.fin() ? TsharkPacket.FIN : 0)
                | (packet.rst() ? TsharkPacket.RST : 0);
    }

    private static boolean isEndingOf(TwiceSeen last) {
        boolean fin = (last.tshark().completeness() & TsharkPacket.FIN) != 0;
        boolean rst = (last.tshark().completeness() & TsharkPacket.RST) != 0;
        int opened = last.tshark().completeness() & ~TsharkPacket.SYN;
        return switch (Ending.of(
                last.connection().course(), last.connection().vantage() != Vantage.B)) {
            case CLOSED, CLOSING -> fin;
            case HALF_CLOSED_BY_A, HALF_CLOSED_BY_B -> fin && !rst;
            case RESET_BY_A, RESET_BY_B, REFUSED -> rst;
            case UNANSWERED -> opened == 0;
            case OPEN -> !fin && !rst;
        };
    }
}
