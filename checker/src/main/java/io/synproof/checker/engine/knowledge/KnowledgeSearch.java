package io.synproof.checker.engine.knowledge;

import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.engine.control.StopCondition;
import io.synproof.checker.engine.explore.Exploration;
import io.synproof.checker.engine.explore.SearchResult;
import io.synproof.checker.engine.graph.SearchStoppedException;
import io.synproof.checker.engine.graph.StatePass;
import io.synproof.checker.engine.graph.StateQuery;
import io.synproof.checker.engine.util.WorkerPool;
import io.synproof.checker.knowledge.Agent;
import io.synproof.checker.knowledge.IndistinguishableRuns;
import io.synproof.checker.knowledge.Knowledge;
import io.synproof.checker.knowledge.KnowledgeFindings;
import io.synproof.checker.model.FailureText;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.model.Trace;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.StopReason;
import io.synproof.checker.verdict.Evidence;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The decision of a question about knowledge, over all states that a search has found.
 *
 * <p>A counterexample is suspected by all views together, and confirmed by the views with perfect
 * recall: a view of a single state may confuse more than the agent does.
 */
public final class KnowledgeSearch<S, A> {
    private final SearchOptions<S, A> settings;
    private final Knowledge<S, A> knowledge;
    private final StatePass<S, A> sweep;
    private final StateQuery<S, A> all;

    private KnowledgeSearch(
            SearchOptions<S, A> settings, Knowledge<S, A> knowledge, StatePass<S, A> sweep) {
        this.settings = settings;
        this.knowledge = knowledge;
        this.sweep = sweep;
        this.all = new StateQuery<>(sweep);
    }

    /** Decides; see {@link io.synproof.checker.Checker#check(Knowledge)}. */
    public static <S, A> Verdict<S, A> check(
            SearchOptions<S, A> settings, Knowledge<S, A> knowledge) {
        if (settings.symmetry().isPresent()) {
            throw new IllegalArgumentException("\"" + knowledge.name()
                    + "\" asks what agents see in every state, and a search up to a symmetry keeps"
                    + " one for many; check it without upTo");
        }
        StopCondition watch = StopCondition.start(settings);
        try (WorkerPool workers = new WorkerPool(settings.threads())) {
            SearchResult<S, A> searched = Exploration.exhaustive(settings, List.of(), workers);
            StatePass<S, A> sweep = new StatePass<>(settings, searched, workers, watch);
            Verdict<S, A> verdict = new KnowledgeSearch<>(settings, knowledge, sweep).verdict();
            searched.requireUnchanged(settings.model());
            return verdict;
        }
    }

    private Verdict<S, A> verdict() {
        Coverage seen = sweep.coverage();
        if (seen.stoppedBy().filter(KnowledgeSearch::isWithinALevel).isPresent()) {
            return stopped(seen);
        }
        try {
            return decided();
        } catch (SearchStoppedException early) {
            return stopped(sweep.coverage().stoppedBy(early.reason()));
        } catch (OutOfMemoryError _) {
            return stopped(sweep.outOfMemory());
        }
    }

    /** What a search like that has found is not the same each time. */
    private static boolean isWithinALevel(StopReason stop) {
        return switch (stop) {
            case TIME, MEMORY, HEAP, CANCELLED -> true;
            case DECIDED, STATES, DEPTH, SAMPLED, BREACH -> false;
        };
    }

    private Verdict<S, A> stopped(Coverage seen) {
        return verdict(Outcome.UNDECIDED, KnowledgeFindings.none(), seen);
    }

    private Verdict<S, A> verdict(
            Outcome outcome, KnowledgeFindings<S, A> findings, Coverage seen) {
        return Verdict.of(
                settings.model(),
                knowledge,
                outcome,
                new Evidence.Knowing<>(knowledge, findings),
                seen,
                settings.bounds());
    }

    private Verdict<S, A> decided() {
        Observations<S> observations = Observations.of(knowledge.formula(), all);
        Set<Agent<S>> agents = observations.views().keySet();
        Findings<S, A> suspected = findings(observations, agents);
        if (suspected.occasions().areAllKnown()) {
            return verdict(suspected, 0, Optional.empty(), List.of());
        }
        Set<Agent<S>> remembering =
                new PerfectRecallCheck<>(all, observations.views()).remembering();
        List<Agent<S>> forgetful =
                agents.stream().filter(agent -> !remembering.contains(agent)).toList();
        Findings<S, A> refuted =
                forgetful.isEmpty() ? suspected : findings(observations, remembering);
        Findings<S, A> shown = refuted.occasions().areAllKnown() ? suspected : refuted;
        return verdict(
                suspected,
                refuted.occasions().ignorant(),
                Optional.of(ignorance(shown)),
                forgetful);
    }

    /**
     * The occurrences of the trigger and the counterexample runs, if these agents are taken to
     * confuse states.
     */
    private record Findings<S, A>(
            TriggerOccurrences<S, A> occasions, CounterexampleRuns<S, A> deception) {}

    private Findings<S, A> findings(Observations<S> observations, Set<Agent<S>> deceived) {
        RefutationDistance<S> ranks = new RefutationDistance<>(observations, deceived, all.pulse());
        TriggerOccurrences<S, A> occasions =
                new TriggerOccurrences<>(all, knowledge.trigger(), ranks.of(knowledge.formula()));
        occasions.find();
        return new Findings<>(
                occasions, new CounterexampleRuns<>(all, observations, deceived, ranks));
    }

    private Verdict<S, A> verdict(
            Findings<S, A> suspected,
            long ignorant,
            Optional<IndistinguishableRuns<S, A>> ignorance,
            List<Agent<S>> forgetful) {
        Coverage seen = sweep.coverage();
        KnowledgeFindings<S, A> findings = new KnowledgeFindings<>(
                ignorance,
                seen.complete() ? knowing(suspected.occasions()) : Optional.empty(),
                suspected.occasions().asked(),
                suspected.occasions().asked() - suspected.occasions().ignorant(),
                ignorant,
                forgetful);
        return verdict(knowledge.outcome(findings, seen.complete()), findings, seen);
    }

    private Optional<Trace<S, A>> knowing(TriggerOccurrences<S, A> occasions) {
        return occasions.asked() > occasions.ignorant()
                ? Optional.of(occasions.shortestKnown().orElseThrow(this::notAgain))
                : Optional.empty();
    }

    private IndistinguishableRuns<S, A> ignorance(Findings<S, A> shown) {
        return shown.occasions()
                .shortest()
                .flatMap(run -> shown.deception().from(run, knowledge.formula()))
                .orElseThrow(this::notAgain);
    }

    private ModelException notAgain() {
        return new ModelException(FailureText.notAgain(knowledge.name()));
    }
}
