package io.synproof.model.rules;

/** The signal to the user of a reset in CLOSING and LAST-ACK (RFC 9293, 3.10.7.4, second). */
public enum RstNotice implements RuleOption {
    /** Nobody is told: both sides have closed. */
    SILENT("silent", "Nobody is told: both sides have closed."),
    /** The user is told, for its connection did not end as it should. */
    TOLD("told", "The user is told, for its connection did not end as it should.");

    private final String key;
    private final String meaning;

    RstNotice(String key, String meaning) {
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
