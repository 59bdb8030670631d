package io.synproof.properties.questions;

import io.synproof.checker.Monitor;
import io.synproof.checker.Property;
import io.synproof.model.world.Label;
import java.util.List;
import java.util.function.Predicate;

/**
 * Remembers whether a step of some kind has happened, where an event alone does not show it.
 *
 * @param kind which steps
 */
record OnceShown(Predicate<Label> kind) implements Monitor<Label, Boolean> {

    /** Whether a step of some kind can happen. */
    static Question<Boolean> happens(
            String name, String summary, Predicate<Label> kind, String moral) {
        return new Question<>(
                name,
                summary,
                Question.Kind.REACHABLE,
                Subject.itself(),
                false,
                new OnceShown(kind),
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
        return memory || kind.test(label);
    }
}
