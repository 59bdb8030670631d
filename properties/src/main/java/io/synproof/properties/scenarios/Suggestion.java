package io.synproof.properties.scenarios;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The existing name that a user probably meant. */
public final class Suggestion {
    private Suggestion() {}

    /** {@code " (did you mean 'x'?)"} if a legal name is near, otherwise nothing. */
    static String hint(String name, List<String> legal) {
        return legal.stream()
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .filter(candidate -> isNear(name, candidate))
                .map(candidate -> " (did you mean '" + candidate + "'?)")
                .orElse("");
    }

    /**
     * Legal names, the nearest first: those that contain the given name, then the others by edit
     * distance.
     */
    public static List<String> sorted(String name, List<String> legal) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return legal.stream()
                .sorted(Comparator.comparing(
                                (String one) -> !one.toLowerCase(Locale.ROOT).contains(wanted))
                        .thenComparingInt(one -> edits(name, one)))
                .toList();
    }

    private static boolean isNear(String name, String candidate) {
        return distance(name, candidate) <= 1 + name.length() / 3;
    }

    /** The distance between names: 0 for a prefix, otherwise the number of edits. */
    private static int distance(String name, String candidate) {
        boolean begins = name.length() > 2
                && candidate.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT));
        return begins ? 0 : edits(name, candidate);
    }

    /** The edits between two names, upper and lower case alike (Levenshtein). */
    private static int edits(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
