package io.synproof.model.rules;

/** The signal to a user whose SYN is answered by a reset (RFC 9293, section 3.10.7.3, second). */
public enum RstInSynSent implements RuleOption {
    /** The connection is reset. */
    RESET("reset", "The connection is reset."),
    /** The connection is refused. */
    REFUSED("refused", "The connection is refused.");

    private final String key;
    private final String meaning;

    RstInSynSent(String key, String meaning) {
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
