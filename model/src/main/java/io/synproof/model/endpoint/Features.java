package io.synproof.model.endpoint;

/**
 * What an implementation of TCP can do beyond the least.
 *
 * @param delayedAck when an acknowledgment that is owed is sent at the latest (RFC 9293, section
 *     3.8.6.3); never where all are sent at once
 * @param holding whether text that begins behind a gap is held back until the gap has closed
 *     (SHLD-31)
 * @param fastRetransmit after how many duplicate acknowledgments the oldest segment is sent again
 *     (RFC 5681, section 3.2), 0 for never
 * @param flowControl how a sender knows the receiver's window
 */
public record Features(
        Due delayedAck, boolean holding, int fastRetransmit, FlowControl flowControl) {

    /** How a sender knows how much the receiver has room for (RFC 9293, section 3.8.6). */
    public enum FlowControl {
        /** It takes the window to be the same for ever. */
        ASSUMED("assumed", "the sender takes the window to be the same for ever"),
        /** Segments say it, and a window that is closed is probed. */
        ADVERTISED("advertised", "segments say the window, and one that is closed is probed"),
        /** Segments say it, and a window that is closed is not probed: a seeded mistake. */
        UNPROBED("unprobed", "one that is closed is not probed: a seeded mistake");

        private final String key;
        private final String meaning;

        FlowControl(String key, String meaning) {
            this.key = key;
            this.meaning = meaning;
        }

        /** The name under which a user chooses it. */
        public String key() {
            return key;
        }

        /** What it means, in a few words. */
        public String meaning() {
            return meaning;
        }
    }

    /** None of them. */
    public static final Features NONE =
            new Features(Due.Untimed.NEVER, false, 0, FlowControl.ASSUMED);

    /**
     * Some features.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public Features {
        if (fastRetransmit < 0) {
            throw new IllegalArgumentException("fast retransmit after " + fastRetransmit);
        }
    }

    /** These features, with acknowledgments that may wait. */
    public Features delayingAcks(Due latest) {
        return new Features(latest, holding, fastRetransmit, flowControl);
    }

    /** These features, with text held back that begins behind a gap. */
    public Features holdingText() {
        return new Features(delayedAck, true, fastRetransmit, flowControl);
    }

    /** These features, with a retransmission after so many duplicate acknowledgments. */
    public Features retransmittingAfter(int duplicates) {
        return new Features(delayedAck, holding, duplicates, flowControl);
    }

    /** These features, with the window known in another way. */
    public Features with(FlowControl next) {
        return new Features(delayedAck, holding, fastRetransmit, next);
    }

    boolean saysWindows() {
        return flowControl != FlowControl.ASSUMED;
    }

    boolean delaysAcks() {
        return delayedAck != Due.Untimed.NEVER;
    }
}
