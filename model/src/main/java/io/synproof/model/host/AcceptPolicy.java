package io.synproof.model.host;

import io.synproof.model.rules.RuleOption;

/** The way in which the users of a listener accept complete connections. */
public enum AcceptPolicy implements RuleOption {
    /** An accept() is always waiting, so there is no accept queue. */
    AT_ONCE("atOnce", "An accept() is always waiting: connections never queue."),
    /** Connections wait until a user calls ACCEPT, at any moment. */
    CALLED("called", "Connections wait in the accept queue until a user calls ACCEPT."),
    /** As {@link #CALLED}, but the connection completed last is accepted first. */
    NEWEST_FIRST(
            "newestFirst",
            "Connections wait for ACCEPT, which takes the newest: a seeded mistake."),
    /** Connections wait for ever. */
    NEVER("never", "Nobody calls ACCEPT: connections stay in the accept queue.");

    private final String key;
    private final String meaning;

    AcceptPolicy(String key, String meaning) {
        this.key = key;
        this.meaning = meaning;
    }

    /** Whether users call ACCEPT. */
    public boolean calls() {
        return this == CALLED || this == NEWEST_FIRST;
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
