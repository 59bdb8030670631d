package io.synproof.properties.report.json;

import io.synproof.properties.sampling.ArrivalKind;
import io.synproof.properties.sampling.CoverageTable;
import io.synproof.properties.sampling.ScenarioCoverage;
import java.util.List;
import java.util.SortedMap;

/**
 * The kinds of arrival met by random runs, in the fields of the JSON output.
 *
 * @param possible how many are possible, counted in each scenario by itself
 * @param met how many of those the biased runs met
 * @param metWithoutBias how many of those the runs without preferences met
 * @param scenarios scenario by scenario
 */
public record CoverageJson(
        int possible, int met, int metWithoutBias, List<ScenarioJson> scenarios) {

    /**
     * A scenario.
     *
     * @param options the options that give it on the command line
     * @param complete whether the search that says what is possible saw everything
     * @param arrivals how often the biased runs met each arrival
     * @param missed what is possible and no biased run met
     * @param missedWithoutBias what is possible and no run without preferences met
     * @param impossible what was met although the search says that it is impossible
     */
    public record ScenarioJson(
            String options,
            boolean complete,
            List<ArrivalJson> arrivals,
            List<String> missed,
            List<String> missedWithoutBias,
            List<String> impossible) {

        static ScenarioJson of(ScenarioCoverage one) {
            return new ScenarioJson(
                    one.setup().options(),
                    one.reach().complete(),
                    arrivals(one.biased()),
                    texts(one.missed()),
                    texts(one.missedWithoutBias()),
                    texts(one.impossible()));
        }

        private static List<ArrivalJson> arrivals(SortedMap<ArrivalKind, Integer> counts) {
            return counts.entrySet().stream()
                    .map(entry -> new ArrivalJson(
                            entry.getKey().state().toString(),
                            entry.getKey().segment().toString(),
                            entry.getValue()))
                    .toList();
        }

        private static List<String> texts(List<ArrivalKind> pairs) {
            return pairs.stream().map(ArrivalKind::toString).toList();
        }
    }

    /**
     * The number of times that a class of segments met a state.
     *
     * @param state the state, as RFC 9293 writes it
     * @param segment the class of the segment
     * @param times how often
     */
    public record ArrivalJson(String state, String segment, int times) {}

    static CoverageJson of(CoverageTable table) {
        return new CoverageJson(
                table.possible(),
                table.met(),
                table.metWithoutBias(),
                table.scenarios().stream().map(ScenarioJson::of).toList());
    }
}
