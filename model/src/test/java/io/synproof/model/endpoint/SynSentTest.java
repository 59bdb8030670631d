package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.closed;
import static io.synproof.model.endpoint.Fixtures.established;
import static io.synproof.model.endpoint.Fixtures.rcv;
import static io.synproof.model.endpoint.Fixtures.retransmission;
import static io.synproof.model.endpoint.Fixtures.snd;
import static io.synproof.model.endpoint.Fixtures.synReceivedActively;
import static io.synproof.model.endpoint.Fixtures.synSent;
import static io.synproof.model.endpoint.Given.given;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.endpoint.Signal.Refusal;
import io.synproof.model.endpoint.Signal.Return;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SYN-SENT: RFC 9293, sections 3.10.1 to 3.10.5, 3.10.7.3 and 3.10.8. */
class SynSentTest {

    private static SynSent withQueue(int octets) {
        return new SynSent(snd(100, 101).queueing(octets), retransmission());
    }

    @Test
    void synSent_opens_isRefused() {
        given(synSent()).opens().tells(Refusal.ALREADY_EXISTS).by(Clause.CALL_REFUSED);
        given(synSent()).opensPassively().tells(Refusal.ALREADY_EXISTS).by(Clause.CALL_REFUSED);
    }

    @Test
    void synSent_calledToSend_queues() {
        given(synSent()).calledToSend(2).becomes(withQueue(2)).by(Clause.SEND_QUEUED);
    }

    @Test
    void synSent_calledToReceive_waits() {
        given(synSent()).calledToReceive().by(Clause.RECEIVE);
    }

    @Test
    void synSent_closes_deletesTheTcb() {
        given(synSent()).closes().tells(Return.CLOSING).becomes(closed()).by(Clause.CLOSE_DELETES);
    }

    @Test
    void synSent_aborts_sendsNoReset() {
        given(synSent()).aborts().tells(Return.RESET).becomes(closed()).by(Clause.ABORT_DELETES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<SEQ=300><ACK=100><CTL=SYN,ACK>",
                "<SEQ=300><ACK=100><CTL=ACK>",
                "<SEQ=300><ACK=100><CTL=FIN,ACK>"
            })
    void synSent_receivesAckOfNothing_resets(String segment) {
        given(synSent()).receives(segment).sends("<SEQ=100><CTL=RST>").by(Clause.SYN_SENT_BAD_ACK);
    }

    @Test
    void synSent_receivesAckOfTheFuture_resets() {
        given(synSent())
                .receives("<SEQ=300><ACK=102><CTL=SYN,ACK>")
                .sends("<SEQ=102><CTL=RST>")
                .by(Clause.SYN_SENT_BAD_ACK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<SEQ=0><ACK=100><CTL=RST,ACK>", "<SEQ=0><ACK=102><CTL=RST,ACK>"})
    void synSent_receivesRstForSomethingElse_dropsIt(String reset) {
        given(synSent()).receives(reset).by(Clause.SYN_SENT_BAD_ACK_RST);
    }

    @Test
    void synSent_receivesRstForItsSyn_isReset() {
        given(synSent())
                .receives("<SEQ=0><ACK=101><CTL=RST,ACK>")
                .tells(Notice.RESET)
                .becomes(closed())
                .by(Clause.SYN_SENT_RST);
    }

    @Test
    void synSent_receivesRstWithoutAck_dropsIt() {
        given(synSent()).receives("<SEQ=0><CTL=RST>").by(Clause.SYN_SENT_BARE_RST);
    }

    @Test
    void synSent_receivesSynAck_isEstablished() {
        given(synSent())
                .receives("<SEQ=300><ACK=101><CTL=SYN,ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .tells(Notice.ESTABLISHED)
                .becomes(established())
                .by(Clause.SYN_SENT_SYN_ACK);
    }

    @Test
    void synSent_receivesSynAck_sendsWhatWasQueued() {
        Connection sending =
                new Connection(State.ESTABLISHED, snd(101, 108), rcv(301), retransmission(), false);
        given(withQueue(7))
                .receives("<SEQ=300><ACK=101><CTL=SYN,ACK>")
                .sends(
                        "<SEQ=101><ACK=301><CTL=ACK>",
                        "<SEQ=101><ACK=301><CTL=ACK><DATA=5>",
                        "<SEQ=106><ACK=301><CTL=ACK><DATA=2>")
                .tells(Notice.ESTABLISHED)
                .becomes(sending)
                .by(Clause.SYN_SENT_SYN_ACK);
    }

    @Test
    void synSent_receivesSyn_entersSynReceivedActively() {
        given(synSent())
                .receives("<SEQ=300><CTL=SYN>")
                .sends("<SEQ=100><ACK=301><CTL=SYN,ACK>")
                .becomes(synReceivedActively())
                .by(Clause.SYN_SENT_SYN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<SEQ=300><ACK=101><CTL=ACK>",
                "<SEQ=300><ACK=101><CTL=ACK><DATA=1>",
                "<SEQ=300><ACK=101><CTL=FIN,ACK>"
            })
    void synSent_receivesNeitherSynNorRst_dropsIt(String segment) {
        given(synSent()).receives(segment).by(Clause.SYN_SENT_OTHER);
    }

    @Test
    void synSent_timesOut_repeatsTheSameSyn() {
        given(synSent())
                .timesOut()
                .sends("<SEQ=100><CTL=SYN>")
                .becomes(
                        new SynSent(snd(100, 101), new Timer.Retransmission(new Deadline.In(3), 1)))
                .by(Clause.RETRANSMISSION);
    }

    @Test
    void synSent_timesOutWithNoTriesLeft_givesUp() {
        given(new SynSent(snd(100, 101), new Timer.Retransmission(new Deadline.In(0), 0)))
                .timesOut()
                .tells(Notice.TIMED_OUT)
                .becomes(closed())
                .by(Clause.GIVE_UP);
    }
}
