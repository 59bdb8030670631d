package io.synproof.model.rules;

/** The fate of unread octets when a reset arrives (RFC 9293, 3.10.7.4, second). */
public enum RstUnread implements RuleOption {
    /** They are gone: all queues are flushed. */
    FLUSHED("flushed", "They are gone: all queues are flushed."),
    /** The user still reads them, and then is told of the reset. */
    READ("read", "The user still reads them, and then is told of the reset.");

    private final String key;
    private final String meaning;

    RstUnread(String key, String meaning) {
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
