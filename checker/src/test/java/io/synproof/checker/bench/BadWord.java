package io.synproof.checker.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A word of the command line that means nothing; the message says what would. */
final class BadWord extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadWord(String message) {
        super(message);
    }

    /**
     * What is not among the words that are known.
     *
     * @param kind what it should have been, such as {@code model}
     */
    static BadWord unknown(String kind, String word, List<String> known) {
        return new BadWord("there is no " + kind + " '" + word + "'; nearest: "
                + nearest(word, known) + "; all: " + String.join(", ", known));
    }

    /** The word that is most like another. */
    static String nearest(String word, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .orElseThrow();
    }

    /** What is not a value of something. */
    static BadWord value(String name, String value, String legal) {
        return new BadWord(name + " is " + legal + ", not '" + value + "'");
    }

    /** The letters to change, insert or leave out between two words, whatever their case. */
    static int distance(String from, String to) {
        String left = from.toLowerCase(Locale.ROOT);
        String right = to.toLowerCase(Locale.ROOT);
        int[] above = IntStream.rangeClosed(0, right.length()).toArray();
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[right.length()];
    }
}
