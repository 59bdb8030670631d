package io.synproof.checker.composition;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * A composition with another medium in place of its own, and without a constraint or cut but that
 * medium's.
 *
 * @param model the composition
 * @param medium the other medium
 */
public record WithMedium<S, A, L, P, M, E>(Composition<S, A, L, P, M, E> model, Medium medium)
        implements ForwardingComposition<S, A, L, P, M, E> {

    @Override
    public Optional<Predicate<S>> constraint() {
        return medium.overflow() == Medium.Overflow.OUTSIDE
                ? Optional.of(new MediumRoom<>(this, true))
                : Optional.empty();
    }

    @Override
    public Optional<Predicate<S>> cut() {
        return medium.overflow() == Medium.Overflow.OUTSIDE
                ? Optional.empty()
                : Optional.of(new MediumRoom<>(this, false));
    }
}
