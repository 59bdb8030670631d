package io.synproof.properties.report.json;

import io.synproof.checker.coverability.PatternCounts;
import io.synproof.properties.experiment.UnboundedAnswer;
import io.synproof.properties.scenarios.BoundlessNetwork;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.util.List;

/**
 * An answer for every number of losses and of segments in flight, in the fields of the JSON output.
 *
 * @param outcome HOLDS, VIOLATED, REACHED, UNREACHABLE or UNDECIDED
 * @param every what has no limit: {@code losses}, {@code inFlight}, {@code retries}, {@code copies}
 * @param finite the settings that stay finite, as {@code key=value}
 * @param shortest whether the trace, if there is one, is proven shortest
 * @param prover the work of the half that looks for a certificate
 * @param refuter the work of the half that looks for a run
 * @param obstacles why it is not decided; empty if it is
 */
public record UnboundedJson(
        String outcome,
        List<String> every,
        List<String> finite,
        boolean shortest,
        Work prover,
        Work refuter,
        List<String> obstacles) {

    /**
     * The work of one half.
     *
     * @param kept patterns kept
     * @param expanded patterns of which the steps were taken
     */
    public record Work(long kept, long expanded) {
        private static Work of(PatternCounts counts) {
            return new Work(counts.kept(), counts.expanded());
        }
    }

    /** The fields of an answer. */
    public static UnboundedJson of(UnboundedAnswer answer) {
        ConfiguredScenario setup = answer.experiment().setup();
        return new UnboundedJson(
                answer.outcome().name(),
                EveryNumberJson.every(setup),
                BoundlessNetwork.finite(setup),
                answer.isShortest(),
                Work.of(answer.prover()),
                Work.of(answer.refuter()),
                answer.obstacles());
    }
}
