package io.synproof.checker.search;

import io.synproof.checker.Coverage;
import io.synproof.checker.ModelException;
import io.synproof.checker.Outcome;
import io.synproof.checker.Stop;
import io.synproof.checker.Trace;
import io.synproof.checker.knowledge.Agent;
import io.synproof.checker.knowledge.Ignorance;
import io.synproof.checker.knowledge.Knowledge;
import io.synproof.checker.knowledge.KnowledgeVerdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what is known, over all states that a search has found.
 *
 * <p>What all views together suspect is settled by those that remember alone: a view of one state
 * may confuse more than the agent does.
 */
public final class KnowledgeSearch<S, A> {
    private final Settings<S, A> settings;
    private final Knowledge<S, A> knowledge;
    private final Sweep<S, A> sweep;
    private final EveryState<S, A> all;

    private KnowledgeSearch(Settings<S, A> settings, Knowledge<S, A> knowledge, Sweep<S, A> sweep) {
        this.settings = settings;
        this.knowledge = knowledge;
        this.sweep = sweep;
        this.all = new EveryState<>(sweep);
    }

    /** Decides; see {@link io.synproof.checker.Checker#check(Knowledge)}. */
    public static <S, A> KnowledgeVerdict<S, A> check(
            Settings<S, A> settings, Knowledge<S, A> knowledge) {
        if (settings.symmetry().isPresent()) {
            throw new IllegalArgumentException("\"" + knowledge.name()
                    + "\" asks what agents see in every state, and a search up to a symmetry keeps"
                    + " one for many; check it without upTo");
        }
        Watch watch = Watch.start(settings);
        try (Workers workers = new Workers(settings.threads())) {
            Searched<S, A> searched = Exploration.exhaustive(settings, List.of(), workers);
            Sweep<S, A> sweep = new Sweep<>(settings, searched, workers, watch);
            KnowledgeVerdict<S, A> verdict =
                    new KnowledgeSearch<>(settings, knowledge, sweep).verdict();
            searched.requireUnchanged(settings.model());
            return verdict;
        }
    }

    private KnowledgeVerdict<S, A> verdict() {
        Coverage seen = sweep.coverage();
        if (seen.stoppedBy().filter(KnowledgeSearch::isWithinALevel).isPresent()) {
            return stopped(seen);
        }
        try {
            return decided();
        } catch (StoppedEarly early) {
            return stopped(sweep.coverage().stoppedBy(early.reason()));
        }
    }

    /** What a search like that has found is not the same each time. */
    private static boolean isWithinALevel(Stop stop) {
        return switch (stop) {
            case TIME, MEMORY, CANCELLED -> true;
            case DECIDED, STATES, DEPTH, SAMPLED, BREACH -> false;
        };
    }

    private KnowledgeVerdict<S, A> stopped(Coverage seen) {
        return new KnowledgeVerdict<>(
                knowledge,
                Outcome.UNDECIDED,
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                0,
                List.of(),
                seen,
                settings.bounds());
    }

    private KnowledgeVerdict<S, A> decided() {
        Sights<S> sights = Sights.of(knowledge.formula(), all);
        Set<Agent<S>> agents = sights.views().keySet();
        Findings<S, A> suspected = findings(sights, agents);
        if (suspected.occasions().areAllKnown()) {
            return verdict(suspected, 0, Optional.empty(), List.of());
        }
        Set<Agent<S>> remembering = new Recall<>(all, sights.views()).remembering();
        List<Agent<S>> forgetful =
                agents.stream().filter(agent -> !remembering.contains(agent)).toList();
        Findings<S, A> refuted = forgetful.isEmpty() ? suspected : findings(sights, remembering);
        Findings<S, A> shown = refuted.occasions().areAllKnown() ? suspected : refuted;
        return verdict(
                suspected,
                refuted.occasions().ignorant(),
                Optional.of(ignorance(shown)),
                forgetful);
    }

    /** What is found if some agents are taken to confuse states, and what shows it. */
    private record Findings<S, A>(Occasions<S, A> occasions, Deception<S, A> deception) {}

    private Findings<S, A> findings(Sights<S> sights, Set<Agent<S>> deceived) {
        Ranks<S> ranks = new Ranks<>(sights, deceived, all.pulse());
        Occasions<S, A> occasions =
                new Occasions<>(all, knowledge.trigger(), ranks.of(knowledge.formula()));
        occasions.find();
        return new Findings<>(occasions, new Deception<>(all, sights, deceived, ranks));
    }

    private KnowledgeVerdict<S, A> verdict(
            Findings<S, A> suspected,
            long ignorant,
            Optional<Ignorance<S, A>> ignorance,
            List<Agent<S>> forgetful) {
        Coverage seen = sweep.coverage();
        Outcome ofComplete = ignorant > 0
                ? Outcome.VIOLATED
                : ignorance.isPresent() ? Outcome.UNDECIDED : Outcome.HOLDS;
        return new KnowledgeVerdict<>(
                knowledge,
                seen.complete() ? ofComplete : Outcome.UNDECIDED,
                ignorance,
                seen.complete() ? knowing(suspected.occasions()) : Optional.empty(),
                suspected.occasions().asked(),
                suspected.occasions().asked() - suspected.occasions().ignorant(),
                ignorant,
                forgetful,
                seen,
                settings.bounds());
    }

    private Optional<Trace<S, A>> knowing(Occasions<S, A> occasions) {
        return occasions.asked() > occasions.ignorant()
                ? occasions.shortestKnown()
                : Optional.empty();
    }

    private Ignorance<S, A> ignorance(Findings<S, A> shown) {
        return shown.occasions()
                .shortest()
                .flatMap(run -> shown.deception().from(run, knowledge.formula()))
                .orElseThrow(() -> new ModelException(
                        "the model does not take again the steps to where \"" + knowledge.name()
                                + "\" was decided; its selfCheck() may say why"));
    }
}
