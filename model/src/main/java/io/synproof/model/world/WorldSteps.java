package io.synproof.model.world;

import io.synproof.model.endpoint.Timer;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.Host;
import io.synproof.model.network.DeliveryOrder;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.network.QueuedPacket;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The world that follows an action, with the label of what happened; under rendezvous, with the
 * deliveries that it sets off.
 */
final class WorldSteps {
    /**
     * The most deliveries in one rendezvous; beyond it the rest stays in flight, which is a cut.
     */
    private static final int LONGEST_RENDEZVOUS = 64;

    private WorldSteps() {}

    static WorldStep step(Scenario scenario, World world, Action action) {
        return switch (action) {
            case Action.Call(HostSide side, ConnectionSlot.Id id, UserCall call) ->
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
            case Action.Lose(PacketInFlight segment, int older) ->
                quiet(action, lose(scenario, world, new QueuedPacket(segment, older)));
            case Action.Timeout(HostSide side, ConnectionSlot.Id id, Timer.Role role) ->
                moved(
                        scenario,
                        action,
                        happened(
                                scenario,
                                world,
                                side,
                                HostSteps.timeout(scenario, side, world.host(side), id, role)));
            case Action.Tick _ -> quiet(action, tick(scenario, world));
            case Action.Crash(HostSide side) ->
                quiet(action, world.with(side, world.host(side).crashed()));
            case Action.Reboot(HostSide side) ->
                quiet(action, world.with(side, world.host(side).rebooted()));
            case Action.Inject(PacketInFlight segment) ->
                moved(scenario, action, inject(scenario, world, segment));
            case Action.CookieTick(HostSide side) ->
                quiet(action, world.with(side, ticked(world.host(side))));
        };
    }

    private static Host ticked(Host host) {
        return host.with(host.listener().afterCookieTick());
    }

    private static WorldStep quiet(Action action, World after) {
        return new WorldStep(after, new Label(action, List.empty()));
    }

    /** A world and the events that led to it. */
    private record Progressed(World world, List<Event> events) {
        Progressed and(Progressed next) {
            return new Progressed(next.world, events.appendAll(next.events));
        }
    }

    private static WorldStep moved(Scenario scenario, Action action, Progressed happened) {
        Progressed all = scenario.medium().discipline() == DeliveryOrder.RENDEZVOUS
                ? rendezvous(scenario, happened, LONGEST_RENDEZVOUS)
                : happened;
        return new WorldStep(all.world, new Label(action, all.events));
    }

    /** Delivers what is in flight, and what is sent in answer, until nothing is. */
    private static Progressed rendezvous(Scenario scenario, Progressed soFar, int deliveries) {
        Option<PacketInFlight> oldest = soFar.world.network().inFlight().headOption();
        if (oldest.isEmpty() || deliveries == 0) {
            return soFar;
        }
        PacketInFlight segment = oldest.get();
        World without = without(scenario, soFar.world, new QueuedPacket(segment, 0));
        Progressed next = soFar.and(arrive(scenario, without, segment, Option.none()));
        return rendezvous(scenario, next, deliveries - 1);
    }

    private static Progressed deliver(Scenario scenario, World world, Action.Deliver deliver) {
        PacketInFlight segment = deliver.segment();
        boolean stays =
                deliver.keeping() || scenario.medium().discipline() == DeliveryOrder.PERSISTENT;
        World taken = stays
                ? world
                : without(scenario, world, new QueuedPacket(segment, deliver.passed()));
        World spent = taken.with(taken.faults().after(deliver.keeping(), deliver.overtaking()));
        return arrive(scenario, spent, segment, deliver.iss());
    }

    /** The arrival of a segment that nobody in the world need have sent. */
    static WorldStep receive(Scenario scenario, World world, PacketInFlight segment) {
        Action action = new Action.Deliver(segment, false, 0, Option.none());
        return moved(scenario, action, arrive(scenario, world, segment, Option.none()));
    }

    private static Progressed inject(Scenario scenario, World world, PacketInFlight segment) {
        World spent = world.with(world.faults().afterInjection());
        HostSide side = segment.to();
        return happened(scenario, spent, side, HostSteps.inject(world.host(side), segment));
    }

    private static Progressed arrive(
            Scenario scenario, World world, PacketInFlight segment, Option<SequenceNumber> chosen) {
        Host host = world.host(segment.to());
        return happened(
                scenario,
                world,
                segment.to(),
                HostSteps.arrive(scenario, host, world.clock(), segment, chosen));
    }

    /** Puts the host back and its segments into the network. */
    private static Progressed happened(
            Scenario scenario, World world, HostSide side, HostStep step) {
        var network = step.sent()
                .foldLeft(
                        world.network(),
                        (flying, segment) -> flying.adding(scenario.medium(), segment));
        return new Progressed(world.with(side, step.after()).with(network), step.events());
    }

    private static World without(Scenario scenario, World world, QueuedPacket queued) {
        return world.with(world.network().without(scenario.medium(), queued));
    }

    private static World lose(Scenario scenario, World world, QueuedPacket queued) {
        World without = without(scenario, world, queued);
        return scenario.medium().discipline() == DeliveryOrder.PERSISTENT
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
