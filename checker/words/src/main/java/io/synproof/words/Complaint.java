package io.synproof.words;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import java.util.List;

/** The text of what is wrong with a predicate: where, and why. */
final class Complaint {
    private Complaint() {}

    /** What is wrong with a part. */
    static SentenceException at(CelSource source, long part, String why) {
        int offset = source.getPositionsMap().getOrDefault(part, 0);
        CelSourceLocation place =
                source.getOffsetLocation(offset).orElse(CelSourceLocation.of(1, 0));
        return new SentenceException(
                text(source.getContent().toString(), place.getLine(), place.getColumn(), why));
    }

    /** What CEL finds wrong, in the words of sentences. */
    static SentenceException of(String text, List<CelIssue> issues, Dictionary<?, ?> dictionary) {
        CelIssue first = issues.getFirst();
        CelSourceLocation place = first.getSourceLocation();
        String line = line(text, place.getLine());
        int column = Math.clamp(place.getColumn(), 0, line.length());
        String why = new ComplaintWording(dictionary, text, first).of(line.substring(column));
        return new SentenceException(text(text, place.getLine(), column, why));
    }

    /** The line with a caret under a column, counted from 0. */
    private static String text(String text, int line, int column, String why) {
        return why + ", at " + (text.contains("\n") ? "line " + line + ", " : "") + "column "
                + (column + 1) + "\n  " + line(text, line) + "\n  " + " ".repeat(column) + "^";
    }

    private static String line(String text, int number) {
        return text.lines().skip(Math.max(0, number - 1)).findFirst().orElse("");
    }
}
