package io.synproof.properties.scenarios;

import io.synproof.words.EditDistance;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The existing name that a user probably meant. */
public final class Suggestion {
    private Suggestion() {}

    /** {@code " (did you mean 'x'?)"} if a legal name is near, otherwise nothing. */
    public static String hint(String name, List<String> legal) {
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
                        .thenComparingInt(one -> EditDistance.of(name, one)))
                .toList();
    }

    private static boolean isNear(String name, String candidate) {
        return distance(name, candidate) <= 1 + name.length() / 3;
    }

    /** The distance between names: 0 for a prefix, otherwise the number of edits. */
    private static int distance(String name, String candidate) {
        boolean begins = name.length() > 2
                && candidate.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT));
        return begins ? 0 : EditDistance.of(name, candidate);
    }
}
