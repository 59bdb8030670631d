package io.synproof.model.rules;

/**
 * The effect of another SYN in the window in SYN-RECEIVED, entered from LISTEN (RFC 9293, section
 * 3.10.7.4, fourth).
 */
public enum NewSyn implements RuleOption {
    /** The connection returns to LISTEN; neither the remote nor the user is told. */
    LISTENS(
            "listens",
            "The connection returns to LISTEN; neither the remote nor the user is told."),
    /** A reset is sent, the user is told, and the connection is CLOSED, as in RFC 793. */
    RESETS(
            "resets",
            "A reset is sent, the user is told, and the connection is CLOSED, as in RFC " + "793."),
    /** A reset is sent and the connection returns to LISTEN; the user is not told. */
    RESETS_REMOTE(
            "resetsRemote",
            "A reset is sent and the connection returns to LISTEN; the user is not told.");

    private final String key;
    private final String meaning;

    NewSyn(String key, String meaning) {
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
