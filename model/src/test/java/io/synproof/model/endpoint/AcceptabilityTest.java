package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.closeWait;
import static io.synproof.model.endpoint.Fixtures.closed;
import static io.synproof.model.endpoint.Fixtures.closing;
import static io.synproof.model.endpoint.Fixtures.established;
import static io.synproof.model.endpoint.Fixtures.finWait1;
import static io.synproof.model.endpoint.Fixtures.finWait2;
import static io.synproof.model.endpoint.Fixtures.lastAck;
import static io.synproof.model.endpoint.Fixtures.synReceived;
import static io.synproof.model.endpoint.Fixtures.synReceivedActively;
import static io.synproof.model.endpoint.Fixtures.timeWait;
import static io.synproof.model.endpoint.Given.given;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.rules.EndsAtNext;
import io.synproof.model.rules.FinBeyondWindow;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.TextBeyondWindow;
import io.synproof.model.segment.Text;
import org.junit.jupiter.api.Test;

/** What rules say of segments at the two edges of the window: 301 to 310, or 302 to 311. */
class AcceptabilityTest {
    private static final ReceivedText TEN = new ReceivedText(0, Text.of(0, 10));

    private static Given passing(Connection connection) {
        return given(Rule.ENDS_AT_NEXT, EndsAtNext.PASSED, connection);
    }

    private static Given refusing(Connection connection) {
        return given(Rule.TEXT_BEYOND_WINDOW, TextBeyondWindow.REFUSED, connection);
    }

    private static Given taking(Connection connection) {
        return given(Rule.FIN_BEYOND_WINDOW, FinBeyondWindow.TAKEN, connection);
    }

    private static Connection full(Connection connection) {
        return connection.with(connection.rcv().buffering(TEN));
    }

    @Test
    void lastAck_receivesTheFinAgainWithTheAckOfItsOwn_isClosed() {
        passing(lastAck())
                .receives("<SEQ=301><ACK=102><CTL=FIN,ACK>")
                .becomes(closed())
                .by(Clause.LAST_ACK_ACKED);
        given(lastAck())
                .receives("<SEQ=301><ACK=102><CTL=FIN,ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void closing_receivesTheFinAgainWithTheAckOfItsOwn_entersTimeWait() {
        passing(closing())
                .receives("<SEQ=301><ACK=102><CTL=FIN,ACK>")
                .becomes(timeWait())
                .by(Clause.CLOSING_ACKED);
    }

    @Test
    void finWait1_receivesOldTextWithTheAckOfItsFin_entersFinWait2AndAnswers() {
        passing(finWait1())
                .receives("<SEQ=299><ACK=102><CTL=ACK><DATA=2>")
                .sends("<SEQ=102><ACK=301><CTL=ACK>")
                .becomes(finWait2())
                .by(Clause.FIN_ACKED, Clause.RECEIVED_BEFORE);
    }

    @Test
    void closeWaitClosingAndLastAck_receiveTheFinAgain_answer() {
        passing(closeWait())
                .receives("<SEQ=301><ACK=101><CTL=FIN,ACK>")
                .sends("<SEQ=101><ACK=302><CTL=ACK>")
                .by(Clause.ACK_OLD, Clause.RECEIVED_BEFORE);
        passing(closing())
                .receives("<SEQ=301><ACK=101><CTL=FIN,ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.CLOSING_OTHER, Clause.RECEIVED_BEFORE);
        passing(lastAck())
                .receives("<SEQ=301><ACK=101><CTL=FIN,ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.LAST_ACK_OTHER, Clause.RECEIVED_BEFORE);
    }

    @Test
    void synReceivedFromSynSent_receivesAFinBeforeRcvNxtWithTheAckOfItsSyn_isEstablished() {
        passing(synReceivedActively())
                .receives("<SEQ=300><ACK=101><CTL=FIN,ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .tells(Notice.ESTABLISHED)
                .becomes(established())
                .by(Clause.SYN_RECEIVED_ACK, Clause.RECEIVED_BEFORE);
    }

    @Test
    void synReceivedFromListenAndTimeWait_keepToTheTable() {
        passing(synReceived())
                .receives("<SEQ=300><ACK=101><CTL=FIN,ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
        passing(timeWait())
                .receives("<SEQ=301><ACK=102><CTL=FIN,ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void established_receivesASynOrAnAckBeforeRcvNxt_keepsToTheTable() {
        passing(established())
                .receives("<SEQ=300><ACK=101><CTL=SYN,ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
        passing(established())
                .receives("<SEQ=300><ACK=101><CTL=ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void established_receivesTextThatEndsBeyondTheWindow_refusesAllOfIt() {
        refusing(established())
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=11>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
        given(established())
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=11>")
                .sends("<SEQ=101><ACK=311><CTL=ACK>")
                .tells(new Signal.Delivered(TEN))
                .becomes(established().with(Fixtures.rcv(311)))
                .by(Clause.ACK_OLD, Clause.TEXT);
    }

    @Test
    void established_receivesTextThatEndsWithTheWindow_takesIt() {
        refusing(established())
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=10>")
                .sends("<SEQ=101><ACK=311><CTL=ACK>")
                .tells(new Signal.Delivered(TEN))
                .becomes(established().with(Fixtures.rcv(311)))
                .by(Clause.ACK_OLD, Clause.TEXT);
    }

    @Test
    void established_receivesAFinAtAClosedWindow_takesIt() {
        taking(full(established()))
                .receives("<SEQ=301><ACK=101><CTL=FIN,ACK>")
                .sends("<SEQ=101><ACK=302><CTL=ACK>")
                .tells(Notice.CLOSING)
                .becomes(full(closeWait()))
                .by(Clause.ACK_OLD, Clause.FIN);
        given(full(established()))
                .receives("<SEQ=301><ACK=101><CTL=FIN,ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void established_receivesAnOctetOrALaterFinAtAClosedWindow_refusesIt() {
        taking(full(established()))
                .receives("<SEQ=301><ACK=101><CTL=FIN,ACK><DATA=1>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
        taking(full(established()))
                .receives("<SEQ=302><ACK=101><CTL=FIN,ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void established_receivesTextThatFillsTheWindowAndAFin_takesBoth() {
        taking(established())
                .receives("<SEQ=301><ACK=101><CTL=FIN,ACK><DATA=10>")
                .sends("<SEQ=101><ACK=312><CTL=ACK>")
                .tells(new Signal.Delivered(TEN), Notice.CLOSING)
                .becomes(closeWait().with(Fixtures.rcv(312)))
                .by(Clause.ACK_OLD, Clause.TEXT, Clause.FIN);
        given(established())
                .receives("<SEQ=301><ACK=101><CTL=FIN,ACK><DATA=10>")
                .sends("<SEQ=101><ACK=311><CTL=ACK>")
                .tells(new Signal.Delivered(TEN))
                .becomes(established().with(Fixtures.rcv(311)))
                .by(Clause.ACK_OLD, Clause.TEXT);
    }

    @Test
    void established_receivesMoreTextThanTheWindowAndAFin_leavesTheFin() {
        taking(established())
                .receives("<SEQ=301><ACK=101><CTL=FIN,ACK><DATA=11>")
                .sends("<SEQ=101><ACK=311><CTL=ACK>")
                .tells(new Signal.Delivered(TEN))
                .becomes(established().with(Fixtures.rcv(311)))
                .by(Clause.ACK_OLD, Clause.TEXT);
    }
}
