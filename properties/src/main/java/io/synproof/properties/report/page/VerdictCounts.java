package io.synproof.properties.report.page;

import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.ClaimVerdict;
import io.synproof.properties.claims.StudyNote;
import io.synproof.properties.language.Translations;
import java.util.Arrays;
import java.util.List;

/**
 * The number of claims of a note or group with each verdict, as the page's template sees it.
 *
 * @param key the note's number or the group's name
 * @param name the note's file or what the group is about
 * @param about more of it; may be empty
 * @param choice name and subject together
 * @param total how many claims
 * @param counts how many of each verdict, in the order of the verdicts
 */
public record VerdictCounts(
        String key, String name, String about, String choice, long total, List<Long> counts) {

    private static final Translations NOTES = Translations.beside(StudyNote.class, "notes");

    static List<VerdictCounts> byNote(List<ClaimResult> results) {
        return Arrays.stream(StudyNote.values())
                .map(note -> of(
                        note.number(),
                        note.file(),
                        NOTES.of(note.number(), note.about()),
                        results.stream()
                                .filter(result ->
                                        result.claim().notes().stream().anyMatch(note::isMeant))
                                .toList()))
                .filter(tally -> tally.total > 0)
                .toList();
    }

    static List<VerdictCounts> byGroup(List<ClaimResult> results) {
        return results.stream()
                .map(result -> result.claim().group())
                .distinct()
                .map(group -> of(
                        group,
                        group,
                        GroupName.of(group),
                        results.stream()
                                .filter(result -> result.claim().group().equals(group))
                                .toList()))
                .toList();
    }

    private static VerdictCounts of(
            String key, String name, String about, List<ClaimResult> results) {
        return new VerdictCounts(
                key,
                name,
                about,
                name + " " + about,
                results.size(),
                Arrays.stream(ClaimVerdict.values())
                        .map(verdict -> results.stream()
                                .filter(result -> result.verdict() == verdict)
                                .count())
                        .toList());
    }
}
