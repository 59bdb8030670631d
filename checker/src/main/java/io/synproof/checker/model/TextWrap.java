package io.synproof.checker.model;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a width that is kept wherever a text has a place to break. */
final class TextWrap {
    private static final String HANGING = "    ";

    /** Shorter pieces share a line with their neighbours. */
    private static final int SHORT = 24;

    private TextWrap() {}

    /** A text broken between words; the second line and those after it are indented. */
    static String words(String text, int width) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > width) {
                lines.append('\n').append(HANGING);
                column = HANGING.length();
            } else if (column > 0) {
                lines.append(' ');
                column++;
            }
            lines.append(word);
            column += word.length();
        }
        return lines.toString();
    }

    /** Short pieces one after the other, with commas between them; a longer one has its line. */
    static String pieces(List<String> pieces, int width) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        boolean shares = false;
        for (String piece : pieces) {
            boolean isShort = piece.length() <= SHORT;
            if (shares && isShort && column + 2 + piece.length() <= width) {
                lines.append(", ");
                column += 2;
            } else if (!lines.isEmpty()) {
                lines.append('\n');
                column = 0;
            }
            lines.append(piece);
            column += piece.length();
            shares = isShort;
        }
        return lines.toString();
    }

    /** A text behind a prefix, its other lines as far to the right. */
    static String behind(String prefix, String text) {
        return prefix
                + text.lines().collect(Collectors.joining("\n" + " ".repeat(prefix.length())));
    }
}
