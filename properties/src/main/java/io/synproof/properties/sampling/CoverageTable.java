package io.synproof.properties.sampling;

import java.util.List;
import java.util.function.Function;

/**
 * The kinds of arrival met by the random runs of several scenarios together.
 *
 * @param scenarios scenario by scenario
 */
public record CoverageTable(List<ScenarioCoverage> scenarios) {

    /** The coverage of a kind of arrival. */
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

    /** The number of times the biased runs met a pair. */
    public int count(ArrivalKind pair) {
        return scenarios.stream()
                .mapToInt(one -> one.biased().getOrDefault(pair, 0))
                .sum();
    }

    /** The coverage of a pair. */
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

    /** The number of possible pairs of a scenario and a kind of arrival. */
    public int possible() {
        return sum(one -> one.reach().pairs().size());
    }

    /** The number of those that the biased runs met. */
    public int met() {
        return possible() - sum(one -> one.missed().size());
    }

    /** The number of those that the unbiased runs met. */
    public int metWithoutBias() {
        return possible() - sum(one -> one.missedWithoutBias().size());
    }

    /**
     * The number of pairs that were met although the search says they are impossible: 0, or
     * something is wrong.
     */
    public int contradictions() {
        return sum(one -> one.impossible().size());
    }

    private int sum(Function<ScenarioCoverage, Integer> of) {
        return scenarios.stream().mapToInt(of::apply).sum();
    }
}
