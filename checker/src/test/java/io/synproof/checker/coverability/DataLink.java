package io.synproof.checker.coverability;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.MediumFault;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.coverability.DataLink.Frame;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import java.util.List;

/**
 * A data link: a sender (0) repeats a frame until it is acknowledged, and then sends the next one;
 * frames are told apart by their number modulo a few headers. With two headers it is the protocol
 * of the alternating bit.
 *
 * <p>A process is the number of the frame that is sent, or is expected next.
 *
 * @param frames how many are sent
 */
record DataLink(int headers, int frames, Medium medium)
        implements Protocol<Integer, Frame, Unit, String> {
    /** One frame more than there are headers, so that a header comes again. */
    static DataLink wrapping(int headers, Medium medium) {
        return new DataLink(headers, headers + 1, medium);
    }

    /** A frame, or its acknowledgment. */
    record Frame(int to, int header) implements Comparable<Frame> {
        @Override
        public int compareTo(Frame other) {
            return Integer.compare(10 * to + header, 10 * other.to + other.header);
        }
    }

    /** The receiver never takes a frame that the sender has not come to. */
    static Property<CompositeState<Integer, Frame, Unit>, String> takesNoFrameTwice() {
        return Property.always(
                "takesNoFrameTwice",
                Protocol.processes(),
                numbers -> numbers.getLast() <= numbers.getFirst() + 1);
    }

    @Override
    public CompositeState<Integer, Frame, Unit> start() {
        return new CompositeState<>(List.of(0, 0), List.of(), Unit.UNIT);
    }

    @Override
    public List<Integer> recipients(Frame frame) {
        return List.of(frame.to());
    }

    @Override
    public List<LocalMove<String, String, Integer, Frame, Unit>> moves(
            int self, Integer number, Unit environment) {
        return self == 0 && number < frames
                ? List.of(move("send " + number, number, environment)
                        .sending(new Frame(1, number % headers)))
                : List.of();
    }

    @Override
    public List<LocalMove<String, String, Integer, Frame, Unit>> arrivals(
            int self, Integer number, Unit environment, Frame frame, int passed) {
        boolean next = number % headers == frame.header();
        String action = (next ? "take " : "ignore ") + frame;
        var taken = move(action, next ? number + 1 : number, environment);
        return List.of(self == 1 ? taken.sending(new Frame(0, frame.header())) : taken);
    }

    @Override
    public List<MediumFault<String, String, Unit>> mishaps(Frame frame, int older, Unit unit) {
        return List.of(MediumFault.loss("lose " + frame + " after " + older, unit));
    }
}
