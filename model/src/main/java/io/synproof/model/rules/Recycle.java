package io.synproof.model.rules;

/**
 * The comparison of a SYN's timestamp at a listener with the last of its host (RFC 1323, appendix
 * B.2; {@code tcp_tw_recycle} of Linux before 4.12).
 */
public enum Recycle implements RuleOption {
    /** It does not: the timestamps of a connection are of no concern to another. */
    OFF("off", "No: the timestamps of a connection do not concern another."),
    /** It drops a SYN with a timestamp older than the last that its host was known by. */
    PER_HOST("perHost", "Yes: a SYN older than the last that its host was known by is dropped.");

    private final String key;
    private final String meaning;

    Recycle(String key, String meaning) {
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
