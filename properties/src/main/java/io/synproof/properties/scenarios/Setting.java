package io.synproof.properties.scenarios;

/**
 * A setting of a scenario that a user can change.
 *
 * @param <T> what a value means
 * @param key the name under which a user sets it, such as {@code msl}
 * @param about what it decides, in a few words
 * @param domain its legal values
 * @param standard its value where a scenario does not say otherwise, as a user would write it
 */
public record Setting<T>(String key, String about, ValueDomain<T> domain, String standard) {

    /** The meaning of a legal text. */
    T parse(String text) {
        return domain.parse(text).orElseThrow(() -> BadInputException.illegal(key, text, domain));
    }

    @Override
    public String toString() {
        return key;
    }
}
