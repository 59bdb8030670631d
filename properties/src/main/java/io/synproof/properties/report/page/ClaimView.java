package io.synproof.properties.report.page;

import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.ClaimVerdict;
import io.synproof.properties.claims.KernelVerdict;
import io.synproof.properties.claims.StudyNote;
import io.synproof.properties.report.ClaimText;
import io.synproof.properties.report.KernelText;
import io.synproof.properties.report.OriginalNotes;
import io.synproof.properties.report.VerdictText;
import java.util.List;
import java.util.Optional;

/**
 * A claim, as the page's template sees it.
 *
 * @param id its name
 * @param group the name of its group
 * @param statement the statement
 * @param verdict the verdict, as the command line writes it
 * @param word the verdict for the eye
 * @param sentence the verdict in a sentence
 * @param why why it is so
 * @param places where it comes from: file names and lines
 * @param originals what is written there, each line with its place, as far as it is there
 * @param notes the numbers of these files, with spaces between
 * @param kind what kind of statement it is
 * @param asExpected whether everything came out as expected
 * @param checks the checks
 * @param terms its terms beside the standard's, if these are in question
 * @param kernel what the running kernel does in its deciding trace; nothing if that was not asked
 * @param rests what the verdict rests on, once; nothing if that was not asked
 */
public record ClaimView(
        String id,
        String group,
        String statement,
        String verdict,
        String word,
        String sentence,
        String why,
        List<String> places,
        List<String> originals,
        String notes,
        String kind,
        boolean asExpected,
        List<CheckView> checks,
        List<String> terms,
        List<KernelView> kernel,
        List<RestView> rests) {

    static ClaimView of(ClaimResult result, Optional<RestView> rest, OriginalNotes notes) {
        Claim claim = result.claim();
        return new ClaimView(
                claim.id(),
                claim.group(),
                claim.statement(),
                result.verdict().name(),
                VerdictText.small(result.verdict()),
                VerdictWording.of(result),
                claim.why(),
                claim.notes().stream().map(StudyNote::words).toList(),
                notes.at(claim.notes()).stream().map(OriginalNotes.Line::placed).toList(),
                String.join(" ", StudyNote.numbers(claim.notes())),
                claim.kind(),
                result.asExpected(),
                result.results().stream().map(CheckView::of).toList(),
                claim.terms().stream().map(ClaimText::of).toList(),
                result.kernel().stream().map(KernelView::of).toList(),
                rest.stream().toList());
    }

    /**
     * A verdict of the running kernel, as the page's template sees it.
     *
     * @param colour the name of its colour: that of a verdict
     * @param words the verdict in words
     */
    public record KernelView(String colour, String words) {
        static KernelView of(KernelVerdict verdict) {
            ClaimVerdict colour = switch (verdict) {
                case KernelVerdict.Seen _ -> ClaimVerdict.CONFIRMED;
                case KernelVerdict.Differs _ -> ClaimVerdict.CONDITIONAL;
                case KernelVerdict.NotReplayed _ -> ClaimVerdict.NOT_CHECKABLE;
            };
            return new KernelView(colour.name(), KernelText.of(verdict));
        }
    }
}
