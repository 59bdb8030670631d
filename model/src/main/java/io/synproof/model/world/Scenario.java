package io.synproof.model.world;

import io.synproof.model.endpoint.Stack;
import io.synproof.model.network.Discipline;
import io.synproof.model.network.FaultBudget;
import io.synproof.model.network.Losable;
import io.synproof.model.network.Medium;
import io.synproof.model.network.Network;
import io.synproof.model.network.Overflow;
import io.synproof.model.network.Side;
import io.synproof.model.sequence.SequenceSpace;
import io.vavr.collection.List;
import io.vavr.control.Option;

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
 * @param client what the client's users may do
 * @param server what the server's users may do
 */
public record Scenario(
        SequenceSpace space,
        boolean wrapAllowed,
        Stack stack,
        Medium medium,
        Option<Integer> msl,
        FaultBudget faults,
        Losable losable,
        boolean suppressing,
        int ports,
        boolean tagged,
        Users client,
        Users server) {

    /** The world at the start: nothing is open and nothing in flight. */
    public World start() {
        return new World(client.host(space), server.host(space), Network.EMPTY, faults, 0);
    }

    /** The same scenario with segments that carry the evidence of who sent them. */
    public Scenario withEvidence() {
        return new Scenario(
                space,
                wrapAllowed,
                stack,
                medium,
                msl,
                faults,
                losable,
                suppressing,
                ports,
                true,
                client,
                server);
    }

    /** What the users on a side may do. */
    public Users users(Side side) {
        return switch (side) {
            case CLIENT -> client;
            case SERVER -> server;
        };
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
        return medium.discipline() == Discipline.RENDEZVOUS
                ? !world.network().inFlight().isEmpty()
                : medium.overflow() == Overflow.CUT && world.network().exceeds(medium);
    }

    /**
     * How many sequence numbers are missing for an old segment never to look new: what one side's
     * connections use, and the window, must stay below half the space. None if there are enough.
     */
    public Option<Long> shortage() {
        long octets = Math.max(client.sends(), server.sends());
        long opens = client.script().opens() + (long) server.script().opens();
        long used = opens * (octets + 2) + stack.window();
        return used < space.size() / 2 ? Option.none() : Option.some(used - space.size() / 2 + 1);
    }

    /** The limits of the question that a world can exhaust. */
    public List<Limit> limits() {
        return Limit.of(this);
    }

    /** Whether something in {@code world} changes when time passes. */
    public boolean awaitsTime(World world) {
        return Moves.awaitsTime(world);
    }

    /** The enabled actions, in an order that depends on the world alone. */
    public List<Action> actions(World world) {
        return Moves.of(this, world);
    }

    /** What an enabled action does. */
    public Moved step(World world, Action action) {
        return Steps.step(this, world, action);
    }
}
