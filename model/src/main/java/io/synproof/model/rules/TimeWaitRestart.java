package io.synproof.model.rules;

/**
 * The segments that restart the wait of TIME-WAIT (RFC 9293, section 3.10.7.4, fifth and eighth).
 */
public enum TimeWaitRestart implements RuleOption {
    /**
     * A FIN that passes the first check, which a repeated FIN does not: it begins before RCV.NXT.
     */
    FIN_IN_WINDOW(
            "finInWindow",
            "A FIN that passes the first check, which a repeated FIN does not: it begins "
                    + "before RCV.NXT."),
    /** The remote's FIN that comes again, as the text means it. */
    REPEATED_FIN("repeatedFin", "The remote's FIN that comes again, as the text means it."),
    /** Any segment with the ACK bit but a reset, old duplicates too. */
    ANY_ACK("anyAck", "Any segment with the ACK bit but a reset, old duplicates too.");

    private final String key;
    private final String meaning;

    TimeWaitRestart(String key, String meaning) {
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
