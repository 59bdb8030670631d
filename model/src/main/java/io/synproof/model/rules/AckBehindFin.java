package io.synproof.model.rules;

/** The fate of an acknowledgment whose segment begins beyond RCV.NXT, after the FIN. */
public enum AckBehindFin implements RuleOption {
    /** It is dropped with its segment, which begins beyond a gap. */
    DROPPED("dropped", "It is dropped with its segment, which begins behind a gap."),
    /** It counts, and the rest of the segment is ignored. */
    COUNTED("counted", "It counts, and the rest of the segment is ignored.");

    private final String key;
    private final String meaning;

    AckBehindFin(String key, String meaning) {
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
