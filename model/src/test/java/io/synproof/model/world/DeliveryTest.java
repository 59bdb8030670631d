package io.synproof.model.world;

import static io.synproof.model.endpoint.State.ESTABLISHED;
import static io.synproof.model.endpoint.State.FIN_WAIT_1;
import static io.synproof.model.endpoint.State.LISTEN;
import static io.synproof.model.endpoint.State.SYN_RECEIVED;
import static io.synproof.model.endpoint.State.SYN_SENT;
import static io.synproof.model.network.HostSide.CLIENT;
import static io.synproof.model.network.HostSide.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Deadline;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.network.DeliveryOrder;
import io.synproof.model.network.FaultBudget;
import io.synproof.model.network.Network;
import io.synproof.model.network.Overflow;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** What each kind of network may deliver, lose, copy and reorder, and what that costs. */
class DeliveryTest {
    private static final String SYN = "<SEQ=0><CTL=SYN>";
    private static final String SYN_ACK = "<SEQ=0><ACK=1><CTL=SYN,ACK>";
    private static final String ACK = "<SEQ=1><ACK=1><CTL=ACK>";
    private static final String FIN = "<SEQ=1><ACK=1><CTL=FIN,ACK>";

    /** The client is established and has closed: an ACK and behind it a FIN are on their way. */
    private static Run ackThenFin(Lab lab) {
        return lab.start()
                .opens(CLIENT, 0)
                .delivers(SERVER, SYN)
                .delivers(CLIENT, SYN_ACK)
                .closes(CLIENT)
                .leaving(FIN_WAIT_1, SYN_RECEIVED);
    }

    private static List<String> deliverable(Run run) {
        return run.deliveries().map(deliver -> deliver.segment().segment().toString());
    }

    @Test
    void fifoDeliversTheOldestOnly() {
        Run run = ackThenFin(new Lab().network(DeliveryOrder.FIFO));
        assertThat(deliverable(run)).containsExactly(ACK);
        assertThat(deliverable(run.delivers(SERVER, ACK))).containsExactly(FIN);
    }

    @Test
    void aBagDeliversAnyAtNoCost() {
        Run run = ackThenFin(new Lab());
        assertThat(deliverable(run)).containsExactlyInAnyOrder(ACK, FIN);
        Run reordered = run.delivers(SERVER, FIN);
        assertThat(reordered.world().faults()).isEqualTo(FaultBudget.NONE);
        assertThat(run.deliveries()).allMatch(deliver -> deliver.faults() == 0);
    }

    @Test
    void overtakingCostsOneOfABudget() {
        Run run = ackThenFin(new Lab().network(DeliveryOrder.OVERTAKING).faults(0, 0, 1));
        assertThat(deliverable(run)).containsExactlyInAnyOrder(ACK, FIN);
        assertThat(run.deliveries().filter(Action.Deliver::overtaking).map(Action::faults))
                .containsExactly(1);
        Run overtaken = run.delivers(SERVER, FIN);
        assertThat(overtaken.world().faults().overtakings()).isZero();
        assertThat(run.delivers(SERVER, ACK).world().faults().overtakings()).isEqualTo(1);
    }

    @Test
    void withoutABudgetNothingOvertakes() {
        assertThat(deliverable(ackThenFin(new Lab().network(DeliveryOrder.OVERTAKING))))
                .containsExactly(ACK);
    }

    @Test
    void aPersistentNetworkDeliversAgainAndAgain() {
        Run sent = new Lab().network(DeliveryOrder.PERSISTENT).start().opens(CLIENT, 0);
        sent.delivers(SERVER, SYN)
                .by(Clause.LISTEN_SYN)
                .delivers(SERVER, SYN)
                .by(Clause.NOT_IN_WINDOW)
                .delivers(SERVER, SYN)
                .by(Clause.NOT_IN_WINDOW)
                .flying(SYN_ACK, ACK, SYN);
        assertThat(sent.actions()).noneMatch(action -> action instanceof Action.Lose);
    }

    @Test
    void aPersistentNetworkForgetsAtTheEndOfALifetimeAtNoCost() {
        Run aged = new Lab()
                .network(DeliveryOrder.PERSISTENT)
                .clock(1, Deadline.Untimed.NEVER, 2)
                .start()
                .opens(CLIENT, 0)
                .ticks(1);
        assertThat(aged.mayTick()).isFalse();
        Run forgotten = aged.loses(SERVER, SYN);
        assertThat(forgotten.world().network()).isEqualTo(Network.EMPTY);
        assertThat(forgotten.world().faults()).isEqualTo(FaultBudget.NONE);
    }

    @Test
    void inARendezvousTheWholeExchangeIsOneStep() {
        Run opened = new Lab().network(DeliveryOrder.RENDEZVOUS).start().opens(CLIENT, 0);
        opened.leaving(ESTABLISHED, ESTABLISHED).sending(SYN, SYN_ACK, ACK).flying();
        assertThat(opened.events().map(Event::side))
                .containsExactly(CLIENT, SERVER, CLIENT, SERVER);
        assertThat(opened.scenario().isCut(opened.world())).isFalse();
    }

    @Test
    void aLossSpendsADrop() {
        Run sent = new Lab().faults(1, 0, 0).start().opens(CLIENT, 0);
        Run lost = sent.loses(SERVER, SYN).leaving(SYN_SENT, LISTEN).flying();
        assertThat(lost.world().faults()).isEqualTo(FaultBudget.NONE);
        assertThat(lost.events()).isEmpty();
    }

    @Test
    void withoutADropNothingIsLost() {
        assertThat(new Lab().start().opens(CLIENT, 0).actions())
                .noneMatch(action -> action instanceof Action.Lose);
    }

    @Test
    void aDuplicateSpendsOneAndLeavesACopy() {
        Run copied = new Lab().faults(0, 1, 0).start().opens(CLIENT, 0).deliversTwice(SERVER, SYN);
        assertThat(copied.world().faults()).isEqualTo(FaultBudget.NONE);
        copied.delivers(SERVER, SYN).by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void equalCopiesGiveOneAction() {
        Run twice = new Lab().tries(1).start().opens(CLIENT, 0).fires(CLIENT).flying(SYN, SYN);
        assertThat(deliverable(twice)).containsExactly(SYN);
        twice.delivers(SERVER, SYN).flying(SYN_ACK, SYN);
    }

    @Test
    void noActionIsListedTwice() {
        Run full = ackThenFin(new Lab().faults(2, 2, 0).tries(2)).fires(CLIENT);
        assertThat(full.actions()).doesNotHaveDuplicates();
    }

    @Test
    void beyondTheCapacityTheWorldIsCut() {
        Run sent = new Lab()
                .network(DeliveryOrder.BAG, 1, Overflow.CUT)
                .tries(1)
                .start()
                .opens(CLIENT, 0);
        assertThat(sent.scenario().isCut(sent.world())).isFalse();
        Run over = sent.fires(CLIENT);
        assertThat(over.scenario().isCut(over.world())).isTrue();
    }

    @Test
    void tailDropLosesTheNewestWithoutABudget() {
        Run sent = new Lab()
                .network(DeliveryOrder.BAG, 1, Overflow.TAIL_DROP)
                .tries(1)
                .start()
                .opens(CLIENT, 0);
        Run dropped = sent.fires(CLIENT).sending(SYN).flying(SYN);
        assertThat(dropped.scenario().isCut(dropped.world())).isFalse();
    }

    @Test
    void blockingMakesTheSenderWait() {
        Run sent = new Lab()
                .network(DeliveryOrder.BAG, 1, Overflow.BLOCKING)
                .tries(1)
                .start()
                .opens(CLIENT, 0);
        assertThat(sent.mayFire(CLIENT)).isFalse();
        Run answered = sent.delivers(SERVER, SYN).flying(SYN_ACK);
        assertThat(answered.mayFire(SERVER)).isFalse();
        assertThat(answered.scenario().isCut(answered.world())).isFalse();
    }

    /** Two connections that expect other numbers of each other acknowledge for ever. */
    @Test
    void aRendezvousThatDoesNotEndIsCutAfterSixtyFourDeliveries() {
        Run here = synchronised(0);
        Run there = synchronised(500);
        World apart = here.world().with(SERVER, there.world().server());
        Run storm =
                new Run(here.scenario(), apart, List.empty()).calls(CLIENT, new UserCall.Send(1));
        assertThat(storm.events()).hasSize(65);
        storm.flying("<SEQ=2><ACK=1><CTL=ACK>");
        assertThat(storm.scenario().isCut(storm.world())).isTrue();
    }

    private static Run synchronised(long iss) {
        return new Lab()
                .network(DeliveryOrder.RENDEZVOUS)
                .client(Lab.numbers(IsnPolicy.ANY))
                .client(Lab.sends(1))
                .start()
                .opens(CLIENT, iss);
    }

    @Test
    void onlyASynLeavesTheListenersNumberOpen() {
        Scenario any =
                new Lab().bits(4).window(2).server(Lab.numbers(IsnPolicy.ANY)).scenario();
        World start = any.start();
        Segment syn = Segment.bare(Control.SYN, any.space().zero(), 0);
        Segment ack = Segment.acknowledging(
                Control.ACK, any.space().zero(), any.space().zero(), 0);
        assertThat(any.arrivals(
                        start.server(),
                        0,
                        FaultBudget.NONE,
                        new PacketInFlight(SERVER, 0, syn, 0),
                        0))
                .hasSize(16);
        PacketInFlight flying = new PacketInFlight(SERVER, 0, ack, 0);
        assertThat(any.arrivals(start.server(), 0, FaultBudget.NONE, flying, 0))
                .containsExactly(new Action.Deliver(flying, false, 0, Option.none()));
    }
}
