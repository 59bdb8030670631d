package io.synproof.checker.engine.refinement;

import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.engine.control.StopCondition;
import io.synproof.checker.engine.util.Interner;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import io.synproof.checker.refinement.ComparedSizes;
import io.synproof.checker.refinement.Refinement;
import io.synproof.checker.refinement.RefinementCounterexample;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.Question;
import io.synproof.checker.result.StopReason;
import io.synproof.checker.verdict.Equivalence;
import io.synproof.checker.verdict.Evidence;
import io.synproof.checker.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The search for an observable run of the variant that the original does not have, on one thread.
 *
 * <p>It walks through pairs of a state of the variant and the set of states in which the original
 * can be by then (subset construction), those with fewer observations first, and of these those
 * after fewer steps. A pair is left out if one with fewer possibilities came before it (M. De Wulf,
 * L. Doyen, T. Henzinger, J.-F. Raskin, Antichains, CAV 2006).
 */
public final class RefinementSearch<S, A, O> {
    private static final int BETWEEN_LOOKS = 256;

    private final Question question;
    private final boolean seesEnds;
    private final SearchOptions<S, A> settings;
    private final Bounds bounds;
    private final StopCondition watch;
    private final Interner<O> observations = new Interner<>();
    private final ObservedAutomaton<S, A, O> variant;
    private final SubsetConstruction possibilities;
    private final ObservedAutomaton<?, ?, O> original;
    private final Antichain antichain;
    private final PairCounters<S, A> tally;

    // Pairs to go on from, by the steps to them: with as many observations as now, and one more.
    private TreeMap<Integer, List<Pair<A>>> now = new TreeMap<>();
    private TreeMap<Integer, List<Pair<A>>> later = new TreeMap<>();
    private int observed;
    private boolean deeper;
    private long expanded;

    /** A pair, and by which step from which other the search came to it. */
    private record Pair<A>(
            int state,
            int set,
            int steps,
            @Nullable Pair<A> from,
            ObservedAutomaton.@Nullable Edge<A> by) {}

    /** A pair from where the original cannot follow a step, or, without one, an end. */
    private record Gap<A>(Pair<A> pair, Optional<ObservedAutomaton.Edge<A>> step) {}

    private RefinementSearch(SearchOptions<S, A> settings, Refinement<S, A, ?, ?, O> refinement) {
        this.question = refinement;
        this.seesEnds = refinement.seesEnds();
        this.settings = settings;
        this.bounds = settings.bounds();
        this.watch = StopCondition.start(settings);
        this.variant =
                new ObservedAutomaton<>(refinement.variant(), observations, settings.gauges());
        this.original =
                new ObservedAutomaton<>(refinement.original(), observations, settings.gauges());
        this.possibilities = new SubsetConstruction(original);
        this.antichain = new Antichain(possibilities);
        this.tally = new PairCounters<>(settings);
    }

    /** Decides; see {@link io.synproof.checker.Checker#check(Refinement)}. */
    public static <S, A, T, B, O> Verdict<S, A> check(
            SearchOptions<S, A> settings, Refinement<S, A, T, B, O> refinement) {
        require(
                settings.symmetry().isEmpty(),
                refinement,
                "asks what can be observed, which a symmetry may change; check it without upTo");
        require(
                settings.model().equals(refinement.variant().model()),
                refinement,
                "is about another variant than the model of this checker");
        RefinementSearch<S, A, O> search = new RefinementSearch<>(settings, refinement);
        try {
            return search.verdict();
        } catch (OutOfMemoryError _) {
            return search.outOfMemory();
        }
    }

    private static void require(
            boolean condition, Refinement<?, ?, ?, ?, ?> refinement, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException("\"" + refinement.name() + "\" " + otherwise);
        }
    }

    /** Decides both; see {@link io.synproof.checker.Checker#checkBothWays}. */
    public static <S, A, T, B, O> Equivalence<S, A, T, B> both(
            SearchOptions<S, A> settings, Refinement<S, A, T, B, O> refinement) {
        SearchOptions<T, B> back = SearchOptions.of(refinement.original().model())
                .withBounds(settings.bounds())
                .withCancelled(settings.cancelled())
                .withGauges(settings.gauges());
        return new Equivalence<>(check(settings, refinement), check(back, refinement.reversed()));
    }

    private Verdict<S, A> verdict() {
        int everything = possibilities.initial();
        variant.initial().forEach(state -> offer(now, state, everything, 0, null, null));
        Optional<Gap<A>> gap = Optional.empty();
        Optional<StopReason> stop = Optional.empty();
        while (gap.isEmpty() && stop.isEmpty() && isMoreToSee()) {
            gap = gapFrom(Objects.requireNonNull(now.pollFirstEntry()).getValue());
            stop = watch.stop().or(this::bound);
        }
        variant.requireUnchanged();
        original.requireUnchanged();
        if (gap.isPresent()) {
            return verdict(
                    Outcome.VIOLATED,
                    Optional.of(difference(gap.get())),
                    coverage(Optional.of(StopReason.DECIDED)));
        }
        Coverage coverage =
                coverage(stop.or(() -> Optional.of(StopReason.DEPTH).filter(_ -> deeper)));
        return verdict(
                coverage.complete() ? Outcome.HOLDS : Outcome.UNDECIDED,
                Optional.empty(),
                coverage);
    }

    private Verdict<S, A> verdict(
            Outcome outcome,
            Optional<RefinementCounterexample<S, A, ?>> difference,
            Coverage coverage) {
        return Verdict.of(
                settings.model(),
                question,
                outcome,
                new Evidence.Compared<>(difference, sizes()),
                coverage,
                bounds);
    }

    private boolean isMoreToSee() {
        if (now.isEmpty() && !later.isEmpty()) {
            now = later;
            later = new TreeMap<>();
            observed++;
        }
        return !now.isEmpty();
    }

    private Optional<StopReason> bound() {
        return Optional.of(StopReason.STATES)
                .filter(_ -> tally.pairs() > bounds.states().orElse(Long.MAX_VALUE))
                .filter(_ -> isMoreToSee());
    }

    private Coverage coverage(Optional<StopReason> stop) {
        return tally.coverage(
                stop, watch.elapsed(), variant.size() + original.size() + possibilities.size());
    }

    private Verdict<S, A> outOfMemory() {
        return verdict(Outcome.UNDECIDED, Optional.empty(), coverage(Optional.of(StopReason.HEAP)));
    }

    private ComparedSizes sizes() {
        return new ComparedSizes(variant.size(), original.size(), possibilities.size(), observed);
    }

    /** Goes on from pairs that are equally far: ends first, for they take no step more. */
    private Optional<Gap<A>> gapFrom(List<Pair<A>> offered) {
        List<Pair<A>> admitted = offered.stream().filter(this::admit).toList();
        Optional<Gap<A>> end = admitted.stream()
                .filter(pair -> seesEnds
                        && variant.edges(pair.state()).isEnd()
                        && !possibilities.mayEnd(pair.set()))
                .findFirst()
                .map(pair -> new Gap<>(pair, Optional.empty()));
        return end.or(
                () -> admitted.stream().flatMap(pair -> expand(pair).stream()).findFirst());
    }

    private boolean admit(Pair<A> pair) {
        if (isStopped(tally.pairs())) {
            return false;
        }
        if (antichain.covers(pair.state(), pair.set())) {
            return false;
        }
        if (possibilities.isChaotic(pair.set())) {
            // The original may go on in any way from here.
            tally.cut();
            return false;
        }
        antichain.add(pair.state(), pair.set());
        tally.admit(variant.state(pair.state()), pair.steps());
        return true;
    }

    private boolean isStopped(long done) {
        return (done % BETWEEN_LOOKS == 0 && watch.stops()) || watch.stop().isPresent();
    }

    /** The first step that the original cannot follow; it can all others. */
    private Optional<Gap<A>> expand(Pair<A> pair) {
        if (isStopped(expanded++)) {
            return Optional.empty();
        }
        List<ObservedAutomaton.Edge<A>> edges = variant.edges(pair.state()).all();
        if (variant.edges(pair.state()).isEnd()) {
            tally.end(variant.state(pair.state()));
        }
        if (pair.steps() == bounds.depth().orElse(Integer.MAX_VALUE)) {
            deeper |= !edges.isEmpty();
            return Optional.empty();
        }
        tally.expand(variant.state(pair.state()));
        for (ObservedAutomaton.Edge<A> edge : edges) {
            tally.take(edge.action());
            if (edge.to() == ObservedAutomaton.CHAOS) {
                tally.cut();
            } else if (edge.shows() == ObservedAutomaton.INTERNAL) {
                offer(now, edge.to(), pair.set(), pair.steps() + 1, pair, edge);
            } else {
                Optional<Integer> after = possibilities.after(pair.set(), edge.shows());
                if (after.isEmpty()) {
                    return Optional.of(new Gap<>(pair, Optional.of(edge)));
                }
                offer(later, edge.to(), after.get(), pair.steps() + 1, pair, edge);
            }
        }
        return Optional.empty();
    }

    private void offer(
            Map<Integer, List<Pair<A>>> to,
            int state,
            int set,
            int steps,
            @Nullable Pair<A> from,
            ObservedAutomaton.@Nullable Edge<A> by) {
        if (state == ObservedAutomaton.CHAOS) {
            tally.cut();
        } else if (!antichain.covers(state, set)) {
            to.computeIfAbsent(steps, _ -> new ArrayList<>())
                    .add(new Pair<>(state, set, steps, from, by));
        }
    }

    private RefinementCounterexample<S, A, O> difference(Gap<A> gap) {
        List<ObservedAutomaton.Edge<A>> edges = new ArrayList<>();
        gap.step().ifPresent(edges::add);
        Pair<A> first = gap.pair();
        while (first.from() != null && first.by() != null) {
            edges.add(first.by());
            first = first.from();
        }
        Collections.reverse(edges);
        List<Step<S, A>> steps = new ArrayList<>();
        S here = variant.state(first.state());
        for (ObservedAutomaton.Edge<A> edge : edges) {
            S there = variant.state(edge.to());
            steps.add(new Step<>(here, edge.action(), there));
            here = there;
        }
        int set = gap.pair().set();
        return new RefinementCounterexample<>(
                new Trace<>(variant.state(first.state()), steps, settings.model()),
                edges.stream()
                        .filter(edge -> edge.shows() != ObservedAutomaton.INTERNAL)
                        .map(edge -> observations.get(edge.shows()))
                        .toList(),
                gap.step().isEmpty(),
                possibilities.onwards(set).keySet().stream()
                        .map(observations::get)
                        .toList(),
                seesEnds && possibilities.mayEnd(set));
    }
}
