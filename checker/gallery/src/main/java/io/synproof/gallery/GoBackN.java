package io.synproof.gallery;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.MediumFault;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.model.Unit;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Temporal;
import io.synproof.gallery.GoBackN.Action;
import io.synproof.gallery.GoBackN.Message;
import io.synproof.gallery.GoBackN.Party;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A sliding window, as go-back-N: up to {@code window} data are under way before the first of them
 * is acknowledged, and the receiver accepts them in order alone. Numbers are counted modulo {@code
 * window + 1}. The sender is process 0, the receiver process 1.
 *
 * @param window the most data that are sent and not acknowledged
 * @param variant the protocol, or it with a mistake
 */
public record GoBackN(int window, Variant variant)
        implements Protocol<Party, Message, Unit, Action> {
    /** The most messages under way in each direction. */
    private static final int CAPACITY = 2;

    /** The protocol, and what may be wrong with it. */
    public enum Variant {
        /** As it is meant. */
        RIGHT,
        /** There are only as many numbers as the window is wide. */
        WINDOW_TOO_WIDE,
        /** Messages may overtake each other. */
        OVERTAKING
    }

    /** The sender or the receiver. */
    public sealed interface Party {

        /** The sender: how many data were acknowledged, how many sent, how many there are. */
        record Sender(int acknowledged, int sent, int data) implements Party {}

        /** The receiver: how many data were accepted, and whether one was wrong. */
        record Receiver(int accepted, boolean wrong) implements Party {}
    }

    /**
     * Data, or an acknowledgement, which has the number that is expected next.
     *
     * @param to 1 for data, 0 for an acknowledgement
     * @param data which data it has; of an acknowledgement, -1
     */
    public record Message(int to, int number, int data) implements Comparable<Message> {
        private static final Comparator<Message> ORDER = Comparator.comparingInt(Message::to)
                .thenComparingInt(Message::number)
                .thenComparingInt(Message::data);

        @Override
        public int compareTo(Message other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return to == 1 ? "data " + data + " with number " + number : "ack " + number;
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

    /** One more than there are numbers, so that a number is used twice. */
    private int data() {
        return window + 2;
    }

    private int modulus() {
        return variant == Variant.WINDOW_TOO_WIDE ? window : window + 1;
    }

    @Override
    public CompositeState<Party, Message, Unit> start() {
        return new CompositeState<>(
                List.of(new Party.Sender(0, 0, data()), new Party.Receiver(0, false)),
                List.of(),
                Unit.UNIT);
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

    /** The sender sends the next data if the window has room, and any again that it still holds. */
    @Override
    public List<LocalMove<Action, Action, Party, Message, Unit>> moves(
            int self, Party process, Unit none) {
        return switch (process) {
            case Party.Receiver _ -> List.of();
            case Party.Sender(int acknowledged, int sent, int data) ->
                IntStream.rangeClosed(acknowledged, sent)
                        .filter(i -> i < acknowledged + window && i < data)
                        .mapToObj(i -> {
                            Message message = new Message(1, i % modulus(), i);
                            Party after =
                                    new Party.Sender(acknowledged, Math.max(sent, i + 1), data);
                            return move((Action) new Action.Send(message), after, none)
                                    .sending(message);
                        })
                        .toList();
        };
    }

    @Override
    public List<LocalMove<Action, Action, Party, Message, Unit>> arrivals(
            int self, Party process, Unit none, Message message, int passed) {
        Action arrive = new Action.Arrive(message);
        return switch (process) {
            case Party.Sender sender -> List.of(move(arrive, acknowledged(sender, message), none));
            case Party.Receiver receiver -> {
                Party.Receiver after = accepted(receiver, message);
                yield List.of(move(arrive, (Party) after, none)
                        .sending(new Message(0, after.accepted() % modulus(), -1)));
            }
        };
    }

    private Party acknowledged(Party.Sender sender, Message ack) {
        int newly = Math.floorMod(ack.number() - sender.acknowledged(), modulus());
        return newly <= sender.sent() - sender.acknowledged()
                ? new Party.Sender(sender.acknowledged() + newly, sender.sent(), sender.data())
                : sender;
    }

    private Party.Receiver accepted(Party.Receiver receiver, Message message) {
        int accepted = receiver.accepted();
        return message.number() == accepted % modulus() && accepted < data()
                ? new Party.Receiver(accepted + 1, receiver.wrong() || message.data() != accepted)
                : receiver;
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
        return isDone(state);
    }

    @Override
    public String describe(CompositeState<Party, Message, Unit> state) {
        return state.processes().stream()
                        .map(process -> switch (process) {
                            case Party.Sender(int acknowledged, int sent, int _) ->
                                "sent " + sent + ", acknowledged " + acknowledged;
                            case Party.Receiver(int accepted, boolean wrong) ->
                                "accepted " + accepted + (wrong ? ", one of them wrong" : "");
                        })
                        .collect(Collectors.joining(", "))
                + ", under way " + state.messages();
    }

    private static boolean isDone(CompositeState<Party, Message, Unit> state) {
        return state.processes().getFirst() instanceof Party.Sender sender
                && sender.acknowledged() == sender.data();
    }

    static final GalleryEntry<CompositeState<Party, Message, Unit>, Action> ENTRY =
            new GalleryEntry<>(
                    "go-back-n",
                    "A sliding window (go-back-N)",
                    "Several data at once cross a line that loses messages, once each and in"
                            + " order.",
                    "V. G. Cerf, R. E. Kahn, A protocol for packet network intercommunication,"
                            + " 1974",
                    new Sizes("data in the window", 1, 2, 3),
                    size -> new GoBackN(size, Variant.RIGHT),
                    List.of(
                            GalleryQuestion.never(
                                    "in-order",
                                    "no data are accepted twice or out of order",
                                    state -> state.processes().getLast()
                                                    instanceof Party.Receiver receiver
                                            && receiver.wrong()),
                            GalleryQuestion.runs(
                                    "all data are acknowledged",
                                    Temporal.eventually("delivery", GoBackN::isDone),
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
                                    "window-too-wide",
                                    "There are only as many numbers as the window is wide.",
                                    List.of("in-order", "delivery"),
                                    size -> new GoBackN(size, Variant.WINDOW_TOO_WIDE)),
                            new Mistake<>(
                                    "overtaking",
                                    "The line does not keep the order of messages.",
                                    List.of("in-order", "delivery"),
                                    size -> new GoBackN(size, Variant.OVERTAKING))));
}
