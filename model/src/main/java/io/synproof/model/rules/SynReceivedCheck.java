package io.synproof.model.rules;

/** The first check of an arriving segment in SYN-RECEIVED, entered from LISTEN. */
public enum SynReceivedCheck implements RuleOption {
    /** SEG.SEQ; then the RST bit, the SYN bit, and SEG.ACK. */
    SEQ("seq", "SEG.SEQ; then the RST bit, the SYN bit, and SEG.ACK."),
    /** SEG.ACK: a wrong one is answered with a reset, whatever SEG.SEQ is. */
    ACK("ack", "SEG.ACK: a wrong one is answered with a reset, whatever SEG.SEQ is.");

    private final String key;
    private final String meaning;

    SynReceivedCheck(String key, String meaning) {
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
