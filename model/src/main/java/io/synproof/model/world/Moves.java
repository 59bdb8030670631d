package io.synproof.model.world;

import io.synproof.model.endpoint.Due;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Timeouts;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.host.Host;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.host.Slot;
import io.synproof.model.network.InFlight;
import io.synproof.model.network.Overflow;
import io.synproof.model.network.Queued;
import io.synproof.model.network.Side;
import io.synproof.model.segment.Control;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.function.Predicate;

/**
 * What may happen next: the users' calls, the network's deliveries and faults, the timers, the
 * clock, crashes, in this order.
 *
 * <p>Three rules put time in order. A segment at the end of its lifetime goes before the clock
 * moves and before any timer that is due at the same moment; a timer that is due fires before the
 * clock moves; the clock rests when nothing waits for it.
 */
final class Moves {
    private static final List<Side> SIDES = List.of(Side.CLIENT, Side.SERVER);

    private Moves() {}

    static List<Action> of(Scenario scenario, World world) {
        List<Action> all = SIDES.flatMap(side -> Calls.of(scenario, world, side))
                .appendAll(deliveries(scenario, world))
                .appendAll(losses(scenario, world))
                .appendAll(SIDES.flatMap(side -> timeouts(scenario, world, side)))
                .appendAll(ticks(scenario, world))
                .appendAll(SIDES.flatMap(side -> crashes(world, side)));
        return scenario.medium().overflow() == Overflow.BLOCKING
                ? all.filter(action -> hasRoom(scenario, world, action))
                : all;
    }

    private static boolean hasRoom(Scenario scenario, World world, Action action) {
        return !Steps.step(scenario, world, action).after().network().exceeds(scenario.medium());
    }

    private static List<Action> deliveries(Scenario scenario, World world) {
        List<Queued> choices = world.network().choices(scenario.medium());
        return choices.flatMap(queued -> deliveries(scenario, world, queued, false))
                .appendAll(
                        world.faults().duplicates() == 0
                                ? List.empty()
                                : choices.flatMap(
                                        queued -> deliveries(scenario, world, queued, true)));
    }

    private static List<Action> deliveries(
            Scenario scenario, World world, Queued queued, boolean keeping) {
        boolean oldest = queued.older() == 0;
        boolean possible = switch (scenario.medium().discipline()) {
            case FIFO -> oldest;
            case OVERTAKING -> oldest || world.faults().overtakings() > 0;
            case BAG -> true;
            case PERSISTENT -> !keeping;
            case RENDEZVOUS -> false;
        };
        return possible
                ? births(scenario, world, queued.segment())
                        .map(iss ->
                                new Action.Deliver(queued.segment(), keeping, queued.older(), iss))
                : List.empty();
    }

    /** The choices of an initial sequence number that a delivery leaves open: most leave none. */
    private static List<Option<SequenceNumber>> births(
            Scenario scenario, World world, InFlight segment) {
        Host host = world.host(segment.to());
        IsnPolicy policy = scenario.users(segment.to()).isn();
        boolean mayBegin = policy == IsnPolicy.ANY
                && segment.segment().control() == Control.SYN
                && host.up()
                && host.endpoint(Demultiplexer.addressee(scenario.stack(), host, segment))
                        == Listen.LISTEN;
        return mayBegin
                ? Numbering.choices(scenario, world, host, policy).map(Option::some)
                : List.of(Option.none());
    }

    /** In a persistent network a loss is a segment that nobody waits for: only age removes it. */
    private static List<Action> losses(Scenario scenario, World world) {
        return switch (scenario.medium().discipline()) {
            case FIFO, OVERTAKING, BAG ->
                world.faults().drops() == 0
                        ? List.empty()
                        : losses(
                                scenario,
                                world,
                                segment -> scenario.losable().includes(segment.segment()));
            case PERSISTENT ->
                losses(
                        scenario,
                        world,
                        segment -> scenario.msl().exists(msl -> segment.age() >= msl));
            case RENDEZVOUS -> List.empty();
        };
    }

    private static List<Action> losses(
            Scenario scenario, World world, Predicate<InFlight> possible) {
        return world.network()
                .choices(scenario.medium())
                .filter(queued -> possible.test(queued.segment()))
                .map(queued -> new Action.Lose(queued.segment(), queued.older()));
    }

    private static List<Action> timeouts(Scenario scenario, World world, Side side) {
        return world.host(side)
                .slots()
                .filter(slot -> mayFire(scenario, world, side, slot))
                .map(slot -> new Action.Timeout(side, slot.id()));
    }

    private static boolean mayFire(Scenario scenario, World world, Side side, Slot slot) {
        return switch (slot.endpoint().timer()) {
            case Timer.Off _ -> false;
            case Timer.TimeWait(Due due) -> isDue(scenario, world, slot, due);
            case Timer.Retransmission(Due due, int _) ->
                isDue(scenario, world, slot, due)
                        && !(scenario.suppressing()
                                && copyInFlight(scenario, world, side, slot, due));
        };
    }

    private static boolean isDue(Scenario scenario, World world, Slot slot, Due due) {
        return switch (due) {
            case Due.In in -> in.isOver() && !lastMoment(scenario, world);
            case Due.Untimed.ANY_MOMENT -> true;
            case Due.Untimed.QUIET -> !world.network().holdsAnyOf(slot.id().port());
            case Due.Untimed.NEVER -> false;
        };
    }

    private static boolean copyInFlight(
            Scenario scenario, World world, Side side, Slot slot, Due due) {
        return due == Due.Untimed.ANY_MOMENT
                && Timeouts.nextRepetition(scenario.stack(), slot.endpoint())
                        .exists(segment -> world.network()
                                .holdsCopyOf(
                                        new InFlight(side.other(), slot.id().port(), segment, 0)));
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

    private static List<Timer> timers(World world, Side side) {
        return world.host(side).slots().map(slot -> slot.endpoint().timer());
    }

    private static List<Action> crashes(World world, Side side) {
        Host host = world.host(side);
        if (!host.up()) {
            return List.of(new Action.Reboot(side));
        }
        return host.script().crashes() > 0 ? List.of(new Action.Crash(side)) : List.empty();
    }
}
