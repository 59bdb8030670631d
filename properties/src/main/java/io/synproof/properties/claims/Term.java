package io.synproof.properties.claims;

import io.synproof.model.endpoint.State;
import java.util.Locale;

/**
 * A term used by the notes, with the standard's term for the same thing.
 *
 * @param said the notes' term
 * @param standard the standard's
 * @param source where the standard has it
 */
public record Term(String said, String standard, String source) {

    /** The notes' term for a state of a connection. */
    static Term ofState(String said, State state) {
        return new Term(said, state.toString(), "RFC 9293, 3.3.2");
    }

    /** Whether the two are one term, however it is written: {@code SYN_SENT} is SYN-SENT. */
    public boolean isStandard() {
        return plain(said).equals(plain(standard));
    }

    private static String plain(String term) {
        return term.replaceAll("[-_ ]", "").toUpperCase(Locale.ROOT);
    }
}
