package io.synproof.properties.questions.monitors;

import io.synproof.checker.model.Model;
import io.synproof.checker.model.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The specification of an octet stream: a queue into which octets are put and out of which they
 * come in the same order, each once, in pieces of any size.
 */
public record OctetQueue() implements Model<OctetQueue.Held, OctetQueue.Piece> {
    /** As many octets as a scenario's user may send. */
    private static final int MOST = 8;

    /**
     * The content of the queue.
     *
     * @param in how many octets were put in, 0 to 8
     * @param out how many came out, 0 to {@code in}
     */
    public record Held(int in, int out) {}

    /**
     * Octets that go in or come out together.
     *
     * @param in whether they go in
     * @param count how many, 1 or more
     */
    public record Piece(boolean in, int count) {}

    @Override
    public List<Held> initialStates() {
        return List.of(new Held(0, 0));
    }

    @Override
    public List<Piece> actions(Held held) {
        return Stream.concat(pieces(true, MOST - held.in()), pieces(false, held.in() - held.out()))
                .toList();
    }

    private static Stream<Piece> pieces(boolean in, int most) {
        return IntStream.rangeClosed(1, most).mapToObj(count -> new Piece(in, count));
    }

    @Override
    public Held next(Held held, Piece piece) {
        return piece.in()
                ? new Held(held.in() + piece.count(), held.out())
                : new Held(held.in(), held.out() + piece.count());
    }

    /** The observation of a step: the number of octets that go in, or the octets that come out. */
    public static Optional<String> seen(Step<Held, Piece> step) {
        return Optional.of(
                step.action().in()
                        ? goingIn(step.action().count())
                        : comingOut(step.before().out(), step.action().count()));
    }

    /** The observation of octets that go in. */
    public static String goingIn(int count) {
        return "in: " + count;
    }

    /**
     * The observation of octets that come out.
     *
     * @param first the place of the first of them in the stream, from 0
     */
    public static String comingOut(int first, int count) {
        return "out: " + first + " to " + (first + count - 1);
    }
}
