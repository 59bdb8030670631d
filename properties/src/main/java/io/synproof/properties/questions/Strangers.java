package io.synproof.properties.questions;

import io.synproof.checker.Unit;
import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.world.Event;
import java.util.List;

/**
 * Questions about what segments do that do not belong to the connection they meet: old ones, and
 * forged ones.
 */
final class Strangers {
    private Strangers() {}

    static final Question<Unit> ESTABLISHED_NOT_RESET = Asked.everyStep(
            "establishedIsNotReset",
            "no segment that arrives ends a connection that is ESTABLISHED",
            (_, label) -> label.events().forAll(event -> !endsEstablished(event)),
            "A segment has ended a connection that was ESTABLISHED.");

    private static boolean endsEstablished(Event event) {
        return event.before().state() == State.ESTABLISHED
                && event.consumed().isDefined()
                && !(event.after() instanceof Connection);
    }

    static final Question<Unit> NO_ACK_FOR_NOBODY = Asked.everyStep(
            "noAckForNobody",
            "no acknowledgment arrives where there is no connection that receives it",
            (_, label) -> label.events().forAll(event -> !isAckForNobody(event)),
            "An acknowledgment arrives, and there is no connection that receives it.");

    private static boolean isAckForNobody(Event event) {
        return event.clauses().contains(Clause.LISTEN_ACK)
                || (event.clauses().contains(Clause.CLOSED_OTHER)
                        && event.consumed()
                                .flatMap(flying -> flying.tcp())
                                .exists(segment -> segment.control().ack()));
    }

    static final Question<Unit> ENDS_ACKNOWLEDGED = Asked.everyStep(
            "endsAcknowledged",
            "a connection that no reset ends is not over before all that it sent is acknowledged",
            (_, label) -> label.events().forAll(event -> !endsUnacknowledged(event)),
            "The connection is over, and something that it sent was never acknowledged.");

    private static boolean endsUnacknowledged(Event event) {
        return event.before() instanceof Connection before
                && before.snd().isOutstanding()
                && event.after().state() == State.CLOSED
                && !event.clauses().contains(Clause.RST)
                && !event.clauses().contains(Clause.LAST_ACK_ACKED);
    }

    static final Question<Unit> SEGMENTS_DIE_OUT = Asked.leadsTo(
            "segmentsDieOut",
            "at last nothing is in flight",
            "a segment is in flight",
            world -> !world.network().inFlight().isEmpty(),
            world -> world.network().inFlight().isEmpty(),
            "Segment answers segment, for ever.");

    /** All of them, in the order of a listing. */
    static final List<Question<?>> ALL =
            List.of(ESTABLISHED_NOT_RESET, NO_ACK_FOR_NOBODY, ENDS_ACKNOWLEDGED, SEGMENTS_DIE_OUT);
}
