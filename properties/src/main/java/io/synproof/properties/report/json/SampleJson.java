package io.synproof.properties.report.json;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.sampling.CoverageTable;
import io.synproof.properties.sampling.SampleAgreement;
import io.synproof.properties.sampling.SampleSummary;
import io.synproof.properties.sampling.SampledCheck;
import io.synproof.properties.sampling.SamplingPlan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Sampled twins, in the fields of the JSON output.
 *
 * @param plan how much was sampled, and from which seed
 * @param twins twin by twin
 * @param summary all together
 * @param coverage which kinds of arrival were met; null if nobody asked
 */
public record SampleJson(
        SamplingPlan plan,
        List<TwinJson> twins,
        SampleSummary summary,
        @Nullable CoverageJson coverage) {

    /**
     * A twin.
     *
     * @param check the claim and the check, with {@code /control} for its control
     * @param command the command that asks the search again
     * @param outcome what the search says
     * @param shortest steps of the shortest run that decides; null without one
     * @param sampled whether a random run decided
     * @param tries how many random runs were made
     * @param found steps of the run that decided, before it shrank; null without one
     * @param shrunk steps of the run to which it shrank; null without one
     * @param agreement how the two compare
     */
    public record TwinJson(
            String check,
            String command,
            Outcome outcome,
            @Nullable Integer shortest,
            boolean sampled,
            int tries,
            @Nullable Integer found,
            @Nullable Integer shrunk,
            SampleAgreement agreement) {

        static TwinJson of(SampledCheck twin) {
            return new TwinJson(
                    twin.name(),
                    twin.answer().experiment().command(),
                    twin.answer().outcome(),
                    orNull(twin.shortest()),
                    twin.sampled().isFound(),
                    twin.sampled().tries(),
                    orNull(twin.sampled().found()),
                    orNull(twin.sampled().shrunk()),
                    twin.agreement());
        }

        private static @Nullable Integer orNull(OptionalInt number) {
            return number.isPresent() ? (Integer) number.getAsInt() : null;
        }
    }

    /** The JSON of these twins. */
    public static SampleJson of(
            SamplingPlan plan, List<SampledCheck> twins, Optional<CoverageTable> coverage) {
        return new SampleJson(
                plan,
                twins.stream().map(TwinJson::of).toList(),
                SampleSummary.of(twins),
                coverage.map(CoverageJson::of).orElse(null));
    }
}
