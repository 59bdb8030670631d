package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Connection;

/**
 * The schedule and extent of retransmission (RFC 9293, sections 3.8.1 and 3.8.3; RFC 6298).
 *
 * @param rto the retransmission timeout (RTO) before it grows
 * @param backOff how RTO grows from one repetition to the next
 * @param tries how often a segment is sent again (R2), 0 or more, or {@link
 *     TcpParameters#UNLIMITED}
 * @param synTries the same for a SYN (MUST-23)
 * @param synAckTries the same for the SYN,ACK of a passive OPEN
 * @param givesUp whether the connection is given up after the last try; otherwise it waits for the
 *     acknowledgment for ever
 * @param advice after how many repetitions the user is told of the problem (R1), 0 for never
 * @param resent what one timeout sends again
 */
public record RetransmissionPolicy(
        Deadline rto,
        BackOff backOff,
        int tries,
        int synTries,
        int synAckTries,
        boolean givesUp,
        int advice,
        ResendScope resent) {

    /** The segments that one retransmission timeout sends again. */
    public enum ResendScope {
        /** The segment at the front of the retransmission queue (RFC 6298, section 5.4). */
        FRONT("front", "the oldest segment that is not acknowledged"),
        /** All that is not acknowledged: go-back-N. */
        ALL("all", "every segment that is not acknowledged: go-back-N");

        private final String key;
        private final String meaning;

        ResendScope(String key, String meaning) {
            this.key = key;
            this.meaning = meaning;
        }

        /** The name under which a user chooses it. */
        public String key() {
            return key;
        }

        /** The meaning, in a few words. */
        public String meaning() {
            return meaning;
        }
    }

    /**
     * The growth of the RTO (RFC 6298, section 5.5).
     *
     * @param doubling whether it doubles with each repetition
     * @param linear after how many repetitions of a SYN doubling begins, 0 or more
     * @param cap the longest that it becomes, in ticks, 1 or more
     */
    public record BackOff(boolean doubling, int linear, int cap) {
        /** It does not grow. */
        public static final BackOff NONE = new BackOff(false, 0, 1);

        /**
         * A growth of the RTO.
         *
         * @throws IllegalArgumentException if a number is out of range
         */
        public BackOff {
            if (linear < 0 || cap < 1) {
                throw new IllegalArgumentException("linear " + linear + ", cap " + cap);
            }
        }

        private int ticks(int first, int doublings) {
            return doubling ? Math.min(cap, first << Math.min(doublings, most(first))) : first;
        }

        /** The least number of doublings that reaches the cap. */
        private int most(int first) {
            return doubling ? Integer.SIZE - Integer.numberOfLeadingZeros((cap - 1) / first) : 0;
        }
    }

    /** The kind of segment that a timer guards, which sets the limit on retransmissions. */
    enum RetransmittedKind {
        /** A SYN. */
        SYN,
        /** The SYN,ACK of a passive OPEN. */
        SYN_ACK,
        /** Anything else: octets or a FIN. */
        OTHER;

        /** The kind of the oldest unacknowledged number of {@code connection}. */
        static RetransmittedKind of(Connection connection) {
            if (connection.snd().synAcknowledged()) {
                return OTHER;
            }
            return isActive(connection) ? SYN : SYN_ACK;
        }

        /** A listener that Fast Open has served has received octets, and is not passive. */
        private static boolean isActive(Connection connection) {
            ReceiveSide rcv = connection.rcv();
            return connection.state() == State.SYN_RECEIVED
                    && !connection.passive()
                    && rcv.nxt().equals(rcv.irs().next());
        }
    }

    /**
     * A schedule.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public RetransmissionPolicy {
        if (Math.min(tries, Math.min(synTries, synAckTries)) < TcpParameters.UNLIMITED
                || advice < 0) {
            throw new IllegalArgumentException("tries " + tries + ", of a SYN " + synTries
                    + ", of a SYN,ACK " + synAckTries + ", R1 " + advice);
        }
    }

    /**
     * A policy with the same number of tries for all segments, at equal intervals; the user is not
     * told before R2.
     */
    public static RetransmissionPolicy evenly(Deadline rto, int tries, boolean givesUp) {
        return new RetransmissionPolicy(
                rto, BackOff.NONE, tries, tries, tries, givesUp, 0, ResendScope.FRONT);
    }

    /** The retransmission timer, newly set with all its tries. */
    Timer.Retransmission begun(RetransmittedKind guarded) {
        return after(guarded, limit(guarded), 0);
    }

    /** The timer of zero-window probes, newly set with all its tries. */
    Timer.Persist persisting() {
        return new Timer.Persist(due(RetransmittedKind.OTHER, 0), probes(), 0);
    }

    /**
     * The number of probes that may go unanswered: at least one, since the first is no
     * retransmission.
     */
    private int probes() {
        return tries == TcpParameters.UNLIMITED ? TcpParameters.UNLIMITED : Math.max(1, tries);
    }

    /**
     * The timer of zero-window probes after an answer: all tries anew, at the same distance
     * (MUST-37). A timer that only waited for an answer counts the interval from that answer.
     */
    Timer.Persist answered(Timer.Persist timer) {
        Deadline due = timer.due() == Deadline.Untimed.NEVER
                ? due(RetransmittedKind.OTHER, timer.repeats())
                : timer.due();
        return new Timer.Persist(due, probes(), timer.repeats());
    }

    /** The timer of zero-window probes set again once one has been sent. */
    Timer.Persist probed(Timer.Persist timer) {
        int left = oneLess(timer.triesLeft());
        int repeats = Math.min(timer.repeats() + 1, counted(RetransmittedKind.OTHER));
        Deadline due =
                isOver(left) ? Deadline.Untimed.NEVER : due(RetransmittedKind.OTHER, repeats);
        return new Timer.Persist(due, left, repeats);
    }

    private int limit(RetransmittedKind guarded) {
        return switch (guarded) {
            case SYN -> synTries;
            case SYN_ACK -> synAckTries;
            case OTHER -> tries;
        };
    }

    /** The timer set again for one more repetition. */
    Timer.Retransmission next(RetransmittedKind guarded, Timer.Retransmission timer) {
        return after(guarded, oneLess(timer.triesLeft()), timer.repeats() + 1);
    }

    private static int oneLess(int tries) {
        return tries == TcpParameters.UNLIMITED ? TcpParameters.UNLIMITED : tries - 1;
    }

    /** Whether a timer with this many tries left never fires again. */
    private boolean isOver(int triesLeft) {
        return triesLeft == 0 && !givesUp;
    }

    private Timer.Retransmission after(RetransmittedKind guarded, int triesLeft, int repeats) {
        boolean over = isOver(triesLeft);
        return new Timer.Retransmission(
                over ? Deadline.Untimed.NEVER : due(guarded, repeats),
                triesLeft,
                over ? 0 : Math.min(repeats, counted(guarded)));
    }

    private Deadline due(RetransmittedKind guarded, int repeats) {
        return rto instanceof Deadline.In(int first)
                ? new Deadline.In(backOff.ticks(first, Math.max(0, repeats - linear(guarded))))
                : rto;
    }

    private int linear(RetransmittedKind guarded) {
        return guarded == RetransmittedKind.SYN ? backOff.linear() : 0;
    }

    /**
     * The number up to which repetitions are counted; the schedule does not depend on any beyond
     * it.
     */
    private int counted(RetransmittedKind guarded) {
        int growing = backOff.doubling() && rto instanceof Deadline.In(int first)
                ? linear(guarded) + backOff.most(first)
                : 0;
        return Math.max(growing, advice == 0 ? 0 : advice + 1);
    }

    /** Whether the repetition after which {@code timer} runs is the one at which R1 is reached. */
    boolean advises(Timer.Retransmission timer) {
        return advice > 0 && timer.repeats() == advice;
    }
}
