package io.synproof.model.rules;

/** The SYNs that may reopen a connection in TIME-WAIT (MAY-2 of RFC 9293; RFC 6191). */
public enum Reopening implements RuleOption {
    /** None: the wait takes its course. */
    NONE("none", "None: the wait takes its course."),
    /** One beyond RCV.NXT, or with a newer timestamp, where there are timestamps. */
    ISN("isn", "One beyond RCV.NXT, or with a newer timestamp where there are timestamps."),
    /** One with a newer timestamp; with an equal one, if it is beyond RCV.NXT (RFC 6191). */
    TIMESTAMP(
            "ts",
            "One with a newer timestamp; with an equal one, if it is beyond RCV.NXT (RFC 6191)."),
    /** Any SYN, an old duplicate too: a seeded mistake. */
    ANY("any", "Any SYN, an old duplicate too: a seeded mistake.");

    private final String key;
    private final String meaning;

    Reopening(String key, String meaning) {
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
