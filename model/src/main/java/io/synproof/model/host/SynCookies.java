package io.synproof.model.host;

import io.synproof.model.rules.RuleOption;

/**
 * The conditions under which a listener answers a SYN with a cookie and keeps no state (RFC 4987,
 * section 3.6).
 */
public enum SynCookies implements RuleOption {
    /** Never: Linux's {@code tcp_syncookies=0}. */
    OFF("0", "Never: a full SYN queue drops SYNs."),
    /** When the SYN queue is full: {@code tcp_syncookies=1}. */
    ON_OVERFLOW("1", "When the SYN queue is full."),
    /** Always: {@code tcp_syncookies=2}. */
    ALWAYS("2", "For every SYN.");

    private final String key;
    private final String meaning;

    SynCookies(String key, String meaning) {
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
