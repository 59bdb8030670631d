package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.closed;
import static io.synproof.model.endpoint.Fixtures.closing;
import static io.synproof.model.endpoint.Fixtures.finWait1;
import static io.synproof.model.endpoint.Fixtures.finWait2;
import static io.synproof.model.endpoint.Fixtures.rcv;
import static io.synproof.model.endpoint.Fixtures.snd;
import static io.synproof.model.endpoint.Fixtures.timeWait;
import static io.synproof.model.endpoint.Given.given;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.endpoint.Signal.Refusal;
import io.synproof.model.endpoint.Signal.Return;
import org.junit.jupiter.api.Test;

/** FIN-WAIT-1: RFC 9293, sections 3.10.1 to 3.10.5, 3.10.7.4 and 3.10.8. */
class FinWait1Test {

    /** The FIN follows two octets that did not fit into the window. */
    private static Connection finPending() {
        return finWait1().with(snd(101, 111).queueing(2).closing());
    }

    @Test
    void finWait1_refusesOpenSendAndClose() {
        given(finWait1()).opens().tells(Refusal.ALREADY_EXISTS).by(Clause.CALL_REFUSED);
        given(finWait1()).opensPassively().tells(Refusal.ALREADY_EXISTS).by(Clause.CALL_REFUSED);
        given(finWait1()).calledToSend(1).tells(Refusal.CLOSING).by(Clause.CALL_REFUSED);
        given(finWait1()).closes().tells(Refusal.CLOSING).by(Clause.CALL_REFUSED);
    }

    @Test
    void finWait1_aborts_resets() {
        given(finWait1())
                .aborts()
                .sends("<SEQ=102><CTL=RST>")
                .tells(Return.RESET)
                .becomes(closed())
                .by(Clause.ABORT_RESETS);
    }

    @Test
    void finWait1_receivesWhatIsNotInTheWindow_acknowledgesAndDropsIt() {
        given(finWait1())
                .receives("<SEQ=300><ACK=102><CTL=ACK>")
                .sends("<SEQ=102><ACK=301><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void finWait1_receivesExactRst_isReset() {
        given(finWait1())
                .receives("<SEQ=301><CTL=RST>")
                .tells(Notice.RESET)
                .becomes(closed())
                .by(Clause.RST);
    }

    @Test
    void finWait1_receivesSyn_challengesIt() {
        given(finWait1())
                .receives("<SEQ=301><CTL=SYN>")
                .sends("<SEQ=102><ACK=301><CTL=ACK>")
                .by(Clause.SYN_CHALLENGED);
    }

    @Test
    void finWait1_receivesAckOfFin_entersFinWait2() {
        given(finWait1())
                .receives("<SEQ=301><ACK=102><CTL=ACK>")
                .becomes(finWait2())
                .by(Clause.FIN_ACKED);
    }

    @Test
    void finWait1_receivesAckOfItsOctetsOnly_staysAndStartsItsTimerAnew() {
        given(finWait1().with(snd(101, 104)).with(new Timer.Retransmission(new Deadline.In(0), 0)))
                .receives("<SEQ=301><ACK=103><CTL=ACK>")
                .becomes(finWait1().with(snd(103, 104)))
                .by(Clause.ACK_NEWS);
    }

    @Test
    void finWait1_receivesAckWithAFinPending_sendsTheRestAndTheFin() {
        given(finPending())
                .receives("<SEQ=301><ACK=111><CTL=ACK>")
                .sends("<SEQ=111><ACK=301><CTL=ACK><DATA=2>", "<SEQ=113><ACK=301><CTL=FIN,ACK>")
                .becomes(finWait1().with(snd(111, 114)))
                .by(Clause.ACK_NEWS);
    }

    @Test
    void finWait1_receivesAckOfAllBeforeItsFinIsSent_doesNotTakeItForTheFins() {
        Connection full = finWait1().with(snd(101, 111).queueing(15).closing());
        given(full)
                .receives("<SEQ=301><ACK=111><CTL=ACK>")
                .sends("<SEQ=111><ACK=301><CTL=ACK><DATA=5>", "<SEQ=116><ACK=301><CTL=ACK><DATA=5>")
                .becomes(finWait1().with(snd(111, 121).queueing(5).closing()))
                .by(Clause.ACK_NEWS);
    }

    @Test
    void finWait1_receivesAckOfTheFuture_acknowledgesAndDropsIt() {
        given(finWait1())
                .receives("<SEQ=301><ACK=103><CTL=FIN,ACK>")
                .sends("<SEQ=102><ACK=301><CTL=ACK>")
                .by(Clause.ACK_OUT_OF_RANGE);
    }

    @Test
    void finWait1_receivesFin_entersClosing() {
        given(finWait1())
                .receives("<SEQ=301><ACK=101><CTL=FIN,ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .tells(Notice.CLOSING)
                .becomes(closing())
                .by(Clause.ACK_OLD, Clause.FIN);
    }

    @Test
    void finWait1_receivesFinAndAckOfFin_entersTimeWait() {
        given(finWait1())
                .receives("<SEQ=301><ACK=102><CTL=FIN,ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .tells(Notice.CLOSING)
                .becomes(timeWait())
                .by(Clause.FIN_ACKED, Clause.FIN);
    }

    @Test
    void finWait1_timesOut_repeatsItsFin() {
        given(finWait1())
                .timesOut()
                .sends("<SEQ=101><ACK=301><CTL=FIN,ACK>")
                .becomes(finWait1().with(new Timer.Retransmission(new Deadline.In(3), 1)))
                .by(Clause.RETRANSMISSION);
    }

    @Test
    void finWait1_timesOutWithOctetsUnacknowledged_repeatsTheseFirst() {
        Connection both = finWait1().with(snd(101, 104)).with(rcv(301));
        given(both)
                .timesOut()
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=2>")
                .becomes(both.with(new Timer.Retransmission(new Deadline.In(3), 1)))
                .by(Clause.RETRANSMISSION);
    }

    @Test
    void finWait1_beforeItsSynIsAcknowledged_repeatsTheSynAck() {
        Connection early = finWait1().with(snd(100, 102));
        given(early)
                .timesOut()
                .sends("<SEQ=100><ACK=301><CTL=SYN,ACK>")
                .becomes(early.with(new Timer.Retransmission(new Deadline.In(3), 1)))
                .by(Clause.RETRANSMISSION);
        given(early)
                .receives("<SEQ=301><ACK=101><CTL=ACK>")
                .becomes(finWait1())
                .by(Clause.ACK_NEWS);
    }
}
