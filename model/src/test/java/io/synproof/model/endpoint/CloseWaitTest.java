package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.closeWait;
import static io.synproof.model.endpoint.Fixtures.closed;
import static io.synproof.model.endpoint.Fixtures.lastAck;
import static io.synproof.model.endpoint.Fixtures.retransmission;
import static io.synproof.model.endpoint.Fixtures.snd;
import static io.synproof.model.endpoint.Given.given;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.endpoint.Signal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CLOSE-WAIT: RFC 9293, sections 3.10.1 to 3.10.5, 3.10.7.4 and 3.10.8. */
class CloseWaitTest {

    private static Connection sending(long una, long nxt) {
        return closeWait().with(snd(una, nxt)).with(retransmission());
    }

    /** The window is full, two octets wait, and the user has closed behind them. */
    private static Connection closedBehindAQueue() {
        return sending(101, 111).with(snd(101, 111).queueing(2).closing());
    }

    @Test
    void closeWait_opens_isRefused() {
        given(closeWait()).opens().tells(Refusal.ALREADY_EXISTS).by(Clause.CALL_REFUSED);
        given(closeWait()).opensPassively().tells(Refusal.ALREADY_EXISTS).by(Clause.CALL_REFUSED);
    }

    @Test
    void closeWait_calledToSend_sends() {
        given(closeWait())
                .calledToSend(1)
                .sends("<SEQ=101><ACK=302><CTL=ACK><DATA=1>")
                .becomes(sending(101, 102))
                .by(Clause.SEND);
    }

    @Test
    void closeWait_closes_sendsFinAndEntersLastAck() {
        given(closeWait())
                .closes()
                .sends("<SEQ=101><ACK=302><CTL=FIN,ACK>")
                .becomes(lastAck())
                .by(Clause.CLOSE);
    }

    @Test
    void closeWait_closesBehindAQueue_staysUntilAllIsSent() {
        given(sending(101, 111).with(snd(101, 111).queueing(2)))
                .closes()
                .becomes(closedBehindAQueue())
                .by(Clause.CLOSE_QUEUED);
    }

    @Test
    void closeWait_receivesAckAfterClose_sendsTheRestAndTheFinAndEntersLastAck() {
        given(closedBehindAQueue())
                .receives("<SEQ=302><ACK=111><CTL=ACK>")
                .sends("<SEQ=111><ACK=302><CTL=ACK><DATA=2>", "<SEQ=113><ACK=302><CTL=FIN,ACK>")
                .becomes(lastAck().with(snd(111, 114)))
                .by(Clause.ACK_NEWS);
    }

    @Test
    void closeWait_calledAgainAfterClose_isRefused() {
        given(closedBehindAQueue()).calledToSend(1).tells(Refusal.CLOSING).by(Clause.CALL_REFUSED);
        given(closedBehindAQueue()).closes().tells(Refusal.CLOSING).by(Clause.CALL_REFUSED);
    }

    @Test
    void closeWait_aborts_resets() {
        given(closeWait())
                .aborts()
                .sends("<SEQ=101><CTL=RST>")
                .becomes(closed())
                .by(Clause.ABORT_RESETS);
    }

    @Test
    void closeWait_receivesExactRst_isReset() {
        given(closeWait())
                .receives("<SEQ=302><CTL=RST>")
                .tells(Notice.RESET)
                .becomes(closed())
                .by(Clause.RST);
    }

    @Test
    void closeWait_receivesSyn_challengesIt() {
        given(closeWait())
                .receives("<SEQ=302><CTL=SYN>")
                .sends("<SEQ=101><ACK=302><CTL=ACK>")
                .by(Clause.SYN_CHALLENGED);
    }

    @Test
    void closeWait_receivesTheFinAgain_acknowledgesItAsOutOfTheWindow() {
        given(closeWait())
                .receives("<SEQ=301><ACK=101><CTL=FIN,ACK>")
                .sends("<SEQ=101><ACK=302><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void closeWait_receivesAnotherFin_remains() {
        given(closeWait())
                .receives("<SEQ=302><ACK=101><CTL=FIN,ACK>")
                .by(Clause.ACK_OLD, Clause.FIN_AGAIN);
    }

    @Test
    void closeWait_receivesAck_stopsItsTimer() {
        given(sending(101, 103))
                .receives("<SEQ=302><ACK=103><CTL=ACK>")
                .becomes(closeWait().with(snd(103, 103)))
                .by(Clause.ACK_NEWS);
    }

    @ParameterizedTest
    @ValueSource(longs = {90, 102})
    void closeWait_receivesAckOutOfRange_acknowledgesAndDropsIt(long ack) {
        given(closeWait())
                .receives("<SEQ=302><ACK=" + ack + "><CTL=ACK>")
                .sends("<SEQ=101><ACK=302><CTL=ACK>")
                .by(Clause.ACK_OUT_OF_RANGE);
    }

    @Test
    void closeWait_timesOut_repeatsItsText() {
        given(sending(101, 103))
                .timesOut()
                .sends("<SEQ=101><ACK=302><CTL=ACK><DATA=2>")
                .becomes(sending(101, 103).with(new Timer.Retransmission(new Deadline.In(3), 1)))
                .by(Clause.RETRANSMISSION);
    }
}
