package io.synproof.checker.knowledge;

import java.util.Objects;
import java.util.function.Function;

/**
 * An agent that observes a part of each state: two runs that end in states with equal views are the
 * same to it.
 *
 * <p>A view is a projection of what the agent itself has: budgets, monitors of others and the rest
 * of scripts must not be in it, or the agent deduces from them what nobody told it.
 *
 * @param name what reports call it
 * @param view what it sees of a state: a pure function, whose values have {@code equals} and {@code
 *     hashCode} by content
 * @param remembers whether the view has in it all that the agent ever saw (perfect recall); only
 *     such a view can refute knowledge
 */
public record Agent<S>(String name, Function<? super S, ?> view, boolean remembers) {
    /** Of these, none of which is null. */
    public Agent {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(view, "view");
    }

    /**
     * An agent with perfect recall: each value of its view can come about in one way only, as the
     * same values one after the other. A search that refutes by it makes sure of that.
     */
    public static <S> Agent<S> remembering(String name, Function<? super S, ?> view) {
        return new Agent<>(name, view, true);
    }

    /**
     * An agent that observes a single state. It knows what the state tells it; what it does not
     * know, it might know if it remembered more.
     */
    public static <S> Agent<S> ofOneState(String name, Function<? super S, ?> view) {
        return new Agent<>(name, view, false);
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }
}
