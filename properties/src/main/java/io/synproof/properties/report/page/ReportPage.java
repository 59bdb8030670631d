package io.synproof.properties.report.page;

import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.ClaimVerdict;
import io.synproof.properties.neighbours.ClaimSurvey;
import io.synproof.properties.report.OriginalNotes;
import io.synproof.properties.report.Summary;
import io.synproof.properties.report.svg.Stylesheet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The report on a verification: one page, with everything that it needs in it. */
public final class ReportPage {
    private ReportPage() {}

    /** The page, in HTML. */
    public static String of(List<ClaimResult> results, Summary summary) {
        return of(results, summary, List.of(), OriginalNotes.NONE);
    }

    /**
     * The page, in HTML, with the robustness of the verdicts.
     *
     * @param surveys what they rest on; of claims that are not among them it is not said
     * @param notes what the notes themselves say, as far as they are there
     */
    public static String of(
            List<ClaimResult> results,
            Summary summary,
            List<ClaimSurvey> surveys,
            OriginalNotes notes) {
        Map<Claim, RestView> rests =
                surveys.stream().collect(Collectors.toMap(ClaimSurvey::claim, RestView::of));
        return Templates.fill(
                "report.ftlh",
                Map.of(
                        "style", Stylesheet.text() + Templates.raw("page.css"),
                        "script", Templates.raw("page.js"),
                        "title", title(results),
                        "summary", summary.lines(),
                        "verdicts", verdicts(results),
                        "byNote", VerdictCounts.byNote(results),
                        "byGroup", VerdictCounts.byGroup(results),
                        "contradictions", ContradictionView.among(results),
                        "claims",
                                results.stream()
                                        .map(result -> ClaimView.of(
                                                result,
                                                Optional.ofNullable(rests.get(result.claim())),
                                                notes))
                                        .toList()));
    }

    private static String title(List<ClaimResult> results) {
        boolean others = results.stream().anyMatch(result -> result.claim().isLiterature());
        boolean notes = results.stream().anyMatch(result -> !result.claim().isLiterature());
        String of = others ? "results of others" : "notes' claims";
        return "What became of the " + (others && notes ? "claims" : of);
    }

    /**
     * A verdict, as the page's template sees it.
     *
     * @param name as the command line writes it
     * @param word for the eye
     * @param occurs whether some claim has it
     */
    public record VerdictView(String name, String word, boolean occurs) {}

    private static List<VerdictView> verdicts(List<ClaimResult> results) {
        return Arrays.stream(ClaimVerdict.values())
                .map(verdict -> new VerdictView(
                        verdict.name(),
                        VerdictWording.word(verdict),
                        results.stream().anyMatch(result -> result.verdict() == verdict)))
                .toList();
    }
}
