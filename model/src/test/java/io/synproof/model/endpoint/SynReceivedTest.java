package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.closeWait;
import static io.synproof.model.endpoint.Fixtures.closed;
import static io.synproof.model.endpoint.Fixtures.established;
import static io.synproof.model.endpoint.Fixtures.listen;
import static io.synproof.model.endpoint.Fixtures.rcv;
import static io.synproof.model.endpoint.Fixtures.retransmission;
import static io.synproof.model.endpoint.Fixtures.snd;
import static io.synproof.model.endpoint.Fixtures.synReceived;
import static io.synproof.model.endpoint.Fixtures.synReceivedActively;
import static io.synproof.model.endpoint.Given.given;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal.Delivered;
import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.endpoint.Signal.Refusal;
import io.synproof.model.endpoint.Signal.Return;
import io.synproof.model.segment.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SYN-RECEIVED: RFC 9293, sections 3.10.1 to 3.10.5, 3.10.7.4 and 3.10.8. */
class SynReceivedTest {

    private static Connection withQueue(int octets) {
        return synReceived().with(snd(100, 101).queueing(octets));
    }

    @Test
    void synReceived_opens_isRefused() {
        given(synReceived()).opens().tells(Refusal.ALREADY_EXISTS).by(Clause.CALL_REFUSED);
        given(synReceived()).opensPassively().tells(Refusal.ALREADY_EXISTS).by(Clause.CALL_REFUSED);
    }

    @Test
    void synReceived_calledToSend_queues() {
        given(synReceived()).calledToSend(2).becomes(withQueue(2)).by(Clause.SEND_QUEUED);
    }

    @Test
    void synReceived_calledToSendAfterClose_isRefused() {
        given(synReceived().with(snd(100, 101).queueing(2).closing()))
                .calledToSend(1)
                .tells(Refusal.CLOSING)
                .by(Clause.CALL_REFUSED);
    }

    @Test
    void synReceived_calledToReceive_waits() {
        given(synReceived()).calledToReceive().by(Clause.RECEIVE);
    }

    @Test
    void synReceived_closes_sendsFinAndEntersFinWait1() {
        given(synReceived())
                .closes()
                .sends("<SEQ=101><ACK=301><CTL=FIN,ACK>")
                .becomes(new Connection(
                        State.FIN_WAIT_1, snd(100, 102), rcv(301), retransmission(), false))
                .by(Clause.CLOSE);
    }

    @Test
    void synReceived_closesBehindAQueue_waitsForEstablished() {
        given(withQueue(2))
                .closes()
                .becomes(synReceived().with(snd(100, 101).queueing(2).closing()))
                .by(Clause.CLOSE_QUEUED);
    }

    @Test
    void synReceived_receivesAckAfterClose_sendsItsQueueAndFin() {
        given(synReceived().with(snd(100, 101).queueing(2).closing()))
                .receives("<SEQ=301><ACK=101><CTL=ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=2>", "<SEQ=103><ACK=301><CTL=FIN,ACK>")
                .tells(Notice.ESTABLISHED)
                .becomes(new Connection(
                        State.FIN_WAIT_1, snd(101, 104), rcv(301), retransmission(), false))
                .by(Clause.SYN_RECEIVED_ACK);
    }

    @Test
    void synReceived_aborts_resets() {
        given(synReceived())
                .aborts()
                .sends("<SEQ=101><CTL=RST>")
                .tells(Return.RESET)
                .becomes(closed())
                .by(Clause.ABORT_RESETS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<SEQ=300><CTL=SYN>", "<SEQ=300><ACK=101><CTL=SYN,ACK>"})
    void synReceived_receivesTheSameSyn_acknowledgesItAsOutOfTheWindow(String segment) {
        given(synReceived())
                .receives(segment)
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void synReceived_receivesRstOutOfTheWindow_dropsIt() {
        given(synReceived()).receives("<SEQ=300><CTL=RST>").by(Clause.RST_NOT_IN_WINDOW);
        given(synReceived()).receives("<SEQ=311><CTL=RST>").by(Clause.RST_NOT_IN_WINDOW);
    }

    @Test
    void synReceived_receivesExactRst_returnsToListen() {
        given(synReceived())
                .receives("<SEQ=301><CTL=RST>")
                .becomes(listen())
                .by(Clause.RST_TO_LISTEN);
    }

    @Test
    void synReceivedActively_receivesExactRst_isRefused() {
        given(synReceivedActively())
                .receives("<SEQ=301><ACK=101><CTL=RST,ACK>")
                .tells(Notice.REFUSED)
                .becomes(closed())
                .by(Clause.RST);
    }

    @Test
    void synReceived_receivesRstInTheWindow_challengesIt() {
        given(synReceived())
                .receives("<SEQ=302><CTL=RST>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.RST_CHALLENGED);
    }

    @Test
    void synReceived_receivesSynInTheWindow_returnsToListen() {
        given(synReceived())
                .receives("<SEQ=305><CTL=SYN>")
                .becomes(listen())
                .by(Clause.SYN_TO_LISTEN);
    }

    @Test
    void synReceivedActively_receivesSynInTheWindow_challengesIt() {
        given(synReceivedActively())
                .receives("<SEQ=305><CTL=SYN>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.SYN_CHALLENGED);
    }

    @Test
    void synReceived_receivesAck_isEstablished() {
        given(synReceived())
                .receives("<SEQ=301><ACK=101><CTL=ACK>")
                .tells(Notice.ESTABLISHED)
                .becomes(established())
                .by(Clause.SYN_RECEIVED_ACK);
    }

    @Test
    void synReceivedWithTextSent_receivesAckOfTheSynAlone_keepsTheTextToSendAgain() {
        given(synReceived().with(snd(100, 103)))
                .receives("<SEQ=301><ACK=101><CTL=ACK>")
                .tells(Notice.ESTABLISHED)
                .becomes(established().with(snd(101, 103)).with(retransmission()))
                .by(Clause.SYN_RECEIVED_ACK);
    }

    @Test
    void synReceived_receivesAckWithText_isEstablishedAndAcceptsIt() {
        given(synReceived())
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=2>")
                .sends("<SEQ=101><ACK=303><CTL=ACK>")
                .tells(Notice.ESTABLISHED, new Delivered(new ReceivedText(0, Text.of(0, 2))))
                .becomes(established().with(rcv(303)))
                .by(Clause.SYN_RECEIVED_ACK, Clause.TEXT);
    }

    @Test
    void synReceived_receivesFin_entersCloseWait() {
        given(synReceived())
                .receives("<SEQ=301><ACK=101><CTL=FIN,ACK>")
                .sends("<SEQ=101><ACK=302><CTL=ACK>")
                .tells(Notice.ESTABLISHED, Notice.CLOSING)
                .becomes(closeWait())
                .by(Clause.SYN_RECEIVED_ACK, Clause.FIN);
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 102})
    void synReceived_receivesAckOfSomethingElse_resetsAndStays(long ack) {
        given(synReceived())
                .receives("<SEQ=301><ACK=" + ack + "><CTL=ACK>")
                .sends("<SEQ=" + ack + "><CTL=RST>")
                .by(Clause.SYN_RECEIVED_BAD_ACK);
    }

    @Test
    void synReceived_receivesTextBehindAGap_asksForWhatIsMissing() {
        given(synReceived())
                .receives("<SEQ=302><ACK=101><CTL=ACK><DATA=1>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.BEHIND_A_GAP);
    }

    @Test
    void synReceived_timesOut_repeatsTheSynAck() {
        given(synReceived())
                .timesOut()
                .sends("<SEQ=100><ACK=301><CTL=SYN,ACK>")
                .becomes(synReceived().with(new Timer.Retransmission(new Deadline.In(3), 1)))
                .by(Clause.RETRANSMISSION);
    }

    @Test
    void synReceived_timesOutWithNoTriesLeft_givesUp() {
        given(synReceived().with(new Timer.Retransmission(new Deadline.In(0), 0)))
                .timesOut()
                .tells(Notice.TIMED_OUT)
                .becomes(closed())
                .by(Clause.GIVE_UP);
    }
}
