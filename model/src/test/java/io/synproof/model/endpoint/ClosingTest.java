package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.closed;
import static io.synproof.model.endpoint.Fixtures.closing;
import static io.synproof.model.endpoint.Fixtures.snd;
import static io.synproof.model.endpoint.Fixtures.timeWait;
import static io.synproof.model.endpoint.Given.given;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.endpoint.Signal.Refusal;
import org.junit.jupiter.api.Test;

/** CLOSING: RFC 9293, sections 3.10.1 to 3.10.5, 3.10.7.4 and 3.10.8. */
class ClosingTest {

    @Test
    void closing_refusesEveryCallButAbort() {
        given(closing()).opens().tells(Refusal.ALREADY_EXISTS).by(Clause.CALL_REFUSED);
        given(closing()).opensPassively().tells(Refusal.ALREADY_EXISTS).by(Clause.CALL_REFUSED);
        given(closing()).calledToSend(1).tells(Refusal.CLOSING).by(Clause.CALL_REFUSED);
        given(closing()).calledToReceive().tells(Refusal.CLOSING).by(Clause.CALL_REFUSED);
        given(closing()).closes().tells(Refusal.CLOSING).by(Clause.CALL_REFUSED);
    }

    @Test
    void closing_aborts_sendsNoReset() {
        given(closing()).aborts().becomes(closed()).by(Clause.ABORT_DELETES);
    }

    @Test
    void closing_receivesExactRst_closesWithoutASignal() {
        given(closing()).receives("<SEQ=302><CTL=RST>").becomes(closed()).by(Clause.RST);
    }

    @Test
    void closing_receivesSyn_challengesIt() {
        given(closing())
                .receives("<SEQ=302><CTL=SYN>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.SYN_CHALLENGED);
    }

    @Test
    void closing_receivesTheFinAgain_acknowledgesItAsOutOfTheWindow() {
        given(closing())
                .receives("<SEQ=301><ACK=101><CTL=FIN,ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void closing_receivesAckOfFin_entersTimeWait() {
        given(closing())
                .receives("<SEQ=302><ACK=102><CTL=ACK>")
                .becomes(timeWait())
                .by(Clause.CLOSING_ACKED);
    }

    @Test
    void closing_receivesAckOfSomethingElse_ignoresTheSegment() {
        given(closing()).receives("<SEQ=302><ACK=101><CTL=ACK>").by(Clause.CLOSING_OTHER);
    }

    @Test
    void closing_receivesAckWithAFinPending_sendsTheRestAndTheFin() {
        Connection pending = closing().with(snd(101, 111).queueing(2).closing());
        given(pending)
                .receives("<SEQ=302><ACK=111><CTL=ACK>")
                .sends("<SEQ=111><ACK=302><CTL=ACK><DATA=2>", "<SEQ=113><ACK=302><CTL=FIN,ACK>")
                .becomes(closing().with(snd(111, 114)))
                .by(Clause.CLOSING_OTHER);
    }

    @Test
    void closing_receivesAckOfTheFuture_acknowledgesAndDropsIt() {
        given(closing())
                .receives("<SEQ=302><ACK=103><CTL=ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.ACK_OUT_OF_RANGE);
    }

    @Test
    void closing_timesOut_repeatsItsFin() {
        given(closing())
                .timesOut()
                .sends("<SEQ=101><ACK=302><CTL=FIN,ACK>")
                .becomes(closing().with(new Timer.Retransmission(new Deadline.In(3), 1)))
                .by(Clause.RETRANSMISSION);
    }

    @Test
    void closing_timesOutWithNoTriesLeft_givesUp() {
        given(closing().with(new Timer.Retransmission(new Deadline.In(0), 0)))
                .timesOut()
                .tells(Notice.TIMED_OUT)
                .becomes(closed())
                .by(Clause.GIVE_UP);
    }
}
