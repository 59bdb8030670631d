package io.synproof.model.endpoint;

/**
 * What an implementation of TCP can do beyond the least.
 *
 * @param delayedAck when an acknowledgment that is owed is sent at the latest (RFC 9293, section
 *     3.8.6.3); never where all are sent at once
 * @param behindGap what becomes of text and FIN that begin behind a gap (SHLD-31)
 * @param fastRetransmit after how many duplicate acknowledgments the oldest segment is sent again
 *     (RFC 5681, section 3.2), 0 for never
 * @param flowControl how a sender knows the receiver's window
 * @param keepAlive after how long without a segment an idle connection is probed, and probed again
 *     (section 3.8.4); never where it is not
 * @param probes how many of these probes may go unanswered before the connection is given up
 * @param userTimeout how long the user waits for what it sends to be acknowledged (section 3.10.8);
 *     never where that is for ever
 * @param finWait2 how long a connection that its user has left waits for the remote's FIN, as Linux
 *     has it; never where it waits for ever
 * @param challengeLimit how long after an acknowledgment of something not acceptable no other is
 *     sent (RFC 5961, section 7); never where each is sent
 * @param congestion with how many segments the congestion window begins (RFC 5681, section 3.1), 0
 *     where there is none
 */
public record Features(
        Due delayedAck,
        BehindGap behindGap,
        int fastRetransmit,
        FlowControl flowControl,
        Due keepAlive,
        int probes,
        Due userTimeout,
        Due finWait2,
        Due challengeLimit,
        int congestion) {

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

    private static final Due OFF = Due.Untimed.NEVER;

    /** None of them. */
    public static final Features NONE =
            new Features(OFF, BehindGap.DROPPED, 0, FlowControl.ASSUMED, OFF, 0, OFF, OFF, OFF, 0);

    /**
     * Some features.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public Features {
        if (fastRetransmit < 0 || probes < 0 || congestion < 0) {
            throw new IllegalArgumentException("fast retransmit after " + fastRetransmit
                    + ", probes " + probes + ", congestion window " + congestion);
        }
    }

    /** These features, with acknowledgments that may wait. */
    public Features delayingAcks(Due latest) {
        return new Features(
                latest,
                behindGap,
                fastRetransmit,
                flowControl,
                keepAlive,
                probes,
                userTimeout,
                finWait2,
                challengeLimit,
                congestion);
    }

    /** These features, with text held back that begins behind a gap. */
    public Features holdingText() {
        return having(BehindGap.HELD);
    }

    /** These features, with another fate of what begins behind a gap. */
    public Features having(BehindGap next) {
        return new Features(
                delayedAck,
                next,
                fastRetransmit,
                flowControl,
                keepAlive,
                probes,
                userTimeout,
                finWait2,
                challengeLimit,
                congestion);
    }

    /** These features, with a retransmission after so many duplicate acknowledgments. */
    public Features retransmittingAfter(int duplicates) {
        return new Features(
                delayedAck,
                behindGap,
                duplicates,
                flowControl,
                keepAlive,
                probes,
                userTimeout,
                finWait2,
                challengeLimit,
                congestion);
    }

    /** These features, with the window known in another way. */
    public Features with(FlowControl next) {
        return new Features(
                delayedAck,
                behindGap,
                fastRetransmit,
                next,
                keepAlive,
                probes,
                userTimeout,
                finWait2,
                challengeLimit,
                congestion);
    }

    /** These features, with an idle connection probed, and given up after so many probes. */
    public Features keepingAlive(Due idle, int most) {
        return new Features(
                delayedAck,
                behindGap,
                fastRetransmit,
                flowControl,
                idle,
                most,
                userTimeout,
                finWait2,
                challengeLimit,
                congestion);
    }

    /** These features, with a user who waits so long for an acknowledgment. */
    public Features waitingForUser(Due longest) {
        return new Features(
                delayedAck,
                behindGap,
                fastRetransmit,
                flowControl,
                keepAlive,
                probes,
                longest,
                finWait2,
                challengeLimit,
                congestion);
    }

    /** These features, with a limit to how long a connection left by its user waits for a FIN. */
    public Features waitingForFin(Due longest) {
        return new Features(
                delayedAck,
                behindGap,
                fastRetransmit,
                flowControl,
                keepAlive,
                probes,
                userTimeout,
                longest,
                challengeLimit,
                congestion);
    }

    /** These features, with such a pause between challenges. */
    public Features pausingChallenges(Due pause) {
        return new Features(
                delayedAck,
                behindGap,
                fastRetransmit,
                flowControl,
                keepAlive,
                probes,
                userTimeout,
                finWait2,
                pause,
                congestion);
    }

    /** These features, with a congestion window that begins with so many segments. */
    public Features avoidingCongestion(int initial) {
        return new Features(
                delayedAck,
                behindGap,
                fastRetransmit,
                flowControl,
                keepAlive,
                probes,
                userTimeout,
                finWait2,
                challengeLimit,
                initial);
    }

    boolean holdsBack() {
        return behindGap != BehindGap.DROPPED;
    }

    boolean saysWindows() {
        return flowControl != FlowControl.ASSUMED;
    }

    boolean avoidsCongestion() {
        return congestion > 0;
    }

    boolean delaysAcks() {
        return !delayedAck.equals(OFF);
    }
}
