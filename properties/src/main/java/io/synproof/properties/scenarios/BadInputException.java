package io.synproof.properties.scenarios;

import java.util.List;
import java.util.Objects;

/**
 * The error of a user who names something that does not exist or is not legal; the message lists
 * what is.
 */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A refusal, in words for the user. */
    public BadInputException(String message) {
        super(message);
    }

    /** The refusal in words; there always are some. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /**
     * The error of an unknown name.
     *
     * @param what what kind of thing, such as {@code scenario}
     * @param name the name given
     * @param legal the names that exist
     */
    public static BadInputException unknown(String what, String name, List<String> legal) {
        return new BadInputException("unknown " + what + " '" + name + "'"
                + Suggestion.hint(name, legal) + "; there is " + String.join(", ", legal));
    }

    /**
     * The error of an unknown name where too many exist to list them all.
     *
     * @param what what kind of thing
     * @param name the name given
     * @param legal the names that exist, of which the nearest is named
     * @param where where they are found
     */
    public static BadInputException unlisted(
            String what, String name, List<String> legal, String where) {
        return new BadInputException("unknown " + what + " '" + name + "' (the nearest is '"
                + Suggestion.sorted(name, legal).getFirst() + "'); " + where);
    }

    /**
     * The error of an illegal value.
     *
     * @param key the setting
     * @param value the value given
     * @param domain its legal values
     */
    static BadInputException illegal(String key, String value, ValueDomain<?> domain) {
        return new BadInputException(key + " cannot be '" + value + "'"
                + Suggestion.hint(value, domain.words()) + "; it is " + domain.describe());
    }
}
