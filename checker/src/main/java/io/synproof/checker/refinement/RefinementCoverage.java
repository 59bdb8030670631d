package io.synproof.checker.refinement;

import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.StopReason;
import java.util.Optional;

/**
 * The coverage of a search for a difference between two models.
 *
 * @param coverage what it saw of the variant; its states are pairs of a state of the variant and
 *     the set of states in which the original can be when as much was observed, and a pair is left
 *     out if one with fewer states was seen. As cut counts each time that it came to what one of
 *     the models cannot represent
 * @param variantStates different states of the variant
 * @param originalStates different states of the original
 * @param sets different sets of states of the original
 * @param observations the greatest number of observations before the last step
 */
public record RefinementCoverage(
        Coverage coverage, long variantStates, long originalStates, long sets, int observations) {

    /** The number of pairs seen. */
    public long pairs() {
        return coverage.states();
    }

    /** Whether it came to a state that one of the models cannot represent. */
    public boolean cut() {
        return coverage.cut() > 0;
    }

    /** The reason why the search ended before it had seen everything; empty if it did not. */
    public Optional<StopReason> stoppedBy() {
        return coverage.stoppedBy();
    }

    /** Whether everything that matters was seen. */
    public boolean complete() {
        return coverage.complete();
    }

    /** The numbers in words. */
    @Override
    public String toString() {
        return RefinementText.of(this);
    }
}
