package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.property.Property;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.properties.question.Question;
import io.synproof.properties.question.Subject;
import java.util.List;
import java.util.function.Predicate;

/**
 * A monitor that remembers whether a step of some kind has happened.
 *
 * @param kind the kind of step
 */
record EventSeenMonitor(Predicate<Label> kind) implements Monitor<Label, Boolean> {

    /** A question whether a step with an event of some kind can happen. */
    static Question<Boolean> happens(
            String name, String summary, Predicate<Event> kind, String explanation) {
        return isTaken(name, summary, label -> label.events().exists(kind), explanation);
    }

    /**
     * A question whether a step of some kind can be taken, where an event alone does not show it.
     */
    static Question<Boolean> isTaken(
            String name, String summary, Predicate<Label> kind, String explanation) {
        return new Question<>(
                name,
                summary,
                Question.Kind.REACHABLE,
                Subject.itself(),
                false,
                new EventSeenMonitor(kind),
                _ -> Property.reachable(name, state -> state.memory()),
                _ -> List.of(),
                (_, _) -> explanation);
    }

    @Override
    public Boolean initial() {
        return false;
    }

    @Override
    public Boolean next(Boolean memory, Label label) {
        return memory || kind.test(label);
    }
}
