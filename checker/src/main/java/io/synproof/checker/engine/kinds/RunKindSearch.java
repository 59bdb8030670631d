package io.synproof.checker.engine.kinds;

import io.synproof.checker.engine.Engine;
import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Counterexamples;
import io.synproof.checker.property.Counterexamples.Found;
import io.synproof.checker.property.Distinction;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.StopReason;
import io.synproof.checker.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * The search for all kinds of runs to what decides a property: one search collects the kinds,
 * another asks for a shortest run of each, so that neither keeps more than the other needs.
 */
public final class RunKindSearch<S, A, F, K extends Comparable<? super K>> {
    private final SearchOptions<S, A> settings;
    private final Property<S, A> property;
    private final Distinction<S, A, F, K> distinction;
    private final RunsToDecision<S, A, F> model;
    private final SearchOptions<RunsToDecision.State<S, F>, A> searching;

    private RunKindSearch(
            SearchOptions<S, A> settings,
            Property<S, A> property,
            Distinction<S, A, F, K> distinction) {
        this.settings = settings;
        this.property = property;
        this.distinction = distinction;
        this.model = new RunsToDecision<>(settings.model(), property, distinction);
        this.searching = settings.forModel(model);
    }

    /** Finds them; see {@link io.synproof.checker.Checker#counterexamples}. */
    public static <S, A, F, K extends Comparable<? super K>> Counterexamples<S, A, K> find(
            SearchOptions<S, A> settings,
            Property<S, A> property,
            Distinction<S, A, F, K> distinction) {
        Objects.requireNonNull(property, "property");
        Objects.requireNonNull(distinction, "distinction");
        if (settings.symmetry().isPresent()) {
            throw new IllegalArgumentException("kinds of runs to \"" + property.name()
                    + "\" are told apart by steps, which a search up to a symmetry does not all"
                    + " see; ask without upTo");
        }
        return new RunKindSearch<>(settings, property, distinction).found();
    }

    private Counterexamples<S, A, K> found() {
        if (model.initialStates().isEmpty()) {
            Coverage seen = Engine.check(settings, List.of(property)).getFirst().coverage();
            return new Counterexamples<>(property, atOnce(), seen, settings.bounds());
        }
        // Kinds come from several threads, in any order; as a sorted set they have one.
        ConcurrentSkipListSet<K> kinds = new ConcurrentSkipListSet<>();
        Property<RunsToDecision.State<S, F>, A> collecting =
                Property.everyStep(property.name(), step -> {
                    if (step.after().decided()) {
                        kinds.add(kindOf(step));
                    }
                    return true;
                });
        Coverage coverage =
                Engine.check(searching, List.of(collecting)).getFirst().coverage();
        List<Verdict<RunsToDecision.State<S, F>, A>> verdicts = kinds.isEmpty()
                ? List.of()
                : Engine.check(searching, kinds.stream().map(this::ofKind).toList());
        List<Found<S, A, K>> found = new ArrayList<>(atOnce());
        int place = 0;
        for (K kind : kinds) {
            verdicts.get(place++).trace().ifPresent(trace -> found.add(found(kind, trace)));
        }
        found.sort(Comparator.<Found<S, A, K>>comparingInt(one -> one.trace().length())
                .thenComparingInt(one -> one.trace().faults(settings.model())));
        return new Counterexamples<>(
                property, found, withStop(coverage, verdicts), settings.bounds());
    }

    private K kindOf(Step<RunsToDecision.State<S, F>, A> step) {
        return distinction.kind().apply(step.after().memory(), model.own(step));
    }

    private Property<RunsToDecision.State<S, F>, A> ofKind(K kind) {
        return Property.everyStep(
                property.name() + ": " + kind,
                step -> !step.after().decided() || !kindOf(step).equals(kind));
    }

    private List<Found<S, A, K>> atOnce() {
        return model.decidedAtOnce().stream()
                .map(state -> found(Optional.<K>empty(), new Trace<S, A>(state, List.of())))
                .toList();
    }

    private Found<S, A, K> found(K kind, Trace<RunsToDecision.State<S, F>, A> trace) {
        return found(Optional.of(kind), model.own(trace));
    }

    private Found<S, A, K> found(Optional<K> kind, Trace<S, A> trace) {
        return new Found<>(kind, trace, trace.choices(settings.model()));
    }

    /** A kind that the second search had no time to find again is missing. */
    private Coverage withStop(
            Coverage coverage, List<Verdict<RunsToDecision.State<S, F>, A>> verdicts) {
        Optional<StopReason> stop = verdicts.stream()
                .filter(verdict -> verdict.trace().isEmpty())
                .flatMap(verdict -> verdict.coverage().stoppedBy().stream())
                .findFirst();
        return Stream.concat(coverage.stoppedBy().stream(), stop.stream())
                .findFirst()
                .map(coverage::stoppedBy)
                .orElse(coverage);
    }
}
