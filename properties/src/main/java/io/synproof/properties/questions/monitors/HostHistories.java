package io.synproof.properties.questions.monitors;

import io.synproof.checker.knowledge.Agent;
import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.Serializable;
import java.util.function.Predicate;

/**
 * A monitor of all that each host has observed and done since the start: perfect recall, the basis
 * of what a host can know.
 *
 * <p>A host observes its own side only: arriving and sent segments, calls of its users and signals
 * to them, its timers, and ticks where there is time. It does not observe who sent a segment (the
 * tags), budgets and scripts.
 *
 * <p>The checker's own histories do not suffice: where delivery is one step with sending, a host
 * makes several observations in one step.
 */
public record HostHistories() implements Monitor<Label, HostHistories.Memory> {
    /**
     * The longest history: more than any run of the knowledge questions' scenarios needs; a longer
     * one is cut.
     */
    private static final int LONGEST = 24;

    /** The client's host. */
    public static final Agent<MonitoredState<World, Memory>> CLIENT =
            Agent.remembering("client", state -> state.memory().client());

    /** The server's host. */
    public static final Agent<MonitoredState<World, Memory>> SERVER =
            Agent.remembering("server", state -> state.memory().server());

    /**
     * The observation of one host in one step.
     *
     * @param cause what made it act: a call, a timer, an arrival
     * @param heard the segment that arrived
     * @param said the segments sent
     * @param told what its users were told
     * @param state the state of the connection afterwards
     */
    public record Sighting(
            String cause, Option<Segment> heard, List<Segment> said, List<Signal> told, State state)
            implements Serializable {

        /** A tick. */
        public static final Sighting TICK =
                new Sighting("tick", Option.none(), List.empty(), List.empty(), State.CLOSED);

        private static Sighting of(Action action, Event event) {
            return new Sighting(
                    cause(action),
                    event.consumed().flatMap(flying -> flying.tcp()).map(Segment::erased),
                    event.sent().map(Segment::erased),
                    event.signals().map(Signal::erased),
                    event.after().state());
        }

        private static String cause(Action action) {
            return switch (action) {
                case Action.Call call -> call.call().toString();
                case Action.Timeout timeout -> timeout.role().toString();
                case Action.Deliver _, Action.Inject _ -> "arrival";
                case Action.Lose _ -> "loss";
                case Action.Tick _ -> "tick";
                case Action.Crash _ -> "crash";
                case Action.Reboot _ -> "reboot";
                case Action.CookieTick _ -> "cookie tick";
            };
        }

        /** Whether something arrived. */
        public boolean isArrival() {
            return heard.isDefined();
        }
    }

    /**
     * The observations of both hosts.
     *
     * @param client the client, oldest first
     * @param server the server, oldest first
     */
    public record Memory(List<Sighting> client, List<Sighting> server) implements Serializable {

        /** The history of a side. */
        public List<Sighting> of(HostSide side) {
            return switch (side) {
                case CLIENT -> client;
                case SERVER -> server;
            };
        }

        private Memory seeing(HostSide side, Sighting sighting) {
            return switch (side) {
                case CLIENT -> new Memory(client.append(sighting), server);
                case SERVER -> new Memory(client, server.append(sighting));
            };
        }

        /** Whether anything has arrived there, whoever sent it. */
        public boolean hasHeard(HostSide side) {
            return of(side).exists(Sighting::isArrival);
        }

        /** Whether nothing but SYNs has arrived there. */
        public boolean hasHeardOnlySyns(HostSide side) {
            return of(side).flatMap(Sighting::heard)
                    .forAll(segment -> segment.control() == Control.SYN);
        }

        /**
         * Whether a segment that the other side has sent, and that satisfies a predicate, has
         * arrived there.
         */
        public boolean hasHeard(HostSide side, Predicate<Segment> such) {
            List<Segment> sent = of(side.other()).flatMap(Sighting::said);
            return of(side).flatMap(Sighting::heard)
                    .exists(segment -> such.test(segment) && sent.contains(segment));
        }

        /** Whether a SYN with this number has arrived there, whoever sent it. */
        public boolean hasHeardOf(HostSide side, SequenceNumber iss) {
            return of(side).flatMap(Sighting::heard)
                    .exists(segment -> segment.control().syn() && segment.seq().equals(iss));
        }

        /** Whether a connection there has been in this state. */
        public boolean hasBeen(HostSide side, State state) {
            return of(side).exists(sighting -> sighting.state() == state);
        }

        /** Whether something has arrived there since it last came into this state. */
        public boolean hasHeardSince(HostSide side, State state) {
            return of(side).reject(Sighting.TICK::equals)
                            .reverse()
                            .takeWhile(sighting -> sighting.state() == state)
                            .count(Sighting::isArrival)
                    > 1;
        }

        /** Whether a connection there has left this state by a timer, and was closed by it. */
        public boolean hasTimedOut(HostSide side, State state) {
            List<Sighting> seen = of(side).reject(Sighting.TICK::equals);
            return seen.zip(seen.drop(1))
                    .exists(pair -> pair._1.state() == state
                            && pair._2.state() == State.CLOSED
                            && pair._2.cause().equals(Timer.Role.CONNECTION.toString()));
        }

        /** The number of ticks since anything else happened there. */
        public int silence(HostSide side) {
            return of(side).reverse()
                    .takeWhile(sighting -> sighting.equals(Sighting.TICK))
                    .size();
        }
    }

    @Override
    public Memory initial() {
        return new Memory(List.empty(), List.empty());
    }

    @Override
    public Memory next(Memory memory, Label label) {
        if (label.action() instanceof Action.Tick) {
            return memory.seeing(HostSide.CLIENT, Sighting.TICK)
                    .seeing(HostSide.SERVER, Sighting.TICK);
        }
        if (label.action() instanceof Action.Inject) {
            // An attacker sends it in the client's name; the client does not see that.
            return memory;
        }
        return label.events()
                .foldLeft(
                        memory,
                        (seen, event) ->
                                seen.seeing(event.side(), Sighting.of(label.action(), event)));
    }

    @Override
    public boolean isFull(Memory memory) {
        return memory.client().size() > LONGEST || memory.server().size() > LONGEST;
    }
}
