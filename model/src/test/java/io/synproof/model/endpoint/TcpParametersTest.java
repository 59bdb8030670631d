package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.lastAck;
import static io.synproof.model.endpoint.Fixtures.stack;
import static io.synproof.model.endpoint.Fixtures.synSent;
import static io.synproof.model.endpoint.Given.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.segment.Options;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** How often and when a timer goes off, and what an endpoint may not be. */
class TcpParametersTest {

    private static TcpParameters trying(int tries, boolean givesUp) {
        TcpParameters stack = stack();
        return new TcpParameters(
                stack.rules(),
                stack.window(),
                stack.mss(),
                RetransmissionPolicy.evenly(stack.rto(), tries, givesUp),
                stack.timeWait(),
                stack.receiving());
    }

    @Test
    void withoutGivingUp_theLastTryLeavesATimerThatNeverFires() {
        Connection lastTry = lastAck().with(new Timer.Retransmission(new Deadline.In(0), 1));
        given(trying(2, false), lastTry)
                .timesOut()
                .sends("<SEQ=101><ACK=302><CTL=FIN,ACK>")
                .becomes(lastAck().with(new Timer.Retransmission(Deadline.Untimed.NEVER, 0)))
                .by(Clause.RETRANSMISSION);
    }

    @Test
    void withoutTriesAndWithoutGivingUp_theTimerNeverFires() {
        assertThat(trying(0, false).retransmission())
                .isEqualTo(new Timer.Retransmission(Deadline.Untimed.NEVER, 0));
    }

    @Test
    void withUnlimitedTries_theTimerCountsNothing() {
        TcpParameters forEver = trying(TcpParameters.UNLIMITED, true);
        Connection waiting = lastAck().with(forEver.retransmission());
        given(forEver, waiting)
                .timesOut()
                .sends("<SEQ=101><ACK=302><CTL=FIN,ACK>")
                .becomes(waiting)
                .by(Clause.RETRANSMISSION);
    }

    @Test
    void nextRepetition_isWhatTheTimerWouldSend() {
        assertThat(Timeouts.nextRepetition(stack(), synSent()))
                .containsExactly(Notation.segment("<SEQ=100><CTL=SYN>"));
        assertThat(Timeouts.nextRepetition(stack(), Fixtures.timeWait())).isEmpty();
        assertThat(Timeouts.nextRepetition(stack(), Fixtures.established())).isEmpty();
        assertThat(Timeouts.nextRepetition(
                        stack(), lastAck().with(new Timer.Retransmission(new Deadline.In(0), 0))))
                .isEmpty();
    }

    @Test
    void aTickMovesOnlyTimersThatRun() {
        assertThat(synSent().afterTick().timer())
                .isEqualTo(new Timer.Retransmission(new Deadline.In(2), 2));
        assertThat(Fixtures.timeWait(3).afterTick()).isEqualTo(Fixtures.timeWait(2));
        assertThat(Fixtures.established().afterTick()).isEqualTo(Fixtures.established());
        Connection untimed =
                lastAck().with(new Timer.Retransmission(Deadline.Untimed.ANY_MOMENT, 1));
        assertThat(untimed.afterTick()).isEqualTo(untimed);
    }

    @Test
    void aTimerThatIsOverHasNoNextTick() {
        assertThat(Fixtures.timeWait(0).timer().isOver()).isTrue();
        assertThatThrownBy(() -> Fixtures.timeWait(0).afterTick())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aConnectionForgetsWhatNoLongerMatters() {
        assertThat(Fixtures.synReceived().in(State.ESTABLISHED).passive()).isFalse();
        assertThatThrownBy(() -> new Connection(
                        State.ESTABLISHED,
                        Fixtures.snd(101, 101),
                        Fixtures.rcv(301),
                        Timer.Off.OFF,
                        true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("passive");
        assertThatThrownBy(() -> Fixtures.timeWait().with(Timer.Off.OFF))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TIME-WAIT");
        assertThatThrownBy(() -> Fixtures.established().in(State.LISTEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no TCB");
    }

    @Test
    void sndUnaNeverPassesSndNxt() {
        assertThatThrownBy(() -> Fixtures.snd(102, 101))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneOctetIsTheLeastWindowAndTheLeastSegment() {
        TcpParameters stack = stack();
        TcpParameters least = new TcpParameters(
                stack.rules(), 1, 1, stack.repeating(), stack.timeWait(), stack.receiving());
        assertThat(least.window()).isEqualTo(1);
        assertThatThrownBy(() -> new TcpParameters(
                        stack.rules(),
                        0,
                        1,
                        stack.repeating(),
                        stack.timeWait(),
                        stack.receiving()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("window 0, mss 1");
    }

    @Test
    void theRetransmissionTimeoutIsThatOfTheSchedule() {
        assertThat(stack().rto()).isEqualTo(new Deadline.In(3));
    }

    @Test
    void aSynNeedNotSayAnMss() {
        assertThat(new SynOptions(0, true, false, false).mss()).isEqualTo(Options.UNSAID);
        assertThatThrownBy(() -> new SynOptions(-1, false, false, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("MSS -1, clocks behind 0");
        assertThatThrownBy(() -> new SynOptions(0, false, false, false, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTimerReadsAsWhenItGoesOff() {
        assertThat(List.of(new Deadline.In(3), Deadline.Untimed.QUIET).map(Deadline::toString))
                .containsExactly("3", "quiet");
    }
}
