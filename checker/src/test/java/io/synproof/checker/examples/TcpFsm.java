package io.synproof.checker.examples;

import static io.synproof.checker.examples.TcpFsm.Message.ACK;
import static io.synproof.checker.examples.TcpFsm.Message.ACK_OF_FIN;
import static io.synproof.checker.examples.TcpFsm.Message.FIN;
import static io.synproof.checker.examples.TcpFsm.Message.RST;
import static io.synproof.checker.examples.TcpFsm.Message.SYN;
import static io.synproof.checker.examples.TcpFsm.Message.SYN_ACK;
import static io.synproof.checker.examples.TcpFsm.Phase.CLOSED;
import static io.synproof.checker.examples.TcpFsm.Phase.CLOSE_WAIT;
import static io.synproof.checker.examples.TcpFsm.Phase.CLOSING;
import static io.synproof.checker.examples.TcpFsm.Phase.ESTABLISHED;
import static io.synproof.checker.examples.TcpFsm.Phase.FIN_WAIT_1;
import static io.synproof.checker.examples.TcpFsm.Phase.FIN_WAIT_2;
import static io.synproof.checker.examples.TcpFsm.Phase.LAST_ACK;
import static io.synproof.checker.examples.TcpFsm.Phase.LISTEN;
import static io.synproof.checker.examples.TcpFsm.Phase.SYN_RECEIVED;
import static io.synproof.checker.examples.TcpFsm.Phase.SYN_SENT;
import static io.synproof.checker.examples.TcpFsm.Phase.TIME_WAIT;

import io.synproof.checker.Model;
import io.synproof.checker.Property;
import io.synproof.checker.examples.TcpFsm.Action;
import io.synproof.checker.examples.TcpFsm.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The connection state diagram of RFC 9293 figure 5, taken at its word by two peers with a queue of
 * messages each (after the TLA+ examples' {@code tcp}, by M. Kuppe).
 *
 * @param longest the most messages in a queue: longer ones are not looked at
 */
record TcpFsm(int longest) implements Model<State, Action> {
    private static final List<Move> MOVES = List.of(Move.values());

    enum Phase {
        CLOSED,
        LISTEN,
        SYN_SENT,
        SYN_RECEIVED,
        ESTABLISHED,
        FIN_WAIT_1,
        FIN_WAIT_2,
        CLOSING,
        CLOSE_WAIT,
        LAST_ACK,
        TIME_WAIT
    }

    enum Message {
        SYN,
        SYN_ACK,
        ACK,
        RST,
        FIN,
        ACK_OF_FIN
    }

    /** What a peer can do: the diagram's arrows, and what its notes 2 and 3 add. */
    enum Move {
        PASSIVE_OPEN,
        ACTIVE_OPEN,
        SEND,
        CLOSE,
        RECEIVE,
        RECEIVE_FIN_AND_ACK_OF_FIN,
        TIMEOUT,
        SEND_RST,
        LISTEN_AFTER_RST,
        CLOSE_AFTER_RST
    }

    /** A move of one peer, 0 or 1. */
    record Action(int peer, Move move) {}

    /**
     * @param tcb whether it has a transmission control block
     * @param queue what it has not received yet, the oldest first
     */
    record Peer(boolean tcb, Phase phase, List<Message> queue) {

        Peer in(Phase next) {
            return new Peer(tcb, next, queue);
        }

        Peer withTcb(boolean has) {
            return new Peer(has, phase, queue);
        }

        Peer without(int messages) {
            return new Peer(tcb, phase, List.copyOf(queue.subList(messages, queue.size())));
        }

        Peer with(Message message) {
            return new Peer(
                    tcb,
                    phase,
                    Stream.concat(queue.stream(), Stream.of(message)).toList());
        }

        boolean hasFirst(Message... messages) {
            return queue.size() >= messages.length
                    && queue.subList(0, messages.length).equals(List.of(messages));
        }
    }

    /** The two peers. */
    record State(Peer first, Peer second) {

        State with(int index, Peer peer) {
            return index == 0 ? new State(peer, second) : new State(first, peer);
        }

        Peer peer(int index) {
            return index == 0 ? first : second;
        }
    }

    /** What a move does: the peer afterwards, and what it sends to the other. */
    private record Effect(Peer after, Optional<Message> sent) {

        static Optional<Effect> silent(Peer after) {
            return Optional.of(new Effect(after, Optional.empty()));
        }

        static Optional<Effect> sending(Message message, Peer after) {
            return Optional.of(new Effect(after, Optional.of(message)));
        }
    }

    /** When nothing is in flight, one peer is ESTABLISHED exactly if the other is. */
    static Property<State, Action> agree() {
        return Property.always(
                "agree",
                state -> !state.first().queue().isEmpty()
                        || !state.second().queue().isEmpty()
                        || (state.first().phase() == ESTABLISHED)
                                == (state.second().phase() == ESTABLISHED));
    }

    @Override
    public List<State> initialStates() {
        Peer closed = new Peer(false, CLOSED, List.of());
        return List.of(new State(closed, closed));
    }

    @Override
    public boolean withinConstraint(State state) {
        return state.first().queue().size() <= longest && state.second().queue().size() <= longest;
    }

    @Override
    public List<Action> actions(State state) {
        List<Action> actions = new ArrayList<>();
        for (int peer = 0; peer < 2; peer++) {
            for (Move move : MOVES) {
                if (effect(state.peer(peer), move).isPresent()) {
                    actions.add(new Action(peer, move));
                }
            }
        }
        return actions;
    }

    @Override
    public State next(State state, Action action) {
        int peer = action.peer();
        Effect effect = effect(state.peer(peer), action.move()).orElseThrow();
        State after = state.with(peer, effect.after());
        return effect.sent()
                .map(message -> after.with(1 - peer, after.peer(1 - peer).with(message)))
                .orElse(after);
    }

    private static Optional<Effect> effect(Peer peer, Move move) {
        return switch (move) {
            case PASSIVE_OPEN ->
                when(peer.phase() == CLOSED, Effect.silent(peer.in(LISTEN).withTcb(true)));
            case ACTIVE_OPEN ->
                when(
                        peer.phase() == CLOSED,
                        Effect.sending(SYN, peer.in(SYN_SENT).withTcb(true)));
            case SEND -> when(peer.phase() == LISTEN, Effect.sending(SYN, peer.in(SYN_SENT)));
            case CLOSE -> close(peer);
            case RECEIVE -> peer.queue().isEmpty() ? Optional.empty() : receive(peer);
            case RECEIVE_FIN_AND_ACK_OF_FIN ->
                peer.phase() == FIN_WAIT_1 && peer.hasFirst(FIN, ACK_OF_FIN)
                        ? Effect.sending(ACK_OF_FIN, peer.without(2).in(TIME_WAIT))
                        : Optional.empty();
            case TIMEOUT ->
                when(
                        peer.phase() == TIME_WAIT && peer.tcb(),
                        Effect.silent(peer.in(CLOSED).withTcb(false)));
            case SEND_RST -> when(peer.tcb(), Effect.sending(RST, peer.in(TIME_WAIT)));
            case LISTEN_AFTER_RST -> afterRst(peer, LISTEN);
            case CLOSE_AFTER_RST -> afterRst(peer, CLOSED);
        };
    }

    private static Optional<Effect> when(boolean enabled, Optional<Effect> effect) {
        return enabled ? effect : Optional.empty();
    }

    private static Optional<Effect> afterRst(Peer peer, Phase next) {
        return peer.hasFirst(RST) ? Effect.silent(peer.without(1).in(next)) : Optional.empty();
    }

    private static Optional<Effect> close(Peer peer) {
        return switch (peer.phase()) {
            case SYN_SENT, LISTEN -> Effect.silent(peer.in(CLOSED).withTcb(false));
            case SYN_RECEIVED, ESTABLISHED -> Effect.sending(FIN, peer.in(FIN_WAIT_1));
            case CLOSE_WAIT -> Effect.sending(FIN, peer.in(LAST_ACK));
            case CLOSED, FIN_WAIT_1, FIN_WAIT_2, CLOSING, LAST_ACK, TIME_WAIT -> Optional.empty();
        };
    }

    private static Optional<Effect> receive(Peer peer) {
        Peer rest = peer.without(1);
        Message message = peer.queue().getFirst();
        return switch (peer.phase()) {
            case LISTEN -> when(message == SYN, Effect.sending(SYN_ACK, rest.in(SYN_RECEIVED)));
            case SYN_SENT ->
                when(message == SYN, Effect.sending(SYN_ACK, rest.in(SYN_RECEIVED)))
                        .or(() -> when(
                                message == SYN_ACK, Effect.sending(ACK, rest.in(ESTABLISHED))));
            case SYN_RECEIVED ->
                when(message == RST, Effect.silent(rest.in(LISTEN)))
                        .or(() -> when(message == ACK, Effect.silent(rest.in(ESTABLISHED))));
            case ESTABLISHED ->
                when(message == FIN, Effect.sending(ACK_OF_FIN, rest.in(CLOSE_WAIT)));
            case FIN_WAIT_1 ->
                when(message == FIN, Effect.sending(ACK_OF_FIN, rest.in(CLOSING)))
                        .or(() -> when(message == ACK_OF_FIN, Effect.silent(rest.in(FIN_WAIT_2))));
            case FIN_WAIT_2 -> when(message == FIN, Effect.sending(ACK_OF_FIN, rest.in(TIME_WAIT)));
            case CLOSING -> when(message == ACK_OF_FIN, Effect.silent(rest.in(TIME_WAIT)));
            case LAST_ACK -> when(message == ACK_OF_FIN, Effect.silent(rest.in(CLOSED)));
            case CLOSED, CLOSE_WAIT, TIME_WAIT -> Optional.empty();
        };
    }
}
