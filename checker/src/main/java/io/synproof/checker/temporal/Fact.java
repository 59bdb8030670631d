package io.synproof.checker.temporal;

import io.synproof.checker.model.Projection;
import io.synproof.checker.model.StatePart;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A named predicate on states.
 *
 * @param predicate whether it is; pure, and may be asked by several threads at once
 * @param parts the parts of a state that it reads, if the model is a {@link
 *     io.synproof.checker.composition.Composition}
 */
public record Fact<S>(Predicate<? super S> predicate, List<StatePart> parts) {

    /** A fact, whose parts are copied. */
    public Fact {
        Objects.requireNonNull(predicate, "predicate");
        Objects.requireNonNull(parts, "parts");
        parts = List.copyOf(parts);
    }

    /** A fact by this predicate, which may read the whole state. */
    public static <S> Fact<S> of(Predicate<? super S> predicate) {
        return new Fact<>(predicate, StatePart.EVERYTHING);
    }

    /** A fact by a predicate on a projection, evaluated once for each value of it. */
    public static <S, V> Fact<S> of(Projection<S, V> reading, Predicate<? super V> predicate) {
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(predicate, "predicate");
        return new Fact<>(state -> predicate.test(reading.of().apply(state)), reading.parts());
    }

    /** Whether the fact holds in this state. */
    public boolean holdsIn(S state) {
        return predicate.test(state);
    }
}
