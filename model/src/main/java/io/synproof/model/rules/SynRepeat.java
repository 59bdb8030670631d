package io.synproof.model.rules;

/** The sequence number of a repeated SYN (RFC 9293, section 3.8.1: the same). */
public enum SynRepeat implements RuleOption {
    /** The SYN is sent again as it was. */
    SAME_NUMBER("sameNumber", "The SYN is sent again as it was."),
    /** Each repetition takes a new initial sequence number: a seeded mistake. */
    NEW_NUMBER(
            "newNumber", "Each repetition takes a new initial sequence number: a seeded mistake.");

    private final String key;
    private final String meaning;

    SynRepeat(String key, String meaning) {
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
