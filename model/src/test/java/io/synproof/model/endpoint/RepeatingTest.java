package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.closing;
import static io.synproof.model.endpoint.Fixtures.finWait1;
import static io.synproof.model.endpoint.Fixtures.listen;
import static io.synproof.model.endpoint.Fixtures.repeating;
import static io.synproof.model.endpoint.Fixtures.sending;
import static io.synproof.model.endpoint.Fixtures.snd;
import static io.synproof.model.endpoint.Fixtures.synReceived;
import static io.synproof.model.endpoint.Fixtures.synReceivedActively;
import static io.synproof.model.endpoint.Fixtures.synSent;
import static io.synproof.model.endpoint.Given.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Repeating.BackOff;
import io.synproof.model.endpoint.Repeating.Guarded;
import io.synproof.model.endpoint.Repeating.Resent;
import io.synproof.model.endpoint.Signal.Notice;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** When, how often and how much is sent again: RFC 9293, sections 3.8.1, 3.8.3 and 3.10.8. */
class RepeatingTest {
    private static final BackOff EXPONENTIAL = new BackOff(true, 0, 64);

    private static Stack growing(int synTries, BackOff backOff) {
        return repeating(
                new Repeating(new Due.In(1), backOff, 4, synTries, 5, true, 0, Resent.FRONT));
    }

    /** The user is told after so many repetitions, of which there are two. */
    static Stack advising(int r1) {
        return repeating(
                new Repeating(new Due.In(3), BackOff.NONE, 2, 2, 2, true, r1, Resent.FRONT));
    }

    private static Stack goingBack() {
        return repeating(new Repeating(new Due.In(3), BackOff.NONE, 2, 2, 2, true, 0, Resent.ALL));
    }

    /** At which ticks {@code endpoint} sends again, and then when it is CLOSED. */
    private static List<Integer> times(Stack stack, Endpoint endpoint) {
        return times(stack, endpoint, 0);
    }

    private static List<Integer> times(Stack stack, Endpoint endpoint, int now) {
        if (!endpoint.timer().isOver()) {
            return endpoint.timer().runs()
                    ? times(stack, endpoint.afterTick(), now + 1)
                    : List.empty();
        }
        return times(stack, Timeouts.fire(stack, endpoint).after(), now).prepend(now);
    }

    private static Endpoint opened(Stack stack) {
        return UserCalls.openActive(stack, Fixtures.closed(), Fixtures.BIRTH).after();
    }

    private static Endpoint listened(Stack stack) {
        return SegmentArrives.arrive(
                        stack, listen(), Notation.segment("<SEQ=300><CTL=SYN>"), Fixtures.BIRTH)
                .after();
    }

    @Test
    void synSent_withExponentialBackOff_repeatsAtTwiceTheDistanceEachTime() {
        Stack stack = growing(6, EXPONENTIAL);
        assertThat(times(stack, opened(stack))).containsExactly(1, 3, 7, 15, 31, 63, 127);
    }

    @Test
    void synSent_withALinearSchedule_doublesLater() {
        Stack stack = growing(10, new BackOff(true, 4, 120));
        assertThat(times(stack, opened(stack)))
                .containsExactly(1, 2, 3, 4, 5, 7, 11, 19, 35, 67, 131);
    }

    @Test
    void synReceived_passively_hasItsOwnNumberOfTriesAndNoLinearSchedule() {
        Stack stack = growing(10, new BackOff(true, 4, 120));
        assertThat(times(stack, listened(stack))).containsExactly(1, 3, 7, 15, 31, 63);
    }

    @Test
    void synReceived_bySimultaneousOpen_goesOnAsTheSynDid() {
        Stack stack = growing(2, new BackOff(true, 1, 120));
        Endpoint crossed = SegmentArrives.arrive(
                        stack,
                        opened(stack),
                        Notation.segment("<SEQ=300><CTL=SYN>"),
                        Fixtures.BIRTH)
                .after();
        assertThat(times(stack, crossed)).containsExactly(1, 2, 4);
        given(stack, synReceivedActively())
                .timesOut()
                .sends("<SEQ=100><ACK=301><CTL=SYN,ACK>")
                .becomes(synReceivedActively().with(new Timer.Retransmission(new Due.In(1), 1, 1)))
                .by(Clause.RETRANSMISSION);
    }

    @Test
    void established_withACap_waitsNoLonger() {
        Stack stack = growing(6, new BackOff(true, 0, 3));
        Connection waiting = sending().with(stack.retransmission());
        assertThat(times(stack, waiting)).containsExactly(1, 3, 6, 9, 12);
        assertThat(growing(1, new BackOff(true, 0, 1)).retransmission())
                .isEqualTo(new Timer.Retransmission(new Due.In(1), 4, 0));
    }

    @Test
    void established_receivesAckOfSome_beginsTheScheduleAnew() {
        Stack stack = growing(6, EXPONENTIAL);
        given(stack, sending().with(new Timer.Retransmission(new Due.In(8), 1, 3)))
                .receives("<SEQ=301><ACK=102><CTL=ACK>")
                .becomes(sending()
                        .with(snd(102, 103))
                        .with(new Timer.Retransmission(new Due.In(1), 4, 0)))
                .by(Clause.ACK_NEWS);
    }

    @Test
    void aScheduleThatDoesNotGrow_countsNothing() {
        Stack stack = growing(6, BackOff.NONE);
        given(stack, sending().with(stack.retransmission()))
                .timesOut()
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=2>")
                .becomes(sending().with(new Timer.Retransmission(new Due.In(1), 3, 0)))
                .by(Clause.RETRANSMISSION);
    }

    @Test
    void established_timesOutAtR1_tellsItsUserAndGoesOn() {
        given(advising(1), sending())
                .timesOut()
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=2>")
                .tells(Notice.DELIVERY_PROBLEM)
                .becomes(sending().with(new Timer.Retransmission(new Due.In(3), 1, 1)))
                .by(Clause.RETRANSMISSION, Clause.DELIVERY_PROBLEM);
    }

    @Test
    void synSent_timesOutAtR1_tellsItsUserAndGoesOn() {
        given(advising(1), synSent())
                .timesOut()
                .sends("<SEQ=100><CTL=SYN>")
                .tells(Notice.DELIVERY_PROBLEM)
                .becomes(new Endpoint.SynSent(
                        snd(100, 101), new Timer.Retransmission(new Due.In(3), 1, 1)))
                .by(Clause.RETRANSMISSION, Clause.DELIVERY_PROBLEM);
    }

    @Test
    void established_timesOutBeforeOrAfterR1_tellsNothing() {
        given(advising(2), sending())
                .timesOut()
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=2>")
                .becomes(sending().with(new Timer.Retransmission(new Due.In(3), 1, 1)))
                .by(Clause.RETRANSMISSION);
        given(advising(1), sending().with(new Timer.Retransmission(new Due.In(0), 1, 1)))
                .timesOut()
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=2>")
                .becomes(sending().with(new Timer.Retransmission(new Due.In(3), 0, 2)))
                .by(Clause.RETRANSMISSION);
    }

    @Test
    void established_timesOutAtR2_isClosedAndTellsItsUser() {
        given(advising(1), sending().with(new Timer.Retransmission(new Due.In(0), 0, 2)))
                .timesOut()
                .tells(Notice.TIMED_OUT)
                .becomes(Fixtures.closed())
                .by(Clause.GIVE_UP);
    }

    @Test
    void finWait1_timesOutWithGoBackN_repeatsTheWholeQueueInOrder() {
        given(goingBack(), finWait1().with(snd(101, 108)))
                .timesOut()
                .sends(
                        "<SEQ=101><ACK=301><CTL=ACK><DATA=5>",
                        "<SEQ=106><ACK=301><CTL=ACK><DATA=1>",
                        "<SEQ=107><ACK=301><CTL=FIN,ACK>")
                .becomes(finWait1()
                        .with(snd(101, 108))
                        .with(new Timer.Retransmission(new Due.In(3), 1)))
                .by(Clause.RETRANSMISSION);
    }

    @Test
    void synReceived_timesOutWithGoBackN_repeatsItsSynAck() {
        given(goingBack(), synReceived())
                .timesOut()
                .sends("<SEQ=100><ACK=301><CTL=SYN,ACK>")
                .becomes(synReceived().with(new Timer.Retransmission(new Due.In(3), 1)))
                .by(Clause.RETRANSMISSION);
        given(goingBack(), closing())
                .timesOut()
                .sends("<SEQ=101><ACK=302><CTL=FIN,ACK>")
                .becomes(closing().with(new Timer.Retransmission(new Due.In(3), 1)))
                .by(Clause.RETRANSMISSION);
    }

    @Test
    void aScheduleWithANumberOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new BackOff(true, -1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BackOff(true, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Repeating.evenly(new Due.In(1), -2, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> advising(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Beyond the cap all repetitions are alike, and the states with them. */
    @Test
    void aScheduleCountsNoFurtherThanItsCap() {
        Repeating doubling = new Repeating(
                new Due.In(3),
                new BackOff(true, 0, 6),
                Stack.UNLIMITED,
                Stack.UNLIMITED,
                Stack.UNLIMITED,
                true,
                0,
                Resent.FRONT);
        Timer.Retransmission once = new Timer.Retransmission(new Due.In(6), Stack.UNLIMITED, 1);
        assertThat(doubling.begun(Guarded.OTHER))
                .isEqualTo(new Timer.Retransmission(new Due.In(3), Stack.UNLIMITED, 0));
        assertThat(doubling.next(Guarded.OTHER, doubling.begun(Guarded.OTHER))).isEqualTo(once);
        assertThat(doubling.next(Guarded.OTHER, once)).isEqualTo(once);
    }

    @Test
    void whatATimerGuardsIsTheOldestNumberThatIsNotAcknowledged() {
        assertThat(Guarded.of(sending())).isEqualTo(Guarded.OTHER);
        assertThat(Guarded.of(synReceived())).isEqualTo(Guarded.SYN_ACK);
        assertThat(Guarded.of(synReceivedActively())).isEqualTo(Guarded.SYN);
    }
}
