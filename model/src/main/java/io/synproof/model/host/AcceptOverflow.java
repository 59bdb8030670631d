package io.synproof.model.host;

import io.synproof.model.rules.RuleOption;

/** The treatment of the last message of a handshake when the accept queue is full. */
public enum AcceptOverflow implements RuleOption {
    /** It is ignored and the request stays: Linux's {@code tcp_abort_on_overflow=0}. */
    IGNORED("ignored", "The ACK is ignored; the request stays and its SYN,ACK comes again."),
    /** It is answered with a reset: {@code tcp_abort_on_overflow=1}. */
    RESET("reset", "The ACK is answered with a reset and the request is dropped.");

    private final String key;
    private final String meaning;

    AcceptOverflow(String key, String meaning) {
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
