package io.synproof.checker.refinement;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import java.util.Optional;

/**
 * The verdict on a refinement, with its evidence.
 *
 * @param name what the question is called
 * @param outcome {@code HOLDS}, {@code VIOLATED} or {@code UNDECIDED}
 * @param difference present exactly if it is violated
 * @param choices the difference's trace as {@link io.synproof.checker.model.Trace#choices} of the
 *     variant
 */
public record RefinementVerdict<S, A, O>(
        String name,
        Outcome outcome,
        Optional<RefinementCounterexample<S, A, O>> difference,
        Optional<String> choices,
        RefinementCoverage comparison,
        Bounds bounds) {

    /** The verdict in words: outcome, difference, what was searched, and how to replay. */
    @Override
    public String toString() {
        return RefinementText.of(this);
    }
}
