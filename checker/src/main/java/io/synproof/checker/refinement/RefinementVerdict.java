package io.synproof.checker.refinement;

import io.synproof.checker.Bounds;
import io.synproof.checker.Outcome;
import io.synproof.checker.trace.RefinementText;
import java.util.Optional;

/**
 * What was found out about a refinement, and on what evidence.
 *
 * @param name what the question is called
 * @param outcome {@code HOLDS}, {@code VIOLATED} or {@code UNDECIDED}
 * @param difference present exactly if it is violated
 * @param choices the difference's trace as {@link io.synproof.checker.Trace#choices} of the variant
 */
public record RefinementVerdict<S, A, O>(
        String name,
        Outcome outcome,
        Optional<Difference<S, A, O>> difference,
        Optional<String> choices,
        Comparison comparison,
        Bounds bounds) {

    /** The verdict in words: outcome, difference, what was searched, and how to replay. */
    @Override
    public String toString() {
        return RefinementText.of(this);
    }
}
