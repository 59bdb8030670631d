package io.synproof.properties.sampling;

import io.synproof.checker.result.Bounds;
import io.synproof.jqwik.Sampler;
import io.synproof.model.world.Action;
import io.synproof.model.world.World;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The kinds of arrival that random runs of one scenario meet.
 *
 * @param setup the scenario
 * @param reach which are possible
 * @param even how often the runs of a sampler without preferences meet each
 * @param biased how often the runs of a rehearsed sampler do
 */
public record ScenarioCoverage(
        ConfiguredScenario setup,
        ReachableArrivals reach,
        SortedMap<ArrivalKind, Integer> even,
        SortedMap<ArrivalKind, Integer> biased) {

    /** Keeps the counts as they are now. */
    public ScenarioCoverage {
        even = Collections.unmodifiableSortedMap(new TreeMap<>(even));
        biased = Collections.unmodifiableSortedMap(new TreeMap<>(biased));
    }

    /**
     * Makes the random runs of a scenario, without preferences and with them.
     *
     * @param bounds the bounds of the search for possible arrivals
     */
    public static ScenarioCoverage of(ConfiguredScenario setup, SamplingPlan plan, Bounds bounds) {
        return new ScenarioCoverage(
                setup,
                ReachableArrivals.of(setup, bounds),
                counts(setup, plan.unrehearsed()),
                counts(setup, plan));
    }

    private static SortedMap<ArrivalKind, Integer> counts(
            ConfiguredScenario setup, SamplingPlan plan) {
        Sampler<World, Action> sampler = Samplers.of(setup, plan);
        SortedMap<ArrivalKind, Integer> counts = new TreeMap<>();
        JqwikRunner.run(
                sampler.runs()
                        .map(run -> new Run(run, false, ActionViews.arrivals(sampler.views(run)))),
                plan,
                run -> run.arrivals().forEach(pair -> counts.merge(pair, 1, Integer::sum)));
        return counts;
    }

    /** The pairs that are possible and that no biased run met. */
    public List<ArrivalKind> missed() {
        return without(biased);
    }

    /** The pairs that are possible and that no run without preferences met. */
    public List<ArrivalKind> missedWithoutBias() {
        return without(even);
    }

    private List<ArrivalKind> without(SortedMap<ArrivalKind, Integer> counts) {
        return reach.pairs().stream().filter(pair -> !counts.containsKey(pair)).toList();
    }

    /** The pairs that a run met although the search says that none is possible: a contradiction. */
    public List<ArrivalKind> impossible() {
        return biased.keySet().stream().filter(reach::excludes).toList();
    }
}
