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
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.sequence.SequenceSpace;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.function.Predicate;

/**
 * A complete configuration of the model, with its initial world: everything on which the answer to
 * a question depends.
 *
 * @param space the sequence numbers
 * @param wrapAllowed whether they may run out; see {@link #shortage}
 * @param stack the parameters of both TCP implementations
 * @param medium the configuration of the network
 * @param msl the longest that a segment lives, in ticks, 1 or more; none where there is no time
 * @param faults the faults that the network may commit
 * @param losable which segments it may lose
 * @param suppressing whether a timer that may fire at any moment waits while a copy of what it
 *     would send is in flight, so that unlimited tries stay finite
 * @param ports how many ports the client may open connections from, 1 or more
 * @param tagged whether segments carry the evidence of who sent them
 * @param listening the configuration of listeners
 * @param attack what an attacker may send, as far as {@code faults} let it
 * @param client what the client's users may do
 * @param server what the server's users may do
 * @param mutation the change to the behaviour of connections
 * @param prologue what has happened before a run begins
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
        Mutation mutation,
        Prologue prologue) {

    /** A scenario without mutation, in which nothing has happened before. */
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
                Mutation.NONE,
                Prologue.NONE);
    }

    /** The world in which a run begins: behind the prologue, if there is one. */
    public World start() {
        return history().lastOption().map(WorldStep::after).getOrElse(this::beginning);
    }

    /** The steps of the prologue. */
    public List<WorldStep> history() {
        return prologue.steps(this, beginning());
    }

    /** The world before the prologue: nothing is open and nothing in flight. */
    public World beginning() {
        return new World(
                client.host(space, listening, timed()),
                server.host(space, listening, timed()),
                Network.EMPTY,
                faults,
                0);
    }

    /** The same scenario with segments that carry the evidence of who sent them. */
    public Scenario withEvidence() {
        return with(space, true, mutation, prologue);
    }

    /** The same scenario with other sequence numbers. */
    public Scenario with(SequenceSpace other) {
        return with(other, tagged, mutation, prologue);
    }

    /** The same scenario with a mutation. */
    public Scenario with(Mutation mistake) {
        return with(space, tagged, mistake, prologue);
    }

    /** The same scenario with another prologue. */
    public Scenario with(Prologue before) {
        return with(space, tagged, mutation, before);
    }

    private Scenario with(
            SequenceSpace numbers, boolean evidence, Mutation mistake, Prologue before) {
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
                mistake,
                before);
    }

    /** The script of the users on a side. */
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
     * The number of octets that a side sends with its SYN or SYN,ACK: at most a full segment, and
     * none where a connection has no user before it is accepted.
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

    /** The packets that a connection of a host sends for some segments, in order. */
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
     * The number of sequence numbers lacking to ensure that an old segment never looks new: the
     * numbers used by one side's connections, plus the window, must stay below half the space. None
     * if there are enough.
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

    /** The initial sequence number that a host chooses next; the first, where it may choose any. */
    public SequenceNumber nextIsn(World world, HostSide side) {
        return IsnSelection.first(
                this, world.clock(), world.host(side), users(side).isn());
    }

    /** The value of the clock one tick later: it stands still unless an ISN policy reads it. */
    public long clockAfter(long clock) {
        boolean read = client.isn() == IsnPolicy.CLOCK || server.isn() == IsnPolicy.CLOCK;
        return read ? (clock + 1) % space.size() : 0;
    }

    /**
     * The actions of one host other than arrivals, each with the segments that block it while in
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
                        HostActions.blockers(this, side, slot, timer)) {
                    actions = actions.put(new Action.Timeout(side, slot.id(), timer.role()), like);
                }
            }
        }
        for (Action tick : HostActions.cookieTicks(side, host)) {
            actions = actions.put(tick, _ -> false);
        }
        for (Action crash : HostActions.crashes(side, host)) {
            actions = actions.put(crash, _ -> false);
        }
        return actions;
    }

    /** The segments that an attacker may send to a host. */
    public List<Action> injections(HostSide side, Host host, FaultBudget left) {
        return side == attack.victim() && host.up() && left.injections() > 0
                ? attack.segments(this, host, faults.injections() - left.injections())
                        .map(Action.Inject::new)
                : List.empty();
    }

    /**
     * The ways in which a segment may arrive at a host.
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
     * The loss or expiry of a segment, if it is possible.
     *
     * @param older how many older segments go the same way, where the network keeps their order
     */
    public Option<Action> loss(FaultBudget left, PacketInFlight segment, int older) {
        return EnabledActions.isLosable(this, left, segment)
                ? Option.some(new Action.Lose(segment, older))
                : Option.none();
    }

    /**
     * The effect of an action on the host that it concerns.
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

    /** The step of an enabled action. */
    public WorldStep step(World world, Action action) {
        return WorldSteps.step(this, world, action);
    }

    /**
     * The step of a segment that arrives now, whoever sent it: for scripted segments, it need not
     * be enabled, takes nothing from the network and spends no budget.
     */
    public WorldStep receive(World world, PacketInFlight segment) {
        return WorldSteps.receive(this, world, segment);
    }

    /** The same for a segment of the connection from the client's port 0. */
    public WorldStep receive(World world, HostSide to, Segment segment) {
        return receive(world, new PacketInFlight(to, 0, segment, 0));
    }
}
