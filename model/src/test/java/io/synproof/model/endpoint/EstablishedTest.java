package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.closeWait;
import static io.synproof.model.endpoint.Fixtures.closed;
import static io.synproof.model.endpoint.Fixtures.established;
import static io.synproof.model.endpoint.Fixtures.finWait1;
import static io.synproof.model.endpoint.Fixtures.rcv;
import static io.synproof.model.endpoint.Fixtures.retransmission;
import static io.synproof.model.endpoint.Fixtures.snd;
import static io.synproof.model.endpoint.Given.given;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.endpoint.Signal.Refusal;
import io.synproof.model.endpoint.Signal.Return;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ESTABLISHED: RFC 9293, sections 3.10.1 to 3.10.5, 3.10.7.4 and 3.10.8; text has its own test. */
class EstablishedTest {

    /** ESTABLISHED with octets sent and not acknowledged, the first {@code una}. */
    private static Connection sending(long una, long nxt) {
        return established().with(snd(una, nxt)).with(retransmission());
    }

    @Test
    void established_opens_isRefused() {
        given(established()).opens().tells(Refusal.ALREADY_EXISTS).by(Clause.CALL_REFUSED);
        given(established()).opensPassively().tells(Refusal.ALREADY_EXISTS).by(Clause.CALL_REFUSED);
    }

    @Test
    void established_calledToSend_sends() {
        given(established())
                .calledToSend(3)
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=3>")
                .becomes(sending(101, 104))
                .by(Clause.SEND);
    }

    @Test
    void established_calledToSendMoreThanTheWindow_keepsTheRest() {
        given(established())
                .calledToSend(12)
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=5>", "<SEQ=106><ACK=301><CTL=ACK><DATA=5>")
                .becomes(sending(101, 111).with(snd(101, 111).queueing(2)))
                .by(Clause.SEND);
    }

    @Test
    void established_closes_sendsFinAndEntersFinWait1() {
        given(established())
                .closes()
                .sends("<SEQ=101><ACK=301><CTL=FIN,ACK>")
                .becomes(finWait1())
                .by(Clause.CLOSE);
    }

    @Test
    void established_closesBehindAQueue_entersFinWait1AndKeepsItsFin() {
        SendSide full = snd(101, 111).queueing(2);
        given(sending(101, 111).with(full))
                .closes()
                .becomes(new Connection(
                        State.FIN_WAIT_1, full.closing(), rcv(301), retransmission(), false))
                .by(Clause.CLOSE_QUEUED);
    }

    @Test
    void established_aborts_resetsFromItsNextNumber() {
        given(sending(101, 104))
                .aborts()
                .sends("<SEQ=104><CTL=RST>")
                .tells(Return.RESET)
                .becomes(closed())
                .by(Clause.ABORT_RESETS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<SEQ=300><ACK=101><CTL=SYN,ACK>",
                "<SEQ=300><CTL=SYN>",
                "<SEQ=300><ACK=101><CTL=ACK>",
                "<SEQ=298><ACK=101><CTL=ACK><DATA=3>",
                "<SEQ=311><ACK=101><CTL=ACK><DATA=1>",
                "<SEQ=300><ACK=101><CTL=FIN,ACK>"
            })
    void established_receivesWhatIsNotInTheWindow_acknowledgesAndDropsIt(String segment) {
        given(established())
                .receives(segment)
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void established_receivesRstOutOfTheWindow_dropsIt() {
        given(established()).receives("<SEQ=300><CTL=RST>").by(Clause.RST_NOT_IN_WINDOW);
    }

    @Test
    void established_receivesExactRst_isReset() {
        given(established())
                .receives("<SEQ=301><CTL=RST>")
                .tells(Notice.RESET)
                .becomes(closed())
                .by(Clause.RST);
    }

    @Test
    void established_receivesRstInTheWindow_challengesIt() {
        given(established())
                .receives("<SEQ=310><ACK=101><CTL=RST,ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.RST_CHALLENGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<SEQ=305><CTL=SYN>", "<SEQ=301><ACK=101><CTL=SYN,ACK>"})
    void established_receivesSynInTheWindow_challengesIt(String syn) {
        given(established())
                .receives(syn)
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.SYN_CHALLENGED);
    }

    @Test
    void established_receivesAckOfAll_stopsItsTimer() {
        given(sending(101, 104))
                .receives("<SEQ=301><ACK=104><CTL=ACK>")
                .becomes(established().with(snd(104, 104)))
                .by(Clause.ACK_NEWS);
    }

    @Test
    void established_receivesAckOfSome_startsItsTimerAnew() {
        given(sending(101, 104).with(new Timer.Retransmission(new Deadline.In(1), 0)))
                .receives("<SEQ=301><ACK=102><CTL=ACK>")
                .becomes(sending(102, 104))
                .by(Clause.ACK_NEWS);
    }

    @Test
    void established_receivesAck_sendsWhatTheWindowNowAllows() {
        given(sending(101, 111).with(snd(101, 111).queueing(2)))
                .receives("<SEQ=301><ACK=106><CTL=ACK>")
                .sends("<SEQ=111><ACK=301><CTL=ACK><DATA=2>")
                .becomes(sending(106, 113))
                .by(Clause.ACK_NEWS);
    }

    @Test
    void established_receivesTheSameAckAgain_ignoresIt() {
        given(sending(101, 104)).receives("<SEQ=301><ACK=101><CTL=ACK>").by(Clause.ACK_OLD);
    }

    @ParameterizedTest
    @ValueSource(longs = {90, 102})
    void established_receivesAckOutOfRange_acknowledgesAndDropsTheSegment(long ack) {
        given(established())
                .receives("<SEQ=301><ACK=" + ack + "><CTL=ACK><DATA=2>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.ACK_OUT_OF_RANGE);
    }

    @Test
    void established_receivesTheOldestAckInRange_goesOn() {
        given(established()).receives("<SEQ=301><ACK=91><CTL=ACK>").by(Clause.ACK_OLD);
    }

    @Test
    void established_receivesFin_entersCloseWait() {
        given(established())
                .receives("<SEQ=301><ACK=101><CTL=FIN,ACK>")
                .sends("<SEQ=101><ACK=302><CTL=ACK>")
                .tells(Notice.CLOSING)
                .becomes(closeWait())
                .by(Clause.ACK_OLD, Clause.FIN);
    }

    @Test
    void established_timesOut_repeatsTheOldestSegment() {
        given(sending(101, 108))
                .timesOut()
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=5>")
                .becomes(sending(101, 108).with(new Timer.Retransmission(new Deadline.In(3), 1)))
                .by(Clause.RETRANSMISSION);
    }

    @Test
    void established_timesOutWithNoTriesLeft_givesUp() {
        given(sending(101, 108).with(new Timer.Retransmission(new Deadline.In(0), 0)))
                .timesOut()
                .tells(Notice.TIMED_OUT)
                .becomes(closed())
                .by(Clause.GIVE_UP);
    }
}
