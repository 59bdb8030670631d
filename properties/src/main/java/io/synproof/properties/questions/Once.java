package io.synproof.properties.questions;

import io.synproof.checker.Monitor;
import io.synproof.checker.Property;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import java.util.List;
import java.util.function.Predicate;

/**
 * Remembers whether an event of some kind has happened.
 *
 * @param kind which events
 */
record Once(Predicate<Event> kind) implements Monitor<Label, Boolean> {

    /** Whether an event of some kind can happen. */
    static Question<Boolean> happens(
            String name, String summary, Predicate<Event> kind, String moral) {
        return new Question<>(
                name,
                summary,
                Question.Kind.REACHABLE,
                Subject.itself(),
                false,
                new Once(kind),
                _ -> Property.reachable(name, state -> state.memory()),
                _ -> List.of(),
                (_, _) -> moral);
    }

    @Override
    public Boolean initial() {
        return false;
    }

    @Override
    public Boolean next(Boolean memory, Label label) {
        return memory || label.events().exists(kind);
    }
}
