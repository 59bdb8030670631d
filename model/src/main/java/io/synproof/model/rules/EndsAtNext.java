package io.synproof.model.rules;

/** The treatment, in the first check, of a segment that ends at RCV.NXT and was received before. */
public enum EndsAtNext implements RuleOption {
    /** It is answered with an ACK and dropped: it has no number in the window. */
    REFUSED("refused", "It is answered with an ACK and dropped: it has no number in the window."),
    /** Its acknowledgment counts, and then it is answered with an ACK. */
    PASSED("passed", "Its acknowledgment counts, and then it is answered with an ACK.");

    private final String key;
    private final String meaning;

    EndsAtNext(String key, String meaning) {
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
