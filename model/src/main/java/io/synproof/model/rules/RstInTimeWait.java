package io.synproof.model.rules;

/** The effect of a valid reset in TIME-WAIT (RFC 1337 against RFC 9293, section 3.10.7.4). */
public enum RstInTimeWait implements RuleOption {
    /** The wait ends at once. */
    OBEYED("obeyed", "The wait ends at once."),
    /** The reset is dropped and the wait goes on. */
    IGNORED("ignored", "The reset is dropped and the wait goes on."),
    /** A reset at RCV.NXT ends the wait; any other is dropped, without a challenge. */
    EXACT("exact", "A reset at RCV.NXT ends the wait; any other is dropped, without a challenge.");

    private final String key;
    private final String meaning;

    RstInTimeWait(String key, String meaning) {
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
