package io.synproof.checker.engine;

import io.synproof.checker.engine.contract.PropertyAnswers;
import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.engine.control.StopCondition;
import io.synproof.checker.engine.cost.GoalStates;
import io.synproof.checker.engine.cost.MinimumCostPath;
import io.synproof.checker.engine.cost.StepWeight;
import io.synproof.checker.engine.cost.WeightedGraph;
import io.synproof.checker.engine.explore.SearchResult;
import io.synproof.checker.engine.explore.TraceReconstructor;
import io.synproof.checker.engine.graph.SearchStoppedException;
import io.synproof.checker.engine.graph.StatePass;
import io.synproof.checker.engine.symmetry.AsymmetricPropertyException;
import io.synproof.checker.engine.symmetry.Orbits;
import io.synproof.checker.engine.util.LongList;
import io.synproof.checker.engine.util.WorkerPool;
import io.synproof.checker.model.FailureText;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.verdict.Evidence;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A builder of verdicts from the result of a search.
 *
 * @param watch begun with the search
 */
record VerdictBuilder<S, A>(
        SearchOptions<S, A> settings,
        List<Property<S, A>> properties,
        SearchResult<S, A> searched,
        WorkerPool workers,
        StopCondition watch) {

    /** One verdict for each property, in their order. */
    List<Verdict<S, A>> all() {
        return IntStream.range(0, properties.size())
                .mapToObj(i ->
                        verdict(properties.get(i), searched.decisiveStates().get(i)))
                .toList();
    }

    private Verdict<S, A> verdict(Property<S, A> property, LongList decisiveStates) {
        Coverage coverage = searched.coverage();
        try {
            return verdict(property, decisiveStates, coverage, settings.extent());
        } catch (SearchStoppedException early) {
            // What decides it is known, but not any more how to come there with the fewest faults.
            Coverage stopped = coverage.stoppedBy(coverage.stoppedBy().orElse(early.reason()));
            return verdict(property, decisiveStates, stopped, SearchOptions.Extent.ALL);
        } catch (OutOfMemoryError _) {
            return verdict(property, Outcome.UNDECIDED, new Evidence.None<>(), outOfMemory());
        }
    }

    private Coverage outOfMemory() {
        return searched.coverage().outOfMemory(searched.reached().heapUse(settings.gauges()));
    }

    private Verdict<S, A> verdict(
            Property<S, A> property,
            LongList decisiveStates,
            Coverage coverage,
            SearchOptions.Extent extent) {
        if (decisiveStates.isEmpty()) {
            Outcome outcome =
                    coverage.complete() ? property.outcomeIfNeverSeen() : Outcome.UNDECIDED;
            return verdict(property, outcome, new Evidence.None<>(), coverage);
        }
        Trace<S, A> trace = agreed(property, trace(property, decisiveStates, extent));
        return verdict(
                property,
                property.outcomeIfSeen(),
                new Evidence.Run<>(trace.shownBy(settings.model())),
                coverage);
    }

    private Verdict<S, A> verdict(
            Property<S, A> property, Outcome outcome, Evidence<S, A> evidence, Coverage coverage) {
        return Verdict.of(
                settings.model(), property, outcome, evidence, coverage, settings.bounds());
    }

    /** Up to a symmetry, the trace ends in some state that is symmetric to one that decides. */
    private Trace<S, A> agreed(Property<S, A> property, Trace<S, A> trace) {
        S last = trace.last();
        Optional<Orbits<S>> orbits = searched.reached().representation().orbits();
        if (orbits.isPresent()
                && !property.isDecidedByDeadlock()
                && !property.isDecidedByState(last)) {
            AsymmetricPropertyException reason = new AsymmetricPropertyException(
                    property, orbits.get().representative(last), last);
            throw FailureText.refusal(settings.model(), reason, Optional.of(trace));
        }
        if (!property.isOfSteps()) {
            PropertyAnswers.requireDecided(settings.model(), property, trace);
        }
        return trace;
    }

    private Trace<S, A> trace(
            Property<S, A> property, LongList decisiveStates, SearchOptions.Extent extent) {
        Optional<Trace<S, A>> trace = extent == SearchOptions.Extent.FEWEST_FAULTS
                ? fewestFaults(property, decisiveStates)
                : shortest(property, decisiveStates);
        return trace.orElseThrow(() -> new ModelException(FailureText.notAgain(property.name())));
    }

    private Optional<Trace<S, A>> shortest(Property<S, A> property, LongList decisiveStates) {
        var traces = new TraceReconstructor<>(
                settings.model(), searched.reached(), searched.levels(), workers);
        return property.isOfSteps()
                ? traces.throughStep(decisiveStates.stream(), property)
                : traces.toStates(decisiveStates.stream());
    }

    private Optional<Trace<S, A>> fewestFaults(Property<S, A> property, LongList decisiveStates) {
        WeightedGraph<S, A> runs = new WeightedGraph<>(
                new StatePass<>(settings, searched, workers, watch),
                GoalStates.of(property, decisiveStates),
                StepWeight.faults(settings.model()));
        return new MinimumCostPath<>(runs, MinimumCostPath.WEIGHT, runs.initialStates())
                .to(runs::isGoal);
    }
}
