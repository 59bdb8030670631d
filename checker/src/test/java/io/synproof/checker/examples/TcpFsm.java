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

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.examples.TcpFsm.Action;
import io.synproof.checker.examples.TcpFsm.Mail;
import io.synproof.checker.examples.TcpFsm.Peer;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The connection state diagram of RFC 9293 figure 5, taken at its word by two peers with a queue of
 * messages each (after the TLA+ examples' {@code tcp}, by M. Kuppe).
 *
 * @param longest the most messages in a queue: longer ones are not looked at; at least 1
 */
record TcpFsm(int longest) implements Protocol<Peer, Mail, Unit, Action> {

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
    enum Doing {
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

    /** What one peer, 0 or 1, does. */
    record Action(int peer, Doing doing) {}

    /** A message to one of the two. */
    record Mail(int to, Message message) implements Comparable<Mail>, Serializable {
        @Override
        public int compareTo(Mail other) {
            return to == other.to ? message.compareTo(other.message) : to - other.to;
        }
    }

    /**
     * @param tcb whether it has a transmission control block
     */
    record Peer(boolean tcb, Phase phase) implements Serializable {

        Peer in(Phase next) {
            return new Peer(tcb, next);
        }

        Peer withTcb(Phase next) {
            return new Peer(true, next);
        }

        Peer withoutTcb(Phase next) {
            return new Peer(false, next);
        }
    }

    /** When nothing is in flight, one peer is ESTABLISHED exactly if the other is. */
    static Property<CompositeState<Peer, Mail, Unit>, Action> agree() {
        return Property.always(
                "agree",
                state -> !state.messages().isEmpty()
                        || (state.processes().get(0).phase() == ESTABLISHED)
                                == (state.processes().get(1).phase() == ESTABLISHED));
    }

    @Override
    public CompositeState<Peer, Mail, Unit> start() {
        Peer closed = new Peer(false, CLOSED);
        return new CompositeState<>(List.of(closed, closed), List.of(), Unit.UNIT);
    }

    @Override
    public Medium medium() {
        return Medium.fifo(longest).forEachRecipient().beyond(Medium.Overflow.OUTSIDE);
    }

    @Override
    public List<Integer> recipients(Mail mail) {
        return List.of(mail.to());
    }

    @Override
    public List<LocalMove<Action, Action, Peer, Mail, Unit>> moves(
            int self, Peer peer, Unit nothing) {
        List<LocalMove<Action, Action, Peer, Mail, Unit>> moves = new ArrayList<>();
        switch (peer.phase()) {
            case CLOSED -> {
                moves.add(silent(self, Doing.PASSIVE_OPEN, peer.withTcb(LISTEN)));
                moves.add(sending(self, Doing.ACTIVE_OPEN, peer.withTcb(SYN_SENT), SYN));
            }
            case LISTEN -> {
                moves.add(sending(self, Doing.SEND, peer.in(SYN_SENT), SYN));
                moves.add(silent(self, Doing.CLOSE, peer.withoutTcb(CLOSED)));
            }
            case SYN_SENT -> moves.add(silent(self, Doing.CLOSE, peer.withoutTcb(CLOSED)));
            case SYN_RECEIVED, ESTABLISHED ->
                moves.add(sending(self, Doing.CLOSE, peer.in(FIN_WAIT_1), FIN));
            case CLOSE_WAIT -> moves.add(sending(self, Doing.CLOSE, peer.in(LAST_ACK), FIN));
            case TIME_WAIT -> {
                if (peer.tcb()) {
                    moves.add(silent(self, Doing.TIMEOUT, peer.withoutTcb(CLOSED)));
                }
            }
            case FIN_WAIT_1, FIN_WAIT_2, CLOSING, LAST_ACK -> {}
        }
        if (peer.tcb()) {
            moves.add(sending(self, Doing.SEND_RST, peer.in(TIME_WAIT), RST));
        }
        return moves;
    }

    @Override
    public List<LocalMove<Action, Action, Peer, Mail, Unit>> arrivals(
            int self, Peer peer, Unit nothing, Mail mail, int passed) {
        List<LocalMove<Action, Action, Peer, Mail, Unit>> moves =
                new ArrayList<>(received(self, peer, mail.message()));
        if (peer.phase() == FIN_WAIT_1 && mail.message() == FIN) {
            moves.add(
                    sending(self, Doing.RECEIVE_FIN_AND_ACK_OF_FIN, peer.in(TIME_WAIT), ACK_OF_FIN)
                            .alsoTaking(List.of(new Mail(self, ACK_OF_FIN))));
        }
        if (mail.message() == RST) {
            moves.add(silent(self, Doing.LISTEN_AFTER_RST, peer.in(LISTEN)));
            moves.add(silent(self, Doing.CLOSE_AFTER_RST, peer.in(CLOSED)));
        }
        return moves;
    }

    private List<LocalMove<Action, Action, Peer, Mail, Unit>> received(
            int self, Peer peer, Message message) {
        return switch (peer.phase()) {
            case LISTEN ->
                message == SYN ? answering(self, peer.in(SYN_RECEIVED), SYN_ACK) : List.of();
            case SYN_SENT ->
                switch (message) {
                    case SYN -> answering(self, peer.in(SYN_RECEIVED), SYN_ACK);
                    case SYN_ACK -> answering(self, peer.in(ESTABLISHED), ACK);
                    case ACK, RST, FIN, ACK_OF_FIN -> List.of();
                };
            case SYN_RECEIVED ->
                switch (message) {
                    case RST -> List.of(silent(self, Doing.RECEIVE, peer.in(LISTEN)));
                    case ACK -> List.of(silent(self, Doing.RECEIVE, peer.in(ESTABLISHED)));
                    case SYN, SYN_ACK, FIN, ACK_OF_FIN -> List.of();
                };
            case ESTABLISHED ->
                message == FIN ? answering(self, peer.in(CLOSE_WAIT), ACK_OF_FIN) : List.of();
            case FIN_WAIT_1 ->
                switch (message) {
                    case FIN -> answering(self, peer.in(CLOSING), ACK_OF_FIN);
                    case ACK_OF_FIN -> List.of(silent(self, Doing.RECEIVE, peer.in(FIN_WAIT_2)));
                    case SYN, SYN_ACK, ACK, RST -> List.of();
                };
            case FIN_WAIT_2 ->
                message == FIN ? answering(self, peer.in(TIME_WAIT), ACK_OF_FIN) : List.of();
            case CLOSING ->
                message == ACK_OF_FIN
                        ? List.of(silent(self, Doing.RECEIVE, peer.in(TIME_WAIT)))
                        : List.of();
            case LAST_ACK ->
                message == ACK_OF_FIN
                        ? List.of(silent(self, Doing.RECEIVE, peer.in(CLOSED)))
                        : List.of();
            case CLOSED, CLOSE_WAIT, TIME_WAIT -> List.of();
        };
    }

    private List<LocalMove<Action, Action, Peer, Mail, Unit>> answering(
            int self, Peer after, Message answer) {
        return List.of(sending(self, Doing.RECEIVE, after, answer));
    }

    private LocalMove<Action, Action, Peer, Mail, Unit> silent(int self, Doing doing, Peer after) {
        return move(new Action(self, doing), after, Unit.UNIT);
    }

    private LocalMove<Action, Action, Peer, Mail, Unit> sending(
            int self, Doing doing, Peer after, Message message) {
        return silent(self, doing, after).sending(new Mail(1 - self, message));
    }
}
