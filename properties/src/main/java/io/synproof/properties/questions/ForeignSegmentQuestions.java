package io.synproof.properties.questions;

import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.world.Event;
import java.util.List;

/**
 * Questions about segments that do not belong to the connection they reach: old ones and forged
 * ones.
 */
final class ForeignSegmentQuestions {
    private ForeignSegmentQuestions() {}

    static final Question<Unit> ESTABLISHED_NOT_RESET = Asked.everyLabel(
            "establishedIsNotReset",
            "no segment that arrives ends a connection that is ESTABLISHED",
            Subject.inWorlds(
                    "a connection is ESTABLISHED", world -> Facts.isIn(world, State.ESTABLISHED)),
            label -> label.events().forAll(event -> !endsEstablished(event)),
            "A segment has ended a connection that was ESTABLISHED.");

    private static boolean endsEstablished(Event event) {
        return event.before().state() == State.ESTABLISHED
                && event.consumed().isDefined()
                && !(event.after() instanceof Connection);
    }

    static final Question<Unit> NO_ACK_FOR_NOBODY = Asked.everyLabel(
            "noAckForNobody",
            "no acknowledgment arrives where there is no connection that receives it",
            Subject.inWorlds(
                    "an acknowledgment is in flight",
                    world -> Facts.isInFlight(world, Facts::isAck)),
            label -> label.events().forAll(event -> !Facts.isAckForNobody(event)),
            "An acknowledgment arrives, and there is no connection that receives it.");

    static final Question<Credit.Account> ENDS_ACKNOWLEDGED = new Question<>(
            "endsAcknowledged",
            "a connection that ends without a reset, while its host is up, has received the"
                    + " acknowledgment of all that it sent",
            Question.Kind.EVERY_STEP,
            Subject.inWorlds(
                    "something that a connection has sent is not acknowledged",
                    world -> Facts.exists(world, connection -> connection.snd().isOutstanding())),
            false,
            new Credit(),
            model -> Property.everyStep("endsAcknowledged", step -> {
                Credit.Account account = step.before().memory();
                return model.step(step.before().state(), step.action())
                        .label()
                        .events()
                        .forAll(event ->
                                !endsWithoutReset(event) || !account.isUnacknowledged(event));
            }),
            _ -> List.of(),
            (_, _) ->
                    "The connection is over, and has not received the acknowledgment of all that it"
                            + " sent.");

    /** Whether neither a reset that arrives nor one that is sent ends a connection. */
    private static boolean endsWithoutReset(Event event) {
        return Facts.ends(event) && !Facts.hearsReset(event) && !Facts.sendsReset(event);
    }

    static final Question<Unit> SEGMENTS_DIE_OUT = Asked.leadsTo(
            "segmentsDieOut",
            "eventually nothing is in flight",
            "a segment is in flight",
            world -> !world.network().inFlight().isEmpty(),
            world -> world.network().inFlight().isEmpty(),
            "From some moment on something is always in flight.");

    /** All of them, in the order of a listing. */
    static final List<Question<?>> ALL =
            List.of(ESTABLISHED_NOT_RESET, NO_ACK_FOR_NOBODY, ENDS_ACKNOWLEDGED, SEGMENTS_DIE_OUT);
}
