package io.synproof.checker.engine.liveness;

import io.synproof.checker.engine.automaton.BuchiAutomaton;
import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.engine.explore.SearchResult;
import io.synproof.checker.engine.graph.FactPass;
import io.synproof.checker.engine.graph.FairnessLabels;
import io.synproof.checker.engine.graph.GraphBuilder;
import io.synproof.checker.engine.graph.GraphNodes;
import io.synproof.checker.engine.graph.ProductGraph;
import io.synproof.checker.engine.graph.SearchStoppedException;
import io.synproof.checker.engine.graph.StateGraph;
import io.synproof.checker.engine.graph.StatePass;
import io.synproof.checker.engine.graph.TickDetector;
import io.synproof.checker.engine.graph.Valuations;
import io.synproof.checker.engine.liveness.LassoSearch.Arena;
import io.synproof.checker.engine.store.BfsLevels;
import io.synproof.checker.engine.util.StateSet;
import io.synproof.checker.model.FailureText;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.model.Trace;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.StopReason;
import io.synproof.checker.temporal.Fact;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Lasso;
import io.synproof.checker.temporal.Ltl;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.temporal.TimelessException;
import io.synproof.checker.verdict.Evidence;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;

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
            return answer();
        } catch (SearchStoppedException early) {
            return undecided(sweep.coverage().stoppedBy(early.reason()));
        }
    }

    private Verdict<S, A> answer() {
        return switch (question) {
            case Temporal.Eventually<S>(var _, var goal) -> {
                StateSet not = FactPass.of(sweep, goal, false);
                yield byLasso(staying(initial(not), not, List.of()));
            }
            case Temporal.LeadsTo<S>(var _, var cause, var effect) ->
                byLasso(withoutEffect(cause, effect));
            case Temporal.AlwaysEventually<S>(var _, var goal) -> {
                StateSet not = FactPass.of(sweep, goal, false);
                yield byLasso(staying(not, not, List.of()));
            }
            case Temporal.EventuallyAlways<S>(var _, var goal) -> {
                StateSet not = FactPass.of(sweep, goal, false);
                StateSet all = StateSet.all(sweep.size());
                yield byLasso(staying(initial(all), all, List.of(not)));
            }
            case Temporal.Formula<S>(var _, var formula) -> byLasso(violating(formula));
            case Temporal.AlwaysPossible<S>(var _, var goal) -> byTrap(goal);
        };
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

    private Verdict<S, A> byLasso(Arena arena) {
        Optional<Lasso<S, A>> lasso =
                new LassoSearch<>(question.name(), sweep, labels, arena).find();
        if (lasso.isPresent() && !lasso.get().refutes(question)) {
            throw new ModelException(FailureText.notAgain(question.name()));
        }
        return verdict(lasso.map(Evidence.FairLasso::new));
    }

    /** The runs that come to a source and stay among some states. */
    private Arena staying(StateSet sources, StateSet within, List<StateSet> recurring) {
        return new Arena(
                () -> graph(within::get, within::get),
                GraphNodes.STATES,
                sources,
                searched.levels()::of,
                recurring);
    }

    private Arena withoutEffect(Fact<S> cause, Fact<S> effect) {
        StateSet not = FactPass.of(sweep, effect, false);
        StateSet causes = FactPass.of(sweep, cause, true);
        causes.retain(not);
        return staying(causes, not, List.of());
    }

    /** The runs that violate a formula, with the states of an automaton that accepts them. */
    private Arena violating(Ltl<S> formula) {
        List<StateSet> facts = formula.atoms().stream()
                .map(atom -> FactPass.of(sweep, atom.fact(), true))
                .toList();
        Valuations valuations = Valuations.of(sweep.size(), facts);
        ProductGraph product = ProductGraph.of(
                graph(_ -> true, _ -> true),
                labels,
                valuations,
                BuchiAutomaton.violating(formula, valuations.values()),
                initial(StateSet.all(sweep.size())),
                sweep.pulse());
        return new Arena(product::graph, product, product.initial(), _ -> 0, product.recurring());
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

    private StateGraph graph(IntPredicate expanded, IntPredicate kept) {
        return GraphBuilder.of(
                sweep, sweep.size(), () -> new FairnessLabels.Reader<>(labels, expanded, kept));
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
