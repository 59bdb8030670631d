package io.synproof.model.rules;

/** The challenge of a suspicious SYN, RST or ACK in a synchronized connection (RFC 5961). */
public enum ChallengeAck implements RuleOption {
    /** A SYN, and a reset that is in the window but not exact, are answered with an ACK. */
    SENT(
            "sent",
            "A SYN, and a reset that is in the window but not exact, are answered with an ACK."),
    /** A SYN or a reset anywhere in the window ends the connection, as in RFC 793. */
    NOT_SENT(
            "notSent",
            "A SYN or a reset anywhere in the window ends the connection, as in RFC 793.");

    private final String key;
    private final String meaning;

    ChallengeAck(String key, String meaning) {
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
