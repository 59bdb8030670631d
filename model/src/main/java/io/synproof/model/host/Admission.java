package io.synproof.model.host;

/**
 * The outcome of a SYN at a listener under the rules of Linux ({@code tcp_conn_request}), in their
 * order:
 *
 * <ol>
 *   <li>the SYN queue is full, or cookies are always wanted: a cookie, or else a drop
 *   <li>the accept queue is full: a drop, for cookies too; before 4.10 only while more than one
 *       request is young
 *   <li>no cookies, and less than a quarter of the SYN queue is free: a drop, for strangers
 * </ol>
 *
 * <p>SYNs that reopen a connection in TIME-WAIT pass the first and third rule.
 */
public enum Admission {
    /** It begins a connection: the request enters the SYN queue. */
    ADMITTED,
    /** It is answered with a cookie, and nothing is remembered. */
    COOKIE,
    /** Dropped by the first rule: the SYN queue is full. */
    SYN_QUEUE_FULL,
    /** Dropped by the second rule: the accept queue is full. */
    ACCEPT_QUEUE_FULL,
    /** Dropped by the third rule: the rest of the SYN queue is kept for known peers. */
    RESERVED;

    /**
     * The lengths of a listener's queues.
     *
     * @param requests requests in the SYN queue
     * @param young those whose SYN,ACK was sent once
     * @param waiting connections in the accept queue
     */
    public record Load(int requests, int young, int waiting) {}

    /**
     * The outcome of a SYN.
     *
     * @param known whether its sender has been connected before
     */
    public static Admission of(ListenerConfig rules, Load load, boolean known) {
        if (!rules.kernel().limits()) {
            return ADMITTED;
        }
        boolean full = load.requests() >= rules.kernel().fullAt(rules.effectiveBacklog());
        if (full && rules.cookies() == SynCookies.OFF) {
            return SYN_QUEUE_FULL;
        }
        if (isAcceptQueueFull(rules, load.waiting())
                && (!rules.kernel().youngCount() || load.young() > 1)) {
            return ACCEPT_QUEUE_FULL;
        }
        if (full || rules.cookies() == SynCookies.ALWAYS) {
            return COOKIE;
        }
        return rules.cookies() == SynCookies.OFF && !known && isReserved(rules, load.requests())
                ? RESERVED
                : ADMITTED;
    }

    /**
     * The outcome of a SYN that has reopened a connection in TIME-WAIT: only the second rule
     * applies.
     */
    public static Admission ofReopening(ListenerConfig rules, Load load) {
        boolean young = !rules.kernel().youngCount() || load.young() > 1;
        return isAcceptQueueFull(rules, load.waiting()) && young ? ACCEPT_QUEUE_FULL : ADMITTED;
    }

    /** Whether the accept queue is full: it holds one connection more than the backlog. */
    public static boolean isAcceptQueueFull(ListenerConfig rules, int waiting) {
        return rules.kernel().limits() && waiting > rules.effectiveBacklog();
    }

    private static boolean isReserved(ListenerConfig rules, int requests) {
        return rules.maxSynBacklog() - requests < rules.maxSynBacklog() >> 2;
    }
}
