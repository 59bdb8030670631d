package io.synproof.checker.search;

import io.synproof.checker.Census;
import io.synproof.checker.ContractException;
import io.synproof.checker.Finding;
import io.synproof.checker.Profile;
import io.synproof.checker.Property;
import io.synproof.checker.SelfCheck;
import io.synproof.checker.StateSpace;
import io.synproof.checker.Stop;
import io.synproof.checker.Verdict;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.temporal.TemporalVerdict;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** What the one search loop is used for. */
public final class Searches {
    private Searches() {}

    /** Asks properties; see {@link io.synproof.checker.Checker#checkAll}. */
    public static <S, A> List<Verdict<S, A>> check(
            Settings<S, A> settings, List<Property<S, A>> properties) {
        Watch watch = Watch.start(settings);
        try (Workers workers = new Workers(settings.threads())) {
            Searched<S, A> searched =
                    Exploration.run(settings, properties, workers).searched();
            return new Verdicts<>(settings, properties, searched, workers, watch).all();
        }
    }

    /**
     * Counts what decides properties; see {@link io.synproof.checker.Checker#census}.
     *
     * @param weighing whether to read the heap in the end
     */
    public static <S, A> Census census(
            Settings<S, A> settings, List<Property<S, A>> properties, boolean weighing) {
        try (Workers workers = new Workers(settings.threads())) {
            Exploration.Run<S, A> run = Exploration.run(settings, properties, workers);
            OptionalLong heap = weighing ? weigh(run, settings.gauges()) : OptionalLong.empty();
            Searched<S, A> searched = run.searched();
            return new Census(
                    searched.coverage(),
                    IntStream.range(0, properties.size())
                            .mapToObj(i -> count(properties.get(i).name(), searched, i))
                            .toList(),
                    new Census.Memory(
                            searched.reached().visitedOctets(),
                            searched.reached().storeOctets(),
                            heap));
        }
    }

    /** The heap in use, of which the search and what it left behind are a part. */
    private static OptionalLong weigh(Exploration.Run<?, ?> run, Gauges gauges) {
        try {
            gauges.collectGarbage().run();
            return OptionalLong.of(gauges.heapOctets().getAsLong());
        } finally {
            Reference.reachabilityFence(run.search());
        }
    }

    private static Census.Count count(String name, Searched<?, ?> searched, int index) {
        LongList first = searched.sightings().get(index);
        return new Census.Count(
                name,
                searched.counts().get(index),
                first.isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(searched.levels().of(first.get(0))));
    }

    /** Says where states come from; see {@link io.synproof.checker.Checker#profile}. */
    public static <S, A> Profile profile(Settings<S, A> settings) {
        try (Workers workers = new Workers(1)) {
            Searched<S, A> searched =
                    Exploration.run(settings.withThreads(1), List.of(), workers).searched();
            return new Profiles<>(settings.model(), searched).profile();
        }
    }

    /** Finds all states; see {@link io.synproof.checker.Checker#explore}. */
    public static <S, A> StateSpace<S, A> explore(Settings<S, A> settings) {
        try (Workers workers = new Workers(settings.threads())) {
            return new FoundStates<>(
                    settings, Exploration.run(settings, List.of(), workers).searched());
        }
    }

    /**
     * Checks the model itself; see {@link io.synproof.checker.Checker#selfCheck}. One thread
     * searches, so that the first of several findings is always the same.
     */
    public static <S, A> SelfCheck selfCheck(Settings<S, A> settings) {
        try {
            return selfCheck(settings, Exploration.representation(settings.model()));
        } catch (ShapeChanged _) {
            return selfCheck(settings, Representation.plain(settings.model()));
        }
    }

    /** Of a model that is not even pure, nothing but that can be said. */
    private static <S, A> SelfCheck selfCheck(
            Settings<S, A> settings, Representation<S, A> representation) {
        Watch watch = Watch.start(settings);
        Settings<S, A> plain = settings.withThreads(1).withSymmetry(Optional.empty());
        try (Workers workers = new Workers(settings.threads())) {
            Search<S, A> search = new Search<>(plain, List.of(), representation, workers, Care.ALL);
            try {
                return new SelfChecks<>(settings, search.run(), workers, watch).run();
            } catch (ContractException told) {
                Finding finding =
                        new Finding(told.kind(), told.detail(), told.trace().map(trace -> trace));
                return new SelfCheck(List.of(finding), search.coverage(Optional.of(Stop.BREACH)));
            }
        }
    }

    /**
     * Answers a temporal question; see {@link io.synproof.checker.Checker#check(Temporal, List)}.
     */
    public static <S, A> TemporalVerdict<S, A> check(
            Settings<S, A> settings, Temporal<S> question, List<Fairness<A>> assumed) {
        if (settings.symmetry().isPresent()) {
            throw new IllegalArgumentException("\"" + question.name()
                    + "\" is about runs, which a search up to a symmetry does not all see; check"
                    + " it without upTo");
        }
        Watch watch = Watch.start(settings);
        try (Workers workers = new Workers(settings.threads())) {
            Searched<S, A> searched = Exploration.exhaustive(settings, List.of(), workers);
            Sweep<S, A> sweep = new Sweep<>(settings, searched, workers, watch);
            TemporalVerdict<S, A> verdict =
                    new TemporalSearch<>(settings, question, assumed, searched, sweep).verdict();
            searched.requireUnchanged(settings.model());
            return verdict;
        }
    }
}
