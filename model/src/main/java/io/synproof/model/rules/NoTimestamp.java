package io.synproof.model.rules;

/** The treatment of a segment without a timestamp where timestamps were agreed (RFC 7323, 3.2). */
public enum NoTimestamp implements RuleOption {
    /** It is dropped without an answer. */
    DROPPED("dropped", "It is dropped without an answer."),
    /** It is taken as if none had been agreed; TS.Recent stays. */
    TAKEN("taken", "It is taken as if none had been agreed; TS.Recent stays.");

    private final String key;
    private final String meaning;

    NoTimestamp(String key, String meaning) {
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
