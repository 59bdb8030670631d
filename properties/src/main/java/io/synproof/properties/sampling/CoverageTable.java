package io.synproof.properties.sampling;

import java.util.List;
import java.util.function.Function;

/**
 * Which kinds of arrival the random runs of some scenarios meet, all together.
 *
 * @param scenarios scenario by scenario
 */
public record CoverageTable(List<ScenarioCoverage> scenarios) {

    /** What is known of a kind of arrival. */
    public enum Cell {
        /** Random runs met it. */
        MET,
        /** It is possible in some scenario, and no random run met it. */
        MISSED,
        /** It is possible in no scenario. */
        IMPOSSIBLE,
        /** No random run met it, and some search was cut short. */
        UNKNOWN
    }

    /** Keeps the list as it is now. */
    public CoverageTable {
        scenarios = List.copyOf(scenarios);
    }

    /** How often the biased runs met a pair. */
    public int count(ArrivalKind pair) {
        return scenarios.stream()
                .mapToInt(one -> one.biased().getOrDefault(pair, 0))
                .sum();
    }

    /** What is known of a pair. */
    public Cell cell(ArrivalKind pair) {
        if (count(pair) > 0) {
            return Cell.MET;
        }
        if (scenarios.stream().anyMatch(one -> one.reach().pairs().contains(pair))) {
            return Cell.MISSED;
        }
        return scenarios.stream().allMatch(one -> one.reach().excludes(pair))
                ? Cell.IMPOSSIBLE
                : Cell.UNKNOWN;
    }

    /** How many pairs of a scenario and a kind of arrival in it are possible. */
    public int possible() {
        return sum(one -> one.reach().pairs().size());
    }

    /** How many of those the biased runs met. */
    public int met() {
        return possible() - sum(one -> one.missed().size());
    }

    /** How many of those the runs without preferences met. */
    public int metWithoutBias() {
        return possible() - sum(one -> one.missedWithoutBias().size());
    }

    /** How many pairs were met that the search says are impossible: 0, or something is wrong. */
    public int contradictions() {
        return sum(one -> one.impossible().size());
    }

    private int sum(Function<ScenarioCoverage, Integer> of) {
        return scenarios.stream().mapToInt(of::apply).sum();
    }
}
