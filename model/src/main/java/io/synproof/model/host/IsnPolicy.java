package io.synproof.model.host;

/** The policy by which a host chooses initial sequence numbers (RFC 9293, section 3.4.1). */
public enum IsnPolicy {
    /** Always 0. */
    FIXED("fixed", "always the same number"),
    /** Each one more than the one before. */
    SUCCESSIVE("successive", "one more than the one before"),
    /** Beyond every number this side has ever used. */
    FRESH("fresh", "beyond every number this side has used"),
    /** Every number is tried. */
    ANY("any", "every number is tried"),
    /** The tick of the clock. */
    CLOCK("clock", "the tick of the clock");

    private final String key;
    private final String meaning;

    IsnPolicy(String key, String meaning) {
        this.key = key;
        this.meaning = meaning;
    }

    /** The name under which a user chooses it. */
    public String key() {
        return key;
    }

    /** The meaning, in a few words. */
    public String meaning() {
        return meaning;
    }
}
