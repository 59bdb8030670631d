package io.synproof.model.rules;

/** The number that acknowledges a SYN (RFC 9293, section 3.4: a SYN occupies one number). */
public enum SynAcknowledgment implements RuleOption {
    /** The number after the SYN's own. */
    ISN_PLUS_ONE("isnPlusOne", "The number after the SYN's own."),
    /** The SYN's own number: a seeded mistake. */
    ISN("isn", "The SYN's own number: a seeded mistake.");

    private final String key;
    private final String meaning;

    SynAcknowledgment(String key, String meaning) {
        this.key = key;
        this.meaning = meaning;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
