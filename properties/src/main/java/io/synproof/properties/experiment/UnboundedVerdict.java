package io.synproof.properties.experiment;

import io.synproof.checker.coverability.PatternCounts;
import io.synproof.checker.coverability.UnboundedRefusedException;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.BoundlessNetwork;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The fate of an outcome that a search within bounds found, for every number of losses. */
public sealed interface UnboundedVerdict {
    /** The most patterns for losses and segments in flight, the same on every machine. */
    long MOST_PATTERNS = 80_000;

    /** The most patterns for repetitions and copies besides. */
    long MOST_BESIDES = 1_000;

    /**
     * It is so for every number.
     *
     * @param setup the scenario, with what has no limit
     * @param work the patterns that show it
     */
    record ForEvery(ConfiguredScenario setup, PatternCounts work) implements UnboundedVerdict {}

    /**
     * It is no longer so.
     *
     * @param experiment what was asked
     * @param evidence a run that shows it
     * @param isShortest whether no run that shows it is shorter
     */
    record Falls(Experiment experiment, Evidence evidence, boolean isShortest)
            implements UnboundedVerdict {}

    /**
     * It is not decided.
     *
     * @param obstacles what is in the way
     */
    record Open(List<String> obstacles) implements UnboundedVerdict {
        /** What is in the way, copied. */
        public Open {
            obstacles = List.copyOf(obstacles);
        }
    }

    /**
     * It cannot be asked.
     *
     * @param why the reason, and what to change
     */
    record NotAsked(String why) implements UnboundedVerdict {}

    /**
     * Asks again: for every number of losses and of segments in flight, and where that is so, for
     * every number of repetitions, and of copies besides.
     *
     * @param asked what was asked
     * @param found the outcome within bounds: {@code HOLDS} or {@code UNREACHABLE}
     * @param effort progress and cancellation; its bounds are not used
     */
    static UnboundedVerdict of(Experiment asked, Outcome found, ExperimentOptions effort) {
        UnboundedVerdict losses = once(asked, found, effort);
        return losses instanceof ForEvery ? besides(asked, found, effort, losses) : losses;
    }

    /** Asks again for every number of losses and of segments in flight; see {@link #of}. */
    static UnboundedVerdict once(Experiment asked, Outcome found, ExperimentOptions effort) {
        return one(asked, found, effort, MOST_PATTERNS);
    }

    private static UnboundedVerdict besides(
            Experiment asked, Outcome found, ExperimentOptions effort, UnboundedVerdict losses) {
        UnaryOperator<Experiment> retries = one -> with(one, BoundlessNetwork::withRetries);
        UnaryOperator<Experiment> copies = one -> with(one, BoundlessNetwork::withCopies);
        Optional<UnboundedVerdict> again = besides(retries.apply(asked), found, effort);
        Experiment most = again.isPresent() ? retries.apply(asked) : asked;
        return besides(copies.apply(most), found, effort).orElse(again.orElse(losses));
    }

    private static Optional<UnboundedVerdict> besides(
            Experiment asked, Outcome found, ExperimentOptions effort) {
        UnboundedVerdict verdict = one(asked, found, effort, MOST_BESIDES);
        return verdict instanceof ForEvery ? Optional.of(verdict) : Optional.empty();
    }

    private static Experiment with(Experiment one, UnaryOperator<ConfiguredScenario> without) {
        return new Experiment(
                without.apply(one.setup()), one.question(), one.wanted(), one.excluding());
    }

    private static UnboundedVerdict one(
            Experiment asked, Outcome found, ExperimentOptions effort, long patterns) {
        try {
            return of(asked.askUnbounded(effort.bounded(Bounds.states(patterns))), found);
        } catch (UnboundedRefusedException | BadInputException e) {
            return new NotAsked(String.valueOf(e.getMessage()));
        }
    }

    private static UnboundedVerdict of(UnboundedAnswer answer, Outcome found) {
        if (answer.outcome() == found) {
            return new ForEvery(answer.experiment().setup(), answer.prover());
        }
        return answer.evidence()
                .<UnboundedVerdict>map(
                        run -> new Falls(answer.experiment(), run, answer.isShortest()))
                .orElseGet(() -> new Open(answer.obstacles()));
    }
}
