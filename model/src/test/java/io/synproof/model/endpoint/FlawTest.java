package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.closeWait;
import static io.synproof.model.endpoint.Fixtures.closed;
import static io.synproof.model.endpoint.Fixtures.established;
import static io.synproof.model.endpoint.Fixtures.finWait1;
import static io.synproof.model.endpoint.Fixtures.finWait2;
import static io.synproof.model.endpoint.Fixtures.listen;
import static io.synproof.model.endpoint.Fixtures.number;
import static io.synproof.model.endpoint.Fixtures.retransmission;
import static io.synproof.model.endpoint.Fixtures.synReceived;
import static io.synproof.model.endpoint.Given.given;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.Signal.Delivered;
import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.SeededFault;
import io.synproof.model.segment.Text;
import org.junit.jupiter.api.Test;

/** The mistakes that can be seeded: each does what it says, and nothing else. */
class FlawTest {
    private static final ReceivedText TWO = new ReceivedText(0, Text.of(0, 2));

    private static Given flawed(SeededFault flaw, Connection connection) {
        return given(Rule.FLAW, flaw, connection);
    }

    private static Connection sent(Connection connection, int octets) {
        return connection
                .with(connection.snd().queueing(octets).sending(octets))
                .with(retransmission());
    }

    @Test
    void octetsFromIsn_theFirstOctetHasTheNumberOfTheSyn() {
        flawed(SeededFault.OCTETS_FROM_ISN, established())
                .calledToSend(2)
                .sends("<SEQ=100><ACK=301><CTL=ACK><DATA=2>")
                .becomes(sent(established(), 2))
                .by(Clause.SEND);
    }

    @Test
    void textAsItComes_textBehindAGapIsTakenForTheNext() {
        Connection after = established();
        flawed(SeededFault.TEXT_AS_IT_COMES, established())
                .receives("<SEQ=304><ACK=101><CTL=ACK><DATA=2>")
                .sends("<SEQ=101><ACK=303><CTL=ACK>")
                .tells(new Delivered(TWO))
                .becomes(after.with(after.rcv().advancedBy(2)))
                .by(Clause.ACK_OLD, Clause.TEXT);
    }

    @Test
    void ackCoversAll_anAckOfOneOctetFreesTwo() {
        Connection acknowledged = established()
                .with(established().snd().queueing(2).sending(2).acknowledgedUpTo(number(103)));
        flawed(SeededFault.ACK_COVERS_ALL, sent(established(), 2))
                .receives("<SEQ=301><ACK=102><CTL=ACK>")
                .becomes(acknowledged)
                .by(Clause.ACK_NEWS);
    }

    @Test
    void freedWhenSent_nothingIsKeptForASecondTime() {
        Connection freed = established()
                .with(established().snd().queueing(2).sending(2).acknowledgedUpTo(number(103)));
        flawed(SeededFault.FREED_WHEN_SENT, established())
                .calledToSend(2)
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=2>")
                .becomes(freed)
                .by(Clause.SEND);
    }

    @Test
    void resetReopens_aResetIsAnsweredWithASyn() {
        SendSide again = established().snd().restartedAt(number(101));
        flawed(SeededFault.RESET_REOPENS, established())
                .receives("<SEQ=301><CTL=RST>")
                .sends("<SEQ=101><CTL=SYN>")
                .tells(Notice.RESET)
                .becomes(new SynSent(again, retransmission()))
                .by(Clause.RST);
    }

    @Test
    void finUncounted_aFinIsAcknowledgedByItsOwnNumber() {
        Connection after = established().in(State.CLOSE_WAIT);
        flawed(SeededFault.FIN_UNCOUNTED, established())
                .receives("<SEQ=301><ACK=101><CTL=FIN,ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .tells(Notice.CLOSING)
                .becomes(after)
                .by(Clause.ACK_OLD, Clause.FIN);
    }

    @Test
    void finJumpsQueue_aFinLeavesBeforeOctetsThatWait() {
        Connection full = sent(closeWait(), Fixtures.WINDOW);
        Connection waiting = full.with(full.snd().queueing(1));
        Connection after = waiting.with(waiting.snd().closing().finSent()).in(State.LAST_ACK);
        flawed(SeededFault.FIN_JUMPS_QUEUE, waiting)
                .closes()
                .sends("<SEQ=111><ACK=302><CTL=FIN,ACK>")
                .becomes(after)
                .by(Clause.CLOSE_QUEUED);
    }

    @Test
    void sendAfterFin_octetsAreNumberedBehindTheFin() {
        flawed(SeededFault.SEND_AFTER_FIN, finWait1())
                .calledToSend(1)
                .sends("<SEQ=102><ACK=301><CTL=ACK><DATA=1>")
                .becomes(sent(finWait1(), 1))
                .by(Clause.SEND);
        flawed(SeededFault.SEND_AFTER_FIN, finWait2())
                .calledToSend(1)
                .sends("<SEQ=102><ACK=301><CTL=ACK><DATA=1>")
                .becomes(sent(finWait2(), 1))
                .by(Clause.SEND);
    }

    @Test
    void rstNeedsAck_aResetWithoutAckIsIgnoredInSynReceived() {
        flawed(SeededFault.RST_NEEDS_ACK, synReceived())
                .receives("<SEQ=301><CTL=RST>")
                .by(Clause.RST_IGNORED);
        flawed(SeededFault.RST_NEEDS_ACK, synReceived())
                .receives("<SEQ=301><ACK=101><CTL=RST,ACK>")
                .becomes(listen())
                .by(Clause.RST_TO_LISTEN);
        flawed(SeededFault.RST_NEEDS_ACK, established())
                .receives("<SEQ=301><CTL=RST>")
                .tells(Notice.RESET)
                .becomes(closed())
                .by(Clause.RST);
    }

    @Test
    void closeForgets_synReceivedIsClosedWithoutAFin() {
        flawed(SeededFault.CLOSE_FORGETS, synReceived())
                .closes()
                .becomes(closed())
                .by(Clause.CLOSE_DELETES);
        flawed(SeededFault.CLOSE_FORGETS, established())
                .closes()
                .sends("<SEQ=101><ACK=301><CTL=FIN,ACK>")
                .becomes(finWait1())
                .by(Clause.CLOSE);
    }
}
