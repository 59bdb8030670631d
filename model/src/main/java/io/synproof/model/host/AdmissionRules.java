package io.synproof.model.host;

import io.synproof.model.rules.RuleOption;

/**
 * Whose rules admit requests to a listener: those of a version of Linux, or none, for RFC 9293 sets
 * no limit (section 3.10.7.2).
 *
 * <p>A version stands for all from it on, up to the next. The rules are those of {@code
 * tcp_conn_request}; see {@link Admission}.
 */
public enum AdmissionRules implements RuleOption {
    /** No limit at all. */
    NONE("none", "RFC 9293: every SYN at a listener begins a connection.", false, false),
    /** Linux 4.9: a full accept queue turns a SYN away only beside two young requests or more. */
    V4_9(
            "4.9",
            "Linux 4.9: a full accept queue drops a SYN only if more than one request is young.",
            true,
            false),
    /** Linux 4.10: a full accept queue turns every SYN away. */
    V4_10("4.10", "Linux 4.10: a full accept queue drops every SYN.", false, false),
    /** Linux 6.5: the queues are as in 4.10. */
    V6_5("6.5", "Linux 6.5: queues as in 4.10.", false, false),
    /** Linux 6.14: the SYN queue holds one request more than the backlog. */
    V6_14("6.14", "Linux 6.14: the SYN queue holds one request more, backlog + 1.", false, true);

    private final String key;
    private final String meaning;
    private final boolean youngCount;
    private final boolean oneMore;

    AdmissionRules(String key, String meaning, boolean youngCount, boolean oneMore) {
        this.key = key;
        this.meaning = meaning;
        this.youngCount = youngCount;
        this.oneMore = oneMore;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** Whether there are limits. */
    public boolean limits() {
        return this != NONE;
    }

    /** Whether it matters how many requests are young: their SYN,ACK was sent once. */
    public boolean youngCount() {
        return youngCount;
    }

    /** How many requests fill the SYN queue under a backlog, as its first rule has it. */
    public int fullAt(int backlog) {
        return oneMore ? backlog + 1 : backlog;
    }
}
