package io.synproof.checker.temporal;

import io.synproof.checker.Step;
import io.synproof.checker.Trace;
import io.synproof.checker.trace.LassoText;
import java.util.List;

/**
 * An endless run: a stem, and then a cycle for ever.
 *
 * @param stem to the state in which the cycle begins and ends; a shortest one into the fair part of
 *     the model
 * @param cycle the steps of the cycle, short but not the shortest; empty if the stem ends in a
 *     terminal state, where the run stutters
 * @param kept the conditions of fairness that the cycle meets, as far as it has to do with them
 */
public record Lasso<S, A>(Trace<S, A> stem, List<Step<S, A>> cycle, List<Kept> kept) {

    /** How a cycle keeps a condition of fairness. */
    public enum Way {
        /** An action of it is taken. */
        TAKEN("taken"),
        /** It is not enabled everywhere. */
        DISABLED("not always possible");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        /** The way in words. */
        public String words() {
            return words;
        }
    }

    /**
     * A condition of fairness that a cycle keeps.
     *
     * @param fairness the assumption's name
     * @param key which condition of it, in words; empty if it has only one
     */
    public record Kept(String fairness, String key, Way way) {}

    /**
     * A lasso.
     *
     * @throws IllegalArgumentException if the cycle is not one, or does not begin where the stem
     *     ends
     */
    public Lasso {
        kept = List.copyOf(kept);
        Trace<S, A> whole = stem.followedBy(cycle);
        cycle = List.copyOf(cycle);
        if (!whole.last().equals(stem.last())) {
            throw new IllegalArgumentException(
                    "the cycle begins in " + stem.last() + ", but ends in " + whole.last());
        }
    }

    /** Whether the run ends in a terminal state, and stutters there. */
    public boolean stutters() {
        return cycle.isEmpty();
    }

    /** The stem and the cycle once. */
    public Trace<S, A> once() {
        return stem.followedBy(cycle);
    }

    /** The lasso in lines: the stem, the cycle, and what it keeps. */
    @Override
    public String toString() {
        return LassoText.of(this);
    }
}
