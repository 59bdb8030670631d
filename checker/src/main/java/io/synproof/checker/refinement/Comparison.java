package io.synproof.checker.refinement;

import io.synproof.checker.Stop;
import io.synproof.checker.trace.RefinementText;
import java.time.Duration;
import java.util.Optional;

/**
 * What a search for a difference has seen.
 *
 * @param pairs pairs of a state of the variant and the set of states in which the original can be
 *     when as much was observed; a pair is left out if one with fewer states was seen
 * @param transitions steps of the variant taken from these pairs
 * @param variantStates different states of the variant
 * @param originalStates different states of the original
 * @param sets different sets of states of the original
 * @param observations the greatest number of observations before the last step
 * @param cut whether it came to a state that one of the models cannot represent
 * @param stoppedBy why the search ended before it had seen everything; empty if it did not
 * @param elapsed wall time of the search
 */
public record Comparison(
        long pairs,
        long transitions,
        long variantStates,
        long originalStates,
        long sets,
        int observations,
        boolean cut,
        Optional<Stop> stoppedBy,
        Duration elapsed) {

    /** Whether everything that matters was seen. */
    public boolean complete() {
        return stoppedBy.isEmpty() && !cut;
    }

    /** The same in no time: equal for equal searches, whatever the machine. */
    public Comparison withoutTime() {
        return new Comparison(
                pairs,
                transitions,
                variantStates,
                originalStates,
                sets,
                observations,
                cut,
                stoppedBy,
                Duration.ZERO);
    }

    /** The numbers in words. */
    @Override
    public String toString() {
        return RefinementText.of(this);
    }
}
