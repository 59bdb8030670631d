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
import io.synproof.model.endpoint.RetransmissionPolicy.BackOff;
import io.synproof.model.endpoint.RetransmissionPolicy.ResendScope;
import io.synproof.model.endpoint.RetransmissionPolicy.RetransmittedKind;
import io.synproof.model.endpoint.Signal.Notice;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** When, how often and how much is sent again: RFC 9293, sections 3.8.1, 3.8.3 and 3.10.8. */
class RetransmissionPolicyTest {
    private static final BackOff EXPONENTIAL = new BackOff(true, 0, 64);

    private static TcpParameters growing(int synTries, BackOff backOff) {
        return repeating(new RetransmissionPolicy(
                new Deadline.In(1), backOff, 4, synTries, 5, true, 0, ResendScope.FRONT));
    }

    /** The user is told after so many repetitions, of which there are two. */
    static TcpParameters advising(int r1) {
        return repeating(new RetransmissionPolicy(
                new Deadline.In(3), BackOff.NONE, 2, 2, 2, true, r1, ResendScope.FRONT));
    }

    private static TcpParameters goingBack() {
        return repeating(new RetransmissionPolicy(
                new Deadline.In(3), BackOff.NONE, 2, 2, 2, true, 0, ResendScope.ALL));
    }

    /** At which ticks {@code endpoint} sends again, and then when it is CLOSED. */
    private static List<Integer> times(TcpParameters stack, Endpoint endpoint) {
        return times(stack, endpoint, 0);
    }

    private static List<Integer> times(TcpParameters stack, Endpoint endpoint, int now) {
        if (!endpoint.timer().isOver()) {
            return endpoint.timer().runs()
                    ? times(stack, endpoint.afterTick(), now + 1)
                    : List.empty();
        }
        return times(stack, Timeouts.fire(stack, endpoint).after(), now).prepend(now);
    }

    private static Endpoint opened(TcpParameters stack) {
        return UserCalls.openActive(stack, Fixtures.closed(), Fixtures.BIRTH).after();
    }

    private static Endpoint listened(TcpParameters stack) {
        return SegmentArrives.arrive(
                        stack, listen(), Notation.segment("<SEQ=300><CTL=SYN>"), Fixtures.BIRTH)
                .after();
    }

    @Test
    void synSent_withExponentialBackOff_repeatsAtTwiceTheDistanceEachTime() {
        TcpParameters stack = growing(6, EXPONENTIAL);
        assertThat(times(stack, opened(stack))).containsExactly(1, 3, 7, 15, 31, 63, 127);
    }

    @Test
    void synSent_withALinearSchedule_doublesLater() {
        TcpParameters stack = growing(10, new BackOff(true, 4, 120));
        assertThat(times(stack, opened(stack)))
                .containsExactly(1, 2, 3, 4, 5, 7, 11, 19, 35, 67, 131);
    }

    @Test
    void synReceived_passively_hasItsOwnNumberOfTriesAndNoLinearSchedule() {
        TcpParameters stack = growing(10, new BackOff(true, 4, 120));
        assertThat(times(stack, listened(stack))).containsExactly(1, 3, 7, 15, 31, 63);
    }

    @Test
    void synReceived_bySimultaneousOpen_goesOnAsTheSynDid() {
        TcpParameters stack = growing(2, new BackOff(true, 1, 120));
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
                .becomes(synReceivedActively()
                        .with(new Timer.Retransmission(new Deadline.In(1), 1, 1)))
                .by(Clause.RETRANSMISSION);
    }

    @Test
    void established_withACap_waitsNoLonger() {
        TcpParameters stack = growing(6, new BackOff(true, 0, 3));
        Connection waiting = sending().with(stack.retransmission());
        assertThat(times(stack, waiting)).containsExactly(1, 3, 6, 9, 12);
        assertThat(growing(1, new BackOff(true, 0, 1)).retransmission())
                .isEqualTo(new Timer.Retransmission(new Deadline.In(1), 4, 0));
    }

    @Test
    void established_receivesAckOfSome_beginsTheScheduleAnew() {
        TcpParameters stack = growing(6, EXPONENTIAL);
        given(stack, sending().with(new Timer.Retransmission(new Deadline.In(8), 1, 3)))
                .receives("<SEQ=301><ACK=102><CTL=ACK>")
                .becomes(sending()
                        .with(snd(102, 103))
                        .with(new Timer.Retransmission(new Deadline.In(1), 4, 0)))
                .by(Clause.ACK_NEWS);
    }

    @Test
    void aScheduleThatDoesNotGrow_countsNothing() {
        TcpParameters stack = growing(6, BackOff.NONE);
        given(stack, sending().with(stack.retransmission()))
                .timesOut()
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=2>")
                .becomes(sending().with(new Timer.Retransmission(new Deadline.In(1), 3, 0)))
                .by(Clause.RETRANSMISSION);
    }

    @Test
    void established_timesOutAtR1_tellsItsUserAndGoesOn() {
        given(advising(1), sending())
                .timesOut()
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=2>")
                .tells(Notice.DELIVERY_PROBLEM)
                .becomes(sending().with(new Timer.Retransmission(new Deadline.In(3), 1, 1)))
                .by(Clause.RETRANSMISSION, Clause.DELIVERY_PROBLEM);
    }

    @Test
    void synSent_timesOutAtR1_tellsItsUserAndGoesOn() {
        given(advising(1), synSent())
                .timesOut()
                .sends("<SEQ=100><CTL=SYN>")
                .tells(Notice.DELIVERY_PROBLEM)
                .becomes(new Endpoint.SynSent(
                        snd(100, 101), new Timer.Retransmission(new Deadline.In(3), 1, 1)))
                .by(Clause.RETRANSMISSION, Clause.DELIVERY_PROBLEM);
    }

    @Test
    void established_timesOutBeforeOrAfterR1_tellsNothing() {
        given(advising(2), sending())
                .timesOut()
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=2>")
                .becomes(sending().with(new Timer.Retransmission(new Deadline.In(3), 1, 1)))
                .by(Clause.RETRANSMISSION);
        given(advising(1), sending().with(new Timer.Retransmission(new Deadline.In(0), 1, 1)))
                .timesOut()
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=2>")
                .becomes(sending().with(new Timer.Retransmission(new Deadline.In(3), 0, 2)))
                .by(Clause.RETRANSMISSION);
    }

    @Test
    void established_timesOutAtR2_isClosedAndTellsItsUser() {
        given(advising(1), sending().with(new Timer.Retransmission(new Deadline.In(0), 0, 2)))
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
                        .with(new Timer.Retransmission(new Deadline.In(3), 1)))
                .by(Clause.RETRANSMISSION);
    }

    @Test
    void synReceived_timesOutWithGoBackN_repeatsItsSynAck() {
        given(goingBack(), synReceived())
                .timesOut()
                .sends("<SEQ=100><ACK=301><CTL=SYN,ACK>")
                .becomes(synReceived().with(new Timer.Retransmission(new Deadline.In(3), 1)))
                .by(Clause.RETRANSMISSION);
        given(goingBack(), closing())
                .timesOut()
                .sends("<SEQ=101><ACK=302><CTL=FIN,ACK>")
                .becomes(closing().with(new Timer.Retransmission(new Deadline.In(3), 1)))
                .by(Clause.RETRANSMISSION);
    }

    @Test
    void aScheduleWithANumberOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new BackOff(true, -1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BackOff(true, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RetransmissionPolicy.evenly(new Deadline.In(1), -2, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> advising(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Beyond the cap all repetitions are alike, and the states with them. */
    @Test
    void aScheduleCountsNoFurtherThanItsCap() {
        RetransmissionPolicy doubling = new RetransmissionPolicy(
                new Deadline.In(3),
                new BackOff(true, 0, 6),
                TcpParameters.UNLIMITED,
                TcpParameters.UNLIMITED,
                TcpParameters.UNLIMITED,
                true,
                0,
                ResendScope.FRONT);
        Timer.Retransmission once =
                new Timer.Retransmission(new Deadline.In(6), TcpParameters.UNLIMITED, 1);
        assertThat(doubling.begun(RetransmittedKind.OTHER))
                .isEqualTo(
                        new Timer.Retransmission(new Deadline.In(3), TcpParameters.UNLIMITED, 0));
        assertThat(doubling.next(RetransmittedKind.OTHER, doubling.begun(RetransmittedKind.OTHER)))
                .isEqualTo(once);
        assertThat(doubling.next(RetransmittedKind.OTHER, once)).isEqualTo(once);
    }

    @Test
    void whatATimerGuardsIsTheOldestNumberThatIsNotAcknowledged() {
        assertThat(RetransmittedKind.of(sending())).isEqualTo(RetransmittedKind.OTHER);
        assertThat(RetransmittedKind.of(synReceived())).isEqualTo(RetransmittedKind.SYN_ACK);
        assertThat(RetransmittedKind.of(synReceivedActively())).isEqualTo(RetransmittedKind.SYN);
    }
}
