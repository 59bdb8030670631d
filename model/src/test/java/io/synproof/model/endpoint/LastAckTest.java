package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.closed;
import static io.synproof.model.endpoint.Fixtures.lastAck;
import static io.synproof.model.endpoint.Fixtures.snd;
import static io.synproof.model.endpoint.Given.given;

import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.endpoint.Signal.Refusal;
import org.junit.jupiter.api.Test;

/** LAST-ACK: RFC 9293, sections 3.10.1 to 3.10.5, 3.10.7.4 and 3.10.8. */
class LastAckTest {

    @Test
    void lastAck_refusesEveryCallButAbort() {
        given(lastAck()).opens().tells(Refusal.ALREADY_EXISTS).by(Clause.CALL_REFUSED);
        given(lastAck()).opensPassively().tells(Refusal.ALREADY_EXISTS).by(Clause.CALL_REFUSED);
        given(lastAck()).calledToSend(1).tells(Refusal.CLOSING).by(Clause.CALL_REFUSED);
        given(lastAck()).calledToReceive().tells(Refusal.CLOSING).by(Clause.CALL_REFUSED);
        given(lastAck()).closes().tells(Refusal.CLOSING).by(Clause.CALL_REFUSED);
    }

    @Test
    void lastAck_aborts_sendsNoReset() {
        given(lastAck()).aborts().becomes(closed()).by(Clause.ABORT_DELETES);
    }

    @Test
    void lastAck_receivesExactRst_closesWithoutASignal() {
        given(lastAck()).receives("<SEQ=302><CTL=RST>").becomes(closed()).by(Clause.RST);
    }

    @Test
    void lastAck_receivesSyn_challengesIt() {
        given(lastAck())
                .receives("<SEQ=302><CTL=SYN>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.SYN_CHALLENGED);
    }

    @Test
    void lastAck_receivesTheFinAgain_acknowledgesItAsOutOfTheWindow() {
        given(lastAck())
                .receives("<SEQ=301><ACK=101><CTL=FIN,ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void lastAck_receivesAckOfFin_isClosed() {
        given(lastAck())
                .receives("<SEQ=302><ACK=102><CTL=ACK>")
                .becomes(closed())
                .by(Clause.LAST_ACK_ACKED);
    }

    @Test
    void lastAck_receivesAckOfSomethingElse_waitsOn() {
        given(lastAck()).receives("<SEQ=302><ACK=101><CTL=ACK>").by(Clause.LAST_ACK_OTHER);
    }

    @Test
    void lastAck_receivesAckOfItsOctetsOnly_waitsOn() {
        given(lastAck().with(snd(101, 104)))
                .receives("<SEQ=302><ACK=103><CTL=ACK>")
                .becomes(lastAck().with(snd(103, 104)))
                .by(Clause.ACK_NEWS);
    }

    @Test
    void lastAck_receivesAckOfTheFuture_acknowledgesAndDropsIt() {
        given(lastAck())
                .receives("<SEQ=302><ACK=103><CTL=ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.ACK_OUT_OF_RANGE);
    }

    @Test
    void lastAck_timesOut_repeatsItsFin() {
        given(lastAck())
                .timesOut()
                .sends("<SEQ=101><ACK=302><CTL=FIN,ACK>")
                .becomes(lastAck().with(new Timer.Retransmission(new Deadline.In(3), 1)))
                .by(Clause.RETRANSMISSION);
    }

    @Test
    void lastAck_timesOutWithNoTriesLeft_givesUp() {
        given(lastAck().with(new Timer.Retransmission(new Deadline.In(0), 0)))
                .timesOut()
                .tells(Notice.TIMED_OUT)
                .becomes(closed())
                .by(Clause.GIVE_UP);
    }
}
