package io.synproof.properties.figures;

import static io.synproof.properties.figures.Peer.A;
import static io.synproof.properties.figures.Peer.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.endpoint.State;
import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.figures.Step.Event;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which figures of RFC 9293 are runs of the model, and that a wrong figure is none. */
class FiguresTest {

    @Test
    void everyFigureIsARunOfTheIntentAndOfLinux() {
        assertThat(runsIn(RuleProfile.RFC9293_INTENT)).containsExactly(6, 7, 8, 9, 10, 11, 12, 13);
        assertThat(runsIn(RuleProfile.LINUX)).containsExactly(6, 7, 8, 9, 10, 11, 12, 13);
    }

    @Test
    void byTheLetterTheSimultaneousOpenIsNoRun() {
        assertThat(runsIn(RuleProfile.RFC9293)).containsExactly(6, 8, 9, 10, 11, 12, 13);
        assertThat(FigureResult.of(Figures.named("7")).why())
                .contains("RFC793, RFC9293: line 6: in the figure A is in ESTABLISHED, in the model"
                        + " A is in SYN-RECEIVED and sends <SEQ=101><ACK=301><CTL=ACK> (3.10.7.4"
                        + " first, not in the window: dropped with an acknowledgment)");
    }

    @Test
    void byTheLetterOfRfc793NeitherIsTheNormalClose() {
        assertThat(runsIn(RuleProfile.RFC793)).containsExactly(6, 8, 9, 10, 11, 13);
        assertThat(FigureResult.of(Figures.named("12")).why())
                .contains("RFC793: line 4: in the figure B is in LAST-ACK, in the model B is in"
                        + " CLOSING and sends <SEQ=300><ACK=101><CTL=FIN,ACK> (3.10.4, CLOSE: a FIN"
                        + " follows the octets)");
    }

    private static List<Integer> runsIn(RuleProfile profile) {
        return Figures.ALL.stream()
                .map(FigureResult::of)
                .filter(replay -> replay.runs().stream()
                        .anyMatch(run -> run.profile().equals(profile) && run.runs()))
                .map(replay -> replay.figure().number())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6  | A 100 SYN, B 300 101 SYN.ACK, A 101 301 ACK, A 101 301 ACK
            7  | A 100 SYN, B 300 SYN, A 100 301 SYN.ACK, B 300 101 SYN.ACK
            8  | A 100 SYN, A 90 SYN, B 300 91 SYN.ACK, A 91 RST, B 400 101 SYN.ACK, A 101 401 ACK
            9  | A 400 SYN, B 300 100 ACK, A 100 RST, A 400 SYN
            10 | B 300 100 ACK, A 100 RST
            11 | A 90 SYN, B 300 91 SYN.ACK, A 91 RST
            12 | A 100 300 FIN.ACK, B 300 101 ACK, B 300 101 FIN.ACK, A 101 301 ACK
            13 | A 100 300 FIN.ACK, B 300 100 FIN.ACK, A 101 301 ACK, B 301 101 ACK
            """)
    void aFigureHasTheSegmentsThatTheRfcPrints(String number, String segments) {
        assertThat(Figures.named(number).segments())
                .extracting(FiguresTest::text)
                .containsExactly(segments.split(", "));
    }

    private static String text(FigureSegment arrow) {
        return arrow.from() + " " + arrow.seq()
                + arrow.ack().map(number -> " " + number).orElse("")
                + " " + arrow.control().toString().replace(',', '.');
    }

    private static Figure handshake() {
        return Figure.of(1, "a handshake")
                .after(new Step.Happens(B, Event.OPEN_PASSIVE))
                .line(1, new Step.Opens(A, 100), departs(A, "<SEQ=100><CTL=SYN>"));
    }

    private static Step departs(Peer from, String segment) {
        return new Step.Departs(from, FigureSegment.of(from, segment));
    }

    private static Step arrives(Peer at, String segment) {
        return new Step.Arrives(at, FigureSegment.of(at.other(), segment), 300);
    }

    private static Optional<String> trouble(Figure figure) {
        return FigureResult.of(figure).why().map(why -> why.substring(why.indexOf(": ") + 2));
    }

    @Test
    void aSegmentWithAnotherNumberIsNoRun() {
        Figure wrong =
                Figure.of(1, "").line(3, new Step.Opens(A, 100), departs(A, "<SEQ=7><CTL=SYN>"));

        assertThat(trouble(wrong))
                .contains("line 3: in the figure A sends <SEQ=7><CTL=SYN>, in the model A sends"
                        + " <SEQ=100><CTL=SYN>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<SEQ=300><ACK=100><CTL=SYN,ACK>",
                "<SEQ=300><ACK=101><CTL=ACK>",
                "<SEQ=300><CTL=SYN>",
                "<SEQ=301><ACK=101><CTL=SYN,ACK>"
            })
    void aSegmentThatDiffersInOneFieldIsNoRun(String segment) {
        Figure wrong = handshake().line(2, arrives(B, "<SEQ=100><CTL=SYN>"), departs(B, segment));

        assertThat(trouble(wrong))
                .contains("line 2: in the figure B sends " + segment + ", in the model B sends"
                        + " <SEQ=300><ACK=101><CTL=SYN,ACK>");
    }

    @Test
    void aSegmentThatNobodySendsIsNoRun() {
        Figure silent = handshake().line(2, departs(A, "<SEQ=100><CTL=SYN>"));

        assertThat(trouble(silent))
                .contains("line 2: in the figure A sends <SEQ=100><CTL=SYN>, in the model A sends"
                        + " nothing more");
    }

    @Test
    void aSegmentThatHasNotDepartedDoesNotArrive() {
        Figure early =
                Figure.of(1, "").line(1, new Step.Opens(A, 100), arrives(B, "<SEQ=100><CTL=SYN>"));

        assertThat(trouble(early))
                .contains("line 1: in the figure <SEQ=100><CTL=SYN> arrives at B, in the model it"
                        + " is not on its way");
    }

    @Test
    void aWrongStateIsNoRun() {
        Figure wrong = handshake().line(2, new Step.IsIn(A, State.ESTABLISHED));

        assertThat(trouble(wrong)).isPresent();
    }

    @Test
    void aTimerThatDoesNotRunDoesNotGoOff() {
        Figure wrong = Figure.of(1, "").line(9, new Step.Happens(A, Event.TIMEOUT));

        assertThat(trouble(wrong))
                .contains("line 9: in the figure a timer of A goes off, in the model none runs");
    }

    @Test
    void aUserWhoIsToldNothingIsNotTold() {
        Figure wrong = handshake().line(2, new Step.Tells(A, Notice.RESET));

        assertThat(trouble(wrong))
                .hasValueSatisfying(why -> assertThat(why)
                        .startsWith("line 2: in the figure the user of A is told: connection reset,"
                                + " in the model it is not"));
    }

    @Test
    void troubleBeforeTheFirstLineIsSaidToBeThere() {
        Figure wrong = Figure.of(1, "").after(new Step.IsIn(A, State.LISTEN)).line(1);

        assertThat(trouble(wrong))
                .contains(
                        "before line 1: in the figure A is in LISTEN, in the model A is in CLOSED");
    }
}
