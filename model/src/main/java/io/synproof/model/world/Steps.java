package io.synproof.model.world;

import io.synproof.model.endpoint.Timer;
import io.synproof.model.host.Host;
import io.synproof.model.host.Slot;
import io.synproof.model.network.Discipline;
import io.synproof.model.network.InFlight;
import io.synproof.model.network.Queued;
import io.synproof.model.network.Side;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** What an action does to a world. */
final class Steps {
    /** After so many deliveries in one rendezvous the rest is left in flight, which is a cut. */
    private static final int LONGEST_RENDEZVOUS = 64;

    private Steps() {}

    static Moved step(Scenario scenario, World world, Action action) {
        return switch (action) {
            case Action.Call(Side side, Slot.Id id, UserCall call) ->
                moved(
                        scenario,
                        action,
                        happened(
                                scenario,
                                world,
                                side,
                                HostSteps.call(scenario, side, world.host(side), id, call)));
            case Action.Deliver deliver ->
                moved(scenario, action, deliver(scenario, world, deliver));
            case Action.Lose(InFlight segment, int older) ->
                quiet(action, lose(scenario, world, new Queued(segment, older)));
            case Action.Timeout(Side side, Slot.Id id, Timer.Role role) ->
                moved(
                        scenario,
                        action,
                        happened(
                                scenario,
                                world,
                                side,
                                HostSteps.timeout(scenario, side, world.host(side), id, role)));
            case Action.Tick _ -> quiet(action, tick(scenario, world));
            case Action.Crash(Side side) ->
                quiet(action, world.with(side, world.host(side).crashed()));
            case Action.Reboot(Side side) ->
                quiet(action, world.with(side, world.host(side).rebooted()));
            case Action.Inject(InFlight segment) ->
                moved(scenario, action, inject(scenario, world, segment));
            case Action.CookieTick(Side side) ->
                quiet(action, world.with(side, struck(world.host(side))));
        };
    }

    private static Host struck(Host host) {
        return host.with(host.listener().afterCookieTick());
    }

    private static Moved quiet(Action action, World after) {
        return new Moved(after, new Label(action, List.empty()));
    }

    /** A world and the events that led to it. */
    private record Happened(World world, List<Event> events) {
        Happened and(Happened next) {
            return new Happened(next.world, events.appendAll(next.events));
        }
    }

    private static Moved moved(Scenario scenario, Action action, Happened happened) {
        Happened all = scenario.medium().discipline() == Discipline.RENDEZVOUS
                ? rendezvous(scenario, happened, LONGEST_RENDEZVOUS)
                : happened;
        return new Moved(all.world, new Label(action, all.events));
    }

    /** Delivers what is in flight, and what is sent in answer, until nothing is. */
    private static Happened rendezvous(Scenario scenario, Happened soFar, int deliveries) {
        Option<InFlight> oldest = soFar.world.network().inFlight().headOption();
        if (oldest.isEmpty() || deliveries == 0) {
            return soFar;
        }
        InFlight segment = oldest.get();
        World without = without(scenario, soFar.world, new Queued(segment, 0));
        Happened next = soFar.and(arrive(scenario, without, segment, Option.none()));
        return rendezvous(scenario, next, deliveries - 1);
    }

    private static Happened deliver(Scenario scenario, World world, Action.Deliver deliver) {
        InFlight segment = deliver.segment();
        boolean stays =
                deliver.keeping() || scenario.medium().discipline() == Discipline.PERSISTENT;
        World taken =
                stays ? world : without(scenario, world, new Queued(segment, deliver.passed()));
        World spent = taken.with(taken.faults().after(deliver.keeping(), deliver.overtaking()));
        return arrive(scenario, spent, segment, deliver.iss());
    }

    /** A segment arrives that nobody in the world need have sent. */
    static Moved receive(Scenario scenario, World world, InFlight segment) {
        Action action = new Action.Deliver(segment, false, 0, Option.none());
        return moved(scenario, action, arrive(scenario, world, segment, Option.none()));
    }

    private static Happened inject(Scenario scenario, World world, InFlight segment) {
        World spent = world.with(world.faults().afterInjection());
        Side side = segment.to();
        return happened(scenario, spent, side, HostSteps.inject(world.host(side), segment));
    }

    private static Happened arrive(
            Scenario scenario, World world, InFlight segment, Option<SequenceNumber> chosen) {
        Host host = world.host(segment.to());
        return happened(
                scenario,
                world,
                segment.to(),
                HostSteps.arrive(scenario, host, world.clock(), segment, chosen));
    }

    /** Puts the host back and its segments into the network. */
    private static Happened happened(Scenario scenario, World world, Side side, HostStep step) {
        var network = step.sent()
                .foldLeft(
                        world.network(),
                        (flying, segment) -> flying.adding(scenario.medium(), segment));
        return new Happened(world.with(side, step.after()).with(network), step.events());
    }

    private static World without(Scenario scenario, World world, Queued queued) {
        return world.with(world.network().without(scenario.medium(), queued));
    }

    private static World lose(Scenario scenario, World world, Queued queued) {
        World without = without(scenario, world, queued);
        return scenario.medium().discipline() == Discipline.PERSISTENT
                ? without
                : without.with(world.faults().afterDrop());
    }

    private static World tick(Scenario scenario, World world) {
        return new World(
                world.client().afterTick(),
                world.server().afterTick(),
                world.network().older(scenario.medium()),
                world.faults(),
                scenario.clockAfter(world.clock()));
    }
}
