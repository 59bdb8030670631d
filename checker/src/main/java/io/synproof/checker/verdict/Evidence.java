package io.synproof.checker.verdict;

import io.synproof.checker.cost.CostResult;
import io.synproof.checker.coverability.UnboundedFindings;
import io.synproof.checker.knowledge.Knowledge;
import io.synproof.checker.knowledge.KnowledgeFindings;
import io.synproof.checker.log.LogFindings;
import io.synproof.checker.model.Trace;
import io.synproof.checker.refinement.ComparedSizes;
import io.synproof.checker.refinement.MappingCounterexample;
import io.synproof.checker.refinement.RefinementCounterexample;
import io.synproof.checker.temporal.Lasso;
import io.synproof.checker.temporal.Temporal;
import java.util.Optional;

/**
 * The evidence that comes with an outcome: runs, and what else was found.
 *
 * @param <S> what a state is
 * @param <A> what an action is
 */
public sealed interface Evidence<S, A> {

    /** A run to look at, as the case describes it; of several, the first. */
    default Optional<Trace<S, A>> run() {
        return switch (this) {
            case None<S, A> _ -> Optional.empty();
            case Run<S, A>(Trace<S, A> trace) -> Optional.of(trace);
            case Trap<S, A>(Trace<S, A> trace) -> Optional.of(trace);
            case FairLasso<S, A>(Lasso<S, A> lasso) -> Optional.of(lasso.once());
            case Knowing<S, A> knowing ->
                knowing.isOfKnowing()
                        ? knowing.findings().knowing()
                        : knowing.findings().ignorance().map(one -> one.runs().getFirst());
            case Compared<S, A> compared ->
                compared.difference().map(RefinementCounterexample::trace);
            case Mapped<S, A> mapped -> mapped.failure().map(MappingCounterexample::trace);
            case RunCost<S, A>(CostResult<S, A> cost) -> cost.run();
            case Explained<S, A>(LogFindings<S, A> findings) -> findings.run();
            case Unbounded<S, A>(UnboundedFindings<S, A> findings) -> findings.run();
        };
    }

    /** No run, and nothing else. */
    record None<S, A>() implements Evidence<S, A> {}

    /**
     * A run that ends with what decides a property.
     *
     * @param trace from an exhaustive search, a shortest one, and of those one with the fewest
     *     faults; if the fewest faults were asked for, one of these, and of those a shortest
     */
    record Run<S, A>(Trace<S, A> trace) implements Evidence<S, A> {}

    /**
     * A run without end that violates a temporal question.
     *
     * @param lasso its stem and its cycle, which keep the fairness assumed
     */
    record FairLasso<S, A>(Lasso<S, A> lasso) implements Evidence<S, A> {}

    /**
     * A run to where a goal is out of reach, against {@link Temporal.AlwaysPossible}.
     *
     * @param trace a shortest one
     */
    record Trap<S, A>(Trace<S, A> trace) implements Evidence<S, A> {}

    /**
     * The findings about knowledge in the states in which it was asked for. The run is one to where
     * the formula is true, if it should be nowhere and is; otherwise the first of those that an
     * agent confuses.
     *
     * @param knowledge what was asked
     * @param findings how often it was asked and known, and the runs
     */
    record Knowing<S, A>(Knowledge<S, A> knowledge, KnowledgeFindings<S, A> findings)
            implements Evidence<S, A> {

        /** Whether the run is one to where a formula is true that should be so nowhere. */
        public boolean isOfKnowing() {
            return knowledge.isNever() && findings.knowing().isPresent();
        }
    }

    /**
     * The comparison of two models.
     *
     * @param difference what the one can be observed to do and the other cannot; present exactly
     *     if the refinement is violated. Its observations are of the type that was asked about
     * @param sizes how much was compared
     */
    record Compared<S, A>(
            Optional<RefinementCounterexample<S, A, ?>> difference, ComparedSizes sizes)
            implements Evidence<S, A> {}

    /**
     * The search for a step that a refinement mapping does not make one of the original.
     *
     * @param failure the run with such a step; present exactly if the mapping is violated. Its
     *     states of the original are of the type that was asked about
     * @param cut how many states of the variant are mapped to what the original cannot represent,
     *     after which it could do anything
     */
    record Mapped<S, A>(Optional<MappingCounterexample<S, A, ?>> failure, long cut)
            implements Evidence<S, A> {}

    /**
     * The least or the greatest cost of a run, with a run that has it.
     *
     * @param cost what is known of it
     */
    record RunCost<S, A>(CostResult<S, A> cost) implements Evidence<S, A> {}

    /**
     * The explanation of a log, or how far one goes.
     *
     * @param findings what is known of it; the run explains as many entries as any does
     */
    record Explained<S, A>(LogFindings<S, A> findings) implements Evidence<S, A> {}

    /**
     * Findings for every number of losses and messages in flight.
     *
     * @param findings a run that decides the property, or a certificate that none does
     */
    record Unbounded<S, A>(UnboundedFindings<S, A> findings) implements Evidence<S, A> {}
}
