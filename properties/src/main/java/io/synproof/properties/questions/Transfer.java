package io.synproof.properties.questions;

import io.synproof.checker.Unit;
import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Signal;

/** Questions about sending octets, acknowledging them and sending them again. */
final class Transfer {
    private Transfer() {}

    static final Question<Unit> REPETITIONS_OCCUPY_NUMBERS = Asked.everyStep(
            "repetitionsOccupyNumbers",
            "what a retransmission timeout sends again occupies sequence numbers: never a bare ACK",
            (_, label) -> label.events()
                    .filter(event -> event.clauses().contains(Clause.RETRANSMISSION))
                    .flatMap(event -> event.sent())
                    .forAll(segment -> segment.length() > 0),
            "A retransmission timeout has sent a segment that occupies no number.");

    static final Question<Boolean> TOLD_OF_PROBLEM = Once.happens(
            "userToldOfDeliveryProblem",
            "a user is told that nothing is acknowledged, before the connection is given up",
            event -> event.signals().contains(Signal.Notice.DELIVERY_PROBLEM),
            "R1 is reached: the user is told of the problem, and the connection goes on.");
}
