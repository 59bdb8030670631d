package io.synproof.properties.reality.judge;

import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.properties.reality.capture.Checksum;
import io.synproof.properties.reality.capture.TcpPacket;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * One side of a conversation, as far as what it has sent shows it.
 *
 * @param view the numbers that it has used
 * @param octets its latest octets
 * @param holes the numbers that were not seen
 * @param window the window of its latest acknowledgment, in octets, or as it stands in the header
 *     where its scale is not known; {@link Segment#UNSAID} if nothing was seen
 * @param checksummed whether a packet of it had a right checksum
 */
record Side(RemoteView view, OctetLedger octets, Holes holes, int window, boolean checksummed) {
    /** A side of which nothing was seen. */
    static Side unseen(Allowance allowance) {
        return new Side(
                RemoteView.NOTHING,
                OctetLedger.ofAtMost(allowance.octets()),
                Holes.NONE,
                Segment.UNSAID,
                false);
    }

    /** This side once nothing more is expected of it: its octets need not be remembered. */
    Side forgetting() {
        return new Side(view, octets.forgetting(), holes, window, checksummed);
    }

    /** This side after one more segment. */
    Side with(Observation seen) {
        return new Side(
                view.with(seen),
                remembering(seen),
                holes(seen),
                isOutdated(seen) ? window : window(seen),
                checksummed || seen.packet().checksum() == Checksum.RIGHT);
    }

    /** What was sent before the latest acknowledgment, or a reset, says nothing of the window. */
    private boolean isOutdated(Observation seen) {
        boolean before = seen.control().ack()
                ? view.heard().exists(heard -> Distance.of(seen.ack(), heard) < 0)
                : view.heard().isDefined();
        return before || seen.control().rst();
    }

    private static int window(Observation seen) {
        return seen.segment().window() == Segment.UNSAID
                ? seen.packet().window()
                : seen.segment().window();
    }

    /**
     * Whether a packet of this side was damaged on its way: its checksum is wrong, and others of
     * the same sender are right, so that no offload explains it.
     */
    boolean damaged(TcpPacket packet) {
        return checksummed && packet.checksum() == Checksum.WRONG;
    }

    private OctetLedger remembering(Observation seen) {
        return octets.with(firstOctet(seen), seen.packet().payload());
    }

    private static long firstOctet(Observation seen) {
        return seen.seq().value() + (seen.control().syn() ? 1 : 0);
    }

    private Holes holes(Observation seen) {
        if (seen.control().rst() || view.top().isEmpty()) {
            return holes;
        }
        SequenceNumber top = view.top().get();
        return Distance.of(seen.seq(), top) > 0
                ? holes.with(top, seen.seq())
                : holes.without(seen.seq(), seen.segment().end());
    }

    private static boolean isOffloaded(TcpPacket packet) {
        return packet.checksum() == Checksum.PARTIAL || packet.checksum() == Checksum.WRONG;
    }

    /** Whether it has sent other octets with the same numbers. */
    boolean contradicts(Observation seen) {
        boolean repeated = view.top()
                .exists(top -> Distance.of(seen.seq(), top) < 0
                        && !isKeepAlive(seen, Distance.of(seen.seq(), top)));
        return repeated && octets.contradicts(firstOctet(seen), seen.packet().payload());
    }

    /** What is notable in a segment of this side, before it is counted in. */
    List<Mark> marks(Observation seen, Side other) {
        List<Mark> marks = seen.isEmpty() ? ofAcknowledgment(seen) : ofNumbers(seen);
        boolean closed = seen.segment().window() == 0 && !seen.control().rst();
        return marks.appendAll(Option.when(closed, Mark.ZERO_WINDOW))
                .appendAll(Option.when(fills(seen, other), Mark.WINDOW_FULL))
                .appendAll(Option.when(shrinks(seen), Mark.WINDOW_SHRUNK))
                .appendAll(Option.when(isOffloaded(seen.packet()), Mark.CHECKSUM))
                .appendAll(Option.when(seen.packet().isCut(), Mark.CUT));
    }

    private List<Mark> ofNumbers(Observation seen) {
        if (view.top().isEmpty() || seen.control().rst()) {
            return List.empty();
        }
        if (seen.control().syn() && !view.isn().contains(seen.seq())) {
            return List.of(Mark.FOREIGN);
        }
        long ahead = Distance.of(seen.seq(), view.top().get());
        if (ahead > 0) {
            return List.of(Mark.BEHIND_GAP);
        }
        boolean missing = holes.meet(seen.seq(), seen.segment().end());
        boolean again = Distance.of(seen.segment().end(), view.top().get()) <= 0;
        return missing
                ? List.of(Mark.FILLS_GAP)
                : again && isKeepAlive(seen, ahead)
                        ? List.of(Mark.KEEP_ALIVE)
                        : ahead < 0 ? List.of(Mark.AGAIN) : List.empty();
    }

    private static boolean isKeepAlive(Observation seen, long ahead) {
        return seen.octets() == 1 && ahead == -1 && !seen.control().fin();
    }

    private List<Mark> ofAcknowledgment(Observation seen) {
        boolean probe = view.top().exists(top -> Distance.of(seen.seq(), top) == -1);
        if (probe && !seen.control().rst()) {
            return List.of(Mark.KEEP_ALIVE);
        }
        boolean same = seen.control().ack()
                && !seen.control().rst()
                && !seen.control().syn()
                && view.heard().exists(seen.ack()::equals);
        return !same
                ? List.empty()
                : List.of(window(seen) == window ? Mark.DUPLICATE_ACK : Mark.WINDOW_UPDATE);
    }

    private static boolean fills(Observation seen, Side other) {
        return seen.octets() > 0 && other.view.edge().exists(seen.segment().end()::equals);
    }

    private boolean shrinks(Observation seen) {
        return seen.control().ack()
                && !seen.control().rst()
                && seen.segment().window() >= 0
                && view.heard().exists(heard -> Distance.of(seen.ack(), heard) >= 0)
                && view.edge()
                        .exists(edge ->
                                Distance.of(seen.ack().plus(seen.segment().window()), edge) < 0);
    }
}
