package io.synproof.checker.model;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The format of states and runs in verdicts and in the messages of exceptions. Every {@link Model}
 * has one; {@code toString} supplies what it leaves out. {@link TraceText} says how a run is laid
 * out that has no picture.
 *
 * @param <S> what a state is
 * @param <A> what an action is
 */
public interface TraceFormat<S, A> {

    /** A state in one line. */
    default String describe(S state) {
        return String.valueOf(state);
    }

    /**
     * The named values that are shown in place of a state, as an alias; empty to show the state
     * itself. A description other than the state's own text comes first.
     */
    default Optional<StateView> view(S state) {
        return Optional.empty();
    }

    /**
     * The named parts by which a state is shown, and what changes in it; empty to show it in one
     * line, or, where that is too long, by the components of records and the elements of
     * collections.
     */
    default Optional<StateView> components(S state) {
        return Optional.empty();
    }

    /**
     * A whole run in lines, such as a diagram; empty to have it laid out
     * state by state.
     *
     * @return no line break at the end
     */
    default Optional<String> picture(Trace<S, A> run) {
        return Optional.empty();
    }

    /** States by named values. */
    static <S, A> TraceFormat<S, A> viewing(Function<? super S, StateView> view) {
        Objects.requireNonNull(view, "view");
        return new TraceFormat<>() {
            @Override
            public Optional<StateView> view(S state) {
                return Optional.of(view.apply(state));
            }
        };
    }

    /** States as their {@code toString}, a line each. */
    static <S, A> TraceFormat<S, A> plain() {
        return new TraceFormat<>() {};
    }
}
