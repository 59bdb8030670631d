package io.synproof.checker.search;

import io.synproof.checker.Coverage;
import io.synproof.checker.Finding;
import io.synproof.checker.Finding.Kind;
import io.synproof.checker.Model;
import io.synproof.checker.SelfCheck;
import io.synproof.checker.Step;
import io.synproof.checker.Trace;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Checks a model against its own contract, in every state that a search has found. */
final class SelfChecks<S, A> {
    private final Model<S, A> model;
    private final Optional<Equivariance<S, A>> equivariance;
    private final Searched<S, A> searched;
    private final Workers workers;
    private final Watch watch;
    private final States<S, A> states;
    private final Traces<S, A> traces;

    // Of each kind, the one in the shallowest state: inspections are collected in the order of
    // states.
    private final Map<Kind, Inspection.Suspicion> first = new EnumMap<>(Kind.class);
    private boolean ticks;

    /**
     * The checks of what a search has found.
     *
     * @param watch begun with the search
     */
    SelfChecks(Settings<S, A> settings, Searched<S, A> searched, Workers workers, Watch watch) {
        this.model = settings.model();
        this.equivariance = settings.symmetry().map(given -> new Equivariance<>(model, given));
        this.searched = searched;
        this.workers = workers;
        this.watch = watch;
        this.states = new States<>(searched.reached());
        this.traces = new Traces<>(model, searched.reached(), searched.levels(), workers);
    }

    SelfCheck run() {
        workers.run(0, states.size(), watch::stops, this::inspect, this::collect);
        if (first.containsKey(Kind.ACTIONS_DIFFER) || first.containsKey(Kind.NEXT_DIFFERS)) {
            // A state that does not behave like itself says nothing about others.
            first.remove(Kind.EQUAL_STATES_DIFFER);
            first.remove(Kind.COMPOSITION_DIFFERS);
            first.remove(Kind.NOT_SYMMETRIC);
        }
        Stream<Finding> local = first.entrySet().stream().map(this::finding);
        return new SelfCheck(Stream.concat(local, zenoCycle().stream()).toList(), coverage());
    }

    private Coverage coverage() {
        return watch.stop()
                .filter(_ -> searched.coverage().stoppedBy().isEmpty())
                .map(searched.coverage()::stoppedBy)
                .orElseGet(searched::coverage);
    }

    private Inspection<S, A> inspect(long from, long to) {
        Inspection<S, A> inspection = new Inspection<>(
                model, equivariance, PartsAndWhole.of(model, searched.reached()), states);
        LongStream.range(from, to).forEach(inspection::of);
        return inspection;
    }

    private void collect(List<Inspection<S, A>> parts) {
        for (Inspection<S, A> part : parts) {
            part.first().forEach(first::putIfAbsent);
            ticks |= part.hasTicks();
        }
    }

    private Finding finding(Map.Entry<Kind, Inspection.Suspicion> entry) {
        Inspection.Suspicion suspicion = entry.getValue();
        Optional<Trace<S, A>> trace = traces.toStates(LongStream.of(suspicion.state()));
        return new Finding(entry.getKey(), suspicion.detail(), trace.map(run -> run));
    }

    /** Only a model with ticks has time, which a cycle without one would hold up. */
    private Optional<Finding> zenoCycle() {
        if (!ticks || watch.stop().isPresent()) {
            return Optional.empty();
        }
        return new ZenoSearch<>(model, states)
                .cycle()
                .map(cycle -> new Finding(Kind.ZENO_CYCLE, lengthOf(cycle), along(cycle)));
    }

    private static String lengthOf(List<?> cycle) {
        return cycle.size() == 1
                ? "the last step leads back to where it began"
                : "the last " + cycle.size() + " steps lead back to where they began";
    }

    /** To the cycle, and once around it. */
    private Optional<Trace<?, ?>> along(List<Step<S, A>> cycle) {
        long entry = states.find(cycle.getFirst().before());
        return traces.toStates(LongStream.of(entry)).map(stem -> stem.followedBy(cycle));
    }
}
