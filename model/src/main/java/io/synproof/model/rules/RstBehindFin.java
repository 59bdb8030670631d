package io.synproof.model.rules;

/** The resets that end a connection whose remote has closed (RFC 9293, 3.10.7.4, first, second). */
public enum RstBehindFin implements RuleOption {
    /** One in the window, as before the FIN. */
    IN_WINDOW("inWindow", "One in the window, as before the FIN."),
    /** One at RCV.NXT-1 too, the number of the FIN that was received. */
    BEFORE_NEXT_TOO(
            "beforeNextToo", "One at RCV.NXT-1 too, the number of the FIN that was received.");

    private final String key;
    private final String meaning;

    RstBehindFin(String key, String meaning) {
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
