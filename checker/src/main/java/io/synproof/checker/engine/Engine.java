package io.synproof.checker.engine;

import io.synproof.checker.engine.contract.ContractSampling;
import io.synproof.checker.engine.control.JvmInstruments;
import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.engine.control.StopCondition;
import io.synproof.checker.engine.encode.StateShapeChangedException;
import io.synproof.checker.engine.expand.Representation;
import io.synproof.checker.engine.explore.Exploration;
import io.synproof.checker.engine.explore.ExploredStateSpace;
import io.synproof.checker.engine.explore.Search;
import io.synproof.checker.engine.explore.SearchResult;
import io.synproof.checker.engine.graph.StatePass;
import io.synproof.checker.engine.liveness.SearchedStates;
import io.synproof.checker.engine.liveness.TemporalSearch;
import io.synproof.checker.engine.selfcheck.ContractChecker;
import io.synproof.checker.engine.selfcheck.StateSpaceProfiler;
import io.synproof.checker.engine.util.LongList;
import io.synproof.checker.engine.util.WorkerPool;
import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.ContractViolation;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.DecisionCounts;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.SelfCheck;
import io.synproof.checker.result.StateSpace;
import io.synproof.checker.result.StateSpaceProfile;
import io.synproof.checker.result.StopReason;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.verdict.Evidence;
import io.synproof.checker.verdict.Verdict;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The uses of the search loop: one function for each kind of report. */
public final class Engine {
    /** The states of the first part of a self-check. */
    private static final long FIRST_STATES = 1_000;

    private Engine() {}

    /** Asks properties; see {@link io.synproof.checker.Checker#checkAll}. */
    public static <S, A> List<Verdict<S, A>> check(
            SearchOptions<S, A> settings, List<Property<S, A>> properties) {
        StopCondition watch = StopCondition.start(settings);
        try (WorkerPool workers = new WorkerPool(settings.threads())) {
            SearchResult<S, A> searched =
                    Exploration.run(settings, properties, workers).searched();
            return new VerdictBuilder<>(settings, properties, searched, workers, watch).all();
        }
    }

    /**
     * Counts what decides properties; see {@link io.synproof.checker.Checker#census}.
     *
     * @param weighing whether to read the heap in the end
     */
    public static <S, A> DecisionCounts census(
            SearchOptions<S, A> settings, List<Property<S, A>> properties, boolean weighing) {
        try (WorkerPool workers = new WorkerPool(settings.threads())) {
            Exploration.Run<S, A> run = Exploration.run(settings, properties, workers);
            OptionalLong heap = weighing ? weigh(run, settings.gauges()) : OptionalLong.empty();
            SearchResult<S, A> searched = run.searched();
            return new DecisionCounts(
                    searched.coverage(),
                    IntStream.range(0, properties.size())
                            .mapToObj(i -> count(properties.get(i).name(), searched, i))
                            .toList(),
                    new DecisionCounts.Memory(
                            searched.reached().visitedBytes(),
                            searched.reached().storeBytes(),
                            heap));
        }
    }

    /** The heap in use, which includes the result of the search. */
    private static OptionalLong weigh(Exploration.Run<?, ?> run, JvmInstruments gauges) {
        try {
            gauges.collectGarbage().run();
            return OptionalLong.of(gauges.heapBytes().getAsLong());
        } finally {
            Reference.reachabilityFence(run.search());
        }
    }

    private static DecisionCounts.Count count(String name, SearchResult<?, ?> searched, int index) {
        LongList first = searched.decisiveStates().get(index);
        return new DecisionCounts.Count(
                name,
                searched.counts().get(index),
                first.isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(searched.levels().of(first.get(0))));
    }

    /** Says where states come from; see {@link io.synproof.checker.Checker#profile}. */
    public static <S, A> StateSpaceProfile profile(SearchOptions<S, A> settings) {
        try (WorkerPool workers = new WorkerPool(1)) {
            SearchResult<S, A> searched =
                    Exploration.run(settings.withThreads(1), List.of(), workers).searched();
            return new StateSpaceProfiler<>(settings.model(), searched).profile();
        }
    }

    /** Finds all states; see {@link io.synproof.checker.Checker#explore}. */
    public static <S, A> StateSpace<S, A> explore(SearchOptions<S, A> settings) {
        try (WorkerPool workers = new WorkerPool(settings.threads())) {
            return new ExploredStateSpace<>(
                    settings, Exploration.run(settings, List.of(), workers).searched());
        }
    }

    /**
     * Checks the model itself; see {@link io.synproof.checker.Checker#selfCheck}. One thread
     * searches, so that the first of several findings is always the same.
     */
    public static <S, A> SelfCheck selfCheck(SearchOptions<S, A> settings) {
        try {
            return selfCheck(settings, () -> Exploration.representation(settings.model()));
        } catch (StateShapeChangedException _) {
            return selfCheck(settings, () -> Representation.plain(settings.model()));
        } catch (ContractException told) {
            return new SelfCheck(List.of(finding(told)), ofNothing());
        }
    }

    /** At first of a few states, for what is found there is told before all others are found. */
    private static <S, A> SelfCheck selfCheck(
            SearchOptions<S, A> settings, Supplier<Representation<S, A>> representation) {
        StopCondition watch = StopCondition.start(settings);
        Bounds bounds = settings.bounds();
        if (settings.checkpoints().isEmpty()
                && bounds.states().orElse(Long.MAX_VALUE) > FIRST_STATES) {
            SelfCheck few = selfCheck(
                    settings.withBounds(bounds.withStates(FIRST_STATES)),
                    representation.get(),
                    watch);
            boolean goesOn = few.coverage().stoppedBy().equals(Optional.of(StopReason.STATES));
            if (!goesOn) {
                return few;
            }
            if (!few.findings().isEmpty()) {
                return new SelfCheck(few.findings(), few.coverage().stoppedBy(StopReason.BREACH));
            }
        }
        return selfCheck(rest(settings, watch), representation.get(), watch);
    }

    /** The same settings, with what is left of the bound on time. */
    private static <S, A> SearchOptions<S, A> rest(
            SearchOptions<S, A> settings, StopCondition watch) {
        Bounds bounds = settings.bounds();
        return bounds.time()
                .map(time -> time.minus(watch.elapsed()))
                .map(left -> left.isPositive() ? left : Duration.ofNanos(1))
                .map(left -> settings.withBounds(bounds.withTime(left)))
                .orElse(settings);
    }

    /** Of a model that is not even pure, nothing but that can be said. */
    private static <S, A> SelfCheck selfCheck(
            SearchOptions<S, A> settings,
            Representation<S, A> representation,
            StopCondition watch) {
        SearchOptions<S, A> plain = settings.withThreads(1).withSymmetry(Optional.empty());
        try (WorkerPool workers = new WorkerPool(settings.threads())) {
            Search<S, A> search =
                    new Search<>(plain, List.of(), representation, workers, ContractSampling.ALL);
            try {
                return new ContractChecker<>(settings, search.run(), workers, watch).run();
            } catch (ContractException told) {
                return new SelfCheck(
                        List.of(finding(told)), search.coverage(Optional.of(StopReason.BREACH)));
            }
        }
    }

    private static ContractViolation finding(ContractException told) {
        return new ContractViolation(told.kind(), told.detail(), told.trace().map(trace -> trace));
    }

    /** Of a model whose initial states are no such. */
    private static Coverage ofNothing() {
        return new Coverage(
                0,
                0,
                0,
                0,
                0,
                0,
                Set.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                Optional.of(StopReason.BREACH),
                Duration.ZERO,
                Optional.empty());
    }

    /**
     * Answers temporal questions; see {@link io.synproof.checker.Checker#checkAll(List, List)}.
     */
    public static <S, A> List<Verdict<S, A>> check(
            SearchOptions<S, A> settings,
            List<? extends Temporal<S>> questions,
            List<Fairness<A>> assumed) {
        if (settings.symmetry().isPresent()) {
            throw new IllegalArgumentException(questions.stream()
                            .map(Temporal::name)
                            .collect(Collectors.joining("\", \"", "\"", "\""))
                    + " is about runs, which a search up to a symmetry does not all see; check"
                    + " it without upTo");
        }
        StopCondition watch = StopCondition.start(settings);
        try (WorkerPool workers = new WorkerPool(settings.threads())) {
            SearchResult<S, A> searched = Exploration.exhaustive(settings, List.of(), workers);
            StatePass<S, A> sweep = new StatePass<>(settings, searched, workers, watch);
            try {
                SearchedStates<S, A> states =
                        new SearchedStates<>(searched, sweep, assumed, questions.size() > 1);
                List<Verdict<S, A>> verdicts = questions.stream()
                        .map(question -> new TemporalSearch<>(settings, question, states).verdict())
                        .toList();
                searched.requireUnchanged(settings.model());
                return verdicts;
            } catch (OutOfMemoryError _) {
                Coverage coverage = sweep.outOfMemory();
                return questions.stream()
                        .map(question -> outOfMemory(settings, question, assumed, coverage))
                        .toList();
            }
        }
    }

    private static <S, A> Verdict<S, A> outOfMemory(
            SearchOptions<S, A> settings,
            Temporal<S> question,
            List<Fairness<A>> assumed,
            Coverage coverage) {
        return Verdict.of(
                        settings.model(),
                        question,
                        Outcome.UNDECIDED,
                        new Evidence.None<>(),
                        coverage,
                        settings.bounds())
                .assuming(assumed.stream().map(Fairness::title).toList());
    }
}
