package io.synproof.checker.examples;

import static io.synproof.checker.examples.Handshake.Phase.ESTAB;
import static io.synproof.checker.examples.Handshake.Phase.FIN_WAIT_1;
import static io.synproof.checker.examples.Handshake.Phase.IDLE;
import static io.synproof.checker.examples.Handshake.Phase.LAST_ACK;
import static io.synproof.checker.examples.Handshake.Phase.SYN_SENT;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.MediumFault;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.examples.Handshake.Action;
import io.synproof.checker.examples.Handshake.Budget;
import io.synproof.checker.examples.Handshake.Peer;
import io.synproof.checker.examples.Handshake.Segment;
import io.synproof.checker.model.Projection;
import io.synproof.checker.model.StatePart;
import io.synproof.checker.property.Property;
import io.synproof.checker.temporal.Fact;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Temporal;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * TCP's opening and closing between a client (0) and a server (1), over a network that loses,
 * duplicates and reorders. Windows are one number wide and there is no data.
 *
 * @param given how large it is, and which of its rules apply
 */
record Handshake(HandshakeParameters given) implements Protocol<Peer, Segment, Budget, Action> {

    enum Phase {
        IDLE,
        SYN_SENT,
        SYN_RCVD,
        ESTAB,
        FIN_WAIT_1,
        FIN_WAIT_2,
        CLOSING,
        TIME_WAIT,
        CLOSE_WAIT,
        LAST_ACK
    }

    enum Kind {
        SYN,
        SYNACK,
        ACK,
        FIN,
        RST,
        RSTA
    }

    /** A segment on its way to one of the two. */
    record Segment(int to, Kind kind, int seq, int ack)
            implements Comparable<Segment>, Serializable {
        static final Comparator<Segment> ORDER = Comparator.comparingInt(Segment::to)
                .thenComparing(Segment::kind)
                .thenComparingInt(Segment::seq)
                .thenComparingInt(Segment::ack);

        @Override
        public int compareTo(Segment other) {
            return ORDER.compare(this, other);
        }

        boolean isReset() {
            return kind == Kind.RST || kind == Kind.RSTA;
        }
    }

    /**
     * One side of the connection.
     *
     * @param nxt the next number to send
     * @param rcv the next number to receive
     * @param left retransmissions left
     */
    record Peer(Phase phase, int nxt, int rcv, int left) implements Serializable {

        /** Forgets the connection, except for the number that the next one begins with. */
        Peer idle() {
            return new Peer(IDLE, nxt, 0, 0);
        }

        Peer in(Phase next) {
            return new Peer(next, nxt, rcv, left);
        }

        /** In a state that has nothing to retransmit. */
        Peer settled(Phase next) {
            return new Peer(next, nxt, rcv, 0);
        }

        Peer expecting(int number) {
            return new Peer(phase, nxt, number, left);
        }
    }

    /** What may still happen. */
    record Budget(int opens, int losses, int duplications) implements Serializable {

        Budget afterOpen() {
            return new Budget(opens - 1, losses, duplications);
        }

        Budget afterLoss() {
            return new Budget(opens, losses - 1, duplications);
        }

        Budget afterDuplication() {
            return new Budget(opens, losses, duplications - 1);
        }
    }

    sealed interface Action {
        record Open() implements Action {}

        record Close(int side) implements Action {}

        record Retransmit(int side) implements Action {}

        record GiveUp(int side) implements Action {}

        record TimeWaitEnds(int side) implements Action {}

        record Lose(Segment segment) implements Action {}

        record Duplicate(Segment segment) implements Action {}

        record Deliver(Segment segment) implements Action {}
    }

    /** Where both are established, each expects what the other will send. */
    static Property<CompositeState<Peer, Segment, Budget>, Action> agree() {
        return Property.always(
                "agree",
                Protocol.processes(),
                peers -> !peers.stream().allMatch(peer -> peer.phase() == ESTAB)
                        || (peers.get(0).nxt() == peers.get(1).rcv()
                                && peers.get(1).nxt() == peers.get(0).rcv()));
    }

    /** Whenever something is in flight, the network becomes empty at some time. */
    static Temporal.LeadsTo<CompositeState<Peer, Segment, Budget>> empties() {
        Projection<CompositeState<Peer, Segment, Budget>, Boolean> isEmpty =
                Projection.of(state -> state.messages().isEmpty(), StatePart.MEDIUM);
        return new Temporal.LeadsTo<>(
                "the network empties",
                Fact.of(isEmpty, empty -> !empty),
                Fact.of(isEmpty, is -> is));
    }

    /** Each segment's delivery is not put off for ever. */
    static Fairness<Action> delivery() {
        return Fairness.strongForEach(
                "delivery",
                action -> action instanceof Action.Deliver(Segment segment)
                        ? Optional.of(segment)
                        : Optional.empty());
    }

    /** No timer that is set for ever waits for ever. */
    static Fairness<Action> timers() {
        return Fairness.weakForEach(
                "timers",
                action -> action instanceof Action.Retransmit || action instanceof Action.GiveUp
                        ? Optional.of(action)
                        : Optional.empty());
    }

    /** With the parameters that differ from the standard, such as {@code K=3 N=2 QUIET=0}. */
    static Handshake with(String parameters) {
        return new Handshake(HandshakeParameters.of(parameters));
    }

    @Override
    public CompositeState<Peer, Segment, Budget> start() {
        Peer idle = new Peer(IDLE, 0, 0, 0);
        Budget budget = new Budget(given.opens(), given.losses(), given.duplications());
        return new CompositeState<>(List.of(idle, idle), List.of(), budget);
    }

    @Override
    public Medium medium() {
        return Medium.bag(given.capacity()).beyond(Medium.Overflow.BLOCK);
    }

    @Override
    public List<Integer> recipients(Segment segment) {
        return List.of(segment.to());
    }

    @Override
    public List<LocalMove<Action, Action, Peer, Segment, Budget>> moves(
            int side, Peer peer, Budget budget) {
        return switch (peer.phase()) {
            case IDLE ->
                side == 0 && budget.opens() > 0
                        ? List.of(open(peer, budget.afterOpen()))
                        : List.of();
            case ESTAB ->
                side == 0 || given.serverCloses()
                        ? List.of(close(side, peer, FIN_WAIT_1, budget))
                        : List.of();
            case CLOSE_WAIT -> List.of(close(side, peer, LAST_ACK, budget));
            case SYN_SENT, SYN_RCVD, FIN_WAIT_1, CLOSING, LAST_ACK ->
                List.of(timeout(side, peer, budget));
            case TIME_WAIT -> List.of(timeWaitEnds(side, peer, budget));
            case FIN_WAIT_2 -> List.of();
        };
    }

    private LocalMove<Action, Action, Peer, Segment, Budget> open(Peer client, Budget after) {
        Peer opening = new Peer(SYN_SENT, up(client.nxt()), client.rcv(), given.retransmissions());
        return move(new Action.Open(), opening, after)
                .sending(new Segment(1, Kind.SYN, client.nxt(), 0));
    }

    private LocalMove<Action, Action, Peer, Segment, Budget> close(
            int side, Peer peer, Phase next, Budget budget) {
        Peer closing = new Peer(next, up(peer.nxt()), peer.rcv(), given.retransmissions());
        return move(new Action.Close(side), closing, budget)
                .sending(new Segment(1 - side, Kind.FIN, peer.nxt(), peer.rcv()));
    }

    private LocalMove<Action, Action, Peer, Segment, Budget> timeout(
            int side, Peer peer, Budget budget) {
        if (peer.left() == 0) {
            return move(new Action.GiveUp(side), peer.idle(), budget);
        }
        Peer after = new Peer(peer.phase(), peer.nxt(), peer.rcv(), peer.left() - 1);
        return move(new Action.Retransmit(side), after, budget).sending(repetition(side, peer));
    }

    private Segment repetition(int side, Peer peer) {
        int seq = (peer.nxt() + given.space() - 1) % given.space();
        return switch (peer.phase()) {
            case SYN_SENT -> new Segment(1, Kind.SYN, seq, 0);
            case SYN_RCVD -> new Segment(0, Kind.SYNACK, seq, peer.rcv());
            case FIN_WAIT_1, CLOSING, LAST_ACK -> new Segment(1 - side, Kind.FIN, seq, peer.rcv());
            case IDLE, ESTAB, FIN_WAIT_2, TIME_WAIT, CLOSE_WAIT ->
                throw new IllegalArgumentException(peer + " retransmits nothing");
        };
    }

    private LocalMove<Action, Action, Peer, Segment, Budget> timeWaitEnds(
            int side, Peer peer, Budget budget) {
        LocalMove<Action, Action, Peer, Segment, Budget> end =
                move(new Action.TimeWaitEnds(side), peer.idle(), budget);
        return given.quiet() ? end.unlessInFlight(_ -> true) : end;
    }

    @Override
    public List<LocalMove<Action, Action, Peer, Segment, Budget>> arrivals(
            int side, Peer peer, Budget budget, Segment segment, int passed) {
        HandshakeReaction reaction = HandshakeReaction.of(given, side, peer, segment);
        return List.of(move(new Action.Deliver(segment), reaction.after(), budget)
                .sending(reaction.reply().stream().toList()));
    }

    @Override
    public List<MediumFault<Action, Action, Budget>> mishaps(
            Segment segment, int older, Budget budget) {
        List<MediumFault<Action, Action, Budget>> mishaps = new ArrayList<>();
        if (budget.losses() > 0) {
            mishaps.add(MediumFault.loss(new Action.Lose(segment), budget.afterLoss()));
        }
        if (budget.duplications() > 0) {
            mishaps.add(MediumFault.duplication(
                    new Action.Duplicate(segment), budget.afterDuplication()));
        }
        return mishaps;
    }

    private int up(int number) {
        return (number + 1) % given.space();
    }
}
