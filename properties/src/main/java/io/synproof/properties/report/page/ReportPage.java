package io.synproof.properties.report.page;

import io.synproof.properties.catalogue.CatalogueTranslations;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.ClaimVerdict;
import io.synproof.properties.language.Language;
import io.synproof.properties.language.Texts;
import io.synproof.properties.neighbours.ClaimSurvey;
import io.synproof.properties.report.KernelText;
import io.synproof.properties.report.OriginalNotes;
import io.synproof.properties.report.Summary;
import io.synproof.properties.report.VerdictText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report on a verification: one page, with everything that it needs in it. */
public final class ReportPage {
    private static final Texts TEXTS = Texts.beside(ReportPage.class);

    private ReportPage() {}

    /** The page in HTML, in every language; it opens in English. */
    public static String of(List<ClaimResult> results, Summary summary) {
        return of(results, summary, List.of(), OriginalNotes.NONE, Language.EN);
    }

    /**
     * The page in HTML, in every language, with the robustness of the verdicts.
     *
     * @param surveys what they rest on; of claims that are not among them it is not said
     * @param notes what the notes themselves say, as far as they are there
     * @param first the language in which it opens
     */
    public static String of(
            List<ClaimResult> results,
            Summary summary,
            List<ClaimSurvey> surveys,
            OriginalNotes notes,
            Language first) {
        return Templates.bilingual(
                "report.ftlh", first, () -> values(results, summary, surveys, notes));
    }

    private static Map<String, ?> values(
            List<ClaimResult> results,
            Summary summary,
            List<ClaimSurvey> surveys,
            OriginalNotes notes) {
        Map<Claim, RestView> rests =
                surveys.stream().collect(Collectors.toMap(ClaimSurvey::claim, RestView::of));
        return Map.of(
                "title", title(results),
                "summary", lines(summary, results),
                "verdicts", verdicts(results),
                "byNote", VerdictCounts.byNote(results),
                "byGroup", VerdictCounts.byGroup(results),
                "contradictions", ContradictionView.among(results),
                "claims",
                        results.stream()
                                .map(result -> ClaimView.of(
                                        CatalogueTranslations.told(result),
                                        Optional.ofNullable(rests.get(result.claim())),
                                        notes))
                                .toList());
    }

    private static List<String> lines(Summary summary, List<ClaimResult> results) {
        return Stream.concat(summary.lines().stream(), KernelText.summary(results).stream())
                .toList();
    }

    private static String title(List<ClaimResult> results) {
        boolean others = results.stream().anyMatch(result -> result.claim().isLiterature());
        boolean notes = results.stream().anyMatch(result -> !result.claim().isLiterature());
        String of = others ? "title.others" : "title.notes";
        return TEXTS.of(others && notes ? "title.both" : of);
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
                        VerdictText.small(verdict),
                        results.stream().anyMatch(result -> result.verdict() == verdict)))
                .toList();
    }
}
