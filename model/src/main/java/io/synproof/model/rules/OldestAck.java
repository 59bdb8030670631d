package io.synproof.model.rules;

/** The oldest acknowledgment accepted in a synchronized state (RFC 5961, section 5.2). */
public enum OldestAck implements RuleOption {
    /** {@code SND.UNA-MAX.SND.WND =< SEG.ACK}, whether that was ever sent or not. */
    MAX_WINDOW("maxWindow", "SND.UNA-MAX.SND.WND =< SEG.ACK, whether that was ever sent or not."),
    /** The same, but not before our first octet, ISS+1. */
    FIRST_OCTET("firstOctet", "The same, but not before our first octet, ISS+1.");

    private final String key;
    private final String meaning;

    OldestAck(String key, String meaning) {
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
