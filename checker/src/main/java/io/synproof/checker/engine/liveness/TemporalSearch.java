package io.synproof.checker.engine.liveness;

import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.engine.explore.SearchResult;
import io.synproof.checker.engine.graph.CanonicalSteps;
import io.synproof.checker.engine.graph.FactPass;
import io.synproof.checker.engine.graph.FairnessLabels;
import io.synproof.checker.engine.graph.GraphBuilder;
import io.synproof.checker.engine.graph.SearchStoppedException;
import io.synproof.checker.engine.graph.StateGraph;
import io.synproof.checker.engine.graph.StatePass;
import io.synproof.checker.engine.graph.TickDetector;
import io.synproof.checker.engine.store.BfsLevels;
import io.synproof.checker.engine.util.StateSet;
import io.synproof.checker.model.FailureText;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.StopReason;
import io.synproof.checker.temporal.Fact;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Lasso;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.temporal.TimelessException;
import io.synproof.checker.verdict.Evidence;
import io.synproof.checker.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The decision of a temporal question over the states that a search has found.
 *
 * <p>A run that violates it comes to a source and then stays for ever, fairly, among the states
 * that are within. If a bound on states or depth cut the search short, or states were cut, such a
 * run is still one of the model, and only its absence proves nothing.
 */
public final class TemporalSearch<S, A> {
    private final SearchOptions<S, A> settings;
    private final Temporal<S> question;
    private final List<Fairness<A>> assumed;
    private final SearchResult<S, A> searched;
    private final StatePass<S, A> sweep;
    private final FairnessLabels<A> labels;

    public TemporalSearch(
            SearchOptions<S, A> settings,
            Temporal<S> question,
            List<Fairness<A>> assumed,
            SearchResult<S, A> searched,
            StatePass<S, A> sweep) {
        this.settings = settings;
        this.question = question;
        this.assumed = assumed;
        this.searched = searched;
        this.sweep = sweep;
        this.labels = new FairnessLabels<>(settings.model(), assumed);
    }

    /** The form of a violating run: it comes to a source, and stays within. */
    private record Pending(
            StateSet sources, StateSet within, @Nullable StateSet recurring) {}

    /** The verdict on the question. */
    public Verdict<S, A> verdict() {
        boolean interrupted = searched.coverage().stoppedBy().stream()
                .anyMatch(stop -> stop != StopReason.STATES && stop != StopReason.DEPTH);
        if (interrupted) {
            return undecided(searched.coverage());
        }
        searched.reached().dropTable();
        try {
            requireTicks();
            return question instanceof Temporal.AlwaysPossible<S> possible
                    ? byTrap(possible.goal())
                    : byLasso();
        } catch (SearchStoppedException early) {
            return undecided(sweep.coverage().stoppedBy(early.reason()));
        }
    }

    /** Where time never passes, the assumption that it does would leave few runs or none. */
    private void requireTicks() {
        assumed.stream()
                .filter(one -> one instanceof Fairness.TimePasses<A>)
                .filter(_ -> searched.coverage().complete()
                        && searched.coverage().transitions() > 0
                        && !TickDetector.finds(sweep))
                .findFirst()
                .ifPresent(time -> {
                    throw new TimelessException(time.name());
                });
    }

    private Verdict<S, A> byLasso() {
        Pending pending = pending();
        Optional<Lasso<S, A>> lasso =
                pending.sources().isEmpty() ? Optional.empty() : lasso(pending);
        return verdict(lasso.map(Evidence.FairLasso::new));
    }

    private Pending pending() {
        return switch (question) {
            case Temporal.Eventually<S> eventually -> {
                StateSet not = FactPass.of(sweep, eventually.goal(), false);
                yield new Pending(initial(not), not, null);
            }
            case Temporal.LeadsTo<S> leadsTo -> {
                StateSet not = FactPass.of(sweep, leadsTo.effect(), false);
                StateSet causes = FactPass.of(sweep, leadsTo.cause(), true);
                causes.retain(not);
                yield new Pending(causes, not, null);
            }
            case Temporal.AlwaysEventually<S> always -> {
                StateSet not = FactPass.of(sweep, always.goal(), false);
                yield new Pending(not, not, null);
            }
            case Temporal.EventuallyAlways<S> eventually -> {
                StateSet not = FactPass.of(sweep, eventually.goal(), false);
                StateSet all = StateSet.all(sweep.size());
                yield new Pending(initial(all), all, not);
            }
            case Temporal.AlwaysPossible<S> _ ->
                throw new IllegalArgumentException("not about single runs: " + question.name());
        };
    }

    /** The initial states among some. */
    private StateSet initial(StateSet among) {
        StateSet initial = new StateSet(sweep.size());
        long end = searched.reached().size() == 0 ? 0 : searched.levels().end(0);
        LongStream.range(0, end)
                .mapToInt(Math::toIntExact)
                .filter(among::get)
                .forEach(initial::set);
        return initial;
    }

    private Optional<Lasso<S, A>> lasso(Pending pending) {
        StateGraph graph = graph(pending.within()::get, pending.within()::get);
        FairComponents components =
                new FairComponents(graph, labels, pending.recurring(), sweep.pulse());
        components.from(pending.sources());
        ShortestStem approach = new ShortestStem(
                graph,
                labels,
                searched.levels(),
                pending.sources(),
                components.fair(),
                sweep.pulse());
        return approach.found()
                ? Optional.of(lasso(pending, graph, components, approach))
                : Optional.empty();
    }

    private StateGraph graph(IntPredicate expanded, IntPredicate kept) {
        return GraphBuilder.of(
                sweep, sweep.size(), () -> new FairnessLabels.Reader<>(labels, expanded, kept));
    }

    private Lasso<S, A> lasso(
            Pending pending, StateGraph graph, FairComponents components, ShortestStem approach) {
        CanonicalSteps<S, A> onwards =
                new CanonicalSteps<>(settings.model(), sweep.states(), labels, question.name());
        Trace<S, A> stem = stem(approach, onwards);
        if (settings.model().actions(stem.last()).isEmpty()) {
            return new Lasso<>(stem, List.of(), List.of());
        }
        FairCycle<S, A> cycle = new FairCycle<>(
                graph,
                components,
                labels,
                pending.recurring(),
                onwards,
                onwards.numberOf(stem.last()),
                sweep.pulse());
        return new Lasso<>(stem, cycle.from(stem.last()), cycle.kept(settings.model()));
    }

    private Trace<S, A> stem(ShortestStem approach, CanonicalSteps<S, A> onwards) {
        Trace<S, A> toSource = sweep.traces()
                .toStates(
                        approach.firstSources(),
                        state -> approach.faultsFrom(onwards.numberOf(state)))
                .orElseThrow(() -> new ModelException(FailureText.notAgain(question.name())));
        List<Step<S, A>> steps = new ArrayList<>();
        S here = toSource.last();
        for (int distance = toSource.length(); distance < approach.length(); distance++) {
            int now = distance;
            var next = onwards.cheapest(here, (to, label) -> approach.costOf(now, to, label));
            steps.add(next.step());
            here = next.step().after();
        }
        return toSource.followedBy(steps);
    }

    private Verdict<S, A> byTrap(Fact<S> goal) {
        StateSet goals = FactPass.of(sweep, goal, true);
        return verdict(trap(goals).map(Evidence.Trap::new));
    }

    private Optional<Trace<S, A>> trap(StateSet goals) {
        StateGraph graph = graph(state -> !goals.get(state), _ -> true);
        StateSet trapped = DeadEndStates.of(graph, goals, sweep.pulse());
        int first = trapped.next(0);
        return first < 0 ? Optional.empty() : Optional.of(traceToLevelOf(first, trapped));
    }

    private Trace<S, A> traceToLevelOf(int first, StateSet trapped) {
        BfsLevels levels = searched.levels();
        return sweep.traces()
                .toStates(LongStream.range(first, levels.end(levels.of(first)))
                        .filter(state -> trapped.get((int) state)))
                .orElseThrow(() -> new ModelException(FailureText.notAgain(question.name())));
    }

    private Verdict<S, A> verdict(Optional<Evidence<S, A>> evidence) {
        Outcome unlessViolated = searched.coverage().complete() ? Outcome.HOLDS : Outcome.UNDECIDED;
        return verdict(
                evidence.isPresent() ? Outcome.VIOLATED : unlessViolated,
                evidence.orElseGet(Evidence.None::new),
                sweep.coverage());
    }

    private Verdict<S, A> undecided(Coverage seen) {
        return verdict(Outcome.UNDECIDED, new Evidence.None<>(), seen);
    }

    private Verdict<S, A> verdict(Outcome outcome, Evidence<S, A> evidence, Coverage seen) {
        return Verdict.of(settings.model(), question, outcome, evidence, seen, settings.bounds())
                .assuming(assumed.stream().map(Fairness::name).toList());
    }
}
