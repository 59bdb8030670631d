package io.synproof.properties.questions;

import io.synproof.checker.model.Model;
import io.synproof.checker.model.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a stream of octets is to its users: a queue, into which some are put and out of which they
 * come in the same order, each once, in pieces of any size.
 */
record OctetQueue() implements Model<OctetQueue.Held, OctetQueue.Piece> {
    /** As many octets as a scenario's user may send. */
    private static final int MOST = 8;

    /**
     * What is in the queue.
     *
     * @param in how many octets were put in, 0 to 8
     * @param out how many came out, 0 to {@code in}
     */
    record Held(int in, int out) {}

    /**
     * Octets that go in or come out together.
     *
     * @param in whether they go in
     * @param count how many, 1 or more
     */
    record Piece(boolean in, int count) {}

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

    /** What is seen of a step: how many octets go in, or which come out. */
    static Optional<String> seen(Step<Held, Piece> step) {
        return Optional.of(
                step.action().in()
                        ? goingIn(step.action().count())
                        : comingOut(step.before().out(), step.action().count()));
    }

    /** How octets that go in are told of. */
    static String goingIn(int count) {
        return "in: " + count;
    }

    /**
     * How octets that come out are told of.
     *
     * @param first the place of the first of them in the stream, from 0
     */
    static String comingOut(int first, int count) {
        return "out: " + first + " to " + (first + count - 1);
    }
}
