package io.synproof.properties.scenarios;

import java.util.List;

/** Something that a user named does not exist or is not legal; the message says what is. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A refusal, in words for the user. */
    public BadInput(String message) {
        super(message);
    }

    /**
     * There is no such thing.
     *
     * @param what what kind of thing, such as {@code scenario}
     * @param name the name given
     * @param legal the names that exist
     */
    public static BadInput unknown(String what, String name, List<String> legal) {
        return new BadInput("unknown " + what + " '" + name + "'" + Nearest.hint(name, legal)
                + "; there is " + String.join(", ", legal));
    }

    /**
     * There is no such thing, and too many exist to name them all.
     *
     * @param what what kind of thing
     * @param name the name given
     * @param legal the names that exist, of which the nearest is named
     * @param where where they are found
     */
    public static BadInput unlisted(String what, String name, List<String> legal, String where) {
        return new BadInput("unknown " + what + " '" + name + "' (the nearest is '"
                + Nearest.sorted(name, legal).getFirst() + "'); " + where);
    }

    /**
     * A setting does not have such a value.
     *
     * @param key the setting
     * @param value the value given
     * @param domain its legal values
     */
    static BadInput illegal(String key, String value, Domain<?> domain) {
        return new BadInput(key + " cannot be '" + value + "'" + Nearest.hint(value, domain.words())
                + "; it is " + domain.describe());
    }
}
