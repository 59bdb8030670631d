package io.synproof.model.rules;

/**
 * The effect of a SYN,ACK in SYN-RECEIVED after a simultaneous open (RFC 9293, figure 7 against
 * section 3.10.7.4, first).
 */
public enum SynAckInSynReceived implements RuleOption {
    /** Its SYN is old, so it is not in the window: it is answered with an ACK and dropped. */
    NOT_IN_WINDOW(
            "notInWindow",
            "Its SYN is old, so it is not in the window: it is answered with an ACK and "
                    + "dropped."),
    /** Its SYN is trimmed off and its acknowledgment counts, as in figure 7. */
    COMPLETES("completes", "Its SYN is trimmed off and its acknowledgment counts, as in figure 7."),
    /** The same, and it is answered with an ACK, for its SYN has been received before. */
    COMPLETES_ANSWERED(
            "completesAnswered",
            "The same, and it is answered with an ACK, for its SYN has been received before.");

    private final String key;
    private final String meaning;

    SynAckInSynReceived(String key, String meaning) {
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
