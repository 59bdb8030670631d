package io.synproof.checker.examples;

import static io.synproof.checker.examples.Handshake.Phase.CLOSE_WAIT;
import static io.synproof.checker.examples.Handshake.Phase.CLOSING;
import static io.synproof.checker.examples.Handshake.Phase.ESTAB;
import static io.synproof.checker.examples.Handshake.Phase.FIN_WAIT_1;
import static io.synproof.checker.examples.Handshake.Phase.FIN_WAIT_2;
import static io.synproof.checker.examples.Handshake.Phase.IDLE;
import static io.synproof.checker.examples.Handshake.Phase.LAST_ACK;
import static io.synproof.checker.examples.Handshake.Phase.SYN_RCVD;
import static io.synproof.checker.examples.Handshake.Phase.SYN_SENT;
import static io.synproof.checker.examples.Handshake.Phase.TIME_WAIT;

import io.synproof.checker.examples.Handshake.Action;
import io.synproof.checker.examples.Handshake.Kind;
import io.synproof.checker.examples.Handshake.Peer;
import io.synproof.checker.examples.Handshake.Phase;
import io.synproof.checker.examples.Handshake.Segment;
import io.synproof.checker.examples.PlainHandshake.State;
import io.synproof.checker.model.Model;
import io.synproof.checker.property.Property;
import io.synproof.checker.temporal.Fact;
import io.synproof.checker.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * {@link Handshake} without the composition: one record for the state, three functions.
 *
 * <p>Twice the text, and several times the time: it is here to be compared with.
 *
 * @param given how large it is, and which of its rules apply
 */
record PlainHandshake(HandshakeParameters given) implements Model<State, Action> {

    /**
     * @param network the segments in flight, sorted, so that equal multisets are equal lists
     */
    record State(
            Peer client,
            Peer server,
            int opens,
            int losses,
            int duplications,
            List<Segment> network) {

        Peer peer(int side) {
            return side == 0 ? client : server;
        }

        State with(int side, Peer peer) {
            return side == 0
                    ? new State(peer, server, opens, losses, duplications, network)
                    : new State(client, peer, opens, losses, duplications, network);
        }

        State withNetwork(List<Segment> segments) {
            return new State(client, server, opens, losses, duplications, segments);
        }

        State withOneOpenLess() {
            return new State(client, server, opens - 1, losses, duplications, network);
        }

        State withOneLossLess() {
            return new State(client, server, opens, losses - 1, duplications, network);
        }

        State withOneDuplicationLess() {
            return new State(client, server, opens, losses, duplications - 1, network);
        }

        State plus(Segment segment) {
            int found = Collections.binarySearch(network, segment, Segment.ORDER);
            List<Segment> more = new ArrayList<>(network);
            more.add(found < 0 ? -found - 1 : found, segment);
            return withNetwork(List.copyOf(more));
        }

        State minus(Segment segment) {
            List<Segment> fewer = new ArrayList<>(network);
            fewer.remove(segment);
            return withNetwork(List.copyOf(fewer));
        }
    }

    /** Whenever something is in flight, the network becomes empty at some time. */
    static Temporal.LeadsTo<State> empties() {
        return new Temporal.LeadsTo<>(
                "the network empties",
                Fact.of(state -> !state.network().isEmpty()),
                Fact.of(state -> state.network().isEmpty()));
    }

    /** Where both are established, each expects what the other will send. */
    static Property<State, Action> agree() {
        return Property.always(
                "agree",
                state -> state.client().phase() != ESTAB
                        || state.server().phase() != ESTAB
                        || (state.client().nxt() == state.server().rcv()
                                && state.server().nxt() == state.client().rcv()));
    }

    /** With the parameters that differ from the standard, such as {@code K=3 N=2 QUIET=0}. */
    static PlainHandshake with(String parameters) {
        return new PlainHandshake(HandshakeParameters.of(parameters));
    }

    @Override
    public List<State> initialStates() {
        Peer idle = new Peer(IDLE, 0, 0, 0);
        return List.of(new State(
                idle, idle, given.opens(), given.losses(), given.duplications(), List.of()));
    }

    @Override
    public List<Action> actions(State state) {
        List<Action> actions = new ArrayList<>();
        boolean room = state.network().size() < given.capacity();
        if (state.client().phase() == IDLE && state.opens() > 0 && room) {
            actions.add(new Action.Open());
        }
        for (int side = 0; side < 2; side++) {
            addPeerActions(side, state, room, actions);
        }
        addNetworkActions(state, room, actions);
        return actions;
    }

    /** Equal copies of a segment stand side by side, and give each action once. */
    private static void addNetworkActions(State state, boolean room, List<Action> actions) {
        List<Segment> network = state.network();
        for (int i = 0; i < network.size(); i++) {
            Segment segment = network.get(i);
            if (i == 0 || !segment.equals(network.get(i - 1))) {
                if (state.losses() > 0) {
                    actions.add(new Action.Lose(segment));
                }
                if (state.duplications() > 0 && room) {
                    actions.add(new Action.Duplicate(segment));
                }
                actions.add(new Action.Deliver(segment));
            }
        }
    }

    private void addPeerActions(int side, State state, boolean room, List<Action> actions) {
        Peer peer = state.peer(side);
        boolean mayClose = peer.phase() == CLOSE_WAIT
                || (peer.phase() == ESTAB && (side == 0 || given.serverCloses()));
        if (mayClose && room) {
            actions.add(new Action.Close(side));
        }
        switch (peer.phase()) {
            case SYN_SENT, SYN_RCVD, FIN_WAIT_1, CLOSING, LAST_ACK -> {
                if (peer.left() == 0) {
                    actions.add(new Action.GiveUp(side));
                } else if (room) {
                    actions.add(new Action.Retransmit(side));
                }
            }
            case TIME_WAIT -> {
                if (!given.quiet() || state.network().isEmpty()) {
                    actions.add(new Action.TimeWaitEnds(side));
                }
            }
            case IDLE, ESTAB, FIN_WAIT_2, CLOSE_WAIT -> {}
        }
    }

    @Override
    public State next(State state, Action action) {
        return switch (action) {
            case Action.Open() -> open(state);
            case Action.Close(int side) -> close(state, side);
            case Action.Retransmit(int side) -> retransmit(state, side);
            case Action.GiveUp(int side) -> state.with(side, state.peer(side).idle());
            case Action.TimeWaitEnds(int side) ->
                state.with(side, state.peer(side).idle());
            case Action.Lose(Segment segment) -> state.minus(segment).withOneLossLess();
            case Action.Duplicate(Segment segment) -> state.plus(segment).withOneDuplicationLess();
            case Action.Deliver(Segment segment) -> deliver(state.minus(segment), segment);
        };
    }

    private State open(State state) {
        Peer client = state.client();
        return state.withOneOpenLess()
                .plus(new Segment(1, Kind.SYN, client.nxt(), 0))
                .with(
                        0,
                        new Peer(
                                SYN_SENT, up(client.nxt()), client.rcv(), given.retransmissions()));
    }

    private State close(State state, int side) {
        Peer peer = state.peer(side);
        Phase next = peer.phase() == ESTAB ? FIN_WAIT_1 : LAST_ACK;
        return state.plus(new Segment(1 - side, Kind.FIN, peer.nxt(), peer.rcv()))
                .with(side, new Peer(next, up(peer.nxt()), peer.rcv(), given.retransmissions()));
    }

    private State retransmit(State state, int side) {
        Peer peer = state.peer(side);
        int seq = down(peer.nxt());
        Segment segment = switch (peer.phase()) {
            case SYN_SENT -> new Segment(1, Kind.SYN, seq, 0);
            case SYN_RCVD -> new Segment(0, Kind.SYNACK, seq, peer.rcv());
            case FIN_WAIT_1, CLOSING, LAST_ACK -> new Segment(1 - side, Kind.FIN, seq, peer.rcv());
            case IDLE, ESTAB, FIN_WAIT_2, TIME_WAIT, CLOSE_WAIT ->
                throw new IllegalArgumentException(peer + " retransmits nothing");
        };
        Peer after = new Peer(peer.phase(), peer.nxt(), peer.rcv(), peer.left() - 1);
        return state.plus(segment).with(side, after);
    }

    private State deliver(State state, Segment segment) {
        int side = segment.to();
        HandshakeReaction reaction = HandshakeReaction.of(given, side, state.peer(side), segment);
        State after = state.with(side, reaction.after());
        return reaction.reply().map(after::plus).orElse(after);
    }

    private int up(int number) {
        return (number + 1) % given.space();
    }

    private int down(int number) {
        return (number + given.space() - 1) % given.space();
    }
}
