package io.synproof.model.endpoint;

/**
 * The optional features of a TCP implementation.
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
public record OptionalFeatures(
        Deadline delayedAck,
        OutOfOrderPolicy behindGap,
        int fastRetransmit,
        FlowControl flowControl,
        Deadline keepAlive,
        int probes,
        Deadline userTimeout,
        Deadline finWait2,
        Deadline challengeLimit,
        int congestion) {

    /** The sender's way of knowing the receiver's window (RFC 9293, section 3.8.6). */
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

    private static final Deadline OFF = Deadline.Untimed.NEVER;

    /** None of them. */
    public static final OptionalFeatures NONE = new OptionalFeatures(
            OFF, OutOfOrderPolicy.DROPPED, 0, FlowControl.ASSUMED, OFF, 0, OFF, OFF, OFF, 0);

    /**
     * Some features.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public OptionalFeatures {
        if (fastRetransmit < 0 || probes < 0 || congestion < 0) {
            throw new IllegalArgumentException("fast retransmit after " + fastRetransmit
                    + ", probes " + probes + ", congestion window " + congestion);
        }
    }

    /** These features, with acknowledgments that may wait. */
    public OptionalFeatures delayingAcks(Deadline latest) {
        return new OptionalFeatures(
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
    public OptionalFeatures holdingText() {
        return having(OutOfOrderPolicy.HELD);
    }

    /** These features, with another fate of what begins behind a gap. */
    public OptionalFeatures having(OutOfOrderPolicy next) {
        return new OptionalFeatures(
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
    public OptionalFeatures retransmittingAfter(int duplicates) {
        return new OptionalFeatures(
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
    public OptionalFeatures with(FlowControl next) {
        return new OptionalFeatures(
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
    public OptionalFeatures keepingAlive(Deadline idle, int most) {
        return new OptionalFeatures(
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
    public OptionalFeatures waitingForUser(Deadline longest) {
        return new OptionalFeatures(
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
    public OptionalFeatures waitingForFin(Deadline longest) {
        return new OptionalFeatures(
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
    public OptionalFeatures pausingChallenges(Deadline pause) {
        return new OptionalFeatures(
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
    public OptionalFeatures avoidingCongestion(int initial) {
        return new OptionalFeatures(
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
        return behindGap != OutOfOrderPolicy.DROPPED;
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
