package io.synproof.properties;

import io.synproof.checker.composition.Clock;
import io.synproof.model.host.Host;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.Scenario;
import io.vavr.collection.List;

/**
 * The conditions of a tick, part by part: a timer that is due or a segment at the end of its
 * lifetime holds it up; a running timer or a segment in flight waits for it.
 */
record TcpClock(Scenario scenario)
        implements Clock<Action, Label, Host, PacketInFlight, Environment> {

    @Override
    public Action action() {
        return Action.Tick.TICK;
    }

    @Override
    public Label label() {
        return new Label(action(), List.empty());
    }

    @Override
    public Aged<Host> process(int self, Host host) {
        var timers = host.slots().flatMap(slot -> slot.endpoint().timers());
        if (timers.exists(timer -> timer.isOver())) {
            return Aged.blocking(host);
        }
        return timers.exists(timer -> timer.runs())
                ? Aged.waiting(host.afterTick())
                : Aged.indifferent(host.afterTick());
    }

    @Override
    public Aged<PacketInFlight> message(PacketInFlight segment) {
        return scenario.isAtItsEnd(segment)
                ? Aged.blocking(segment)
                : Aged.waiting(segment.older());
    }

    @Override
    public Aged<Environment> environment(Environment around) {
        return Aged.indifferent(
                new Environment(around.faults(), scenario.clockAfter(around.clock())));
    }
}
