package io.synproof.checker.engine.liveness;

import io.synproof.checker.engine.automaton.BuchiAutomaton;
import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.engine.explore.SearchResult;
import io.synproof.checker.engine.graph.GraphNodes;
import io.synproof.checker.engine.graph.ProductGraph;
import io.synproof.checker.engine.graph.SearchStoppedException;
import io.synproof.checker.engine.graph.StateGraph;
import io.synproof.checker.engine.graph.StatePass;
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
import io.synproof.checker.verdict.Evidence;
import io.synproof.checker.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final SearchedStates<S, A> states;
    private final SearchResult<S, A> searched;
    private final StatePass<S, A> sweep;
    private final List<String> notes = new ArrayList<>();

    public TemporalSearch(
            SearchOptions<S, A> settings, Temporal<S> question, SearchedStates<S, A> states) {
        this.settings = settings;
        this.question = question;
        this.states = states;
        this.searched = states.searched();
        this.sweep = states.sweep();
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
            states.requireTicks();
            Optional<Evidence<S, A>> evidence = violation();
            states.unmatched().stream()
                    .map(one -> one.title() + " speaks of no action that was found")
                    .forEach(notes::add);
            return verdict(evidence);
        } catch (SearchStoppedException early) {
            return undecided(sweep.coverage().stoppedBy(early.reason()));
        }
    }

    private Optional<Evidence<S, A>> violation() {
        return switch (question) {
            case Temporal.Eventually<S>(var _, var goal) -> {
                StateSet not = pending("it", goal);
                StateSet sources = states.initial().and(not);
                noteIf(sources.isEmpty(), "it is so in every initial state");
                yield lasso(staying(sources, not, List.of()));
            }
            case Temporal.LeadsTo<S>(var _, var cause, var effect) ->
                lasso(withoutEffect(cause, effect));
            case Temporal.AlwaysEventually<S>(var _, var goal) -> {
                StateSet not = pending("it", goal);
                noteIf(not.isEmpty(), "it is so in every state that was found");
                yield lasso(staying(not, not, List.of()));
            }
            case Temporal.EventuallyAlways<S>(var _, var goal) -> {
                StateSet not = pending("it", goal);
                noteIf(not.isEmpty(), "it is so in every state that was found");
                yield lasso(staying(states.initial(), states.all(), List.of(not)));
            }
            case Temporal.Formula<S>(var _, var formula) -> lasso(violating(formula));
            case Temporal.AlwaysPossible<S>(var _, var goal) -> trap(states.where(goal));
        };
    }

    /** The states in which something that should be so is not. */
    private StateSet pending(String what, Fact<S> fact) {
        StateSet not = states.whereNot(fact);
        noteIf(not.count() == sweep.size(), what + " is so in no state that was found");
        return not;
    }

    private void noteIf(boolean isSo, String note) {
        if (isSo) {
            notes.add(note);
        }
    }

    private Optional<Evidence<S, A>> lasso(Arena arena) {
        Optional<Lasso<S, A>> lasso =
                new LassoSearch<>(question.name(), sweep, states.labels(), arena).find();
        if (lasso.isPresent() && !lasso.get().refutes(question)) {
            throw new ModelException(FailureText.notAgain(question.name()));
        }
        return lasso.map(Evidence.FairLasso::new);
    }

    /** The runs that come to a source and stay among some states. */
    private Arena staying(StateSet sources, StateSet within, List<StateSet> recurring) {
        return new Arena(
                () -> states.graph(within::get, within::get),
                GraphNodes.STATES,
                sources,
                searched.levels()::of,
                recurring);
    }

    private Arena withoutEffect(Fact<S> cause, Fact<S> effect) {
        StateSet not = pending("the effect", effect);
        StateSet causes = states.where(cause);
        noteIf(causes.isEmpty(), "the cause is so in no state that was found");
        return staying(causes.and(not), not, List.of());
    }

    /** The runs that violate a formula, with the states of an automaton that accepts them. */
    private Arena violating(Ltl<S> formula) {
        List<StateSet> facts = formula.atoms().stream().map(this::where).toList();
        Valuations valuations = Valuations.of(sweep.size(), facts);
        ProductGraph product = ProductGraph.of(
                states.whole(),
                states.labels(),
                valuations,
                BuchiAutomaton.violating(formula, valuations.values()),
                states.initial(),
                sweep.pulse());
        return new Arena(product::graph, product, product.initial(), _ -> 0, product.recurring());
    }

    private StateSet where(Ltl.Atom<S> atom) {
        StateSet found = states.where(atom.fact());
        noteIf(found.isEmpty(), atom + " is so in no state that was found");
        noteIf(found.count() == sweep.size(), atom + " is so in every state that was found");
        return found;
    }

    private Optional<Evidence<S, A>> trap(StateSet goals) {
        noteIf(goals.isEmpty(), "it is so in no state that was found");
        noteIf(goals.count() == sweep.size(), "it is so in every state that was found");
        StateGraph graph = states.graph(state -> !goals.get(state), _ -> true);
        StateSet trapped = DeadEndStates.of(graph, goals, sweep.pulse());
        int first = trapped.next(0);
        return first < 0
                ? Optional.empty()
                : Optional.of(new Evidence.Trap<>(traceToLevelOf(first, trapped)));
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
                .assuming(states.assumed().stream().map(Fairness::title).toList())
                .noting(notes);
    }
}
