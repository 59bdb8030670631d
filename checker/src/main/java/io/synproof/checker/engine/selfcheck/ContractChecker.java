package io.synproof.checker.engine.selfcheck;

import io.synproof.checker.engine.control.JvmInstruments;
import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.engine.control.StopCondition;
import io.synproof.checker.engine.explore.SearchResult;
import io.synproof.checker.engine.explore.StateDecoder;
import io.synproof.checker.engine.explore.TraceReconstructor;
import io.synproof.checker.engine.symmetry.SymmetryCheck;
import io.synproof.checker.engine.util.WorkerPool;
import io.synproof.checker.model.ContractViolation;
import io.synproof.checker.model.ContractViolation.Kind;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.SelfCheck;
import io.synproof.checker.result.StopReason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The check of a model against its own contract, in every state that a search has found. */
public final class ContractChecker<S, A> {
    private final Model<S, A> model;
    private final Optional<SymmetryCheck<S, A>> equivariance;
    private final SearchResult<S, A> searched;
    private final WorkerPool workers;
    private final StopCondition watch;
    private final JvmInstruments gauges;
    private final StateDecoder<S, A> states;
    private final TraceReconstructor<S, A> traces;

    // Of each kind, the one in the shallowest state: inspections are collected in the order of
    // states.
    private final Map<Kind, ContractInspection.Suspicion> first = new EnumMap<>(Kind.class);
    private boolean ticks;
    private boolean exhausted;

    /**
     * The checks of what a search has found.
     *
     * @param watch begun with the search
     */
    public ContractChecker(
            SearchOptions<S, A> settings,
            SearchResult<S, A> searched,
            WorkerPool workers,
            StopCondition watch) {
        this.model = settings.model();
        this.equivariance = settings.symmetry().map(given -> new SymmetryCheck<>(model, given));
        this.searched = searched;
        this.workers = workers;
        this.watch = watch;
        this.gauges = settings.gauges();
        this.states = new StateDecoder<>(searched.reached());
        this.traces =
                new TraceReconstructor<>(model, searched.reached(), searched.levels(), workers);
    }

    /** Checks every state that the search has found. */
    public SelfCheck run() {
        try {
            workers.run(0, states.size(), watch::stops, this::inspect, this::collect);
            return findings(zenoCycle());
        } catch (OutOfMemoryError _) {
            exhausted = true;
            return findings(Optional.empty());
        }
    }

    private SelfCheck findings(Optional<ContractViolation> cycle) {
        if (first.containsKey(Kind.ACTIONS_DIFFER) || first.containsKey(Kind.NEXT_DIFFERS)) {
            // A state that does not behave like itself says nothing about others.
            first.remove(Kind.EQUAL_STATES_DIFFER);
            first.remove(Kind.COMPOSITION_DIFFERS);
            first.remove(Kind.NOT_SYMMETRIC);
        }
        Stream<ContractViolation> local = first.entrySet().stream().map(this::finding);
        return new SelfCheck(Stream.concat(local, cycle.stream()).toList(), coverage());
    }

    private Coverage coverage() {
        Coverage seen = searched.coverage();
        Optional<StopReason> stop = exhausted ? Optional.of(StopReason.HEAP) : watch.stop();
        if (stop.isEmpty() || seen.stoppedBy().isPresent()) {
            return seen;
        }
        return stop.get() == StopReason.HEAP
                ? seen.outOfMemory(searched.reached().heapUse(gauges))
                : seen.stoppedBy(stop.get());
    }

    private ContractInspection<S, A> inspect(long from, long to) {
        ContractInspection<S, A> inspection = new ContractInspection<>(
                model, equivariance, CompositionConsistency.of(model, searched.reached()), states);
        LongStream.range(from, to).forEach(inspection::of);
        return inspection;
    }

    private void collect(List<ContractInspection<S, A>> parts) {
        for (ContractInspection<S, A> part : parts) {
            part.first().forEach(first::putIfAbsent);
            ticks |= part.hasTicks();
        }
    }

    private ContractViolation finding(Map.Entry<Kind, ContractInspection.Suspicion> entry) {
        ContractInspection.Suspicion suspicion = entry.getValue();
        Optional<Trace<S, A>> trace = traces.toStates(LongStream.of(suspicion.state()));
        return new ContractViolation(entry.getKey(), suspicion.detail(), trace.map(run -> run));
    }

    /** Only a model with ticks has time, which a cycle without one would hold up. */
    private Optional<ContractViolation> zenoCycle() {
        if (!ticks || watch.stop().isPresent()) {
            return Optional.empty();
        }
        return new ZenoSearch<>(model, states, watch::stops)
                .cycle()
                .map(cycle ->
                        new ContractViolation(Kind.ZENO_CYCLE, lengthOf(cycle), along(cycle)));
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
