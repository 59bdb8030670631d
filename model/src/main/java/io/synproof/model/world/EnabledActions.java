package io.synproof.model.world;

import io.synproof.model.endpoint.Timer;
import io.synproof.model.host.Host;
import io.synproof.model.network.FaultBudget;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.Overflow;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.network.QueuedPacket;
import io.vavr.collection.List;

/**
 * The enabled actions: the users' calls, the network's deliveries and faults, the timers, the
 * clock, crashes, in this order.
 *
 * <p>Three rules govern time. A segment at the end of its lifetime goes before the clock moves and
 * before any timer that is due at the same moment; a timer that is due fires before the clock
 * moves; the clock rests when nothing waits for it.
 */
final class EnabledActions {
    private static final List<HostSide> SIDES = List.of(HostSide.CLIENT, HostSide.SERVER);

    private EnabledActions() {}

    static List<Action> of(Scenario scenario, World world) {
        List<Action> all = SIDES.flatMap(
                        side -> EnabledCalls.of(scenario, side, world.host(side), world.clock()))
                .appendAll(deliveries(scenario, world))
                .appendAll(losses(scenario, world))
                .appendAll(SIDES.flatMap(side -> timeouts(scenario, world, side)))
                .appendAll(ticks(scenario, world))
                .appendAll(SIDES.flatMap(
                        side -> scenario.injections(side, world.host(side), world.faults())))
                .appendAll(SIDES.flatMap(side -> HostActions.cookieTicks(side, world.host(side))))
                .appendAll(SIDES.flatMap(side -> HostActions.crashes(side, world.host(side))));
        return scenario.medium().overflow() == Overflow.BLOCKING
                ? all.filter(action -> hasRoom(scenario, world, action))
                : all;
    }

    private static boolean hasRoom(Scenario scenario, World world, Action action) {
        return !WorldSteps.step(scenario, world, action)
                .after()
                .network()
                .exceeds(scenario.medium());
    }

    private static List<Action> deliveries(Scenario scenario, World world) {
        List<QueuedPacket> choices = world.network().choices(scenario.medium());
        return choices.flatMap(queued -> deliveries(scenario, world, queued, false))
                .appendAll(
                        world.faults().duplicates() == 0
                                ? List.empty()
                                : choices.flatMap(
                                        queued -> deliveries(scenario, world, queued, true)));
    }

    private static List<Action> deliveries(
            Scenario scenario, World world, QueuedPacket queued, boolean keeping) {
        Host host = world.host(queued.segment().to());
        return HostActions.arrivals(scenario, host, world.clock(), world.faults(), queued, keeping);
    }

    private static List<Action> losses(Scenario scenario, World world) {
        return world.network()
                .choices(scenario.medium())
                .filter(queued -> isLosable(scenario, world.faults(), queued.segment()))
                .map(queued -> new Action.Lose(queued.segment(), queued.older()));
    }

    /**
     * In a persistent network a segment that is never delivered amounts to a loss: only age removes
     * it.
     */
    static boolean isLosable(Scenario scenario, FaultBudget faults, PacketInFlight segment) {
        return switch (scenario.medium().discipline()) {
            case FIFO, OVERTAKING, BAG ->
                faults.drops() > 0 && scenario.losable().includes(segment.packet());
            case PERSISTENT -> scenario.isAtItsEnd(segment);
            case RENDEZVOUS -> false;
        };
    }

    private static List<Action> timeouts(Scenario scenario, World world, HostSide side) {
        return world.host(side)
                .slots()
                .flatMap(slot -> slot.endpoint()
                        .timers()
                        .filter(timer -> HostActions.blockers(scenario, side, slot, timer)
                                .exists(like -> !world.network().inFlight().exists(like)))
                        .map(timer -> new Action.Timeout(side, slot.id(), timer.role())));
    }

    /** Whether a segment in flight is at the end of its lifetime. */
    private static boolean lastMoment(Scenario scenario, World world) {
        return scenario.msl().exists(msl -> world.network().holdsAged(msl));
    }

    private static List<Action> ticks(Scenario scenario, World world) {
        boolean enabled = scenario.timed()
                && awaitsTime(world)
                && !lastMoment(scenario, world)
                && !SIDES.exists(side -> timers(world, side).exists(Timer::isOver));
        return enabled ? List.of(Action.Tick.TICK) : List.empty();
    }

    /** Whether something in {@code world} changes when time passes. */
    static boolean awaitsTime(World world) {
        return !world.network().inFlight().isEmpty()
                || SIDES.exists(side -> timers(world, side).exists(Timer::runs));
    }

    private static List<Timer> timers(World world, HostSide side) {
        return world.host(side).slots().flatMap(slot -> slot.endpoint().timers());
    }
}
