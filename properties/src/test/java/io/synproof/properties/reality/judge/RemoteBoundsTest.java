package io.synproof.properties.reality.judge;

import static io.synproof.properties.reality.judge.Verdicts.assertAccepted;
import static io.synproof.properties.reality.judge.Verdicts.assertIncomplete;
import static io.synproof.properties.reality.judge.Verdicts.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.reality.capture.TcpFields;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import org.junit.jupiter.api.Test;

/** The limits on what arrives: what no sender behind a network can have sent. */
final class RemoteBoundsTest {
    @Test
    void lossReorderingAndDuplicationAreTheNetworks() {
        assertAccepted(Dialogue.opened()
                .b("<SEQ=311><ACK=101><CTL=ACK><DATA=10><WND=1000>")
                .b("<SEQ=301><ACK=101><CTL=ACK><DATA=10><WND=1000>")
                .b("<SEQ=311><ACK=101><CTL=ACK><DATA=10><WND=1000>")
                .a("<SEQ=101><ACK=321><CTL=ACK><WND=1000>")
                .atA());
    }

    @Test
    void octetsFarOutsideEveryWindowAreNobodys() {
        assertRejected(
                Dialogue.opened()
                        .b("<SEQ=900000000><ACK=101><CTL=ACK><DATA=10><WND=1000>")
                        .atA(),
                4,
                "lies outside every window that was advertised");
    }

    @Test
    void octetsJustBeyondTheWindowAreRejectedUnlessTheyAreTaken() {
        Dialogue beyond = Dialogue.opened()
                .b("<SEQ=301><ACK=101><CTL=ACK><DATA=1000><WND=1000>")
                .b("<SEQ=1301><ACK=101><CTL=ACK><DATA=10><WND=1000>");
        assertRejected(beyond.atA(), 5, "lies outside every window that was advertised");
        VerdictReport taken = beyond.a("<SEQ=101><ACK=1311><CTL=ACK><WND=1000>").atA();
        assertThat(taken.kind()).isEqualTo(Kind.INCOMPLETE);
        assertThat(taken.packet().get()).isEqualTo(5);
    }

    @Test
    void nobodyAcknowledgesWhatCannotHaveBeenSent() {
        assertRejected(
                Dialogue.opened().b("<SEQ=301><ACK=1102><CTL=ACK><WND=1000>").atA(),
                4,
                "acknowledges what was never sent");
    }

    @Test
    void octetsBeyondItsOwnFinAreRejected() {
        assertRejected(
                Dialogue.opened()
                        .b("<SEQ=301><ACK=101><CTL=FIN,ACK><WND=1000>")
                        .b("<SEQ=302><ACK=101><CTL=ACK><DATA=2><WND=1000>")
                        .atA(),
                5,
                "octets beyond its own FIN");
    }

    @Test
    void aFinBeforeOctetsThatItHasSentIsRejected() {
        assertRejected(
                Dialogue.opened()
                        .b("<SEQ=301><ACK=101><CTL=ACK><DATA=10><WND=1000>")
                        .b("<SEQ=305><ACK=101><CTL=FIN,ACK><WND=1000>")
                        .atA(),
                5,
                "a FIN before octets that it has sent");
    }

    @Test
    void theSameNumberHasTheSameOctet() {
        assertRejected(
                Dialogue.opened()
                        .b("<SEQ=301><ACK=101><CTL=ACK><DATA=10><WND=1000>")
                        .bWithOtherOctets("<SEQ=305><ACK=101><CTL=ACK><DATA=10><WND=1000>")
                        .atA(),
                5,
                "other octets than before under the same numbers");
    }

    @Test
    void controlBitsThatNoTcpSendsAreRejected() {
        assertRejected(
                Dialogue.opened()
                        .aWithBits(
                                "<SEQ=101><ACK=301><CTL=ACK><WND=1000>",
                                TcpFields.SYN | TcpFields.FIN)
                        .atA(),
                4,
                "no TCP sends this combination of control bits");
    }

    @Test
    void timestampsTellThatAnAcknowledgmentGoesBackAtItsSender() {
        Dialogue sent = Dialogue.EMPTY
                .a("<SEQ=100><CTL=SYN><WND=1000>", 10, 0)
                .b("<SEQ=300><ACK=101><CTL=SYN,ACK><WND=1000>", 50, 10)
                .a("<SEQ=101><ACK=301><CTL=ACK><WND=1000>", 20, 50)
                .a("<SEQ=101><ACK=301><CTL=ACK><DATA=10><WND=1000>", 30, 50)
                .b("<SEQ=301><ACK=111><CTL=ACK><WND=1000>", 60, 30);
        assertAccepted(sent.b("<SEQ=301><ACK=101><CTL=ACK><WND=1000>", 55, 20).atA());
        assertRejected(
                sent.b("<SEQ=301><ACK=101><CTL=ACK><WND=1000>", 70, 30).atA(),
                6,
                "acknowledges less than what its sender acknowledged before");
    }

    @Test
    void aTimestampThatWasNeverSentIsNotEchoed() {
        assertRejected(
                Dialogue.EMPTY
                        .a("<SEQ=100><CTL=SYN><WND=1000>", 10, 0)
                        .b("<SEQ=300><ACK=101><CTL=SYN,ACK><WND=1000>", 50, 10)
                        .a("<SEQ=101><ACK=301><CTL=ACK><WND=1000>", 20, 50)
                        .b("<SEQ=301><ACK=101><CTL=ACK><WND=1000>", 60, 90_000)
                        .atA(),
                4,
                "echoes a timestamp that was never sent");
    }

    @Test
    void whatNobodySendsMayBeOfAConnectionBeforeTheCapture() {
        Dialogue before = Dialogue.EMPTY
                .b("<SEQ=8301><ACK=8101><CTL=ACK><DATA=1><WND=1000>")
                .a("<SEQ=8101><ACK=8302><CTL=ACK><WND=1000>")
                .b("<SEQ=8302><ACK=8101><CTL=RST,ACK><WND=1000>");
        Dialogue opened = before.a("<SEQ=100><CTL=SYN><WND=1000>")
                .b("<SEQ=300><ACK=101><CTL=SYN,ACK><WND=1000>")
                .a("<SEQ=101><ACK=301><CTL=ACK><WND=1000>")
                .b("<SEQ=900000000><CTL=RST>");
        assertThat(opened.reports(Vantage.A).map(report -> report.verdict().kind()))
                .containsExactly(Kind.INCOMPLETE, Kind.INCOMPLETE);
    }

    @Test
    void aResetWithNumbersOfNobodyComesFromBeforeTheCaptureIfItCanHaveLivedSoLong() {
        Dialogue reset = Dialogue.opened().b("<SEQ=900000000><CTL=RST>");
        assertIncomplete(
                reset.delayed(239).atA(),
                4,
                "the connection whose numbers this packet has is not in the capture");
        assertRejected(
                reset.delayed(240).atA(),
                4,
                "a reset that neither its sender's numbers nor an answer explain");
    }

    @Test
    void aSynMayBeAnOldOneUntilItsConnectionGoesOn() {
        Dialogue old = Dialogue.EMPTY
                .a("<SEQ=100><CTL=SYN><WND=1000>")
                .b("<SEQ=300><ACK=101><CTL=SYN,ACK><WND=1000>")
                .a("<SEQ=101><ACK=900000000><CTL=ACK><WND=1000>");
        assertIncomplete(
                old.b("<SEQ=900000000><CTL=RST>").atB(),
                3,
                "the connection whose numbers this packet has is not in the capture");
        assertRejected(
                old.a("<SEQ=101><ACK=301><CTL=ACK><DATA=1><WND=1000>").atB(),
                3,
                "acknowledges what was never sent");
        assertRejected(
                old.b("<SEQ=301><ACK=101><CTL=ACK><DATA=1><WND=1000>").atB(),
                3,
                "acknowledges what was never sent");
    }

    /** The SYN,ACK of the first connection is not in the capture. */
    @Test
    void anOldAcknowledgmentOfNumbersThatWereSeenIsNobodysOffence() {
        assertAcceptedOrIncomplete(Dialogue.EMPTY
                .b("<SEQ=300><CTL=SYN><WND=1000>")
                .b("<SEQ=301><ACK=101><CTL=ACK><DATA=1><WND=1000>")
                .a("<SEQ=101><ACK=302><CTL=ACK><WND=1000>")
                .b("<SEQ=302><ACK=101><CTL=RST,ACK><WND=1000>")
                .b("<SEQ=300><CTL=SYN><WND=1000>")
                .a("<SEQ=7000000><ACK=301><CTL=SYN,ACK><WND=1000>")
                .b("<SEQ=301><ACK=101><CTL=ACK><WND=1000>")
                .a("<SEQ=101><CTL=RST>")
                .atA());
    }

    private static void assertAcceptedOrIncomplete(VerdictReport verdict) {
        assertThat(verdict.kind()).as(verdict.toString()).isNotEqualTo(Kind.REJECTED);
    }
}
