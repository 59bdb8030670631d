package io.synproof.checker.knowledge;

import io.synproof.checker.model.Trace;
import java.util.List;
import java.util.Optional;

/**
 * The states in which a question about knowledge was asked, and what was found in them.
 *
 * @param ignorance runs that end where it is not known, as far as was searched and agents
 *     remember; empty if it is known wherever it is asked
 * @param knowing a shortest run to where the trigger holds and the formula is true; of complete
 *     searches only, and empty if there is none
 * @param asked the states in which the trigger holds, or the steps for which it does
 * @param known those of them in which the formula is true as far as was searched: in a complete
 *     search, it is
 * @param ignorant those of them in which it is false by what agents with perfect recall can tell
 * @param forgetful the agents whose views refute nothing, because they are of one state, or
 *     because, although said to remember, they do not
 */
public record KnowledgeFindings<S, A>(
        Optional<IndistinguishableRuns<S, A>> ignorance,
        Optional<Trace<S, A>> knowing,
        long asked,
        long known,
        long ignorant,
        List<Agent<S>> forgetful) {

    /** Findings whose agents are copied. */
    public KnowledgeFindings {
        forgetful = List.copyOf(forgetful);
    }

    /** The findings of a search that was stopped before it could ask. */
    public static <S, A> KnowledgeFindings<S, A> none() {
        return new KnowledgeFindings<>(Optional.empty(), Optional.empty(), 0, 0, 0, List.of());
    }
}
