package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.segment.Segment;

/**
 * The processing of a segment that arrives (RFC 9293, section 3.10.7).
 *
 * <ul>
 *   <li>3.10.7.1 CLOSED STATE: {@link #closed}
 *   <li>3.10.7.2 LISTEN STATE: {@link ListenState}
 *   <li>3.10.7.3 SYN-SENT STATE: {@link SynSentState}
 *   <li>3.10.7.4 Other States: {@link SynchronizedStates} for the checks that drop or answer a
 *       segment, {@link CheckAck} for the fifth step, {@link ProcessText} for the seventh and
 *       eighth
 * </ul>
 *
 * <p>Not modelled: security and compartment (third step everywhere), urgent data (sixth step).
 */
public final class SegmentArrives {
    private SegmentArrives() {}

    /**
     * The effect of a segment on an endpoint.
     *
     * @param seed the values for a new connection, should the segment begin one
     */
    public static Effect arrive(
            TcpParameters stack, Endpoint endpoint, Segment segment, ConnectionSeed seed) {
        Effect effect = AfterEvent.afterArrival(
                stack,
                switch (endpoint) {
                    case Closed _ -> closed(segment);
                    case Listen _ -> ListenState.arrive(stack, segment, seed);
                    case SynSent synSent -> SynSentState.arrive(stack, synSent, segment);
                    case Connection connection ->
                        SynchronizedStates.arrive(stack, connection, segment);
                });
        return SackReports.tellingOfCopies(stack, endpoint, segment, effect);
    }

    /**
     * Whether a segment is a SYN that may reopen a connection in TIME-WAIT, where somebody listens
     * (MAY-2 of section 3.6.1; RFC 6191): what it begins, it begins at the listener.
     */
    public static boolean reopens(TcpParameters stack, Endpoint endpoint, Segment segment) {
        return switch (endpoint) {
            case Closed _, Listen _, SynSent _ -> false;
            case Connection connection -> TimeWaitState.reopens(stack, connection, segment);
        };
    }

    /** CLOSED STATE: anything but a reset is answered with a reset. */
    static Effect closed(Segment segment) {
        return segment.control().rst()
                ? Effect.of(Clause.CLOSED_RST, Closed.CLOSED)
                : Effect.of(Clause.CLOSED_OTHER, Closed.CLOSED).sending(Reset.of(segment));
    }
}
