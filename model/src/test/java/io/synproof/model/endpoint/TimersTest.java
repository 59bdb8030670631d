package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.closeWait;
import static io.synproof.model.endpoint.Fixtures.established;
import static io.synproof.model.endpoint.Fixtures.finWait1;
import static io.synproof.model.endpoint.Fixtures.finWait2;
import static io.synproof.model.endpoint.Fixtures.keepingAlive;
import static io.synproof.model.endpoint.Fixtures.leaving;
import static io.synproof.model.endpoint.Fixtures.rcv;
import static io.synproof.model.endpoint.Fixtures.retransmission;
import static io.synproof.model.endpoint.Fixtures.sending;
import static io.synproof.model.endpoint.Fixtures.snd;
import static io.synproof.model.endpoint.Fixtures.synReceived;
import static io.synproof.model.endpoint.Fixtures.synSent;
import static io.synproof.model.endpoint.Fixtures.timeWait;
import static io.synproof.model.endpoint.Fixtures.timing;
import static io.synproof.model.endpoint.Given.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.Signal.Delivered;
import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.segment.Text;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/**
 * Keep-alives (RFC 9293, section 3.8.4), the user timeout (3.10.8), and Linux's FIN-WAIT-2 timeout.
 */
class TimersTest {
    static final Timer FIN_WAIT_2 = new Timer.FinWait2(new Deadline.In(4));
    private static final Timer NINE = new Timer.User(new Deadline.In(9));

    /** ESTABLISHED, idle, with so many keep-alives left. */
    static Connection kept(int probes) {
        return established().with(new Timer.KeepAlive(new Deadline.In(6), probes));
    }

    /** ESTABLISHED with two octets unacknowledged, for which the user waits. */
    static Connection impatient() {
        return sending().with(snd(101, 103).due(NINE));
    }

    @Test
    void synSent_receivesSynAck_keepsTheConnectionAlive() {
        given(keepingAlive(), synSent())
                .receives("<SEQ=300><ACK=101><CTL=SYN,ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .tells(Notice.ESTABLISHED)
                .becomes(kept(2))
                .by(Clause.SYN_SENT_SYN_ACK);
    }

    @Test
    void established_timesOutIdle_probesWithANumberThatIsNotInTheWindow() {
        given(keepingAlive(), kept(2))
                .timesOut()
                .sends("<SEQ=100><ACK=301><CTL=ACK>")
                .becomes(kept(1))
                .by(Clause.KEEP_ALIVE);
    }

    @Test
    void established_receivesAKeepAlive_answersIt() {
        given(keepingAlive(), kept(1))
                .receives("<SEQ=300><ACK=101><CTL=ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .becomes(kept(2))
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void established_receivesAnAnswer_hasAllItsProbesAgain() {
        given(keepingAlive(), established().with(new Timer.KeepAlive(new Deadline.In(1), 0)))
                .receives("<SEQ=301><ACK=101><CTL=ACK>")
                .becomes(kept(2))
                .by(Clause.ACK_OLD);
    }

    @Test
    void established_timesOutIdleWithoutProbesLeft_isGivenUp() {
        given(keepingAlive(), kept(0))
                .timesOut()
                .tells(Notice.KEEP_ALIVE_FAILED)
                .becomes(Fixtures.closed())
                .by(Clause.KEEP_ALIVE_OVER);
    }

    @Test
    void established_calledToSend_retransmitsInsteadOfProbing() {
        given(keepingAlive(), kept(1))
                .calledToSend(2)
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=2>")
                .becomes(sending())
                .by(Clause.SEND);
        given(keepingAlive(), sending())
                .receives("<SEQ=301><ACK=103><CTL=ACK>")
                .becomes(kept(2).with(snd(103, 103)))
                .by(Clause.ACK_NEWS);
    }

    @Test
    void closeWaitAndFinWait2_areKeptAliveToo() {
        Timer fresh = new Timer.KeepAlive(new Deadline.In(6), 2);
        given(keepingAlive(), kept(1))
                .receives("<SEQ=301><ACK=101><CTL=FIN,ACK>")
                .sends("<SEQ=101><ACK=302><CTL=ACK>")
                .tells(Notice.CLOSING)
                .becomes(closeWait().with(fresh))
                .by(Clause.ACK_OLD, Clause.FIN);
        given(keepingAlive(), finWait1())
                .receives("<SEQ=301><ACK=102><CTL=ACK>")
                .becomes(finWait2().with(fresh))
                .by(Clause.FIN_ACKED);
    }

    @Test
    void closed_opens_startsTheUserTimeout() {
        given(timing(), Fixtures.closed())
                .opens()
                .sends("<SEQ=100><CTL=SYN>")
                .becomes(new SynSent(snd(100, 101).due(NINE), retransmission()))
                .by(Clause.OPEN_ACTIVE);
    }

    @Test
    void synSent_timesOutForItsUser_isAborted() {
        given(timing(), new SynSent(snd(100, 101).due(NINE), retransmission()))
                .timesOut(Timer.Role.USER)
                .tells(Notice.USER_TIMEOUT)
                .becomes(Fixtures.closed())
                .by(Clause.USER_TIMEOUT);
    }

    @Test
    void established_timesOutForItsUser_isAborted() {
        given(timing(), impatient())
                .timesOut(Timer.Role.USER)
                .tells(Notice.USER_TIMEOUT)
                .becomes(Fixtures.closed())
                .by(Clause.USER_TIMEOUT);
    }

    @Test
    void established_receivesAckOfSome_startsTheUserTimeoutAnew() {
        SendSide old = snd(101, 103).due(new Timer.User(new Deadline.In(1)));
        given(timing(), sending().with(old))
                .receives("<SEQ=301><ACK=102><CTL=ACK>")
                .becomes(sending().with(snd(102, 103).due(NINE)))
                .by(Clause.ACK_NEWS);
        given(timing(), sending().with(old))
                .receives("<SEQ=301><ACK=101><CTL=ACK>")
                .by(Clause.ACK_OLD);
    }

    @Test
    void established_receivesAckOfAll_stopsTheUserTimeout() {
        given(timing(), impatient())
                .receives("<SEQ=301><ACK=103><CTL=ACK>")
                .becomes(established().with(snd(103, 103)))
                .by(Clause.ACK_NEWS);
    }

    @Test
    void established_timesOutForRetransmission_keepsTheUserTimeout() {
        Connection later = sending().with(snd(101, 103).due(new Timer.User(new Deadline.In(5))));
        given(timing(), later)
                .timesOut()
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=2>")
                .becomes(later.with(new Timer.Retransmission(new Deadline.In(3), 1)))
                .by(Clause.RETRANSMISSION);
    }

    @Test
    void synReceived_receivesSyn_isNotGivenMoreTime() {
        Connection waiting =
                synReceived().with(snd(100, 101).due(new Timer.User(new Deadline.In(5))));
        given(timing(), waiting)
                .receives("<SEQ=300><CTL=SYN>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void finWait1LeftByItsUser_receivesAckOfItsFin_waitsOnlySoLong() {
        given(leaving(), LeavingTest.left(finWait1()))
                .receives("<SEQ=301><ACK=102><CTL=ACK>")
                .becomes(LeavingTest.left(finWait2()).with(FIN_WAIT_2))
                .by(Clause.FIN_ACKED);
        given(leaving(), finWait1())
                .receives("<SEQ=301><ACK=102><CTL=ACK>")
                .becomes(finWait2())
                .by(Clause.FIN_ACKED);
    }

    @Test
    void finWait2LeftByItsUser_timesOut_isClosedWithoutTimeWait() {
        given(leaving(), LeavingTest.left(finWait2()).with(FIN_WAIT_2))
                .timesOut()
                .becomes(Fixtures.closed())
                .by(Clause.FIN_WAIT_2_OVER);
    }

    @Test
    void finWait2LeftByItsUser_receivesFin_waitsAsUsual() {
        given(leaving(), LeavingTest.left(finWait2()).with(FIN_WAIT_2))
                .receives("<SEQ=301><ACK=102><CTL=FIN,ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .tells(Notice.CLOSING)
                .becomes(timeWait())
                .by(Clause.ACK_OLD, Clause.FIN);
    }

    @Test
    void aTickMovesEveryTimer() {
        assertThat(new SynSent(snd(100, 101).due(NINE), retransmission()).afterTick())
                .isEqualTo(new SynSent(
                        snd(100, 101).due(new Timer.User(new Deadline.In(8))),
                        new Timer.Retransmission(new Deadline.In(2), 2)));
        assertThat(kept(1).afterTick())
                .isEqualTo(established().with(new Timer.KeepAlive(new Deadline.In(5), 1)));
        assertThat(finWait2().with(FIN_WAIT_2).afterTick())
                .isEqualTo(finWait2().with(new Timer.FinWait2(new Deadline.In(3))));
        assertThat(WindowsTest.stuck().afterTick())
                .isEqualTo(WindowsTest.stuck().with(new Timer.Persist(new Deadline.In(2), 2, 0)));
        assertThat(impatient().timers()).containsExactly(retransmission(), NINE);
    }

    @Test
    void whatAnIdleTimerWouldSend_isItsProbe() {
        assertThat(Timeouts.nextRepetition(keepingAlive(), kept(1)))
                .containsExactly(Notation.segment("<SEQ=100><ACK=301><CTL=ACK>"));
        assertThat(Timeouts.nextRepetition(Fixtures.advertising(), WindowsTest.stuck()))
                .containsExactly(Notation.segment("<SEQ=101><ACK=301><CTL=ACK><DATA=1><WND=10>"));
        assertThat(Timeouts.nextRepetition(leaving(), finWait2().with(FIN_WAIT_2)))
                .isEmpty();
    }

    @Test
    void established_receivesTextWhileKeptAlive_isIdleAnew() {
        given(keepingAlive(), established().with(new Timer.KeepAlive(new Deadline.In(1), 0)))
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=1>")
                .sends("<SEQ=101><ACK=302><CTL=ACK>")
                .tells(new Delivered(new ReceivedText(0, Text.of(0, 1))))
                .becomes(kept(2).with(rcv(302)))
                .by(Clause.ACK_OLD, Clause.TEXT);
    }

    @Test
    void aNumberOfProbesOutOfRangeIsRefused() {
        assertThatThrownBy(() -> OptionalFeatures.NONE.with(Feature.KEEP_ALIVE_PROBES, -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OptionalFeatures.NONE.with(Feature.FAST_RETRANSMIT, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyTimerSaysWhenItGoesOffUnlessItIsOff() {
        Deadline two = new Deadline.In(2);
        List<Timer> timers = List.of(
                new Timer.Retransmission(two, 1),
                new Timer.Persist(two, 1, 0),
                new Timer.KeepAlive(two, 1),
                new Timer.FinWait2(two),
                new Timer.TimeWait(two),
                new Timer.DelayedAck(two),
                new Timer.User(two),
                new Timer.Challenge(two));
        assertThat(timers.map(Timer::due).distinct()).containsExactly(two);
        assertThat(timers.map(Timer::afterTick).map(Timer::due).distinct())
                .containsExactly(new Deadline.In(1));
        assertThat(Timer.Off.OFF.due()).isEqualTo(Deadline.Untimed.NEVER);
    }

    @Test
    void whatFollowsHappensToAConnectionAlone() {
        Effect refused = Effect.of(Clause.CALL_REFUSED, established());
        assertThat(Fixtures.inEachState()
                        .map(refused::leaving)
                        .filter(effect -> effect.then(next -> Effect.of(Clause.ABORT_DELETES, next))
                                .clauses()
                                .contains(Clause.ABORT_DELETES))
                        .map(effect -> effect.after().state()))
                .containsExactlyElementsOf(
                        Fixtures.inEachState().map(Endpoint::state).drop(3));
    }
}
