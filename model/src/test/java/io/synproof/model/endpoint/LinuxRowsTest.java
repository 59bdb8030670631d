package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.closed;
import static io.synproof.model.endpoint.Fixtures.established;
import static io.synproof.model.endpoint.Fixtures.finWait2;
import static io.synproof.model.endpoint.Fixtures.listen;
import static io.synproof.model.endpoint.Fixtures.synReceivedActively;
import static io.synproof.model.endpoint.Fixtures.synSent;
import static io.synproof.model.endpoint.Fixtures.timeWait;

import io.synproof.model.rules.LinuxRules;
import io.synproof.model.segment.Text;
import org.junit.jupiter.api.Test;

/**
 * The observations of docs/linux.md that one endpoint shows, under the rules of Linux; each test is
 * named after its row. What the model does not carry is listed there.
 */
class LinuxRowsTest {

    private static Given given(Endpoint endpoint) {
        return Given.given(Fixtures.stack(LinuxRules.standard()), endpoint);
    }

    @Test
    void nobodyListens_aSynGetsRstAckWithNumber0() {
        given(closed())
                .receives("<SEQ=300><CTL=SYN>")
                .sends("<SEQ=0><ACK=301><CTL=RST,ACK>")
                .by(Clause.CLOSED_OTHER);
    }

    @Test
    void nobodyListens_aSegmentWithAckGetsRstAtItsAcknowledgment() {
        given(closed())
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=2>")
                .sends("<SEQ=101><CTL=RST>")
                .by(Clause.CLOSED_OTHER);
    }

    @Test
    void nobodyListens_aListenerAnswersAckAndSynAckWithRst() {
        given(listen())
                .receives("<SEQ=301><ACK=101><CTL=ACK>")
                .sends("<SEQ=101><CTL=RST>")
                .by(Clause.LISTEN_ACK);
        given(listen())
                .receives("<SEQ=300><ACK=101><CTL=SYN,ACK>")
                .sends("<SEQ=101><CTL=RST>")
                .by(Clause.LISTEN_ACK);
    }

    @Test
    void synInSynSent_isAnsweredWithSynAckOfTheSameNumber() {
        given(synSent())
                .receives("<SEQ=300><CTL=SYN>")
                .sends("<SEQ=100><ACK=301><CTL=SYN,ACK>")
                .becomes(synReceivedActively())
                .by(Clause.SYN_SENT_SYN);
    }

    @Test
    void synInSynSent_aBareAckCompletesIt() {
        given(synReceivedActively())
                .receives("<SEQ=301><ACK=101><CTL=ACK>")
                .tells(Signal.Notice.ESTABLISHED)
                .becomes(established())
                .by(Clause.SYN_RECEIVED_ACK);
    }

    @Test
    void closeAndThenData_shutdownOfSendingStillAcceptsData() {
        given(finWait2())
                .receives("<SEQ=301><ACK=102><CTL=ACK><DATA=2>")
                .sends("<SEQ=102><ACK=303><CTL=ACK>")
                .tells(new Signal.Delivered(new Delivery(0, Text.of(0, 2))))
                .becomes(finWait2().with(finWait2().rcv().advancedBy(2)))
                .by(Clause.ACK_OLD, Clause.TEXT);
    }

    @Test
    void timeWait_aSynAtOrBelowRcvNxtIsAcknowledged() {
        given(timeWait())
                .receives("<SEQ=302><CTL=SYN>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.SYN_CHALLENGED);
        given(timeWait())
                .receives("<SEQ=299><CTL=SYN>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void timeWait_oldDataAndTheFinAreAcknowledged() {
        given(timeWait())
                .receives("<SEQ=300><ACK=102><CTL=ACK><DATA=1>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
        given(timeWait())
                .receives("<SEQ=301><ACK=102><CTL=FIN,ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void timeWait_aPlainAckGetsNothing() {
        given(timeWait()).receives("<SEQ=302><ACK=102><CTL=ACK>").by(Clause.TIME_WAIT_OTHER);
    }

    @Test
    void timeWait_aRstAtExactlyRcvNxtDeletesIt() {
        given(timeWait()).receives("<SEQ=302><CTL=RST>").becomes(closed()).by(Clause.RST);
    }

    @Test
    void timeWait_withRfc1337ThatRstIsIgnored() {
        Given.given(Fixtures.stack(LinuxRules.rfc1337()), timeWait())
                .receives("<SEQ=302><CTL=RST>")
                .by(Clause.RST_IGNORED);
    }

    @Test
    void timeWait_aRstOutsideTheWindowIsIgnored() {
        given(timeWait()).receives("<SEQ=290><CTL=RST>").by(Clause.RST_NOT_IN_WINDOW);
    }

    @Test
    void synOrSynAckInEstablished_isChallengedWhateverItsNumber() {
        given(established())
                .receives("<SEQ=301><CTL=SYN>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.SYN_CHALLENGED);
        given(established())
                .receives("<SEQ=290><CTL=SYN>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
        given(established())
                .receives("<SEQ=301><ACK=101><CTL=SYN,ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.SYN_CHALLENGED);
    }

    @Test
    void synOrSynAckInEstablished_anInexactRstInTheWindowIsChallenged() {
        given(established())
                .receives("<SEQ=302><CTL=RST>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.RST_CHALLENGED);
    }

    @Test
    void synOrSynAckInEstablished_anAckBeyondSndNxtIsChallenged() {
        given(established())
                .receives("<SEQ=301><ACK=102><CTL=ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.ACK_OUT_OF_RANGE);
    }

    @Test
    void synSent_aWrongAckGetsRstAndItStays() {
        given(synSent())
                .receives("<SEQ=300><ACK=100><CTL=SYN,ACK>")
                .sends("<SEQ=100><CTL=RST>")
                .by(Clause.SYN_SENT_BAD_ACK);
    }

    @Test
    void synSent_aRstWithoutAckIsIgnored() {
        given(synSent()).receives("<SEQ=300><CTL=RST>").by(Clause.SYN_SENT_BARE_RST);
    }

    @Test
    void synSent_aRstWithTheRightAckEndsTheAttempt() {
        given(synSent())
                .receives("<SEQ=0><ACK=101><CTL=RST,ACK>")
                .tells(Signal.Notice.RESET)
                .becomes(closed())
                .by(Clause.SYN_SENT_RST);
    }
}
