package io.synproof.properties.sampling;

import io.synproof.checker.result.Bounds;
import io.synproof.model.world.Action;
import io.synproof.model.world.World;
import io.synproof.properties.jqwik.Sampler;
import io.synproof.properties.scenarios.Setup;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which kinds of arrival random runs of a scenario meet.
 *
 * @param setup the scenario
 * @param reach which are possible
 * @param even how often the runs of a sampler without preferences meet each
 * @param biased how often the runs of a rehearsed sampler do
 */
public record ScenarioCoverage(
        Setup setup, Reach reach, SortedMap<Pair, Integer> even, SortedMap<Pair, Integer> biased) {

    /** Keeps the counts as they are now. */
    public ScenarioCoverage {
        even = Collections.unmodifiableSortedMap(new TreeMap<>(even));
        biased = Collections.unmodifiableSortedMap(new TreeMap<>(biased));
    }

    /**
     * Makes the random runs of a scenario, without preferences and with them.
     *
     * @param bounds how far the search may go that says what is possible
     */
    public static ScenarioCoverage of(Setup setup, Plan plan, Bounds bounds) {
        return new ScenarioCoverage(
                setup,
                Reach.of(setup, bounds),
                counts(setup, plan.unrehearsed()),
                counts(setup, plan));
    }

    private static SortedMap<Pair, Integer> counts(Setup setup, Plan plan) {
        Sampler<World, Action> sampler = Samplers.of(setup, plan);
        SortedMap<Pair, Integer> counts = new TreeMap<>();
        Jqwik.run(
                sampler.runs().map(run -> new Run(run, false, Views.arrivals(sampler.views(run)))),
                plan,
                run -> run.arrivals().forEach(pair -> counts.merge(pair, 1, Integer::sum)));
        return counts;
    }

    /** The pairs that are possible and that no biased run met. */
    public List<Pair> missed() {
        return without(biased);
    }

    /** The pairs that are possible and that no run without preferences met. */
    public List<Pair> missedWithoutBias() {
        return without(even);
    }

    private List<Pair> without(SortedMap<Pair, Integer> counts) {
        return reach.pairs().stream().filter(pair -> !counts.containsKey(pair)).toList();
    }

    /** The pairs that a run met although the search says that none is possible: a contradiction. */
    public List<Pair> impossible() {
        return biased.keySet().stream().filter(reach::excludes).toList();
    }
}
