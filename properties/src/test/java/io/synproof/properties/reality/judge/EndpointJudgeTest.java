package io.synproof.properties.reality.judge;

import static io.synproof.properties.reality.judge.Verdicts.assertAccepted;
import static io.synproof.properties.reality.judge.Verdicts.assertIncomplete;
import static io.synproof.properties.reality.judge.Verdicts.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.reality.judge.VerdictReport.Kind;
import org.junit.jupiter.api.Test;

/** The judgement of the host at the vantage point, by short conversations. */
final class EndpointJudgeTest {
    @Test
    void aHandshakeAndACloseAreAcceptedAtBothEnds() {
        Dialogue closed = Dialogue.opened()
                .a("<SEQ=101><ACK=301><CTL=FIN,ACK><WND=1000>")
                .b("<SEQ=301><ACK=102><CTL=FIN,ACK><WND=1000>")
                .a("<SEQ=102><ACK=302><CTL=ACK><WND=1000>");
        assertAccepted(closed.atA());
        assertAccepted(closed.atB());
    }

    @Test
    void octetsBeyondTheWindowAreRejected() {
        assertRejected(
                Dialogue.opened()
                        .a("<SEQ=101><ACK=301><CTL=ACK><DATA=1001><WND=1000>")
                        .atA(),
                4,
                "sends 1001 sequence numbers into a window that has room for 1000");
    }

    @Test
    void octetsUpToTheEdgeOfTheWindowAreAccepted() {
        assertAccepted(Dialogue.opened()
                .a("<SEQ=101><ACK=301><CTL=ACK><DATA=1000><WND=1000>")
                .atA());
    }

    @Test
    void oneOctetProbesAClosedWindowAndTwoDoNot() {
        Dialogue closed = Dialogue.opened()
                .a("<SEQ=101><ACK=301><CTL=ACK><DATA=1000><WND=1000>")
                .b("<SEQ=301><ACK=1101><CTL=ACK><WND=0>");
        assertAccepted(
                closed.a("<SEQ=1101><ACK=301><CTL=ACK><DATA=1><WND=1000>").atA());
        assertRejected(
                closed.a("<SEQ=1101><ACK=301><CTL=ACK><DATA=2><WND=1000>").atA(),
                6,
                "sends 2 sequence numbers into a window that has room for 0");
    }

    @Test
    void aWindowUpdateIsMissingIfTheOtherSideTakesTheOctets() {
        assertIncomplete(
                Dialogue.opened()
                        .a("<SEQ=101><ACK=301><CTL=ACK><DATA=1000><WND=1000>")
                        .b("<SEQ=301><ACK=1101><CTL=ACK><WND=0>")
                        .a("<SEQ=1101><ACK=301><CTL=ACK><DATA=2><WND=1000>")
                        .b("<SEQ=301><ACK=1103><CTL=ACK><WND=998>")
                        .atA(),
                6,
                "an update of the window that must have arrived is not in the capture");
    }

    @Test
    void octetsBehindItsOwnFinAreRejected() {
        assertRejected(
                Dialogue.opened()
                        .a("<SEQ=101><ACK=301><CTL=FIN,ACK><WND=1000>")
                        .a("<SEQ=102><ACK=301><CTL=ACK><DATA=5><WND=1000>")
                        .atA(),
                5,
                "sends 5 sequence numbers behind its own FIN");
    }

    @Test
    void whatIsNotAcknowledgedIsSentAgainInAnyPieces() {
        assertAccepted(Dialogue.opened()
                .a("<SEQ=101><ACK=301><CTL=ACK><DATA=10><WND=1000>")
                .a("<SEQ=111><ACK=301><CTL=ACK><DATA=10><WND=1000>")
                .a("<SEQ=105><ACK=301><CTL=ACK><DATA=12><WND=1000>")
                .a("<SEQ=101><ACK=301><CTL=ACK><DATA=25><WND=1000>")
                .a("<SEQ=101><ACK=301><CTL=FIN,ACK><DATA=25><WND=1000>")
                .atA());
    }

    @Test
    void whatTheHostHasHeardToBeAcknowledgedIsNotSentAgain() {
        assertRejected(
                Dialogue.opened()
                        .a("<SEQ=101><ACK=301><CTL=ACK><DATA=10><WND=1000>")
                        .b("<SEQ=301><ACK=111><CTL=ACK><DATA=1><WND=1000>")
                        .a("<SEQ=111><ACK=302><CTL=ACK><WND=1000>")
                        .a("<SEQ=101><ACK=302><CTL=ACK><DATA=10><WND=1000>")
                        .delayed(1)
                        .atA(),
                7,
                "sends again what has been acknowledged");
    }

    @Test
    void whatIsAcknowledgedIsSentAgainIfTheAcknowledgmentNeverReachedTcp() {
        assertIncomplete(
                Dialogue.opened()
                        .a("<SEQ=101><ACK=301><CTL=ACK><DATA=10><WND=1000>")
                        .b("<SEQ=301><ACK=111><CTL=ACK><WND=1000>")
                        .a("<SEQ=101><ACK=301><CTL=ACK><DATA=10><WND=1000>")
                        .delayed(1)
                        .atA(),
                6,
                "what arrived here before this packet has not reached TCP: it was dropped behind"
                        + " the capture, or else nothing explains this packet");
    }

    @Test
    void anAcknowledgmentMayCrossItsWayToTcp() {
        assertAccepted(Dialogue.opened()
                .a("<SEQ=101><ACK=301><CTL=ACK><DATA=10><WND=1000>")
                .b("<SEQ=301><ACK=111><CTL=ACK><WND=1000>")
                .a("<SEQ=101><ACK=301><CTL=ACK><DATA=10><WND=1000>")
                .atA());
    }

    @Test
    void anAcknowledgmentNeverGoesBack() {
        assertRejected(
                Dialogue.opened()
                        .b("<SEQ=301><ACK=101><CTL=ACK><DATA=10><WND=1000>")
                        .a("<SEQ=101><ACK=311><CTL=ACK><WND=1000>")
                        .a("<SEQ=101><ACK=305><CTL=ACK><WND=1000>")
                        .atA(),
                6,
                "acknowledges 6 sequence numbers fewer than it has acknowledged before");
    }

    @Test
    void octetsThatAreAcknowledgedAndWereNotSeenAreMissing() {
        assertIncomplete(
                Dialogue.opened().a("<SEQ=101><ACK=311><CTL=ACK><WND=1000>").atA(),
                4,
                "octets that must have arrived here are not in the capture");
    }

    @Test
    void nothingIsMissingIfTheAcknowledgmentGoesBack() {
        VerdictReport verdict = Dialogue.opened()
                .a("<SEQ=101><ACK=311><CTL=ACK><WND=1000>")
                .a("<SEQ=101><ACK=301><CTL=ACK><WND=1000>")
                .atA();
        assertRejected(verdict, 4, "acknowledges 10 sequence numbers that had not arrived");
    }

    @Test
    void moreThanTheWindowHoldsIsNotMissing() {
        assertRejected(
                Dialogue.opened().a("<SEQ=101><ACK=1303><CTL=ACK><WND=1000>").atA(),
                4,
                "acknowledges 1002 sequence numbers that had not arrived");
    }

    @Test
    void octetsThatWereSkippedAreMissing() {
        assertIncomplete(
                Dialogue.opened()
                        .a("<SEQ=111><ACK=301><CTL=ACK><DATA=10><WND=1000>")
                        .b("<SEQ=301><ACK=121><CTL=ACK><WND=1000>")
                        .atA(),
                4,
                "octets that this host must have sent are not in the capture");
    }

    @Test
    void nothingWasSkippedIfTheNextNumberGoesBack() {
        assertRejected(
                Dialogue.opened()
                        .a("<SEQ=111><ACK=301><CTL=ACK><WND=1000>")
                        .a("<SEQ=101><ACK=301><CTL=ACK><WND=1000>")
                        .atA(),
                4,
                "leaves out 10 sequence numbers, which it never sent");
    }

    @Test
    void aResetAnswersASegmentWithoutAConnection() {
        assertAccepted(Dialogue.EMPTY
                .a("<SEQ=100><CTL=SYN><WND=1000>")
                .b("<SEQ=0><ACK=101><CTL=RST,ACK>")
                .atB());
        assertIncomplete(
                Dialogue.EMPTY
                        .a("<SEQ=100><CTL=SYN><WND=1000>")
                        .b("<SEQ=0><ACK=102><CTL=RST,ACK>")
                        .atA(),
                2,
                "a segment of this host that is answered is not in the capture");
    }

    @Test
    void beforeTheHandshakeIsOverAResetMayAnswerWhatIsMissing() {
        Dialogue refusing = Dialogue.EMPTY
                .a("<SEQ=100><CTL=SYN><WND=1000>")
                .b("<SEQ=300><ACK=101><CTL=SYN,ACK><WND=1000>")
                .b("<SEQ=900000000><CTL=RST>");
        assertIncomplete(
                refusing.atB(), 3, "the segment that this one answers is not in the capture");
        assertRejected(
                Dialogue.opened().a("<SEQ=900000000><CTL=RST>").atA(),
                4,
                "neither a user's reset nor the answer to a segment has these numbers");
    }

    /** Its SYN,ACK is not in the capture. */
    @Test
    void aHostThatHasSentResetsAloneMayHaveAConnection() {
        assertIncomplete(
                Dialogue.EMPTY
                        .a("<SEQ=100><CTL=SYN><WND=1000>")
                        .a("<SEQ=101><ACK=9001><CTL=ACK><WND=1000>")
                        .b("<SEQ=9001><CTL=RST>")
                        .b("<SEQ=301><ACK=101><CTL=ACK><WND=1000>")
                        .atB(),
                4,
                "the capture begins in the middle of the conversation");
    }

    /** Its SYN,ACK, which takes no text, is not in the capture. */
    @Test
    void textOfASynIsSentAgainIfItWasNotTaken() {
        assertIncomplete(
                Dialogue.EMPTY
                        .a("<SEQ=100><CTL=SYN><DATA=10><WND=1000>")
                        .a("<SEQ=101><ACK=301><CTL=ACK><DATA=10><WND=1000>")
                        .atA(),
                2,
                "a segment of the handshake that must have arrived is not in the capture");
    }

    @Test
    void nothingIsSentAfterAReset() {
        assertRejected(
                Dialogue.opened()
                        .a("<SEQ=101><CTL=RST>")
                        .a("<SEQ=101><ACK=301><CTL=ACK><DATA=1><WND=1000>")
                        .atA(),
                5,
                "there is no connection, and nothing arrived that this answers");
    }

    @Test
    void aListenerAnswersWithTheNumberThatItChooses() {
        assertAccepted(Dialogue.opened().atB());
        assertRejected(
                Dialogue.EMPTY
                        .a("<SEQ=100><CTL=SYN><WND=1000>")
                        .b("<SEQ=300><ACK=102><CTL=SYN,ACK><WND=1000>")
                        .atB(),
                2,
                "there is no connection, and nothing arrived that this answers");
    }

    @Test
    void aSynAgainHasTheSameNumber() {
        Dialogue twice =
                Dialogue.EMPTY.a("<SEQ=100><CTL=SYN><WND=1000>").a("<SEQ=100><CTL=SYN><WND=1000>");
        assertAccepted(twice.atA());
    }

    @Test
    void aSynWithAnotherNumberIsAnotherConnectionUnlessTheFirstIsSentAgain() {
        Dialogue other =
                Dialogue.EMPTY.a("<SEQ=100><CTL=SYN><WND=1000>").a("<SEQ=7000><CTL=SYN><WND=1000>");
        assertThat(other.reports(Vantage.A).map(report -> report.verdict().kind()))
                .containsExactly(Kind.ACCEPTED, Kind.ACCEPTED);
        assertThat(other.a("<SEQ=100><CTL=SYN><WND=1000>")
                        .reports(Vantage.A)
                        .map(report -> report.verdict().kind()))
                .containsExactly(Kind.ACCEPTED, Kind.REJECTED);
    }

    @Test
    void aFullAcceptQueueDropsTheLastMessageOfTheHandshake() {
        assertAccepted(Dialogue.opened()
                .b("<SEQ=300><ACK=101><CTL=SYN,ACK><WND=1000>")
                .delayed(1)
                .atB());
    }

    @Test
    void simultaneousOpenIsCompletedAsFigure7HasIt() {
        Dialogue crossed = Dialogue.EMPTY
                .a("<SEQ=100><CTL=SYN><WND=1000>")
                .b("<SEQ=300><CTL=SYN><WND=1000>")
                .a("<SEQ=100><ACK=301><CTL=SYN,ACK><WND=1000>")
                .b("<SEQ=300><ACK=101><CTL=SYN,ACK><WND=1000>")
                .a("<SEQ=101><ACK=301><CTL=ACK><DATA=3><WND=1000>");
        assertThat(crossed.reports(Vantage.A).map(ConnectionReport::profile))
                .containsExactly("LINUX");
        assertAccepted(crossed.atA());
    }

    @Test
    void aSocketConnectedToItselfSpeaksBothParts() {
        assertAccepted(Dialogue.EMPTY
                .self("<SEQ=100><CTL=SYN><WND=1000>")
                .self("<SEQ=100><ACK=101><CTL=SYN,ACK><WND=1000>")
                .self("<SEQ=101><ACK=101><CTL=ACK><DATA=4><WND=1000>")
                .self("<SEQ=105><ACK=105><CTL=ACK><WND=996>")
                .atA());
    }

    @Test
    void aCaptureThatBeginsInTheMiddleIsIncomplete() {
        assertIncomplete(
                Dialogue.EMPTY
                        .a("<SEQ=101><ACK=301><CTL=ACK><DATA=5><WND=1000>")
                        .b("<SEQ=301><ACK=106><CTL=ACK><WND=1000>")
                        .atA(),
                1,
                "the capture begins in the middle of the conversation");
    }

    @Test
    void ofManyGapsTheFirstAndTheLatestAreNamed() {
        Dialogue gaps = Dialogue.opened();
        for (int ack = 302; ack < 342; ack++) {
            gaps = gaps.a("<SEQ=101><ACK=" + ack + "><CTL=ACK><WND=1000>");
        }
        VerdictReport verdict = gaps.atA();
        assertThat(verdict.kind()).isEqualTo(VerdictReport.Kind.INCOMPLETE);
        assertThat(verdict.gaps()).hasSize(Gap.MOST + 1);
        assertThat(verdict.gaps().head()).startsWith("packet 4: ");
        assertThat(verdict.gaps().get(1)).startsWith("packet 13: ");
        assertThat(verdict.gaps().get(Gap.MOST - 1)).startsWith("packet 43: ");
        assertThat(verdict.gaps().last())
                .isEqualTo("of many gaps the first and the latest are named");
    }

    @Test
    void nothingIsRejectedWhereMoreEndpointsArePossibleThanAreFollowed() {
        assertThat(skipping(stale(2)).kind()).isEqualTo(VerdictReport.Kind.REJECTED);
        VerdictReport narrowed = skipping(stale(9));
        assertThat(narrowed.kind()).isEqualTo(VerdictReport.Kind.INCOMPLETE);
        assertThat(narrowed.because()).startsWith("more endpoints are possible than are followed");
    }

    /** Each piece behind a gap is older than TS.Recent, and held or not. */
    private static Dialogue stale(int pieces) {
        Dialogue dialogue = Dialogue.EMPTY
                .a("<SEQ=100><CTL=SYN><WND=1000>", 10, 0)
                .b("<SEQ=300><ACK=101><CTL=SYN,ACK><WND=1000>", 50, 10)
                .a("<SEQ=101><ACK=301><CTL=ACK><WND=1000>", 20, 50)
                .b("<SEQ=301><ACK=101><CTL=ACK><DATA=1><WND=1000>", 90, 20)
                .a("<SEQ=101><ACK=302><CTL=ACK><WND=1000>", 25, 90);
        for (int piece = 0; piece < pieces; piece++) {
            dialogue = dialogue.b(
                    "<SEQ=" + (400 + 10 * piece) + "><ACK=101><CTL=ACK><DATA=5><WND=1000>", 60, 20);
        }
        return dialogue.a("<SEQ=101><ACK=302><CTL=ACK><WND=1000>", 30, 90).delayed(1);
    }

    private static VerdictReport skipping(Dialogue dialogue) {
        return dialogue.a("<SEQ=101><CTL=FIN>", 40, 90).atA();
    }

    @Test
    void theNearestSegmentNamesWhatMightHaveBeenSent() {
        VerdictReport verdict = Dialogue.opened()
                .a("<SEQ=101><ACK=301><CTL=ACK><DATA=1001><WND=1000>")
                .atA();
        assertThat(verdict.possible().head().state())
                .isEqualTo("ESTABLISHED, SND.UNA 1, SND.NXT 1, SND.WND 1000, RCV.NXT 1");
        assertThat(verdict.possible().head().nearest())
                .isEqualTo("<SEQ=1><ACK=1><CTL=ACK><DATA=1000>");
        assertThat(verdict.possible().head().rule())
                .isEqualTo("3.10.2 SEND: the octets are sent as far as the window allows");
    }
}
