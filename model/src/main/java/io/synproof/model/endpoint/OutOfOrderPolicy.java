package io.synproof.model.endpoint;

import io.synproof.model.rules.RuleOption;

/** The treatment of text and FIN that begin beyond a gap (RFC 9293, section 3.10.7.4, first). */
public enum OutOfOrderPolicy implements RuleOption {
    /** They are dropped; the sender must retransmit them. */
    DROPPED("off", "they are dropped, and have to come again"),
    /** They are held back until the gap has closed (SHLD-31). */
    HELD("on", "they are held back until the gap has closed"),
    /** Text is held back, but a FIN is taken at once, and what is missing before it is lost. */
    FIN_TAKEN("finTaken", "as on, but a FIN is taken at once: a seeded mistake");

    private final String key;
    private final String meaning;

    OutOfOrderPolicy(String key, String meaning) {
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
