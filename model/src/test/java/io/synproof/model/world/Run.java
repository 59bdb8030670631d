package io.synproof.model.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Segment;
import io.vavr.collection.List;
import java.util.function.Predicate;

/**
 * A run, written down step by step: each step must be enabled, or the test fails and says what is.
 *
 * @param scenario the laws
 * @param world where the run has come to
 * @param events what connections did in the last step
 */
record Run(Scenario scenario, World world, List<Event> events) {
    static final ConnectionSlot.Id ONLY = ConnectionSlot.Id.of(0);

    Run does(Action action) {
        assertThat(actions()).contains(action);
        WorldStep moved = scenario.step(world, action);
        return new Run(scenario, moved.after(), moved.label().events());
    }

    List<Action> actions() {
        return scenario.actions(world);
    }

    /** An active OPEN with this initial sequence number. */
    Run opens(HostSide side, long iss) {
        return does(open(side, iss));
    }

    Action open(HostSide side, long iss) {
        return new Action.Call(side, ONLY, new UserCall.Open(scenario.space().number(iss)));
    }

    Run calls(HostSide side, UserCall call) {
        return does(new Action.Call(side, ONLY, call));
    }

    Run closes(HostSide side) {
        return calls(side, UserCall.Plain.CLOSE);
    }

    Run aborts(HostSide side) {
        return calls(side, UserCall.Plain.ABORT);
    }

    Run delivers(HostSide to, String segment) {
        return does(delivery(to, segment, deliver -> !deliver.keeping()));
    }

    /** A delivery that begins a connection, with this initial sequence number. */
    Run delivers(HostSide to, String segment, long iss) {
        return does(delivery(
                to, segment, deliver -> deliver.iss().contains(scenario.space().number(iss))));
    }

    /** A delivery that leaves a copy in flight. */
    Run deliversTwice(HostSide to, String segment) {
        return does(delivery(to, segment, Action.Deliver::keeping));
    }

    private Action delivery(HostSide to, String segment, Predicate<Action.Deliver> which) {
        List<Action> found = deliveries()
                .filter(which)
                .filter(deliver -> is(deliver.segment(), to, segment))
                .map(deliver -> deliver);
        assertThat(found).as("%s to %s among %s", segment, to, actions()).isNotEmpty();
        return found.head();
    }

    List<Action.Deliver> deliveries() {
        return actions()
                .flatMap(action ->
                        action instanceof Action.Deliver deliver ? List.of(deliver) : List.empty());
    }

    Run loses(HostSide to, String segment) {
        List<Action> found = actions()
                .filter(action -> action instanceof Action.Lose(PacketInFlight flying, int _)
                        && is(flying, to, segment));
        assertThat(found).as("%s to %s among %s", segment, to, actions()).isNotEmpty();
        return does(found.head());
    }

    private static boolean is(PacketInFlight flying, HostSide to, String segment) {
        return flying.to() == to && flying.segment().toString().equals(segment);
    }

    Run fires(HostSide side) {
        return does(new Action.Timeout(side, ONLY));
    }

    Run ticks(int times) {
        return times == 0 ? this : does(Action.Tick.TICK).ticks(times - 1);
    }

    Run crashes(HostSide side) {
        return does(new Action.Crash(side));
    }

    Run reboots(HostSide side) {
        return does(new Action.Reboot(side));
    }

    State state(HostSide side) {
        return world.host(side).endpoint(ONLY).state();
    }

    /** The two ends are now in these states, as a line of the RFC's figures says. */
    Run leaving(State client, State server) {
        assertThat(List.of(state(HostSide.CLIENT), state(HostSide.SERVER)))
                .isEqualTo(List.of(client, server));
        return this;
    }

    /** The last step sent these segments, in order, and no others. */
    Run sending(String... segments) {
        assertThat(events.flatMap(Event::sent).map(Segment::toString)).containsExactly(segments);
        return this;
    }

    /** The last step told its user this, and no more. */
    Run telling(Signal... signals) {
        assertThat(events.flatMap(Event::signals)).containsExactly(signals);
        return this;
    }

    /** The last step was decided by these clauses. */
    Run by(Clause... clauses) {
        assertThat(events.flatMap(Event::clauses)).containsExactly(clauses);
        return this;
    }

    /** These segments are in flight, in the network's order. */
    Run flying(String... segments) {
        assertThat(world.network().inFlight().map(flying -> flying.segment().toString()))
                .containsExactly(segments);
        return this;
    }

    boolean mayTick() {
        return actions().contains(Action.Tick.TICK);
    }

    boolean mayFire(HostSide side) {
        return actions().contains(new Action.Timeout(side, ONLY));
    }
}
