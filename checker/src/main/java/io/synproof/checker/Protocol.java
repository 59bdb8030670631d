package io.synproof.checker;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A {@link Composition} in its simple form: states are {@link Composed}, monitors see actions, and
 * messages can be compared.
 *
 * <p>{@code start}, {@code medium}, {@code recipients}, {@code moves} and {@code arrivals} are all
 * that it takes. Actions are often texts: let each say which process acts, and on which message, if
 * others may do the same in the same state. Two equal actions of a state with different effects are
 * refused.
 *
 * @param <P> what a process is
 * @param <M> what a message is
 * @param <E> what the environment is
 * @param <A> what an action is
 */
public interface Protocol<P, M extends Comparable<? super M>, E, A>
        extends Composition<Composed<P, M, E>, A, A, P, M, E> {

    @Override
    default Comparator<? super M> messageOrder() {
        return Comparator.<M>naturalOrder();
    }

    @Override
    default Composed<P, M, E> assemble(Composed<P, M, E> parts) {
        return parts;
    }

    @Override
    default Composed<P, M, E> parts(Composed<P, M, E> state) {
        return state;
    }

    /**
     * A move that sends nothing; see {@link Move} for what can be added to it.
     *
     * @param action different from those of all other steps that the same state has
     */
    default Move<A, A, P, M, E> move(A action, P after, E environment) {
        return Move.of(action, after, environment);
    }

    /** The processes, for a property that reads nothing else. */
    static <P, M, E> Reading<Composed<P, M, E>, List<P>> processes() {
        return Reading.of(Composed::processes, Part.PROCESSES);
    }

    /** The processes from one number to before another, for a property that reads nothing else. */
    static <P, M, E> Reading<Composed<P, M, E>, List<P>> processes(int from, int to) {
        return new Reading<>(
                state -> state.processes().subList(from, to),
                IntStream.range(from, to).mapToObj(Part::process).toList());
    }
}
