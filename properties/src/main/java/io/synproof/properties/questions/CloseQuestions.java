package io.synproof.properties.questions;

import io.synproof.checker.model.Unit;
import io.synproof.model.endpoint.State;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.properties.question.Question;
import io.synproof.properties.question.Subject;
import io.synproof.properties.questions.monitors.Facts;

/** Questions about closing a connection, and about TIME-WAIT. */
final class CloseQuestions {
    private CloseQuestions() {}

    static final Question<Unit> TIME_WAIT_RUNS_OUT = Asked.everyLabel(
            "timeWaitRunsItsCourse",
            "while its host is up, a connection leaves TIME-WAIT only when the wait is over",
            Subject.inWorlds(
                    "a connection is in TIME-WAIT", world -> Facts.isIn(world, State.TIME_WAIT)),
            label -> label.events()
                    .filter(event -> leaves(event, State.TIME_WAIT))
                    .forAll(event -> Facts.isTimeout(label, event)),
            CloseQuestions::cutShort);

    private static boolean leaves(Event event, State state) {
        return event.before().state() == state && event.after().state() != state;
    }

    static String cutShort(Label last) {
        return causeOfEnd(last)
                + " has ended the connection in TIME-WAIT before the wait was over.";
    }

    private static String causeOfEnd(Label last) {
        if (last.events().exists(CloseQuestions::isEndedByReset)) {
            return "A reset";
        }
        return last.action() instanceof Action.Call(var side, var _, var _)
                        && last.events()
                                .exists(event ->
                                        event.side() == side && leaves(event, State.TIME_WAIT))
                ? "Its user"
                : "A segment that is no reset";
    }

    private static boolean isEndedByReset(Event event) {
        return leaves(event, State.TIME_WAIT) && Facts.hearsReset(event);
    }
}
