package io.synproof.model.rules;

/**
 * The answer to a repeated SYN in SYN-RECEIVED, entered from LISTEN (RFC 9293, section 3.10.7.4,
 * first).
 */
public enum RepeatedSyn implements RuleOption {
    /** It is not in the window: it is answered with an ACK, which SYN-SENT drops. */
    ACK("ack", "It is not in the window: it is answered with an ACK, which SYN-SENT drops."),
    /** The SYN,ACK is sent again. */
    SYN_ACK("synAck", "The SYN,ACK is sent again.");

    private final String key;
    private final String meaning;

    RepeatedSyn(String key, String meaning) {
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
