package io.synproof.model.host;

import io.synproof.model.rules.RuleOption;

/**
 * The rules by which a listener admits requests: those of a version of Linux, or none, as RFC 9293
 * sets no limit (section 3.10.7.2).
 *
 * <p>Each version stands for all later ones up to the next. The rules are those of {@code
 * tcp_conn_request}; see {@link Admission}.
 */
public enum AdmissionRules implements RuleOption {
    /** No limit at all. */
    NONE("none", "RFC 9293: every SYN at a listener begins a connection.", false, false),
    /** Linux 4.9: a full accept queue drops a SYN only if two or more requests are young. */
    V4_9(
            "4.9",
            "Linux 4.9: a full accept queue drops a SYN only if more than one request is young.",
            true,
            false),
    /** Linux 4.10: a full accept queue drops every SYN. */
    V4_10("4.10", "Linux 4.10: a full accept queue drops every SYN.", false, false),
    /** Linux 6.5: the queues are as in 4.10. */
    V6_5("6.5", "Linux 6.5: queues as in 4.10.", false, false),
    /** Linux 6.14: the SYN queue holds one more request than the backlog. */
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

    /** Whether the number of young requests matters: those whose SYN,ACK was sent only once. */
    public boolean youngCount() {
        return youngCount;
    }

    /** The number of requests that fill the SYN queue for a given backlog, by the first rule. */
    public int fullAt(int backlog) {
        return oneMore ? backlog + 1 : backlog;
    }
}
