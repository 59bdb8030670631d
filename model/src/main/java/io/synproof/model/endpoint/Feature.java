package io.synproof.model.endpoint;

import io.synproof.model.endpoint.OptionalFeatures.FlowControl;

/**
 * Something that an implementation of TCP can do beyond the least.
 *
 * @param <T> what says how it does it
 * @param name its name
 * @param type the type of what says how
 * @param off what an implementation has that does not do it
 */
public record Feature<T>(String name, Class<T> type, T off) {

    /** When an acknowledgment that is owed is sent at the latest (RFC 9293, section 3.8.6.3). */
    public static final Feature<Deadline> DELAYED_ACK = timer("delayed ACK");

    /** What becomes of text and FIN that begin behind a gap (SHLD-31). */
    public static final Feature<OutOfOrderPolicy> OUT_OF_ORDER =
            new Feature<>("out-of-order queue", OutOfOrderPolicy.class, OutOfOrderPolicy.DROPPED);

    /**
     * After how many duplicate acknowledgments the oldest segment is sent again (RFC 5681, section
     * 3.2), 0 for never.
     */
    public static final Feature<Integer> FAST_RETRANSMIT = number("fast retransmit");

    /** How a sender knows the receiver's window. */
    public static final Feature<FlowControl> FLOW_CONTROL =
            new Feature<>("flow control", FlowControl.class, FlowControl.ASSUMED);

    /**
     * After how long without a segment an idle connection is probed, and probed again (section
     * 3.8.4).
     */
    public static final Feature<Deadline> KEEP_ALIVE = timer("keep-alive");

    /** How many of these probes may go unanswered before the connection is given up. */
    public static final Feature<Integer> KEEP_ALIVE_PROBES = number("keep-alive probes");

    /** How long the user waits for what it sends to be acknowledged (section 3.10.8). */
    public static final Feature<Deadline> USER_TIMEOUT = timer("user timeout");

    /** How long a connection that its user has left waits for the remote's FIN, as in Linux. */
    public static final Feature<Deadline> FIN_WAIT_2 = timer("FIN-WAIT-2 timeout");

    /**
     * How long after an acknowledgment of something not acceptable no other is sent (RFC 5961,
     * section 7).
     */
    public static final Feature<Deadline> CHALLENGE_LIMIT = timer("challenge limit");

    /**
     * With how many segments the congestion window begins (RFC 5681, section 3.1), 0 where there is
     * none.
     */
    public static final Feature<Integer> CONGESTION = number("congestion window");

    /**
     * Whether a receiver says in a SACK which numbers have come twice (RFC 2883), where SACK was
     * agreed.
     */
    public static final Feature<Boolean> DUPLICATE_SACK = flag("D-SACK");

    /** Whether timestamps are echoed: TSecr (RFC 7323, section 4), where they were agreed. */
    public static final Feature<Boolean> TIMESTAMP_ECHO = flag("timestamp echo");

    private static Feature<Boolean> flag(String name) {
        return new Feature<>(name, Boolean.class, false);
    }

    private static Feature<Deadline> timer(String name) {
        return new Feature<>(name, Deadline.class, Deadline.Untimed.NEVER);
    }

    private static Feature<Integer> number(String name) {
        return new Feature<>(name, Integer.class, 0);
    }

    /** Of the name alone: a feature is looked up at every step. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
