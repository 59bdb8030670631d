package io.synproof.model.rules;

/** The check of an acknowledgment number against what was sent, during the handshake. */
public enum AckCheck implements RuleOption {
    /** An acknowledgment of something that was not sent is answered with a reset. */
    CHECKED(
            "checked",
            "An acknowledgment of something that was not sent is answered with a reset."),
    /** Any acknowledgment number is taken for an acknowledgment of the SYN. */
    SKIPPED("skipped", "Any acknowledgment number is taken for an acknowledgment of the SYN."),
    /** SND.UNA itself counts as an acknowledgment of the SYN, as RFC 793 has it by mistake. */
    FROM_UNA(
            "fromUna",
            "SND.UNA itself counts as an acknowledgment of the SYN, as RFC 793 has it by mistake.");

    private final String key;
    private final String meaning;

    AckCheck(String key, String meaning) {
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
