package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.BIRTH;
import static io.synproof.model.endpoint.Fixtures.closeWait;
import static io.synproof.model.endpoint.Fixtures.closed;
import static io.synproof.model.endpoint.Fixtures.closing;
import static io.synproof.model.endpoint.Fixtures.established;
import static io.synproof.model.endpoint.Fixtures.finWait1;
import static io.synproof.model.endpoint.Fixtures.finWait2;
import static io.synproof.model.endpoint.Fixtures.lastAck;
import static io.synproof.model.endpoint.Fixtures.listen;
import static io.synproof.model.endpoint.Fixtures.reading;
import static io.synproof.model.endpoint.Fixtures.stack;
import static io.synproof.model.endpoint.Fixtures.synReceived;
import static io.synproof.model.endpoint.Fixtures.synReceivedActively;
import static io.synproof.model.endpoint.Fixtures.synSent;
import static io.synproof.model.endpoint.Fixtures.timeWait;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.endpoint.Signal.Refusal;
import io.synproof.model.endpoint.Signal.Return;
import io.synproof.model.segment.Text;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/**
 * What each call returns and when (RFC 9293, sections 3.10.1 to 3.10.7): the rows of
 * docs/user-calls.md. A call that returns at once, served, tells nothing.
 */
class UserCallsTest {
    private static final ReceivedText OCTET = new ReceivedText(0, Text.of(0, 1));

    private static List<Signal> told(Effect effect) {
        return effect.signals();
    }

    private static Effect arrives(Endpoint endpoint, String segment) {
        return SegmentArrives.arrive(stack(), endpoint, Notation.segment(segment), BIRTH);
    }

    private static Connection with(Connection connection, ReceivedText octets) {
        return connection.with(connection.rcv().buffering(octets));
    }

    @Test
    void connect_inClosed_waits() {
        assertThat(told(UserCalls.openActive(stack(), closed(), BIRTH))).isEmpty();
    }

    @Test
    void connect_inSynSent_returnsOnTheSynAck() {
        assertThat(told(arrives(synSent(), "<SEQ=300><ACK=101><CTL=SYN,ACK>")))
                .containsExactly(Notice.ESTABLISHED);
    }

    @Test
    void connect_inSynReceived_returnsOnTheAck() {
        assertThat(told(arrives(synReceivedActively(), "<SEQ=301><ACK=101><CTL=ACK>")))
                .containsExactly(Notice.ESTABLISHED);
    }

    @Test
    void connect_inSynSent_returnsAnErrorOnAReset() {
        assertThat(told(arrives(synSent(), "<SEQ=0><ACK=101><CTL=RST,ACK>")))
                .containsExactly(Notice.RESET);
    }

    @Test
    void connect_inSynReceived_returnsRefusedOnAReset() {
        assertThat(told(arrives(synReceivedActively(), "<SEQ=301><CTL=RST>")))
                .containsExactly(Notice.REFUSED);
    }

    @Test
    void connect_inSynSent_returnsAnErrorAfterTheLastTry() {
        var lastTry = new SynSent(synSent().snd(), new Timer.Retransmission(new Deadline.In(0), 0));
        assertThat(told(Timeouts.fire(stack(), lastTry))).containsExactly(Notice.TIMED_OUT);
    }

    @Test
    void connect_inAnyOtherState_isRefusedAtOnce() {
        assertThat(List.of(synSent(), synReceived(), established(), timeWait())
                        .flatMap(other -> told(UserCalls.openActive(stack(), other, BIRTH)))
                        .distinct())
                .containsExactly(Refusal.ALREADY_EXISTS);
    }

    @Test
    void listen_inClosed_returnsAtOnce() {
        assertThat(told(UserCalls.openPassive(closed()))).isEmpty();
    }

    @Test
    void listen_inAnyOtherState_isRefusedAtOnce() {
        assertThat(List.of(listen(), synSent(), established())
                        .flatMap(other -> told(UserCalls.openPassive(other)))
                        .distinct())
                .containsExactly(Refusal.ALREADY_EXISTS);
    }

    @Test
    void send_fromSynSentToCloseWait_returnsAtOnceBeforeAnythingIsAcknowledged() {
        assertThat(List.of(synSent(), synReceived(), established(), closeWait())
                        .flatMap(open -> told(UserCalls.send(stack(), open, 2))))
                .isEmpty();
    }

    @Test
    void send_inClosed_isRefusedAtOnce() {
        assertThat(told(UserCalls.send(stack(), closed(), 1)))
                .containsExactly(Refusal.DOES_NOT_EXIST);
    }

    @Test
    void send_inListen_isRefusedAtOnce() {
        assertThat(told(UserCalls.send(stack(), listen(), 1)))
                .containsExactly(Refusal.REMOTE_UNSPECIFIED);
    }

    @Test
    void send_afterClose_isRefusedAtOnce() {
        assertThat(List.of(finWait1(), finWait2(), closing(), lastAck(), timeWait())
                        .flatMap(ended -> told(UserCalls.send(stack(), ended, 1)))
                        .distinct())
                .containsExactly(Refusal.CLOSING);
    }

    @Test
    void receive_whereOctetsWait_returnsThemAtOnce() {
        assertThat(List.of(established(), finWait1(), finWait2(), closeWait())
                        .flatMap(open -> told(UserCalls.receive(reading(), with(open, OCTET))))
                        .distinct())
                .containsExactly(new Signal.Delivered(OCTET));
    }

    @Test
    void receive_whereNoneWait_waits() {
        assertThat(List.of(established(), finWait1(), finWait2())
                        .flatMap(open -> told(UserCalls.receive(reading(), open))))
                .isEmpty();
    }

    @Test
    void receive_whereTheRemoteHasClosed_returnsTheEndOfTheStreamBehindTheOctets() {
        assertThat(told(UserCalls.receive(reading(), closeWait())))
                .containsExactly(Notice.END_OF_STREAM);
    }

    @Test
    void receive_byTheRfcWhereTheRemoteHasClosed_isRefused() {
        assertThat(told(UserCalls.receive(Fixtures.buffering(), closeWait())))
                .containsExactly(Refusal.CLOSING);
    }

    @Test
    void receive_whileItWaits_returnsAnErrorOnAReset() {
        assertThat(told(arrives(established(), "<SEQ=301><CTL=RST>")))
                .containsExactly(Notice.RESET);
    }

    @Test
    void receive_inClosed_isRefusedAtOnce() {
        assertThat(told(UserCalls.receive(reading(), closed())))
                .containsExactly(Refusal.DOES_NOT_EXIST);
    }

    @Test
    void shutdown_inEstablishedAndCloseWait_returnsAtOnceBeforeTheFinIsAcknowledged() {
        assertThat(List.of(synReceived(), established(), closeWait())
                        .flatMap(open -> told(UserCalls.close(stack(), open))))
                .isEmpty();
    }

    @Test
    void shutdown_inListenAndSynSent_makesCallsThatWaitReturn() {
        assertThat(List.of(listen(), synSent())
                        .flatMap(open -> told(UserCalls.close(stack(), open)))
                        .distinct())
                .containsExactly(Return.CLOSING);
    }

    @Test
    void shutdown_afterClose_isRefusedAtOnce() {
        assertThat(List.of(finWait1(), finWait2(), closing(), lastAck(), timeWait())
                        .flatMap(ended -> told(UserCalls.close(stack(), ended)))
                        .distinct())
                .containsExactly(Refusal.CLOSING);
    }

    @Test
    void shutdownOfReading_returnsAtOnceAndSendsNothing() {
        Effect effect = UserCalls.shutdownRead(reading(), established());
        assertThat(told(effect)).isEmpty();
        assertThat(effect.sent()).isEmpty();
    }

    @Test
    void shutdownOfReading_makesReceiveReturnTheEndOfTheStreamAtOnce() {
        Endpoint shut = UserCalls.shutdownRead(reading(), established()).after();
        assertThat(told(UserCalls.receive(reading(), shut))).containsExactly(Notice.END_OF_STREAM);
    }

    @Test
    void shutdownOfReading_leavesWhatArrivesLaterReadable() {
        Connection told = established().with(Fixtures.rcv(301).shut().toldEnd());
        Effect later = SegmentArrives.arrive(
                reading(), told, Notation.segment("<SEQ=301><ACK=101><CTL=ACK><DATA=1>"), BIRTH);
        assertThat(later.sent()).containsExactly(Notation.segment("<SEQ=101><ACK=302><CTL=ACK>"));
        assertThat(told(UserCalls.receive(reading(), later.after())))
                .containsExactly(new Signal.Delivered(OCTET));
    }

    @Test
    void close_withoutUnreadOctets_returnsAtOnceAndSendsAFin() {
        Effect effect = UserCalls.closeBoth(reading(), established());
        assertThat(told(effect)).isEmpty();
        assertThat(effect.sent())
                .containsExactly(Notation.segment("<SEQ=101><ACK=301><CTL=FIN,ACK>"));
    }

    @Test
    void close_withUnreadOctets_returnsAtOnceAndResets() {
        Effect effect = UserCalls.closeBoth(reading(), with(established(), OCTET));
        assertThat(told(effect)).isEmpty();
        assertThat(effect.sent()).containsExactly(Notation.segment("<SEQ=101><CTL=RST>"));
    }

    @Test
    void abort_whereCallsWait_makesThemReturn() {
        assertThat(List.of(listen(), synSent(), synReceived(), established(), finWait1())
                        .append(finWait2())
                        .flatMap(open -> told(UserCalls.abort(stack(), open)))
                        .distinct())
                .containsExactly(Return.RESET);
    }

    @Test
    void abort_whereNoneWaits_returnsAtOnce() {
        assertThat(List.of(closeWait(), closing(), lastAck(), timeWait())
                        .flatMap(open -> told(UserCalls.abort(stack(), open))))
                .isEmpty();
        assertThat(told(UserCalls.abort(reading(), established()))).isEmpty();
    }

    @Test
    void abort_inClosed_isRefusedAtOnce() {
        assertThat(told(UserCalls.abort(stack(), closed())))
                .containsExactly(Refusal.DOES_NOT_EXIST);
    }
}
