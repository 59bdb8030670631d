package io.synproof.model.endpoint;

import io.synproof.model.rules.Rules;

/**
 * What an implementation of TCP is like: its rules, its timers, its sizes.
 *
 * @param rules how the protocol reads
 * @param window RCV.WND with an empty buffer, in octets; the sender keeps to the same figure
 * @param mss the most octets in one segment, 1 or more
 * @param tries how often a segment is sent again, 0 or more, or {@link #UNLIMITED}
 * @param givesUp whether the connection is given up after the last try (R2 of section 3.8.3);
 *     otherwise it waits for the acknowledgment for ever
 * @param rto when an unacknowledged segment is sent again
 * @param timeWait how long TIME-WAIT lasts
 * @param receiving how the user takes octets
 */
public record Stack(
        Rules rules,
        int window,
        int mss,
        int tries,
        boolean givesUp,
        Due rto,
        Due timeWait,
        Receiving receiving) {

    /** Tries without end. */
    public static final int UNLIMITED = -1;

    /** How the user takes the octets that have arrived. */
    public enum Receiving {
        /** A RECEIVE is always outstanding: octets go to the user as they are accepted. */
        STANDING("standing"),
        /** Octets wait in the buffer, and narrow the window, until the user calls RECEIVE. */
        CALLED("called");

        private final String key;

        Receiving(String key) {
            this.key = key;
        }

        /** The name under which a user chooses it. */
        public String key() {
            return key;
        }
    }

    /**
     * An implementation.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public Stack {
        if (window < 1 || mss < 1 || tries < UNLIMITED) {
            throw new IllegalArgumentException(
                    "window " + window + ", mss " + mss + ", tries " + tries);
        }
    }

    /** The retransmission timer, newly set with so many tries left. */
    public Timer retransmission(int triesLeft) {
        boolean over = triesLeft == 0 && !givesUp;
        return new Timer.Retransmission(over ? Due.Untimed.NEVER : rto, triesLeft);
    }

    /** The retransmission timer, newly set with all its tries. */
    public Timer retransmission() {
        return retransmission(tries);
    }
}
