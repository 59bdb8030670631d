package io.synproof.properties.claims;

import java.util.Locale;

/**
 * A term used by the notes, with the standard's term for the same thing.
 *
 * @param said the notes' term
 * @param standard the standard's
 * @param source where the standard has it
 */
public record Term(String said, String standard, String source) {

    /** Whether the two are one term, however it is written: {@code SYN_SENT} is SYN-SENT. */
    public boolean isStandard() {
        return plain(said).equals(plain(standard));
    }

    private static String plain(String term) {
        return term.replaceAll("[-_ ]", "").toUpperCase(Locale.ROOT);
    }
}
