package io.synproof.properties.report.page;

import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.documents.ClaimDocument;
import io.synproof.properties.documents.Passage;
import io.synproof.properties.language.Language;
import io.synproof.properties.report.OriginalNotes;
import io.synproof.properties.report.Summary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The report on a user's own documents: one page, with each document as it reads and the verdict on
 * each claim beside the text that states it.
 */
public final class NotePage {
    private NotePage() {}

    /**
     * A document, as the page's template sees it.
     *
     * @param file the name of its file
     * @param passages its passages, in order
     */
    public record NoteView(String file, List<PassageView> passages) {}

    /**
     * A passage, as the page's template sees it.
     *
     * @param html its text
     * @param claims the claim that it states; none if it states none
     * @param why the explanation that the claim's block has; may be empty
     * @param written the block of the claim as it is written
     */
    public record PassageView(String html, List<ClaimView> claims, String why, String written) {}

    /**
     * The page in HTML, in every language; the documents stay in theirs.
     *
     * @param documents the documents
     * @param results the results of all their claims
     * @param originals what the notes themselves say, as far as they are there
     * @param first the language in which it opens
     */
    public static String of(
            List<ClaimDocument> documents,
            List<ClaimResult> results,
            Summary summary,
            OriginalNotes originals,
            Language first) {
        return Templates.bilingual(
                "note.ftlh", first, () -> values(documents, results, summary, originals));
    }

    private static Map<String, ?> values(
            List<ClaimDocument> documents,
            List<ClaimResult> results,
            Summary summary,
            OriginalNotes originals) {
        Map<String, ClaimView> claims = results.stream()
                .collect(Collectors.toMap(
                        result -> result.claim().id(),
                        result -> ClaimView.of(result, Optional.empty(), originals)));
        return Map.of(
                "title",
                        documents.stream()
                                .map(ClaimDocument::title)
                                .collect(Collectors.joining(", ")),
                "summary", summary.lines(),
                "notes",
                        documents.stream()
                                .map(document -> view(document, claims::get))
                                .toList());
    }

    private static NoteView view(ClaimDocument document, Function<String, ClaimView> views) {
        return new NoteView(
                document.text().file(),
                document.passages().stream()
                        .map(passage -> view(passage, views))
                        .toList());
    }

    private static PassageView view(Passage passage, Function<String, ClaimView> views) {
        return new PassageView(
                passage.html(),
                passage.claim().stream()
                        .map(claim -> views.apply(claim.claim().id()))
                        .toList(),
                passage.why(),
                passage.written());
    }
}
