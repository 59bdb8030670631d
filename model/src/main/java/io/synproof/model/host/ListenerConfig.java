package io.synproof.model.host;

import io.vavr.control.Option;

/**
 * The configuration of listeners: the sizes of their queues, and the rules for requests that do not
 * fit.
 *
 * <p>RFC 9293 sets no such limits, so {@link #UNLIMITED} is the default.
 *
 * @param kernel whose rules admit requests
 * @param backlog the argument of {@code listen(backlog)}, 0 or more
 * @param somaxconn the most that the host allows for it, 0 or more
 * @param maxSynBacklog the size by which a quarter of the SYN queue is kept for known peers, 1 or
 *     more
 * @param knownPeers whether the client's host has been connected before ("proven"); addresses that
 *     an attacker makes up never were
 * @param cookies when a SYN is answered with a cookie
 * @param cookieTicks the number of ticks of the cookie clock in a run, 0 or more
 * @param overflow what the last message of a handshake meets when the accept queue is full
 * @param accepting when connections leave the accept queue
 * @param called whether nobody listens before a user has called LISTEN
 */
public record ListenerConfig(
        AdmissionRules kernel,
        int backlog,
        int somaxconn,
        int maxSynBacklog,
        boolean knownPeers,
        SynCookies cookies,
        int cookieTicks,
        AcceptOverflow overflow,
        AcceptPolicy accepting,
        boolean called) {

    /** RFC 9293: a listener takes whatever comes, and its user takes all connections at once. */
    public static final ListenerConfig UNLIMITED = new ListenerConfig(
            AdmissionRules.NONE,
            128,
            4096,
            256,
            false,
            SynCookies.OFF,
            0,
            AcceptOverflow.IGNORED,
            AcceptPolicy.AT_ONCE,
            false);

    /**
     * A kind of listener.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public ListenerConfig {
        if (backlog < 0 || somaxconn < 0 || maxSynBacklog < 1 || cookieTicks < 0) {
            throw new IllegalArgumentException("backlog " + backlog + ", somaxconn " + somaxconn
                    + ", maxSynBacklog " + maxSynBacklog + ", cookieTicks " + cookieTicks);
        }
    }

    /** The backlog in force: what {@code listen} asked for, as far as the host allows it. */
    public int effectiveBacklog() {
        return Math.min(backlog, somaxconn);
    }

    /** Whether a listener ever answers with a cookie: only rules that set limits know them. */
    public boolean usesCookies() {
        return kernel.limits() && cookies != SynCookies.OFF;
    }

    /** Whether connections that are complete wait to be accepted. */
    public boolean queues() {
        return accepting != AcceptPolicy.AT_ONCE;
    }

    /**
     * The most requests that can be held at once: the first and the third rule of {@link Admission}
     * together, whichever is stricter.
     *
     * @param known whether they come from peers that are known
     */
    public int synQueueCapacity(boolean known) {
        int first = kernel.fullAt(effectiveBacklog());
        int third = maxSynBacklog - (maxSynBacklog >> 2) + 1;
        return switch (cookies) {
            case OFF -> known ? first : Math.min(first, third);
            case ON_OVERFLOW -> first;
            case ALWAYS -> 0;
        };
    }

    /** The most connections that wait to be accepted: one more than the backlog. */
    public int acceptQueueCapacity() {
        return effectiveBacklog() + 1;
    }

    /** The listener of a host at the start. */
    public Listener listener(boolean wanted) {
        return new Listener(
                wanted && !called,
                io.vavr.collection.List.empty(),
                io.vavr.collection.List.empty(),
                usesCookies() ? Option.some(new CookieClock(0, cookieTicks)) : Option.none());
    }
}
