package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import java.util.List;

/** Questions about the numbers of octets, their acknowledgment and their loss. */
final class OctetQuestions {
    private OctetQuestions() {}

    static final Question<Unit> NO_ROOM_NEEDED = new Question<>(
            "networkNeverFull",
            "no segment is sent for which the network has no room",
            Question.Kind.EVERY_STEP,
            Subject.inLabels(
                    "a segment is sent",
                    label -> label.events().exists(event -> !event.sent().isEmpty())),
            false,
            Monitor.none(),
            model -> Property.everyStep(
                    "networkNeverFull",
                    step -> hasRoom(
                            model,
                            step.before().state(),
                            step.action(),
                            model.step(step.before().state(), step.action()).label())),
            _ -> List.of(),
            (_, _) -> "A segment is sent for which the network has no room.");

    private static boolean hasRoom(TcpModel model, World before, Action action, Label label) {
        int leaves = action instanceof Action.Deliver deliver && !deliver.keeping() ? 1 : 0;
        int sent = label.events().map(event -> event.sent().size()).sum().intValue();
        return before.network().inFlight().size() - leaves + sent
                <= model.law(laws -> laws.medium().capacity());
    }
}
