package io.synproof.model.rules;

/**
 * The key that distinguishes the connections of a server (RFC 9293, section 3.4.1: the pair of
 * sockets).
 */
public enum ConnectionKey implements RuleOption {
    /** A pair of sockets names one connection at a time. */
    SOCKET_PAIR("socketPair", "A pair of sockets names one connection at a time."),
    /** Every SYN that arrives opens a connection of its own, as note 001 reads it. */
    EVERY_SYN(
            "everySyn",
            "Every SYN that arrives opens a connection of its own, as note 001 reads it.");

    private final String key;
    private final String meaning;

    ConnectionKey(String key, String meaning) {
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
