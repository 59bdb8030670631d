package io.synproof.model.rules;

/** What begins the wait of TIME-WAIT anew (RFC 9293, section 3.10.7.4). */
public enum TimeWaitRestart implements Alternative {
    /** What passes the first check: a FIN beyond RCV.NXT, which no remote sends again. */
    LITERAL(
            "literal",
            "A FIN that passes the first check, which the remote's, sent again, does not."),
    /** The remote's FIN, sent again, as the text means. */
    FIN("fin", "The remote's FIN, sent again, as the text means."),
    /** Whatever acknowledges and is not in the window, as in Linux. */
    STRAY("stray", "Whatever acknowledges and is not in the window, as in Linux.");

    private final String key;
    private final String meaning;

    TimeWaitRestart(String key, String meaning) {
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
