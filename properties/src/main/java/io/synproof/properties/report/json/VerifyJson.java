package io.synproof.properties.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.synproof.properties.claims.CheckResult;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.ClaimVerdict;
import io.synproof.properties.claims.Role;
import io.synproof.properties.claims.Term;
import io.synproof.properties.report.QuickSummary;
import io.synproof.properties.report.Summary;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The results of a verification, in the fields of the JSON output.
 *
 * @param claims claim by claim
 * @param summary all together
 * @param quick what a quick verification left out; absent if it was none
 */
public record VerifyJson(
        List<ClaimJson> claims,
        Summary summary,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable QuickSummary quick) {

    /**
     * A claim with its results.
     *
     * @param id its name
     * @param statement the statement
     * @param notes where it comes from
     * @param kind what kind of statement it is
     * @param verdict the computed verdict
     * @param asExpected whether every check came out as expected and every control flipped
     * @param checks check by check
     * @param terms its terms, if these are in question; absent if not
     * @param kernel what the running kernel does in its deciding trace; absent if that was not
     *     asked
     */
    public record ClaimJson(
            String id,
            String statement,
            List<String> notes,
            String kind,
            ClaimVerdict verdict,
            boolean asExpected,
            List<CheckJson> checks,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Term> terms,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            KernelJson kernel) {

        static ClaimJson of(ClaimResult result) {
            Claim claim = result.claim();
            return new ClaimJson(
                    claim.id(),
                    claim.statement(),
                    claim.notes(),
                    claim.kind(),
                    result.verdict(),
                    result.asExpected(),
                    result.results().stream().map(CheckJson::of).toList(),
                    claim.terms(),
                    result.kernel().map(KernelJson::of).orElse(null));
        }
    }

    /**
     * A check and its control.
     *
     * @param answer what the check found
     * @param role what it contributes to the verdict
     * @param control what its control found
     */
    public record CheckJson(@JsonUnwrapped AnswerJson answer, String role, AnswerJson control) {

        static CheckJson of(CheckResult result) {
            return new CheckJson(
                    AnswerJson.of(
                            result.check().name(),
                            result.answer(),
                            result.check().expected()),
                    role(result.check().role()),
                    AnswerJson.of(
                            result.check().control().change(),
                            result.control(),
                            result.check().expectedOfControl()));
        }

        private static String role(Role role) {
            return switch (role) {
                case Role.Main.MAIN -> "main";
                case Role.Under(String condition) -> "under " + condition;
                case Role.In(String name) -> "in " + name;
                case Role.Aside(String about) -> "aside " + about;
            };
        }
    }

    /** The JSON of these results, quick or not. */
    public static VerifyJson of(
            List<ClaimResult> results, Summary summary, Optional<QuickSummary> quick) {
        return new VerifyJson(
                results.stream().map(ClaimJson::of).toList(), summary, quick.orElse(null));
    }
}
