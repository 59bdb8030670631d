package io.synproof.checker.search;

import io.synproof.checker.Coverage;
import io.synproof.checker.ModelException;
import io.synproof.checker.Outcome;
import io.synproof.checker.Step;
import io.synproof.checker.Stop;
import io.synproof.checker.Trace;
import io.synproof.checker.temporal.Fact;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Lasso;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.temporal.TemporalVerdict;
import io.synproof.checker.temporal.TimelessException;
import io.synproof.checker.trace.FailureText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers a temporal question about the states that a search has found.
 *
 * <p>A run that violates it comes to a source and then stays for ever, fairly, among the states
 * that are within. If a bound on states or depth cut the search short, or states were cut, such a
 * run is still one of the model, and only its absence proves nothing.
 */
final class TemporalSearch<S, A> {
    private final Settings<S, A> settings;
    private final Temporal<S> question;
    private final List<Fairness<A>> assumed;
    private final Searched<S, A> searched;
    private final Sweep<S, A> sweep;
    private final Labels<A> labels;

    TemporalSearch(
            Settings<S, A> settings,
            Temporal<S> question,
            List<Fairness<A>> assumed,
            Searched<S, A> searched,
            Sweep<S, A> sweep) {
        this.settings = settings;
        this.question = question;
        this.assumed = assumed;
        this.searched = searched;
        this.sweep = sweep;
        this.labels = new Labels<>(settings.model(), assumed);
    }

    /** What a violating run does: it comes to a source, and stays within. */
    private record Pending(
            Bits sources, Bits within, @Nullable Bits recurring) {}

    TemporalVerdict<S, A> verdict() {
        boolean interrupted = searched.coverage().stoppedBy().stream()
                .anyMatch(stop -> stop != Stop.STATES && stop != Stop.DEPTH);
        if (interrupted) {
            return undecided(searched.coverage());
        }
        searched.reached().dropTable();
        try {
            requireTicks();
            return question instanceof Temporal.AlwaysPossible<S> possible
                    ? byTrap(possible.goal())
                    : byLasso();
        } catch (StoppedEarly early) {
            return undecided(sweep.coverage().stoppedBy(early.reason()));
        }
    }

    /** Where time never passes, the assumption that it does would leave few runs or none. */
    private void requireTicks() {
        assumed.stream()
                .filter(one -> one instanceof Fairness.TimePasses<A>)
                .filter(_ -> searched.coverage().complete()
                        && searched.coverage().transitions() > 0
                        && !TickSweep.finds(sweep))
                .findFirst()
                .ifPresent(time -> {
                    throw new TimelessException(time.name());
                });
    }

    private TemporalVerdict<S, A> byLasso() {
        Pending pending = pending();
        Optional<Lasso<S, A>> lasso =
                pending.sources().isEmpty() ? Optional.empty() : lasso(pending);
        return verdict(outcome(lasso.isPresent()), lasso, Optional.empty());
    }

    private Outcome outcome(boolean violated) {
        if (violated) {
            return Outcome.VIOLATED;
        }
        return searched.coverage().complete() ? Outcome.HOLDS : Outcome.UNDECIDED;
    }

    private Pending pending() {
        return switch (question) {
            case Temporal.Eventually<S> eventually -> {
                Bits not = FactSweep.of(sweep, eventually.goal(), false);
                yield new Pending(initial(not), not, null);
            }
            case Temporal.LeadsTo<S> leadsTo -> {
                Bits not = FactSweep.of(sweep, leadsTo.effect(), false);
                Bits causes = FactSweep.of(sweep, leadsTo.cause(), true);
                causes.retain(not);
                yield new Pending(causes, not, null);
            }
            case Temporal.AlwaysEventually<S> always -> {
                Bits not = FactSweep.of(sweep, always.goal(), false);
                yield new Pending(not, not, null);
            }
            case Temporal.EventuallyAlways<S> eventually -> {
                Bits not = FactSweep.of(sweep, eventually.goal(), false);
                Bits all = Bits.all(sweep.size());
                yield new Pending(initial(all), all, not);
            }
            case Temporal.AlwaysPossible<S> _ ->
                throw new IllegalArgumentException("not about single runs: " + question.name());
        };
    }

    /** The initial states among some. */
    private Bits initial(Bits among) {
        Bits initial = new Bits(sweep.size());
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
        Approach approach = new Approach(
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
        return GraphSweep.of(
                sweep, sweep.size(), () -> new Labels.Reader<>(labels, expanded, kept));
    }

    private Lasso<S, A> lasso(
            Pending pending, StateGraph graph, FairComponents components, Approach approach) {
        Onwards<S, A> onwards =
                new Onwards<>(settings.model(), sweep.states(), labels, question.name());
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

    private Trace<S, A> stem(Approach approach, Onwards<S, A> onwards) {
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

    private TemporalVerdict<S, A> byTrap(Fact<S> goal) {
        Bits goals = FactSweep.of(sweep, goal, true);
        Optional<Trace<S, A>> trap = trap(goals);
        return verdict(outcome(trap.isPresent()), Optional.empty(), trap);
    }

    private Optional<Trace<S, A>> trap(Bits goals) {
        StateGraph graph = graph(state -> !goals.get(state), _ -> true);
        Bits trapped = Traps.of(graph, goals, sweep.pulse());
        int first = trapped.next(0);
        return first < 0 ? Optional.empty() : Optional.of(traceToLevelOf(first, trapped));
    }

    private Trace<S, A> traceToLevelOf(int first, Bits trapped) {
        Levels levels = searched.levels();
        return sweep.traces()
                .toStates(LongStream.range(first, levels.end(levels.of(first)))
                        .filter(state -> trapped.get((int) state)))
                .orElseThrow(() -> new ModelException(FailureText.notAgain(question.name())));
    }

    private TemporalVerdict<S, A> verdict(
            Outcome outcome, Optional<Lasso<S, A>> lasso, Optional<Trace<S, A>> trap) {
        Optional<String> choices = lasso.map(Lasso::once)
                .or(() -> trap)
                .map(run -> FailureText.choices(settings.model(), question.name(), run));
        return verdict(outcome, lasso, trap, choices, sweep.coverage());
    }

    private TemporalVerdict<S, A> undecided(Coverage seen) {
        return verdict(
                Outcome.UNDECIDED, Optional.empty(), Optional.empty(), Optional.empty(), seen);
    }

    private TemporalVerdict<S, A> verdict(
            Outcome outcome,
            Optional<Lasso<S, A>> lasso,
            Optional<Trace<S, A>> trap,
            Optional<String> choices,
            Coverage seen) {
        return new TemporalVerdict<>(
                question,
                assumed.stream().map(Fairness::name).toList(),
                outcome,
                lasso,
                trap,
                choices,
                seen,
                settings.bounds());
    }
}
