package io.synproof.properties.report.page;

import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.ClaimVerdict;
import io.synproof.properties.claims.StudyNote;
import io.synproof.properties.contradictions.ContradictionResult;
import io.synproof.properties.contradictions.PositionEvidence;
import io.synproof.properties.contradictions.SideResult;
import io.synproof.properties.contradictions.SideVerdict;
import io.synproof.properties.contradictions.Stance;
import io.synproof.properties.report.VerdictText;
import java.util.List;

/**
 * A contradiction between the notes, as the page's template sees it.
 *
 * @param number its number
 * @param subject what it is about
 * @param sides what is said, and what the run says of it
 * @param shared the searches that decide more than one side; mostly none
 */
public record ContradictionView(
        int number, String subject, List<SideView> sides, List<String> shared) {

    /**
     * A side.
     *
     * @param colour the verdict of a claim whose colour it has
     * @param word what the run says of it
     * @param places who says so: file names and lines
     * @param says what is said
     * @param proviso under which condition or of which implementation it is right, or nothing
     * @param remark what the claims leave open, or nothing
     * @param grounds the claims that decide it
     */
    public record SideView(
            String colour,
            String word,
            List<String> places,
            String says,
            String proviso,
            String remark,
            List<GroundView> grounds) {

        static SideView of(SideResult result) {
            return new SideView(
                    colour(result.verdict()).name(),
                    VerdictText.of(result.verdict()),
                    result.side().notes().stream().map(StudyNote::words).toList(),
                    result.side().says(),
                    result.proviso(),
                    result.side().remark(),
                    result.findings().stream().map(GroundView::of).toList());
        }

        private static ClaimVerdict colour(SideVerdict verdict) {
            return switch (verdict) {
                case RIGHT -> ClaimVerdict.CONFIRMED;
                case WRONG -> ClaimVerdict.REFUTED;
                case RIGHT_IN_PART, RIGHT_UNDER_A_CONDITION -> ClaimVerdict.CONDITIONAL;
                case RIGHT_OF_SOME_IMPLEMENTATIONS -> ClaimVerdict.PROFILE_DEPENDENT;
                case NOT_DECIDED -> ClaimVerdict.UNDECIDED;
                case NO_CLAIM -> ClaimVerdict.NOT_CHECKABLE;
            };
        }
    }

    /**
     * A claim that bears on a side.
     *
     * @param id its name
     * @param name its name, and that of the check that answers if it is one alone
     * @param denies whether it states the contrary
     * @param verdict its verdict, as the command line writes it
     * @param word its verdict for the eye
     */
    public record GroundView(String id, String name, boolean denies, String verdict, String word) {

        static GroundView of(PositionEvidence finding) {
            ClaimResult result = finding.claim();
            return new GroundView(
                    result.claim().id(),
                    finding.ground().name(),
                    finding.ground().bearing() == Stance.DENIES,
                    result.verdict().name(),
                    VerdictText.small(result.verdict()));
        }
    }

    /** The contradictions of which every claim that decides them is among the results. */
    static List<ContradictionView> among(List<ClaimResult> results) {
        return ContradictionResult.among(results).stream()
                .map(ContradictionResult::told)
                .map(ContradictionView::of)
                .toList();
    }

    private static ContradictionView of(ContradictionResult settlement) {
        return new ContradictionView(
                settlement.contradiction().number(),
                settlement.contradiction().subject(),
                settlement.sides().stream().map(SideView::of).toList(),
                settlement.shared());
    }
}
