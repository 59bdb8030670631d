package io.synproof.checker.knowledge;

import io.synproof.checker.model.Trace;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * The verdict on a question about knowledge, with its evidence.
 *
 * @param outcome {@code HOLDS}, {@code VIOLATED} or {@code UNDECIDED}; the first two of complete
 *     searches only
 * @param ignorance runs that show it if it is violated; if it is undecided, what speaks against it
 *     without refuting it
 * @param knowing a shortest run to where the trigger holds and the formula is true; of complete
 *     searches only, and empty if there is none
 * @param asked the states in which the trigger holds, or the steps for which it does
 * @param known those of them in which the formula is true as far as was searched: in a complete
 *     search, it is
 * @param ignorant those of them in which it is false by what agents with perfect recall can tell
 * @param forgetful the agents whose views refute nothing, because they are of one state, or
 *     because, although said to remember, they do not
 */
public record KnowledgeVerdict<S, A>(
        Knowledge<S, A> knowledge,
        Outcome outcome,
        Optional<IndistinguishableRuns<S, A>> ignorance,
        Optional<Trace<S, A>> knowing,
        long asked,
        long known,
        long ignorant,
        List<Agent<S>> forgetful,
        Coverage coverage,
        Bounds bounds) {

    /** A verdict whose agents are copied. */
    public KnowledgeVerdict {
        forgetful = List.copyOf(forgetful);
    }

    /**
     * Whether the formula is false wherever the trigger holds: {@code HOLDS} if it is, {@code
     * VIOLATED} if it is true somewhere.
     */
    public Outcome neverKnown() {
        if (!coverage.complete()) {
            return Outcome.UNDECIDED;
        }
        if (known > 0) {
            return Outcome.VIOLATED;
        }
        return ignorant == asked ? Outcome.HOLDS : Outcome.UNDECIDED;
    }

    /**
     * The same verdict in no time: equal for equal searches, whatever the threads and the machine.
     */
    public KnowledgeVerdict<S, A> withoutTime() {
        return new KnowledgeVerdict<>(
                knowledge,
                outcome,
                ignorance,
                knowing,
                asked,
                known,
                ignorant,
                forgetful,
                coverage.withoutTime(),
                bounds);
    }

    /** The verdict in words: outcome, runs side by side, what was asked, coverage and bounds. */
    @Override
    public String toString() {
        return KnowledgeText.of(this);
    }
}
