package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.advertising;
import static io.synproof.model.endpoint.Fixtures.closing;
import static io.synproof.model.endpoint.Fixtures.finWait1;
import static io.synproof.model.endpoint.Fixtures.listen;
import static io.synproof.model.endpoint.Fixtures.repeating;
import static io.synproof.model.endpoint.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.RetransmissionPolicy.BackOff;
import io.synproof.model.endpoint.RetransmissionPolicy.ResendScope;
import io.synproof.model.endpoint.RetransmissionPolicy.RetransmittedKind;
import io.synproof.model.endpoint.Signal.Notice;
import org.junit.jupiter.api.Test;

/**
 * When and how often a closed window is probed, and what an answer changes in that: RFC 9293,
 * section 3.8.6.1 (MUST-36, MUST-37, SHLD-29, SHLD-30).
 */
class ProbingTest {
    private static final Deadline NEVER = Deadline.Untimed.NEVER;
    private static final String ANSWER = "<SEQ=301><ACK=101><CTL=ACK><WND=0>";
    private static final String PROBE = "<SEQ=101><ACK=301><CTL=ACK><DATA=1><WND=10>";

    /** Probes after three ticks, and ever later if it backs off. */
    private static TcpParameters probing(int tries, boolean givesUp, boolean backsOff) {
        BackOff backOff = new BackOff(backsOff, 0, 64);
        return repeating(new RetransmissionPolicy(
                        new Deadline.In(3), backOff, tries, 0, 0, givesUp, 0, ResendScope.FRONT))
                .with(advertising().features())
                .with(TcpParameters.Receiving.CALLED);
    }

    private static TcpParameters waitingForEver(int tries) {
        return probing(tries, false, false);
    }

    /** One octet is out as a probe. */
    private static Connection probed(Timer.Persist timer) {
        return WindowsTest.stuck().with(WindowsTest.stuck().snd().sending(1)).with(timer);
    }

    private static Connection unprobed(Deadline due, int tries) {
        return WindowsTest.stuck().with(new Timer.Persist(due, tries, 0));
    }

    @Test
    void established_timesOutInItsLastProbe_waitsForTheAnswerForEver() {
        given(waitingForEver(1), unprobed(new Deadline.In(0), 1))
                .timesOut()
                .sends(PROBE)
                .becomes(probed(new Timer.Persist(NEVER, 0, 0)))
                .by(Clause.ZERO_WINDOW_PROBE);
    }

    @Test
    void established_receivesAnswerToItsLastProbe_probesAgainInItsTime() {
        given(waitingForEver(1), probed(new Timer.Persist(NEVER, 0, 0)))
                .receives(ANSWER)
                .becomes(probed(new Timer.Persist(new Deadline.In(3), 1, 0)))
                .by(Clause.ACK_OLD);
    }

    @Test
    void established_receivesAnswerToItsLastProbeWithoutAClock_mayProbeAtAnyMoment() {
        TcpParameters untimed = repeating(
                        RetransmissionPolicy.evenly(Deadline.Untimed.ANY_MOMENT, 1, false))
                .with(advertising().features())
                .with(TcpParameters.Receiving.CALLED);
        given(untimed, probed(new Timer.Persist(NEVER, 0, 0)))
                .receives(ANSWER)
                .becomes(probed(new Timer.Persist(Deadline.Untimed.ANY_MOMENT, 1, 0)))
                .by(Clause.ACK_OLD);
    }

    @Test
    void established_receivesAnswerBeforeItProbesAgain_keepsItsDistance() {
        given(probing(4, true, true), probed(new Timer.Persist(new Deadline.In(7), 1, 3)))
                .receives(ANSWER)
                .becomes(probed(new Timer.Persist(new Deadline.In(7), 4, 3)))
                .by(Clause.ACK_OLD);
    }

    @Test
    void established_receivesAnswerToItsLastProbe_probesAtTheDistanceItHasCome() {
        given(probing(2, false, true), unprobed(new Deadline.In(0), 1))
                .timesOut()
                .sends(PROBE)
                .becomes(probed(new Timer.Persist(NEVER, 0, 1)))
                .by(Clause.ZERO_WINDOW_PROBE);
        given(probing(2, false, true), probed(new Timer.Persist(NEVER, 0, 1)))
                .receives(ANSWER)
                .becomes(probed(new Timer.Persist(new Deadline.In(6), 2, 1)))
                .by(Clause.ACK_OLD);
    }

    @Test
    void established_timesOutInPersistWithBackOff_probesEverLater() {
        given(probing(4, true, true), probed(new Timer.Persist(new Deadline.In(0), 3, 1)))
                .timesOut()
                .sends(PROBE)
                .becomes(probed(new Timer.Persist(new Deadline.In(12), 2, 2)))
                .by(Clause.ZERO_WINDOW_PROBE);
    }

    @Test
    void established_timesOutInPersistWithoutLimit_probesWithoutEnd() {
        given(
                        probing(TcpParameters.UNLIMITED, true, false),
                        unprobed(new Deadline.In(0), TcpParameters.UNLIMITED))
                .timesOut()
                .sends(PROBE)
                .becomes(probed(new Timer.Persist(new Deadline.In(3), TcpParameters.UNLIMITED, 0)))
                .by(Clause.ZERO_WINDOW_PROBE);
        given(
                        probing(TcpParameters.UNLIMITED, true, false),
                        probed(new Timer.Persist(new Deadline.In(2), TcpParameters.UNLIMITED, 0)))
                .receives(ANSWER)
                .becomes(probed(new Timer.Persist(new Deadline.In(2), TcpParameters.UNLIMITED, 0)))
                .by(Clause.ACK_OLD);
    }

    @Test
    void established_meetsAClosedWindowWithoutRetries_probesItOnce() {
        Connection open = WindowsTest.stuck().with(Timer.Off.OFF);
        Connection idle = open.with(open.snd().sending(0));
        given(probing(0, true, false), idle)
                .receives(ANSWER)
                .becomes(unprobed(new Deadline.In(3), 1))
                .by(Clause.ACK_OLD);
        given(probing(0, true, false), unprobed(new Deadline.In(0), 1))
                .timesOut()
                .sends(PROBE)
                .becomes(probed(new Timer.Persist(new Deadline.In(3), 0, 0)))
                .by(Clause.ZERO_WINDOW_PROBE);
    }

    @Test
    void established_timesOutAfterAProbeWithoutAnswer_isGivenUpOrWaits() {
        given(probing(0, true, false), probed(new Timer.Persist(new Deadline.In(0), 0, 0)))
                .timesOut()
                .tells(Notice.TIMED_OUT)
                .becomes(Fixtures.closed())
                .by(Clause.GIVE_UP);
        given(waitingForEver(0), probed(new Timer.Persist(NEVER, 0, 0)))
                .receives(ANSWER)
                .becomes(probed(new Timer.Persist(new Deadline.In(3), 1, 0)))
                .by(Clause.ACK_OLD);
    }

    @Test
    void finWait1_receivesAnswerToItsFinAsItsLastProbe_probesAgain() {
        given(waitingForEver(1), finWait1().with(new Timer.Persist(NEVER, 0, 0)))
                .receives(ANSWER)
                .becomes(finWait1().with(new Timer.Persist(new Deadline.In(3), 1, 0)))
                .by(Clause.ACK_OLD);
    }

    @Test
    void closing_receivesAnswerToItsFinAsItsLastProbe_probesAgain() {
        Connection crossed = closing().with(new Timer.Persist(NEVER, 0, 0));
        given(waitingForEver(1), crossed)
                .receives("<SEQ=302><ACK=101><CTL=ACK><WND=0>")
                .becomes(closing().with(new Timer.Persist(new Deadline.In(3), 1, 0)))
                .by(Clause.CLOSING_OTHER);
    }

    @Test
    void established_receivesAnOlderAcknowledgment_isNotAnsweredByIt() {
        Connection probed = probed(new Timer.Persist(NEVER, 0, 0));
        given(waitingForEver(1), probed)
                .receives("<SEQ=301><ACK=100><CTL=ACK><WND=0>")
                .becomes(probed)
                .by(Clause.ACK_OLD);
    }

    /** Nothing has told it anything new: RFC 9293, section 3.8.3, R2. */
    @Test
    void established_receivesADuplicateWithoutRetriesLeft_sendsNothingAgain() {
        Connection spent = Fixtures.sending().with(new Timer.Retransmission(NEVER, 0));
        given(waitingForEver(1), spent)
                .receives("<SEQ=301><ACK=101><CTL=ACK>")
                .becomes(spent)
                .by(Clause.ACK_OLD);
    }

    /** The listener's SYN,ACK is on its own schedule, though Fast Open no longer waits for it. */
    @Test
    void synReceivedByFastOpen_repeatsOnTheScheduleOfASynAck() {
        TcpParameters fast = repeating(new RetransmissionPolicy(
                        new Deadline.In(1),
                        new BackOff(true, 3, 64),
                        4,
                        4,
                        4,
                        true,
                        0,
                        ResendScope.FRONT))
                .with(new SynOptions(0, false, true, true));
        Endpoint served = SegmentArrives.arrive(
                        fast,
                        listen(),
                        Notation.segment("<SEQ=300><CTL=SYN><DATA=1>"),
                        Fixtures.BIRTH)
                .after();
        assertThat(RetransmittedKind.of((Connection) served)).isEqualTo(RetransmittedKind.SYN_ACK);
        assertThat(Timeouts.fire(fast, served).after().timer().due()).isEqualTo(new Deadline.In(2));
    }
}
