package io.synproof.properties.report.json;

import io.synproof.properties.claims.ClaimVerdict;
import io.synproof.properties.contradictions.ContradictionResult;
import io.synproof.properties.contradictions.PositionEvidence;
import io.synproof.properties.contradictions.SideResult;
import io.synproof.properties.contradictions.SideVerdict;
import io.synproof.properties.contradictions.Stance;
import io.synproof.properties.report.Summary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Contradictions between the notes, in the fields of the JSON output.
 *
 * @param contradictions one after another
 * @param summary the claims that decide them, all together
 */
public record SettlementJson(List<Item> contradictions, Summary summary) {

    /**
     * A contradiction.
     *
     * @param number its number
     * @param subject what it is about
     * @param sides what is said
     * @param sharedSearches checks that decide more than one side by the same search
     */
    public record Item(
            int number, String subject, List<SideJson> sides, List<String> sharedSearches) {

        static Item of(ContradictionResult settlement) {
            return new Item(
                    settlement.contradiction().number(),
                    settlement.contradiction().subject(),
                    settlement.sides().stream().map(SideJson::of).toList(),
                    settlement.shared());
        }
    }

    /**
     * A side.
     *
     * @param notes who says so
     * @param says what is said
     * @param verdict what the run says of it
     * @param proviso under which condition or of which implementation it is right; null for none
     * @param remark what the claims leave open; null for nothing
     * @param grounds the claims that decide it
     */
    public record SideJson(
            List<String> notes,
            String says,
            SideVerdict verdict,
            @Nullable String proviso,
            @Nullable String remark,
            List<GroundJson> grounds) {

        static SideJson of(SideResult result) {
            return new SideJson(
                    result.side().notes(),
                    result.side().says(),
                    result.verdict(),
                    given(result.proviso()),
                    given(result.side().remark()),
                    result.findings().stream().map(GroundJson::of).toList());
        }

        private static @Nullable String given(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    /**
     * A claim that bears on a side.
     *
     * @param claim its name
     * @param check the one check that answers; null if it is the whole claim
     * @param bearing whether it states what the side says, or the contrary
     * @param claimVerdict the verdict of the claim
     * @param verdict what follows for the side
     * @param command the command that shows the run
     * @param checks what the checks found that answer
     */
    public record GroundJson(
            String claim,
            @Nullable String check,
            Stance bearing,
            ClaimVerdict claimVerdict,
            SideVerdict verdict,
            String command,
            List<AnswerJson> checks) {

        static GroundJson of(PositionEvidence finding) {
            return new GroundJson(
                    finding.ground().claim().id(),
                    finding.ground().check().orElse(null),
                    finding.ground().bearing(),
                    finding.claim().verdict(),
                    finding.verdict(),
                    finding.ground().command(),
                    finding.results().stream()
                            .map(result -> AnswerJson.of(
                                    result.check().name(),
                                    result.answer(),
                                    result.check().expected()))
                            .toList());
        }
    }

    /** The JSON of these settlements. */
    public static SettlementJson of(List<ContradictionResult> settlements, Summary summary) {
        return new SettlementJson(settlements.stream().map(Item::of).toList(), summary);
    }
}
