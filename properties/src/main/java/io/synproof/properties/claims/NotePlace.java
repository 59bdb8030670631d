package io.synproof.properties.claims;

import io.synproof.properties.language.Texts;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a note, as claims refer to it: {@code 003:36-37}, or {@code 003:43 (scope)}.
 *
 * @param file the note
 * @param first the first line, 1 or more
 * @param last the last line
 * @param remark what these lines are to the claim if they do not say it, such as {@code gap}; empty
 *     if they do
 */
public record NotePlace(StudyNote file, int first, int last, String remark) {
    private static final Texts TEXTS = Texts.beside(NotePlace.class);
    private static final Pattern FORM =
            Pattern.compile("(\\d{3}):(\\d+)(?:-(\\d+))?(?: \\((.*)\\))?");

    /** The place that a reference is to; empty if it is to a source that is no note. */
    public static Optional<NotePlace> of(String reference) {
        Matcher parts = FORM.matcher(reference);
        return parts.matches()
                ? StudyNote.numbered(parts.group(1)).map(file -> of(file, parts))
                : Optional.empty();
    }

    private static NotePlace of(StudyNote file, Matcher parts) {
        int first = Integer.parseInt(parts.group(2));
        return new NotePlace(
                file,
                first,
                parts.group(3) == null ? first : Integer.parseInt(parts.group(3)),
                parts.group(4) == null ? "" : parts.group(4));
    }

    /** File name and lines, in words. */
    public String words() {
        String place = first == last
                ? TEXTS.of("place.line", file.file(), first)
                : TEXTS.of("place.lines", file.file(), lines());
        return remark.isEmpty() ? place : TEXTS.of("place.remark", place, remark);
    }

    private String lines() {
        return first + "-" + last;
    }
}
