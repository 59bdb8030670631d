package io.synproof.model.world;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.SegmentArrives;
import io.synproof.model.endpoint.Stack;
import io.synproof.model.endpoint.Timeouts;
import io.synproof.model.endpoint.UserCalls;
import io.synproof.model.host.Host;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.host.Slot;
import io.synproof.model.network.Discipline;
import io.synproof.model.network.FaultBudget;
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
                moved(scenario, action, call(scenario, world, side, id, call));
            case Action.Deliver deliver ->
                moved(scenario, action, deliver(scenario, world, deliver));
            case Action.Lose(InFlight segment, int older) ->
                quiet(action, lose(scenario, world, new Queued(segment, older)));
            case Action.Timeout(Side side, Slot.Id id) ->
                moved(scenario, action, timeout(scenario, world, side, id));
            case Action.Tick _ -> quiet(action, tick(scenario, world));
            case Action.Crash(Side side) ->
                quiet(action, world.with(side, world.host(side).crashed()));
            case Action.Reboot(Side side) ->
                quiet(action, world.with(side, world.host(side).rebooted()));
        };
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

    private static Happened call(
            Scenario scenario, World world, Side side, Slot.Id id, UserCall call) {
        Host host = world.host(side);
        Endpoint before =
                call instanceof UserCall.Open ? Endpoint.Closed.CLOSED : host.endpoint(id);
        return switch (call) {
            case UserCall.Open(SequenceNumber iss) -> {
                Effect effect = UserCalls.openActive(
                        scenario.stack(), before, Numbering.birth(scenario, host, iss));
                Host opening = host.with(host.script().afterOpen());
                yield happened(
                        scenario,
                        world.with(side, born(scenario, side, opening, iss)),
                        new Event(side, id, before, Option.none(), effect));
            }
            case UserCall.Send(int octets) ->
                happened(
                        scenario,
                        world,
                        new Event(
                                side,
                                id,
                                before,
                                Option.none(),
                                UserCalls.send(scenario.stack(), before, octets)));
            case UserCall.Plain plain -> plain(scenario, world, side, id, before, plain);
        };
    }

    private static Happened plain(
            Scenario scenario,
            World world,
            Side side,
            Slot.Id id,
            Endpoint before,
            UserCall.Plain call) {
        Effect effect = switch (call) {
            case RECEIVE -> UserCalls.receive(before);
            case CLOSE -> UserCalls.close(scenario.stack(), before);
            case ABORT -> UserCalls.abort(before);
        };
        Host host = world.host(side);
        World after = switch (call) {
            case RECEIVE, CLOSE -> world;
            case ABORT -> world.with(side, host.with(host.script().afterAbort()));
        };
        return happened(scenario, after, new Event(side, id, before, Option.none(), effect));
    }

    private static Happened timeout(Scenario scenario, World world, Side side, Slot.Id id) {
        Endpoint before = world.host(side).endpoint(id);
        Effect effect = Timeouts.fire(scenario.stack(), before);
        return happened(scenario, world, new Event(side, id, before, Option.none(), effect));
    }

    private static Happened deliver(Scenario scenario, World world, Action.Deliver deliver) {
        InFlight segment = deliver.segment();
        boolean stays =
                deliver.keeping() || scenario.medium().discipline() == Discipline.PERSISTENT;
        World taken =
                stays ? world : without(scenario, world, new Queued(segment, deliver.passed()));
        World spent = taken.with(afterFaults(taken.faults(), deliver));
        return arrive(scenario, spent, segment, deliver.iss());
    }

    private static FaultBudget afterFaults(FaultBudget faults, Action.Deliver deliver) {
        FaultBudget kept = deliver.keeping() ? faults.afterDuplicate() : faults;
        return deliver.overtaking() ? kept.afterOvertaking() : kept;
    }

    private static Happened arrive(
            Scenario scenario, World world, InFlight segment, Option<SequenceNumber> chosen) {
        Side side = segment.to();
        Host host = world.host(side);
        if (!host.up()) {
            Endpoint nothing = Endpoint.Closed.CLOSED;
            return new Happened(
                    world,
                    List.of(new Event(
                            side,
                            Slot.Id.of(segment.port()),
                            nothing,
                            Option.some(segment),
                            Effect.of(Clause.HOST_DOWN, nothing))));
        }
        Stack stack = scenario.stack();
        Slot.Id id = Demultiplexer.addressee(stack, host, segment);
        Endpoint before = host.endpoint(id);
        SequenceNumber iss = chosen.getOrElse(() -> Numbering.choices(
                        scenario, world, host, scenario.users(side).isn())
                .head());
        Effect effect = SegmentArrives.arrive(
                stack, before, segment.segment(), Numbering.birth(scenario, host, iss));
        boolean begins = before instanceof Endpoint.Listen && effect.after() instanceof Connection;
        World known = begins ? world.with(side, born(scenario, side, host, iss)) : world;
        return happened(scenario, known, new Event(side, id, before, Option.some(segment), effect));
    }

    private static Host born(Scenario scenario, Side side, Host host, SequenceNumber iss) {
        return Numbering.afterBirth(scenario, host, scenario.users(side).isn(), iss);
    }

    /** Puts the connection back into its slot and its segments into the network. */
    private static Happened happened(Scenario scenario, World world, Event event) {
        Side side = event.side();
        Host host = Numbering.afterUse(
                world.host(side).with(event.id(), event.after()),
                scenario.users(side).isn(),
                event.after());
        var network = event.sent()
                .foldLeft(
                        world.network(),
                        (flying, segment) -> flying.adding(
                                scenario.medium(),
                                new InFlight(side.other(), event.id().port(), segment, 0)));
        return new Happened(world.with(side, host).with(network), List.of(event));
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
                readsClock(scenario) ? (world.clock() + 1) % scenario.space().size() : 0);
    }

    private static boolean readsClock(Scenario scenario) {
        return scenario.client().isn() == IsnPolicy.CLOCK
                || scenario.server().isn() == IsnPolicy.CLOCK;
    }
}
