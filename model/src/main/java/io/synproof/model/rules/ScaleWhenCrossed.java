package io.synproof.model.rules;

/** The offers that a window scale needs in a simultaneous open (RFC 7323, section 2.2). */
public enum ScaleWhenCrossed implements RuleOption {
    /** Both SYNs offer it, or there is none. */
    BOTH_OFFER("bothOffer", "Windows are scaled if both SYNs offer it."),
    /** The own SYN offers it: the SYN,ACK does so again, and the own windows are scaled. */
    OWN_OFFER(
            "ownOffer",
            "Own windows are scaled if the own SYN offers it, and the SYN,ACK offers it again.");

    private final String key;
    private final String meaning;

    ScaleWhenCrossed(String key, String meaning) {
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
