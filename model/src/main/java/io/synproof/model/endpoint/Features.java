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
 */
public record Features(Due delayedAck, boolean holding, int fastRetransmit) {

    /** None of them. */
    public static final Features NONE = new Features(Due.Untimed.NEVER, false, 0);

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
        return new Features(latest, holding, fastRetransmit);
    }

    /** These features, with text held back that begins behind a gap. */
    public Features holdingText() {
        return new Features(delayedAck, true, fastRetransmit);
    }

    /** These features, with a retransmission after so many duplicate acknowledgments. */
    public Features retransmittingAfter(int duplicates) {
        return new Features(delayedAck, holding, duplicates);
    }

    boolean delaysAcks() {
        return delayedAck != Due.Untimed.NEVER;
    }
}
