package io.synproof.model.rules;

/** The segments in the window that TIME-WAIT acknowledges (RFC 9293, section 3.10.7.4, fifth). */
public enum TimeWaitAnswer implements RuleOption {
    /**
     * A FIN alone: what else arrives is dropped, or two waiting ends would exchange ACKs for ever.
     */
    FIN(
            "fin",
            "A FIN alone: what else arrives is dropped, or two waiting ends would exchange "
                    + "ACKs for ever."),
    /** Everything but an empty ACK that begins at RCV.NXT. */
    ALL_BUT_NEXT_ACK("allButNextAck", "Everything but an empty ACK that begins at RCV.NXT.");

    private final String key;
    private final String meaning;

    TimeWaitAnswer(String key, String meaning) {
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
