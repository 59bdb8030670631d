package io.synproof.properties.reality.explain.pair;

import java.util.List;

/**
 * The differences in time between both captures of a packet, by different clocks, in nanoseconds.
 *
 * @param least the least that there may be
 * @param fastest the least that was seen
 * @param slowest the most that was seen
 * @param most the most that there may be
 */
record Transit(long least, long fastest, long slowest, long most) {
    private static final int FEW = 3;
    private static final int PART = 4;
    private static final long MARGIN = 1_000_000;
    private static final long UNKNOWN = 1_000_000_000;

    /**
     * The differences in one direction.
     *
     * <p>A packet may be faster than the fastest that was seen, by as much as those differ, or by a
     * quarter of the round trip. It is never faster than one that takes no time at all: that bounds
     * it where few were seen, by the fastest in the other direction; without that, by a second.
     *
     * @param there those of matched packets in this direction, in order
     * @param back those in the other, in order
     */
    static Transit of(List<Long> there, List<Long> back) {
        long instant = back.isEmpty() ? 0 : -back.getFirst();
        if (there.isEmpty()) {
            long least = back.isEmpty() ? -UNKNOWN : instant - MARGIN;
            return new Transit(least, instant, instant, instant + UNKNOWN);
        }
        long fastest = there.getFirst();
        long slowest = there.getLast();
        long spread = slowest - fastest;
        long most = slowest + spread + MARGIN;
        if (back.isEmpty()) {
            return new Transit(fastest - spread - UNKNOWN, fastest, slowest, most);
        }
        long roundTrip = Math.max(0, fastest - instant);
        long faster = there.size() < FEW ? roundTrip : Math.max(spread, roundTrip / PART);
        long least = fastest - Math.min(roundTrip, faster) - MARGIN;
        return new Transit(least, fastest, slowest, most);
    }

    /** Whether the sender's file covers all times at which an arrival may have been sent. */
    boolean isSentWithin(Passings sender, long arrived) {
        return arrived - most >= sender.first() && arrived - least <= sender.last();
    }

    /** Whether the receiver's file covers the times at which a packet should arrive. */
    boolean arrivesWithin(Passings receiver, long sent) {
        return sent + fastest >= receiver.first() && sent + slowest <= receiver.last();
    }
}
