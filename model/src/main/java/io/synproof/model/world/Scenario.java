package io.synproof.model.world;

import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.Host;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.host.ListenerConfig;
import io.synproof.model.network.DeliveryOrder;
import io.synproof.model.network.FaultBudget;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.LossFilter;
import io.synproof.model.network.Network;
import io.synproof.model.network.NetworkConfig;
import io.synproof.model.network.Overflow;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.network.QueuedPacket;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceSpace;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.function.Predicate;

/**
 * A world's laws and its start: all that a question depends on.
 *
 * @param space the sequence numbers
 * @param wrapAllowed whether they may run out; see {@link #shortage}
 * @param stack what both implementations of TCP are like
 * @param medium what the network is like
 * @param msl the longest that a segment lives, in ticks, 1 or more; none where there is no time
 * @param faults what the network may do wrong
 * @param losable which segments it may lose
 * @param suppressing whether a timer that may fire at any moment waits while a copy of what it
 *     would send is in flight, so that unlimited tries stay finite
 * @param ports how many ports the client may open connections from, 1 or more
 * @param tagged whether segments carry the evidence of who sent them
 * @param listening what listeners are like
 * @param attack what an attacker may send, as far as {@code faults} let it
 * @param client what the client's users may do
 * @param server what the server's users may do
 * @param mutation what connections do otherwise than they should
 */
public record Scenario(
        SequenceSpace space,
        boolean wrapAllowed,
        TcpParameters stack,
        NetworkConfig medium,
        Option<Integer> msl,
        FaultBudget faults,
        LossFilter losable,
        boolean suppressing,
        int ports,
        boolean tagged,
        ListenerConfig listening,
        Attacker attack,
        UserScript client,
        UserScript server,
        Mutation mutation) {

    /** A scenario in which connections do what they should. */
    public Scenario(
            SequenceSpace space,
            boolean wrapAllowed,
            TcpParameters stack,
            NetworkConfig medium,
            Option<Integer> msl,
            FaultBudget faults,
            LossFilter losable,
            boolean suppressing,
            int ports,
            boolean tagged,
            ListenerConfig listening,
            Attacker attack,
            UserScript client,
            UserScript server) {
        this(
                space,
                wrapAllowed,
                stack,
                medium,
                msl,
                faults,
                losable,
                suppressing,
                ports,
                tagged,
                listening,
                attack,
                client,
                server,
                Mutation.NONE);
    }

    /** The world at the start: nothing is open and nothing in flight. */
    public World start() {
        return new World(
                client.host(space, listening, timed()),
                server.host(space, listening, timed()),
                Network.EMPTY,
                faults,
                0);
    }

    /** The same scenario with segments that carry the evidence of who sent them. */
    public Scenario withEvidence() {
        return with(space, true, mutation);
    }

    /** The same scenario with other sequence numbers. */
    public Scenario with(SequenceSpace other) {
        return with(other, tagged, mutation);
    }

    /** The same scenario, in which connections do otherwise than they should. */
    public Scenario with(Mutation mistake) {
        return with(space, tagged, mistake);
    }

    private Scenario with(SequenceSpace numbers, boolean evidence, Mutation mistake) {
        return new Scenario(
                numbers,
                wrapAllowed,
                stack,
                medium,
                msl,
                faults,
                losable,
                suppressing,
                ports,
                evidence,
                listening,
                attack,
                client,
                server,
                mistake);
    }

    /** What the users on a side may do. */
    public UserScript users(HostSide side) {
        return switch (side) {
            case CLIENT -> client;
            case SERVER -> server;
        };
    }

    /** The implementation of TCP on a side, with what that side puts on its SYN. */
    public TcpParameters stack(HostSide side) {
        return stack.with(users(side).opening());
    }

    /**
     * How many octets a side sends with its SYN or SYN,ACK: a segment full, at most, and none where
     * a connection has no user before it is accepted.
     */
    int withSyn(HostSide side) {
        UserScript users = users(side);
        boolean ready = !users.listens() || !listening().queues();
        return users.opening().text() && ready
                ? Math.min(users.sends(), Math.min(stack.window(), stack.mss()))
                : 0;
    }

    /** The host that the connections of a side are with: the other one, or its own. */
    public HostSide remote(HostSide side) {
        return switch (users(side).remote()) {
            case OTHER_HOST -> side.other();
            case ITSELF -> side;
        };
    }

    /** What a connection of a host puts into the network to send some segments, in order. */
    public List<PacketInFlight> packets(HostSide side, Host host, int port, List<Segment> sent) {
        return Fragmentation.of(this, side, host, port, sent);
    }

    /** Whether there is a clock. */
    public boolean timed() {
        return msl.isDefined();
    }

    /**
     * Whether a world has more in flight than the network holds, and the question does not say what
     * happens then; a rendezvous that does not come to an end counts as this too.
     */
    public boolean isCut(World world) {
        return medium.discipline() == DeliveryOrder.RENDEZVOUS
                ? !world.network().inFlight().isEmpty()
                : medium.overflow() == Overflow.CUT && world.network().exceeds(medium);
    }

    /**
     * How many sequence numbers are missing for an old segment never to look new: what one side's
     * connections use, and the window, must stay below half the space. None if there are enough.
     */
    public Option<Long> shortage() {
        long used = numbersUsed();
        return used < space.size() / 2 ? Option.none() : Option.some(used - space.size() / 2 + 1);
    }

    /** The most sequence numbers that one side's connections use, with a window beyond. */
    public long numbersUsed() {
        long octets = Math.max(client.sends(), server.sends());
        long opens = client.script().opens() + (long) server.script().opens();
        return opens * (octets + 2) + stack.window() + 2L * faults.injections();
    }

    /** The limits of the question that a world can exhaust. */
    public List<ScenarioLimit> limits() {
        return ScenarioLimit.of(this);
    }

    /** Whether something in {@code world} changes when time passes. */
    public boolean awaitsTime(World world) {
        return EnabledActions.awaitsTime(world);
    }

    /** Whether a segment is at the end of its lifetime, and goes before time passes. */
    public boolean isAtItsEnd(PacketInFlight segment) {
        return msl.exists(longest -> segment.age() >= longest);
    }

    /** What the clock shows one tick later: it stands still unless an ISN policy reads it. */
    public long clockAfter(long clock) {
        boolean read = client.isn() == IsnPolicy.CLOCK || server.isn() == IsnPolicy.CLOCK;
        return read ? (clock + 1) % space.size() : 0;
    }

    /**
     * What may happen to one host without a segment arriving; each unless a segment like this is in
     * flight.
     */
    public Map<Action, Predicate<PacketInFlight>> hostActions(
            HostSide side, Host host, long clock) {
        Map<Action, Predicate<PacketInFlight>> actions = LinkedHashMap.empty();
        for (Action call : EnabledCalls.of(this, side, host, clock)) {
            actions = actions.put(call, _ -> false);
        }
        for (ConnectionSlot slot : host.slots()) {
            for (Timer timer : slot.endpoint().timers()) {
                for (Predicate<PacketInFlight> like :
                        HostActions.hindrance(this, side, slot, timer)) {
                    actions = actions.put(new Action.Timeout(side, slot.id(), timer.role()), like);
                }
            }
        }
        for (Action strike : HostActions.cookieTicks(side, host)) {
            actions = actions.put(strike, _ -> false);
        }
        for (Action crash : HostActions.crashes(side, host)) {
            actions = actions.put(crash, _ -> false);
        }
        return actions;
    }

    /** What an attacker may send to a host. */
    public List<Action> injections(HostSide side, Host host, FaultBudget left) {
        return side == attack.victim() && host.up() && left.injections() > 0
                ? attack.segments(this, host, faults.injections() - left.injections())
                        .map(Action.Inject::new)
                : List.empty();
    }

    /**
     * How a segment may arrive at a host.
     *
     * @param older how many older segments go the same way, where the network keeps their order
     */
    public List<Action> arrivals(
            Host host, long clock, FaultBudget left, PacketInFlight segment, int older) {
        QueuedPacket queued = new QueuedPacket(segment, older);
        return HostActions.arrivals(this, host, clock, left, queued, false)
                .appendAll(HostActions.arrivals(this, host, clock, left, queued, true));
    }

    /**
     * What the network may do to a segment.
     *
     * @param older how many older segments go the same way, where the network keeps their order
     */
    public Option<Action> loss(FaultBudget left, PacketInFlight segment, int older) {
        return EnabledActions.isLosable(this, left, segment)
                ? Option.some(new Action.Lose(segment, older))
                : Option.none();
    }

    /**
     * What an action does to the host that it concerns.
     *
     * @throws IllegalArgumentException if it concerns none
     */
    public HostStep hostStep(Host host, long clock, Action action) {
        return switch (action) {
            case Action.Call(HostSide side, ConnectionSlot.Id id, UserCall call) ->
                HostSteps.call(this, side, host, id, call);
            case Action.Deliver(PacketInFlight segment, boolean _, int _, var iss) ->
                HostSteps.arrive(this, host, clock, segment, iss);
            case Action.Timeout(HostSide side, ConnectionSlot.Id id, Timer.Role role) ->
                HostSteps.timeout(this, side, host, id, role);
            case Action.Crash _ -> HostStep.quiet(host.crashed());
            case Action.Reboot _ -> HostStep.quiet(host.rebooted());
            case Action.CookieTick _ ->
                HostStep.quiet(host.with(host.listener().afterCookieTick()));
            case Action.Inject(PacketInFlight segment) -> HostSteps.inject(host, segment);
            case Action.Lose _, Action.Tick _ ->
                throw new IllegalArgumentException(action + " concerns no host alone");
        };
    }

    /** The enabled actions, in an order that depends on the world alone. */
    public List<Action> actions(World world) {
        return EnabledActions.of(this, world);
    }

    /** What an enabled action does. */
    public WorldStep step(World world, Action action) {
        return WorldSteps.step(this, world, action);
    }

    /**
     * What a segment does that arrives now, whoever has sent it: a step for scripts of segments,
     * which need not be enabled, takes nothing from the network and spends no budget.
     */
    public WorldStep receive(World world, PacketInFlight segment) {
        return WorldSteps.receive(this, world, segment);
    }

    /** The same for a segment of the connection from the client's port 0. */
    public WorldStep receive(World world, HostSide to, Segment segment) {
        return receive(world, new PacketInFlight(to, 0, segment, 0));
    }
}
