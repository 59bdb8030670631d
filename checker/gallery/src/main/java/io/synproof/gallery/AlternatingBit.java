package io.synproof.gallery;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.MediumFault;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.model.Unit;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Temporal;
import io.synproof.gallery.AlternatingBit.Action;
import io.synproof.gallery.AlternatingBit.Message;
import io.synproof.gallery.AlternatingBit.Party;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The alternating-bit protocol: data cross a line that loses messages, each data with one bit that
 * tells it from the one before. The sender is process 0, the receiver process 1.
 *
 * @param data how many data are sent, numbered from 0
 * @param variant the protocol, or it with a mistake
 */
public record AlternatingBit(int data, Variant variant)
        implements Protocol<Party, Message, Unit, Action> {
    /** The most messages under way in each direction. */
    private static final int CAPACITY = 2;

    /** The protocol, and what may be wrong with it. */
    public enum Variant {
        /** As it was published. */
        RIGHT,
        /** The bit is always 0. */
        NO_BIT,
        /** Messages may overtake each other. */
        OVERTAKING
    }

    /**
     * The sender or the receiver.
     *
     * @param left how many data are still to be acknowledged, or accepted
     * @param wrong whether data were accepted twice, or out of order
     */
    public record Party(int left, boolean wrong) {}

    /**
     * Data, or an acknowledgement.
     *
     * @param to 1 for data, 0 for an acknowledgement
     * @param number which data it has; of an acknowledgement, -1
     */
    public record Message(int to, int bit, int number) implements Comparable<Message> {
        private static final Comparator<Message> ORDER = Comparator.comparingInt(Message::to)
                .thenComparingInt(Message::bit)
                .thenComparingInt(Message::number);

        @Override
        public int compareTo(Message other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return to == 1 ? "data " + number + " with bit " + bit : "ack " + bit;
        }
    }

    /** An event of one message. */
    public sealed interface Action {
        /** The sender sends data, for the first time or again. */
        record Send(Message message) implements Action {
            @Override
            public String toString() {
                return "the sender sends " + message;
            }
        }

        /** The message arrives. */
        record Arrive(Message message) implements Action {
            @Override
            public String toString() {
                return message + " arrives";
            }
        }

        /** The message is lost. */
        record Lose(Message message) implements Action {
            @Override
            public String toString() {
                return message + " is lost";
            }
        }
    }

    @Override
    public CompositeState<Party, Message, Unit> start() {
        Party fresh = new Party(data, false);
        return new CompositeState<>(List.of(fresh, fresh), List.of(), Unit.UNIT);
    }

    /** A queue in each direction. */
    @Override
    public Medium medium() {
        Medium line = variant == Variant.OVERTAKING ? Medium.bag(CAPACITY) : Medium.fifo(CAPACITY);
        return line.forEachRecipient().beyond(Medium.Overflow.BLOCK);
    }

    @Override
    public List<Integer> recipients(Message message) {
        return List.of(message.to());
    }

    private int bit(int number) {
        return variant == Variant.NO_BIT ? 0 : number % 2;
    }

    @Override
    public List<LocalMove<Action, Action, Party, Message, Unit>> moves(
            int self, Party me, Unit none) {
        int number = data - me.left();
        Message next = new Message(1, bit(number), number);
        return self == 0 && me.left() > 0
                ? List.of(move((Action) new Action.Send(next), me, none).sending(next))
                : List.of();
    }

    @Override
    public List<LocalMove<Action, Action, Party, Message, Unit>> arrivals(
            int self, Party me, Unit none, Message message, int passed) {
        int number = data - me.left();
        boolean wrong = me.wrong() || (self == 1 && message.number() != number);
        Party after = message.bit() == bit(number) && me.left() > 0
                ? new Party(me.left() - 1, wrong)
                : me;
        var arrive = move((Action) new Action.Arrive(message), after, none);
        return List.of(self == 0 ? arrive : arrive.sending(new Message(0, message.bit(), -1)));
    }

    @Override
    public List<MediumFault<Action, Action, Unit>> mishaps(Message message, int older, Unit none) {
        return List.of(MediumFault.loss(new Action.Lose(message), none));
    }

    @Override
    public int faults(Action action) {
        return action instanceof Action.Lose ? 1 : 0;
    }

    @Override
    public boolean isProperEnd(CompositeState<Party, Message, Unit> state) {
        return state.processes().getFirst().left() == 0;
    }

    @Override
    public String describe(CompositeState<Party, Message, Unit> state) {
        return "acknowledged " + (data - state.processes().getFirst().left()) + ", accepted "
                + (data - state.processes().getLast().left()) + ", under way " + state.messages();
    }

    static final GalleryEntry<CompositeState<Party, Message, Unit>, Action> ENTRY =
            new GalleryEntry<>(
                    "alternating-bit",
                    "The alternating-bit protocol",
                    "Data cross a line that loses messages, once each and in order.",
                    "K. A. Bartlett, R. A. Scantlebury, P. T. Wilkinson, A note on reliable"
                            + " full-duplex transmission over half-duplex links, 1969",
                    new Sizes("data", 1, 3, 8),
                    size -> new AlternatingBit(size, Variant.RIGHT),
                    List.of(
                            GalleryQuestion.never(
                                    "in-order",
                                    "no data are accepted twice or out of order",
                                    state -> state.processes().getLast().wrong()),
                            GalleryQuestion.runs(
                                    "all data arrive",
                                    Temporal.eventually(
                                            "delivery",
                                            state ->
                                                    state.processes().getFirst().left() == 0),
                                    List.of(
                                            Fairness.strongForEach(
                                                    "what may be sent again and again is sent",
                                                    action -> action instanceof Action.Send one
                                                            ? Optional.of(one.message())
                                                            : Optional.empty()),
                                            Fairness.notEveryCopyLost(
                                                    "not every copy of a message is lost",
                                                    action -> action instanceof Action.Lose one
                                                            ? Optional.of(one.message())
                                                            : Optional.empty(),
                                                    action -> action instanceof Action.Arrive one
                                                            ? Optional.of(one.message())
                                                            : Optional.empty())))),
                    List.of(
                            new Mistake<>(
                                    "no-bit",
                                    "Nothing tells new data from those sent again.",
                                    List.of("in-order"),
                                    size -> new AlternatingBit(size, Variant.NO_BIT)),
                            new Mistake<>(
                                    "overtaking",
                                    "The line does not keep the order of messages.",
                                    List.of("in-order"),
                                    size -> new AlternatingBit(size, Variant.OVERTAKING))));
}
