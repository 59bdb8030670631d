package io.synproof.checker.verdict;

import io.synproof.checker.cost.CostResult;
import io.synproof.checker.cost.CostText;
import io.synproof.checker.knowledge.Knowledge;
import io.synproof.checker.knowledge.KnowledgeFindings;
import io.synproof.checker.knowledge.KnowledgeText;
import io.synproof.checker.model.Quantity;
import io.synproof.checker.model.Trace;
import io.synproof.checker.model.TraceText;
import io.synproof.checker.refinement.RefinementCounterexample;
import io.synproof.checker.refinement.RefinementCoverage;
import io.synproof.checker.refinement.RefinementText;
import io.synproof.checker.temporal.Lasso;
import io.synproof.checker.temporal.LassoText;
import io.synproof.checker.temporal.Temporal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The evidence for an outcome: the runs that show it, and what else was found.
 *
 * @param <S> what a state is
 * @param <A> what an action is
 */
public sealed interface Evidence<S, A> {

    /** The run that shows the outcome, or the first of several; empty if none does. */
    Optional<Trace<S, A>> run();

    /** The evidence in the heading of a verdict, such as {@code , after 3 steps}; or empty. */
    String summary();

    /** The evidence in lines. */
    Stream<String> lines();

    /** The reasons why a complete search decides nothing, in words. */
    default Stream<String> doubts() {
        return Stream.empty();
    }

    /** No run shows the outcome, and nothing else was found. */
    record None<S, A>() implements Evidence<S, A> {
        @Override
        public Optional<Trace<S, A>> run() {
            return Optional.empty();
        }

        @Override
        public String summary() {
            return "";
        }

        @Override
        public Stream<String> lines() {
            return Stream.empty();
        }
    }

    /**
     * A run that ends with what decides a property.
     *
     * @param trace from an exhaustive search, a shortest one, and of those one with the fewest
     *     faults
     */
    record Run<S, A>(Trace<S, A> trace) implements Evidence<S, A> {
        @Override
        public Optional<Trace<S, A>> run() {
            return Optional.of(trace);
        }

        @Override
        public String summary() {
            return ", after " + Quantity.of(trace.length(), "step");
        }

        @Override
        public Stream<String> lines() {
            return Stream.of(TraceText.of(trace));
        }
    }

    /**
     * A fair run without end that violates a temporal question.
     *
     * @param lasso its stem and its cycle
     */
    record EndlessRun<S, A>(Lasso<S, A> lasso) implements Evidence<S, A> {
        @Override
        public Optional<Trace<S, A>> run() {
            return Optional.of(lasso.once());
        }

        @Override
        public String summary() {
            return ", by a stem of "
                    + Quantity.of(lasso.stem().length(), "step")
                    + (lasso.stutters()
                            ? " to a terminal state"
                            : " and a cycle of " + lasso.cycle().size());
        }

        @Override
        public Stream<String> lines() {
            return Stream.of(LassoText.of(lasso));
        }
    }

    /**
     * A run to where a goal is out of reach, against {@link Temporal.AlwaysPossible}.
     *
     * @param trace a shortest one
     */
    record Trap<S, A>(Trace<S, A> trace) implements Evidence<S, A> {
        @Override
        public Optional<Trace<S, A>> run() {
            return Optional.of(trace);
        }

        @Override
        public String summary() {
            return ", by a trap after " + Quantity.of(trace.length(), "step");
        }

        @Override
        public Stream<String> lines() {
            return Stream.of(TraceText.of(trace));
        }
    }

    /**
     * The states in which a question about knowledge was asked, with a run to one in which it is
     * known, or runs that an agent confuses.
     *
     * @param knowledge what was asked
     * @param findings how often it was asked and known, and the runs
     */
    record Knowing<S, A>(Knowledge<S, A> knowledge, KnowledgeFindings<S, A> findings)
            implements Evidence<S, A> {
        /** Whether the run is one to where it is known, against a question that it never is. */
        public boolean isOfKnowing() {
            return knowledge.isNever() && findings.knowing().isPresent();
        }

        @Override
        public Optional<Trace<S, A>> run() {
            return isOfKnowing()
                    ? findings.knowing()
                    : findings.ignorance().map(one -> one.runs().getFirst());
        }

        @Override
        public String summary() {
            return "";
        }

        @Override
        public Stream<String> lines() {
            return isOfKnowing()
                    ? Stream.concat(
                            findings.knowing().stream().map(TraceText::of),
                            Stream.of(KnowledgeText.asked(findings)))
                    : KnowledgeText.lines(findings);
        }

        @Override
        public Stream<String> doubts() {
            return KnowledgeText.doubts(findings);
        }
    }

    /**
     * The comparison of two models.
     *
     * @param difference what the one can be observed to do and the other cannot; present exactly
     *     if the refinement is violated
     * @param sizes what was compared
     */
    record Comparison<S, A>(
            Optional<RefinementCounterexample<S, A, ?>> difference, RefinementCoverage sizes)
            implements Evidence<S, A> {
        @Override
        public Optional<Trace<S, A>> run() {
            return difference.map(RefinementCounterexample::trace);
        }

        @Override
        public String summary() {
            return difference
                    .map(one -> ", after "
                            + Quantity.of(RefinementText.sequence(one).size(), "observation"))
                    .orElse("");
        }

        @Override
        public Stream<String> lines() {
            return Stream.concat(
                    difference.stream().map(RefinementText::of), Stream.of("compared: " + sizes));
        }
    }

    /**
     * The least or the greatest cost of a run.
     *
     * @param cost what is known of it
     */
    record Total<S, A>(CostResult<S, A> cost) implements Evidence<S, A> {
        @Override
        public Optional<Trace<S, A>> run() {
            return cost.run();
        }

        @Override
        public String summary() {
            return CostText.summary(cost);
        }

        @Override
        public Stream<String> lines() {
            return CostText.lines(cost);
        }
    }
}
