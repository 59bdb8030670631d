package io.synproof.properties.questions;

import io.synproof.checker.property.Property;
import io.synproof.model.world.Event;
import io.synproof.properties.question.Question;
import io.synproof.properties.question.Subject;
import io.synproof.properties.questions.monitors.Credit;
import io.synproof.properties.questions.monitors.Facts;
import java.util.List;

/**
 * Questions about segments that do not belong to the connection they reach: old ones and forged
 * ones.
 */
final class ForeignSegmentQuestions {
    private ForeignSegmentQuestions() {}

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

    /** All of them, in the order of a listing. */
    static final List<Question<?>> ALL = List.of(ENDS_ACKNOWLEDGED);
}
