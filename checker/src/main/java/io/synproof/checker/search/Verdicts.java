package io.synproof.checker.search;

import io.synproof.checker.Coverage;
import io.synproof.checker.ModelException;
import io.synproof.checker.Outcome;
import io.synproof.checker.Property;
import io.synproof.checker.Trace;
import io.synproof.checker.Verdict;
import io.synproof.checker.trace.FailureText;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes verdicts of what a search has seen.
 *
 * @param watch begun with the search
 */
record Verdicts<S, A>(
        Settings<S, A> settings,
        List<Property<S, A>> properties,
        Searched<S, A> searched,
        Workers workers,
        Watch watch) {

    /** One verdict for each property, in their order. */
    List<Verdict<S, A>> all() {
        return IntStream.range(0, properties.size())
                .mapToObj(i -> verdict(properties.get(i), searched.sightings().get(i)))
                .toList();
    }

    private Verdict<S, A> verdict(Property<S, A> property, LongList sightings) {
        Coverage coverage = searched.coverage();
        try {
            return verdict(property, sightings, coverage, settings.extent());
        } catch (StoppedEarly early) {
            // What decides it is known, but not any more how to come there with the fewest faults.
            Coverage stopped = coverage.stoppedBy(coverage.stoppedBy().orElse(early.reason()));
            return verdict(property, sightings, stopped, Settings.Extent.ALL);
        }
    }

    private Verdict<S, A> verdict(
            Property<S, A> property,
            LongList sightings,
            Coverage coverage,
            Settings.Extent extent) {
        if (sightings.isEmpty()) {
            Outcome outcome =
                    coverage.complete() ? property.outcomeIfNeverSeen() : Outcome.UNDECIDED;
            return Verdict.withoutTrace(property, outcome, coverage, settings.bounds());
        }
        return Verdict.withTrace(
                settings.model(),
                property,
                agreed(property, trace(property, sightings, extent)),
                coverage,
                settings.bounds());
    }

    /** Up to a symmetry, the trace ends in some state that is symmetric to one that decides. */
    private Trace<S, A> agreed(Property<S, A> property, Trace<S, A> trace) {
        S last = trace.last();
        Optional<Orbits<S>> orbits = searched.reached().representation().orbits();
        if (orbits.isPresent()
                && !property.isDecidedByDeadlock()
                && !property.isDecidedByState(last)) {
            ToldApart reason = new ToldApart(property, orbits.get().representative(last), last);
            throw FailureText.refusal(settings.model(), reason, Optional.of(trace));
        }
        return trace;
    }

    private Trace<S, A> trace(Property<S, A> property, LongList sightings, Settings.Extent extent) {
        Optional<Trace<S, A>> trace = extent == Settings.Extent.FEWEST_FAULTS
                ? fewestFaults(property, sightings)
                : shortest(property, sightings);
        return trace.orElseThrow(() -> new ModelException(FailureText.notAgain(property.name())));
    }

    private Optional<Trace<S, A>> shortest(Property<S, A> property, LongList sightings) {
        var traces = new Traces<>(settings.model(), searched.reached(), searched.levels(), workers);
        return property instanceof Property.EveryStep<S, A>
                ? traces.throughStep(sightings.stream(), property)
                : traces.toStates(sightings.stream());
    }

    private Optional<Trace<S, A>> fewestFaults(Property<S, A> property, LongList sightings) {
        Weighed<S, A> runs = new Weighed<>(
                new Sweep<>(settings, searched, workers, watch),
                Goals.of(property, sightings),
                Weight.faults(settings.model()));
        return new CheapestPath<>(runs, CheapestPath.WEIGHT, runs.initialStates()).to(runs::isGoal);
    }
}
