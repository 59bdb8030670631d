package io.synproof.properties.reality.explain.pair;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.reality.capture.TcpPacket;
import io.synproof.properties.reality.capture.TcpReader;
import io.synproof.properties.reality.explain.PcapFile;
import io.synproof.properties.reality.explain.TableRow;
import io.synproof.properties.reality.explain.Way;
import io.synproof.properties.reality.judge.CaptureJudge;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.vavr.collection.List;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of two captures of a conversation, each is judged at its end, and packets are matched. */
class PairJudgeTest {
    private static final int FLAGS = 33;
    private static final int RESET = 0x04;
    private static final int IDENTIFICATION = 4;

    private static final PcapFile AT_A = PcapFile.of("handshake-ack-lost.A.pcap");
    private static final PcapFile AT_B = PcapFile.of("handshake-ack-lost.B.pcap");

    @TempDir
    private Path folder;

    private PairReport judged(PcapFile one, PcapFile two) {
        return results(one, two).pairs().single();
    }

    private PairJudge.Result results(PcapFile one, PcapFile two) {
        Path first = one.write(folder.resolve("one.pcap"));
        Path second = two.write(folder.resolve("two.pcap"));
        return new PairJudge(CaptureJudge.ALL).judge(() -> packets(first), () -> packets(second));
    }

    private static Iterator<TcpPacket> packets(Path file) {
        try (TcpReader reader = TcpReader.open(file)) {
            return List.ofAll(() -> reader).iterator();
        }
    }

    @Test
    void aPacketThatIsInTheSendersFileAloneIsLost() {
        PairReport pair = judged(AT_A, AT_B);

        assertThat(pair.kind()).isEqualTo(Kind.ACCEPTED);
        assertThat(pair.there().words())
                .isEqualTo("5 sent, 1 lost, delay 10.2 ms / 10.3 ms / 10.3 ms (least, median,"
                        + " most)");
        assertThat(pair.back().words())
                .isEqualTo("5 sent, 0 lost, delay 10.2 ms / 10.4 ms / 10.5 ms (least, median,"
                        + " most)");
        assertThat(pair.table().rows().map(TableRow::number))
                .containsExactly(
                        "1/1", "2/2", "3/-", "4/3", "5/4", "6/5", "8/6", "7/7", "9/8", "10/9");
        assertThat(pair.table().rows().filter(row -> row.way() == Way.LOST))
                .extracting(TableRow::segment)
                .containsExactly("<SEQ=1><ACK=1><CTL=ACK><WND=64512>");
    }

    @ParameterizedTest
    @CsvSource({
        "handshake-ack-lost, 5, 1, 5, 0",
        "loss5, 84, 6, 110, 3",
        "simultaneous-close, 6, 0, 5, 0"
    })
    void theOrderOfTheFilesDoesNotMatter(
            String name, int sentByA, int lostFromA, int sentByB, int lostFromB) {
        PcapFile atA = PcapFile.of(name + ".A.pcap");
        PcapFile atB = PcapFile.of(name + ".B.pcap");

        for (PairReport pair : List.of(judged(atA, atB), judged(atB, atA))) {
            assertThat(pair.kind()).isEqualTo(Kind.ACCEPTED);
            assertThat(pair.there().sent()).isEqualTo(sentByA);
            assertThat(pair.there().lost()).isEqualTo(lostFromA);
            assertThat(pair.back().sent()).isEqualTo(sentByB);
            assertThat(pair.back().lost()).isEqualTo(lostFromB);
        }
    }

    @Test
    void ofPacketsOfOneDirectionAloneTheClocksTellTheEnds() {
        assertThat(judged(AT_A.only(1, 1), AT_B).there().sent()).isEqualTo(1);
        assertThat(judged(AT_B, AT_A.only(1, 1)).there().sent()).isEqualTo(1);
    }

    @Test
    void clocksThatAgreeAreSaidTo() {
        assertThat(judged(AT_A, AT_B).clocks().map(Clocks::words))
                .containsExactly("the clocks agree as far as packets show (B's is ahead by"
                        + " -10.2 ms to 10.2 ms)");
    }

    @ParameterizedTest
    @CsvSource({"3600, 3600.00 s", "-5, -5.00 s"})
    void aClockThatIsAheadIsFoundAndDelaysAreWithoutIt(int seconds, String ahead) {
        PairReport pair = judged(AT_A, AT_B.ahead(seconds));

        assertThat(pair.clocks().map(Clocks::words))
                .containsExactly("B's clock is ahead by " + ahead
                        + " if the fastest packets take equally long either way (by "
                        + (seconds > 0 ? "3599.99 s to 3600.01 s" : "-5.01 s to -4.99 s")
                        + " in any case)");
        assertThat(pair.there().lost()).isEqualTo(1);
        assertThat(pair.there().delays().get(0)).isBetween(0.0102, 0.0103);
    }

    @Test
    void aPacketThatArrivesTwiceIsDuplicated() {
        PairReport pair = judged(AT_A, AT_B.again(3, 4));

        assertThat(pair.there().duplicated()).isEqualTo(1);
        assertThat(pair.there().unsent()).isZero();
        assertThat(pair.table().rows().flatMap(TableRow::remarks))
                .contains("arrives 2 times: packets 3, 5");
    }

    @Test
    void aPacketThatArrivesBehindOneSentLaterIsOvertaken() {
        PairReport pair = judged(AT_A, AT_B.again(7, 8).without(7));

        assertThat(pair.there().overtaken()).isEqualTo(1);
        assertThat(pair.there().lost()).isEqualTo(1);
    }

    @Test
    void whatArrivesAndNobodySentIsRejected() {
        PairReport pair = judged(AT_A, AT_B.again(7, 6).with(7, packet -> reset(packet, 77)));

        assertThat(pair.kind()).isEqualTo(Kind.REJECTED);
        assertThat(pair.offence())
                .isEqualTo("packet 7 of the file at B arrives, and nobody sent it");
        assertThat(pair.there().unsent()).isEqualTo(1);
        assertThat(pair.table().rows().filter(row -> row.way() == Way.UNSENT))
                .extracting(TableRow::number)
                .containsExactly("-/7");
    }

    /** Another packet, a reset, with its checksum right. */
    private static byte[] reset(byte[] packet, int identification) {
        byte[] reset = packet.clone();
        int added = (reset[FLAGS] & 0xff) - RESET;
        reset[FLAGS] = RESET;
        reset[IDENTIFICATION] = (byte) (identification >> 8);
        reset[IDENTIFICATION + 1] = (byte) identification;
        int sum = (((reset[36] & 0xff) << 8) | (reset[37] & 0xff)) + added;
        reset[36] = (byte) (sum >> 8);
        reset[37] = (byte) sum;
        return reset;
    }

    @Test
    void whatArrivesDamagedIsNot() {
        PairReport pair = judged(AT_A, AT_B.with(3, packet -> with(packet, 45, 99)));

        assertThat(pair.there().unsent()).isZero();
        assertThat(pair.offence()).isEmpty();
    }

    private static byte[] with(byte[] packet, int at, int octet) {
        byte[] changed = packet.clone();
        changed[at] = (byte) octet;
        return changed;
    }

    @Test
    void whatTheSendersFileLacksByTheNumbersOfIpIsNotRejected() {
        PairReport pair = judged(AT_A.without(7), AT_B);

        assertThat(pair.kind()).isNotEqualTo(Kind.REJECTED);
        assertThat(pair.there().missing()).isEqualTo(1);
    }

    @Test
    void whatTheOtherFileDoesNotCoverIsNotLost() {
        PairReport pair = judged(AT_A, AT_B.only(1, 6));

        assertThat(pair.there().lost()).isEqualTo(1);
        assertThat(pair.there().notCovered()).isEqualTo(2);
    }

    @Test
    void octetsThatArriveInOtherPiecesAreNotLost() {
        UnaryOperator<byte[]> first = packet -> piece(packet, 0, 200);
        UnaryOperator<byte[]> second = packet -> piece(packet, 200, 500);
        PairReport pair = judged(AT_A.again(6, 6).with(6, first).with(7, second), AT_B);

        assertThat(pair.back().inPieces()).isEqualTo(1);
        assertThat(pair.back().lost()).isZero();
        assertThat(pair.back().unsent()).isZero();
    }

    @Test
    void octetsOfWhichSomeArriveAreLostInPart() {
        PairReport pair = judged(AT_A.with(6, packet -> piece(packet, 0, 200)), AT_B);

        assertThat(pair.back().lost()).isEqualTo(1);
        assertThat(pair.table().rows().flatMap(TableRow::remarks))
                .contains("a part of it is lost on the way");
    }

    /** A part of the text of a packet, as a packet of its own. */
    private static byte[] piece(byte[] packet, int from, int to) {
        int header = 20 + (packet[32] >>> 4 & 0xf) * 4;
        byte[] piece = Arrays.copyOf(packet, header + to - from);
        System.arraycopy(packet, header + from, piece, header, to - from);
        piece[2] = (byte) (piece.length >> 8);
        piece[3] = (byte) piece.length;
        int low = ((piece[26] & 0xff) << 8) | (piece[27] & 0xff);
        piece[26] = (byte) ((low + from) >> 8);
        piece[27] = (byte) (low + from);
        return piece;
    }

    @Test
    void conversationsOfOneFileAloneArePassedOver() {
        PairJudge.Result result = results(AT_A, PcapFile.of("simultaneous-close.B.pcap"));

        assertThat(result.pairs()).isEmpty();
        assertThat(result.others()).isEqualTo(2);
    }
}
