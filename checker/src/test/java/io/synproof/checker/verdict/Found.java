package io.synproof.checker.verdict;

import io.synproof.checker.cost.CostResult;
import io.synproof.checker.knowledge.KnowledgeFindings;
import io.synproof.checker.model.Trace;
import io.synproof.checker.refinement.ComparedSizes;
import io.synproof.checker.refinement.RefinementCounterexample;
import io.synproof.checker.temporal.Lasso;
import java.util.Optional;

/** The evidence of verdicts whose kind a test knows. */
public final class Found {
    private Found() {}

    /** The lasso, if there is one. */
    public static <S, A> Optional<Lasso<S, A>> lasso(Verdict<S, A> verdict) {
        return verdict.evidence() instanceof Evidence.FairLasso<S, A>(var lasso)
                ? Optional.of(lasso)
                : Optional.empty();
    }

    /** The trap, if there is one. */
    public static <S, A> Optional<Trace<S, A>> trap(Verdict<S, A> verdict) {
        return verdict.evidence() instanceof Evidence.Trap<S, A>(var trap)
                ? Optional.of(trap)
                : Optional.empty();
    }

    /** What was found about knowledge. */
    public static <S, A> KnowledgeFindings<S, A> findings(Verdict<S, A> verdict) {
        return ((Evidence.Knowing<S, A>) verdict.evidence()).findings();
    }

    /** What was found about a cost. */
    public static <S, A> CostResult<S, A> total(Verdict<S, A> verdict) {
        return ((Evidence.RunCost<S, A>) verdict.evidence()).cost();
    }

    /** The difference between two models whose observations are strings, if there is one. */
    @SuppressWarnings("unchecked") // A comparison keeps the observations that it was asked for.
    public static <S, A> Optional<RefinementCounterexample<S, A, String>> difference(
            Verdict<S, A> verdict) {
        return ((Evidence.Compared<S, A>) verdict.evidence()).difference().map(one ->
                (RefinementCounterexample<S, A, String>) one);
    }

    /** The sizes of what was compared. */
    public static ComparedSizes sizes(Verdict<?, ?> verdict) {
        return ((Evidence.Compared<?, ?>) verdict.evidence()).sizes();
    }
}
