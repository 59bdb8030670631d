package io.synproof.checker.refinement;

import io.synproof.checker.model.Trace;
import java.util.List;

/**
 * A run of the variant with observations that the original cannot make.
 *
 * @param trace a run of the variant: of those that show a difference, one with the fewest
 *     observations, and of these the fewest steps
 * @param observations what is observed of it, the end not counted; the original can make all before
 *     the last, or, if the run ends where the original cannot, all of them
 * @param ends whether the difference is that the variant stops
 * @param instead what the original can be observed to do next where it cannot follow, in the order
 *     in which that was found
 * @param mayEnd whether the original can stop there; false if ends are not observed
 */
public record RefinementCounterexample<S, A, O>(
        Trace<S, A> trace, List<O> observations, boolean ends, List<O> instead, boolean mayEnd) {

    /** A difference whose lists are copied. */
    public RefinementCounterexample {
        observations = List.copyOf(observations);
        instead = List.copyOf(instead);
    }

    /** The number of observations that the original can make like the variant. */
    public int common() {
        return ends ? observations.size() : observations.size() - 1;
    }

    /** The number of observations, an end that is the difference counted. */
    public int length() {
        return observations.size() + (ends ? 1 : 0);
    }

    /** The observations, what the original can do instead, and the run. */
    @Override
    public String toString() {
        return RefinementText.of(this);
    }
}
