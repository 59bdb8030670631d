package io.synproof.model.endpoint;

import java.io.Serializable;

/**
 * The congestion control state of a sender (RFC 5681, section 3.1), in full-sized segments.
 *
 * @param window the congestion window (cwnd), in segments, 1 or more: no more are in flight
 * @param threshold the slow start threshold (ssthresh), in segments, 2 or more: below it the window
 *     grows with every acknowledgment, from it on with every window that is acknowledged
 * @param acknowledged how many segments of the present window are acknowledged, from 0 to {@code
 *     window - 1}; 0 below the threshold
 */
public record Congestion(int window, int threshold, int acknowledged) implements Serializable {
    private static final int LOSS_WINDOW = 1;

    private static final int LEAST_THRESHOLD = 2;

    /**
     * A congestion window.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public Congestion {
        if (window < 1
                || threshold < LEAST_THRESHOLD
                || acknowledged < 0
                || acknowledged >= window) {
            throw new IllegalArgumentException("window " + window + ", threshold " + threshold
                    + ", acknowledged " + acknowledged);
        }
    }

    /**
     * The window of a new connection, before any feedback.
     *
     * @param initial the initial window (IW), in segments, 1 or more
     * @param highest more segments than the remote's window can hold, or as many, 1 or more: the
     *     threshold "should be set arbitrarily high"
     */
    static Congestion beginning(int initial, int highest) {
        return new Congestion(Math.min(initial, highest), Math.max(LEAST_THRESHOLD, highest), 0);
    }

    /** Whether each acknowledgment opens the window: slow start, not congestion avoidance. */
    boolean isInSlowStart() {
        return window < threshold;
    }

    /**
     * The window after an acknowledgment of something new: one segment more in slow start, and in
     * congestion avoidance when all of a window is acknowledged. What the remote's window cannot
     * hold is not counted, for it could never be sent.
     *
     * @param segments how many it covers, 1 or more
     * @param most the most segments that the remote's window can hold
     */
    Congestion acknowledged(int segments, int most) {
        if (window >= most) {
            return new Congestion(window, threshold, 0);
        }
        boolean opens = isInSlowStart() || acknowledged + segments >= window;
        return opens
                ? new Congestion(window + 1, threshold, 0)
                : new Congestion(window, threshold, acknowledged + segments);
    }

    /**
     * The window after a retransmission timeout: the loss window (LW) of one segment.
     *
     * @param inFlight how many segments are sent and not acknowledged (FlightSize)
     */
    Congestion timedOut(int inFlight) {
        return new Congestion(LOSS_WINDOW, half(inFlight), 0);
    }

    /**
     * The window after a fast retransmit: the new threshold, unless the window was smaller (section
     * 3.2).
     *
     * @param inFlight how many segments are sent and not acknowledged (FlightSize)
     */
    Congestion fastRetransmitted(int inFlight) {
        int half = half(inFlight);
        return new Congestion(Math.min(window, half), half, 0);
    }

    /**
     * The window after a retransmission of the SYN: one segment, and the threshold is kept, since
     * the loss says nothing about capacity.
     */
    Congestion synLost() {
        return new Congestion(LOSS_WINDOW, threshold, 0);
    }

    private static int half(int inFlight) {
        return Math.max(inFlight / 2, LEAST_THRESHOLD);
    }
}
