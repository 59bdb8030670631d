package io.synproof.checker.model;

import java.util.Optional;

/**
 * The format of states and runs in verdicts and in the messages of exceptions. Every {@link Model}
 * has one; {@code toString} supplies what it leaves out.
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
     * A whole run in lines, such as a diagram; empty for a line for each state and each action.
     *
     * @return no line break at the end
     */
    default Optional<String> picture(Trace<S, A> run) {
        return Optional.empty();
    }

    /** States as their {@code toString}, a line each. */
    static <S, A> TraceFormat<S, A> plain() {
        return new TraceFormat<>() {};
    }
}
