package io.synproof.properties.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.synproof.checker.coverability.PatternCounts;
import io.synproof.properties.experiment.Evidence;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.UnboundedVerdict;
import io.synproof.properties.experiment.UnboundedVerdict.Falls;
import io.synproof.properties.experiment.UnboundedVerdict.ForEvery;
import io.synproof.properties.experiment.UnboundedVerdict.NotAsked;
import io.synproof.properties.experiment.UnboundedVerdict.Open;
import io.synproof.properties.scenarios.BoundlessNetwork;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fate of an outcome for every number of losses, in the fields of the JSON output.
 *
 * @param verdict {@code so}, {@code falls}, {@code open} or {@code notAsked}
 * @param every what has no limit: {@code losses}, {@code inFlight}, {@code retries}, {@code
 *     copies}; absent unless it is so
 * @param finite the settings that stay finite, as {@code key=value}; absent likewise
 * @param patterns the patterns that show it; absent likewise
 * @param traceLength steps of the run in which it falls; absent unless it does
 * @param faults faults in that run; absent likewise
 * @param replay the command that takes the run again; absent likewise
 * @param why why it is not decided, or not asked; absent if it is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EveryNumberJson(
        String verdict,
        List<String> every,
        List<String> finite,
        @Nullable Long patterns,
        @Nullable Integer traceLength,
        @Nullable Integer faults,
        String replay,
        List<String> why) {

    /** The JSON of a verdict. */
    public static EveryNumberJson of(UnboundedVerdict verdict) {
        return switch (verdict) {
            case ForEvery(ConfiguredScenario setup, PatternCounts work) ->
                new EveryNumberJson(
                        "so",
                        every(setup),
                        BoundlessNetwork.finite(setup),
                        work.kept(),
                        null,
                        null,
                        "",
                        List.of());
            case Falls(Experiment experiment, Evidence evidence, boolean _) ->
                new EveryNumberJson(
                        "falls",
                        List.of(),
                        List.of(),
                        null,
                        evidence.story().length(),
                        evidence.story().faults(),
                        experiment.replay(evidence),
                        List.of());
            case Open(List<String> obstacles) -> without("open", obstacles);
            case NotAsked(String why) -> without("notAsked", List.of(why));
        };
    }

    private static EveryNumberJson without(String verdict, List<String> why) {
        return new EveryNumberJson(verdict, List.of(), List.of(), null, null, null, "", why);
    }

    /** What has no limit in a scenario, as words. */
    static List<String> every(ConfiguredScenario setup) {
        return Stream.of(
                        Stream.of("losses", "inFlight"),
                        Stream.of("retries").filter(_ -> BoundlessNetwork.hasRetries(setup)),
                        Stream.of("copies").filter(_ -> BoundlessNetwork.hasCopies(setup)))
                .flatMap(words -> words)
                .toList();
    }
}
