package io.synproof.properties.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.threshold.FlipPattern;
import io.synproof.checker.threshold.OutcomeSeries;
import io.synproof.properties.experiment.Answer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The thresholds at which a verdict flips, in the fields of the JSON output.
 *
 * @param scenario the scenario
 * @param settings the settings that were changed and not varied
 * @param property the question
 * @param vary the setting that was varied
 * @param by the second setting that was varied; null without one
 * @param rows one for each value of the second setting; a single one without it
 * @param everyNumber what is known of every value; absent if that was not asked
 */
public record ThresholdJson(
        String scenario,
        Map<String, String> settings,
        String property,
        String vary,
        @Nullable String by,
        List<Row> rows,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable EveryNumberJson everyNumber) {

    /**
     * The outcomes for one value of the second setting.
     *
     * @param by that value; null without a second setting
     * @param threshold the value at which the outcome flips; null if it does not flip exactly once
     *     or is not decided everywhere
     * @param monotone whether the outcome flips once at most; null if that is open
     * @param flips the values decided otherwise than the last decided one before
     * @param undecided the values that were not decided
     * @param segments neighbouring values with the same outcome, together
     * @param answers what was found for each value
     */
    public record Row(
            @Nullable Integer by,
            @Nullable Integer threshold,
            @Nullable Boolean monotone,
            List<Integer> flips,
            List<Integer> undecided,
            List<Part> segments,
            List<AnswerJson> answers) {

        /** The row of a line. */
        public static Row of(@Nullable Integer by, OutcomeSeries<Answer> line) {
            return new Row(
                    by,
                    line.flip().isPresent() ? line.flip().getAsInt() : null,
                    monotone(line.shape()),
                    line.flips(),
                    line.undecided(),
                    line.segments().stream()
                            .map(one -> new Part(
                                    one.values().least(), one.values().most(), one.outcome()))
                            .toList(),
                    line.points().stream()
                            .map(point -> AnswerJson.of(point.evidence()))
                            .toList());
        }

        private static @Nullable Boolean monotone(FlipPattern shape) {
            return switch (shape) {
                case FlipPattern.Constant _, FlipPattern.Once _ -> true;
                case FlipPattern.Often _ -> false;
                case FlipPattern.Open _ -> null;
            };
        }
    }

    /** Neighbouring values, from the least to the greatest, with the same outcome. */
    public record Part(int least, int most, Outcome outcome) {}
}
