package io.synproof.model.world;

import static io.synproof.model.endpoint.State.CLOSED;
import static io.synproof.model.endpoint.State.LISTEN;
import static io.synproof.model.endpoint.State.TIME_WAIT;
import static io.synproof.model.network.HostSide.CLIENT;
import static io.synproof.model.network.HostSide.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.LossFilter;
import io.synproof.model.network.Network;
import org.junit.jupiter.api.Test;

/** The rules of time: what goes before the clock, what before a timer, and when the clock rests. */
class TimeTest {
    private static final String SYN = "<SEQ=0><CTL=SYN>";
    private static final String SYN_ACK = "<SEQ=0><ACK=1><CTL=SYN,ACK>";
    private static final String ACK = "<SEQ=1><ACK=1><CTL=ACK>";
    private static final String LAST_ACK = "<SEQ=2><ACK=2><CTL=ACK>";
    private static final Deadline NEVER = Deadline.Untimed.NEVER;

    /** Segments live for two ticks and the client has sent a SYN. */
    private static Run syn(Lab lab) {
        return lab.start().opens(CLIENT, 0).flying(SYN);
    }

    private static Run established(Lab lab) {
        return syn(lab).delivers(SERVER, SYN).delivers(CLIENT, SYN_ACK).delivers(SERVER, ACK);
    }

    /** The client waits in TIME-WAIT, its last ACK in flight. */
    private static Run waiting(Lab lab) {
        return established(lab)
                .closes(CLIENT)
                .delivers(SERVER, "<SEQ=1><ACK=1><CTL=FIN,ACK>")
                .delivers(CLIENT, "<SEQ=1><ACK=2><CTL=ACK>")
                .closes(SERVER)
                .delivers(CLIENT, "<SEQ=1><ACK=2><CTL=FIN,ACK>")
                .flying(LAST_ACK);
    }

    private static int age(Run run) {
        return run.world().network().inFlight().head().age();
    }

    @Test
    void aSegmentMayBeDeliveredAtEveryAgeUpToMsl() {
        Run sent = syn(new Lab().clock(2, NEVER, 4));
        assertThat(age(sent)).isZero();
        assertThat(age(sent.ticks(2))).isEqualTo(2);
        sent.delivers(SERVER, SYN).by(Clause.LISTEN_SYN);
        sent.ticks(1).delivers(SERVER, SYN).by(Clause.LISTEN_SYN);
        sent.ticks(2).delivers(SERVER, SYN).by(Clause.LISTEN_SYN);
    }

    @Test
    void aSegmentAtTheEndOfItsLifetimeGoesBeforeTheClock() {
        Run sent = syn(new Lab().clock(2, NEVER, 4));
        assertThat(sent.ticks(1).mayTick()).isTrue();
        assertThat(sent.ticks(2).mayTick()).isFalse();
    }

    @Test
    void withoutADropLeftAnAgedSegmentMustBeDelivered() {
        Run aged = syn(new Lab().clock(2, NEVER, 4)).ticks(2);
        assertThat(aged.actions())
                .allMatch(action ->
                        action instanceof Action.Deliver || action instanceof Action.Call);
    }

    @Test
    void expirySpendsADrop() {
        Run expired = syn(new Lab().clock(2, NEVER, 4).faults(1, 0, 0)).ticks(2).loses(SERVER, SYN);
        assertThat(expired.world().faults().drops()).isZero();
        assertThat(expired.world().network()).isEqualTo(Network.EMPTY);
        assertThat(new Action.Lose(syn(new Lab()).world().network().inFlight().head(), 0).faults())
                .isEqualTo(1);
    }

    @Test
    void whatMayNotBeLostDoesNotExpireEither() {
        Run aged = syn(new Lab().clock(2, NEVER, 4).faults(1, 0, 0).losing(LossFilter.ACK))
                .ticks(2);
        assertThat(aged.actions()).noneMatch(action -> action instanceof Action.Lose);
    }

    @Test
    void aSegmentAtTheEndOfItsLifetimeGoesBeforeATimerThatIsDue() {
        Run due = waiting(new Lab().clock(2, NEVER, 2)).ticks(2);
        assertThat(due.mayFire(CLIENT)).isFalse();
        assertThat(due.mayTick()).isFalse();
        assertThat(due.delivers(SERVER, LAST_ACK).mayFire(CLIENT)).isTrue();
    }

    @Test
    void aTimerThatIsDueFiresBeforeTheClock() {
        Run due = waiting(new Lab().clock(2, NEVER, 1)).ticks(1);
        assertThat(due.mayFire(CLIENT)).isTrue();
        assertThat(due.mayTick()).isFalse();
        assertThat(due.fires(CLIENT).mayTick()).isTrue();
    }

    @Test
    void aTimerDoesNotFireBeforeItIsDue() {
        Run early =
                waiting(new Lab().clock(2, NEVER, 3)).delivers(SERVER, LAST_ACK).ticks(2);
        assertThat(early.mayFire(CLIENT)).isFalse();
        early.leaving(TIME_WAIT, LISTEN).ticks(1).fires(CLIENT).leaving(CLOSED, LISTEN);
    }

    @Test
    void aWaitOfNothingIsOverAtOnce() {
        Run over = waiting(new Lab().clock(2, NEVER, 0));
        assertThat(over.mayTick()).isFalse();
        over.fires(CLIENT).leaving(CLOSED, State.LAST_ACK);
    }

    @Test
    void theClockRestsWhenNothingWaitsForIt() {
        Lab lab = new Lab().clock(2, new Deadline.In(3), 4);
        assertThat(lab.start().mayTick()).isFalse();
        assertThat(lab.start().scenario().awaitsTime(lab.start().world())).isFalse();
        assertThat(established(lab).flying().mayTick()).isFalse();
        assertThat(syn(lab).mayTick()).isTrue();
    }

    @Test
    void aTimerKeepsTheClockRunningWhenNothingIsInFlight() {
        Run alone = syn(new Lab().clock(2, new Deadline.In(3), 4).tries(1).faults(1, 0, 0))
                .loses(SERVER, SYN);
        assertThat(alone.mayTick()).isTrue();
        Run due = alone.ticks(3);
        assertThat(due.mayTick()).isFalse();
        due.fires(CLIENT).sending(SYN);
        assertThat(age(due.fires(CLIENT))).isZero();
    }

    @Test
    void aRetransmissionIsYoungThoughItsOriginalIsOld() {
        Run both =
                syn(new Lab().clock(3, new Deadline.In(1), 4).tries(1)).ticks(1).fires(CLIENT);
        assertThat(both.world().network().inFlight().map(flying -> flying.age()))
                .containsExactly(0, 1);
    }

    @Test
    void aDuplicateInheritsTheAgeOfItsOriginal() {
        Run copied = syn(new Lab().clock(2, NEVER, 4).faults(0, 1, 0))
                .ticks(2)
                .deliversTwice(SERVER, SYN);
        assertThat(copied.world().network().inFlight().filter(flying -> flying.to() == SERVER))
                .hasSize(1)
                .allMatch(flying -> flying.age() == 2);
        assertThat(copied.mayTick()).isFalse();
    }

    @Test
    void withoutAClockNothingAgesAndTimersMayFireAtAnyMoment() {
        Run sent = syn(new Lab().tries(1));
        assertThat(sent.mayTick()).isFalse();
        assertThat(sent.mayFire(CLIENT)).isTrue();
        sent.fires(CLIENT).flying(SYN, SYN);
    }

    @Test
    void quietTimeWaitLastsWhileASegmentOfThePairIsInFlight() {
        Run quiet = waiting(new Lab());
        assertThat(quiet.mayFire(CLIENT)).isFalse();
        assertThat(quiet.delivers(SERVER, LAST_ACK).mayFire(CLIENT)).isTrue();
    }

    @Test
    void aTimeWaitThatNeverEndsDoesNotFire() {
        Run never = waiting(new Lab().timeWait(NEVER)).delivers(SERVER, LAST_ACK);
        assertThat(never.mayFire(CLIENT)).isFalse();
        assertThat(never.actions()).isEmpty();
    }

    @Test
    void aTimeWaitOfAnyMomentMayEndAtOnce() {
        assertThat(waiting(new Lab().timeWait(Deadline.Untimed.ANY_MOMENT)).mayFire(CLIENT))
                .isTrue();
    }

    @Test
    void aRepetitionMayWaitWhileACopyIsInFlight() {
        Run sent = syn(new Lab().tries(1).suppressing().faults(1, 0, 0));
        assertThat(sent.mayFire(CLIENT)).isFalse();
        assertThat(sent.loses(SERVER, SYN).mayFire(CLIENT)).isTrue();
    }

    @Test
    void theClockIsAwaitedWhileSomethingIsInFlight() {
        Run sent = syn(new Lab().clock(2, new Deadline.In(3), 4));
        assertThat(sent.scenario().awaitsTime(sent.world())).isTrue();
    }

    @Test
    void quietTimeWaitDoesNotMindTheSegmentsOfAnotherPair() {
        Ports waiting = new Ports(new Lab().ports(2).client(Lab.may(2, 0, 0)).start())
                .connects(0)
                .does(new Action.Call(CLIENT, Run.ONLY, UserCall.Plain.CLOSE))
                .delivers(SERVER, 0, "<SEQ=1><ACK=1><CTL=FIN,ACK>")
                .delivers(CLIENT, 0, "<SEQ=1><ACK=2><CTL=ACK>")
                .does(new Action.Call(SERVER, Run.ONLY, UserCall.Plain.CLOSE))
                .delivers(CLIENT, 0, "<SEQ=1><ACK=2><CTL=FIN,ACK>")
                .opens(1);
        assertThat(waiting.run().mayFire(CLIENT)).isFalse();
        assertThat(waiting.delivers(SERVER, 0, LAST_ACK).run().mayFire(CLIENT)).isTrue();
    }

    @Test
    void aRepetitionDoesNotWaitForOtherSegments() {
        Ports two = new Ports(new Lab()
                        .tries(1)
                        .suppressing()
                        .faults(1, 0, 0)
                        .ports(2)
                        .client(Lab.may(2, 0, 0))
                        .start())
                .opens(0)
                .opens(1);
        assertThat(two.run().mayFire(CLIENT)).isFalse();
        assertThat(two.run().loses(SERVER, SYN).mayFire(CLIENT)).isTrue();
        Run sent = syn(new Lab().tries(1).suppressing().faults(1, 0, 0).client(Lab.sends(2)))
                .delivers(SERVER, SYN)
                .delivers(CLIENT, SYN_ACK)
                .calls(CLIENT, new UserCall.Send(2));
        String text = "<SEQ=1><ACK=1><CTL=ACK><DATA=2>";
        assertThat(sent.flying(ACK, text).mayFire(CLIENT)).isFalse();
        assertThat(sent.loses(SERVER, text).flying(ACK).mayFire(CLIENT)).isTrue();
    }

    @Test
    void whoHasNothingToRepeatGivesUpWhateverIsInFlight() {
        Run sent = syn(new Lab().tries(0).suppressing());
        sent.fires(CLIENT).by(Clause.GIVE_UP).flying(SYN);
    }
}
