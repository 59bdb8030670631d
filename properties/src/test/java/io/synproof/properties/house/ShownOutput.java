package io.synproof.properties.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Compares the output that a document shows with a real one, line by line. A line {@code ...}
 * stands for any lines, also none; a line that ends with {@code  ...} may go on; and times of
 * searches, such as {@code 0.1 s}, are alike. Everything else must be the same.
 */
final class ShownOutput {
    static final String ANY_LINES = "...";
    private static final String GOES_ON = " ...";
    private static final Pattern TIME = Pattern.compile("\\b[\\d,]*\\d\\.\\d (?:s\\b|秒)");

    private ShownOutput() {}

    /** What differs, in words, or nothing if the document is right. */
    static Optional<String> difference(List<String> shown, String real) {
        List<String> lines = withoutEnd(real.lines().map(String::stripTrailing).toList());
        List<List<String>> pieces = pieces(shown);
        int from = 0;
        for (int i = 0; i < pieces.size(); i++) {
            List<String> piece = pieces.get(i);
            boolean last = i == pieces.size() - 1;
            int at = i == 0 ? 0 : last ? lines.size() - piece.size() : find(piece, lines, from);
            if (at < from) {
                return Optional.of("nowhere behind line " + from + " there is\n  "
                        + String.join("\n  ", piece));
            }
            Optional<String> unlike = unlike(piece, lines, at);
            if (unlike.isPresent()) {
                return unlike;
            }
            from = at + piece.size();
        }
        return from < lines.size() && pieces.size() == 1
                ? Optional.of("line " + (from + 1) + " is not shown: " + lines.get(from))
                : Optional.empty();
    }

    /** The lines without the blank ones at their end. */
    static List<String> withoutEnd(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return List.copyOf(lines.subList(0, end));
    }

    /** What stands between the lines that stand for any lines; there is one more than of those. */
    private static List<List<String>> pieces(List<String> shown) {
        List<List<String>> pieces = new ArrayList<>();
        List<String> piece = new ArrayList<>();
        for (String line : shown) {
            if (line.strip().equals(ANY_LINES)) {
                pieces.add(piece);
                piece = new ArrayList<>();
            } else {
                piece.add(line);
            }
        }
        pieces.add(piece);
        return pieces;
    }

    /** The first place from which on the lines are those of a piece, or -1. */
    private static int find(List<String> piece, List<String> lines, int from) {
        for (int at = from; at + piece.size() <= lines.size(); at++) {
            if (unlike(piece, lines, at).isEmpty()) {
                return at;
            }
        }
        return -1;
    }

    private static Optional<String> unlike(List<String> piece, List<String> lines, int at) {
        for (int i = 0; i < piece.size(); i++) {
            String real = at + i < lines.size() ? lines.get(at + i) : "(the end)";
            if (at + i >= lines.size() || !isAlike(piece.get(i), real)) {
                return Optional.of("line " + (at + i + 1) + "\n  shown: " + piece.get(i)
                        + "\n  real:  " + real);
            }
        }
        return Optional.empty();
    }

    private static boolean isAlike(String shown, String real) {
        String wanted = timeless(shown);
        return wanted.endsWith(GOES_ON)
                ? timeless(real).startsWith(wanted.substring(0, wanted.length() - GOES_ON.length()))
                : timeless(real).equals(wanted);
    }

    private static String timeless(String line) {
        return TIME.matcher(line).replaceAll("# s");
    }
}
