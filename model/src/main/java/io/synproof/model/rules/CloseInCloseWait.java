package io.synproof.model.rules;

/** The state that CLOSE leads to from CLOSE-WAIT (RFC 9293, section 3.10.4). */
public enum CloseInCloseWait implements RuleOption {
    /** LAST-ACK, as in figure 12 and in RFC 1122, 4.2.2.20 (a). */
    LAST_ACK("lastAck", "LAST-ACK, as in figure 12 and in RFC 1122, 4.2.2.20 (a)."),
    /** CLOSING, as the text of RFC 793 has it, and so TIME-WAIT on both sides. */
    CLOSING("closing", "CLOSING, as the text of RFC 793 has it, and so TIME-WAIT on both sides.");

    private final String key;
    private final String meaning;

    CloseInCloseWait(String key, String meaning) {
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
