package io.synproof.checker.composition;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * The question whether the medium of a composition has room for the messages of a state: the
 * constraint or the cut of a composition that adds none of its own. A search recognizes it and
 * counts the messages itself, without building the state.
 *
 * @param model the composition
 * @param enough true asks whether there is room, false whether there is not
 */
public record MediumRoom<S>(Composition<S, ?, ?, ?, ?, ?> model, boolean enough)
        implements Predicate<S> {

    @Override
    public boolean test(S state) {
        return overflows(model, state) != enough;
    }

    /**
     * Whether a constraint or a cut of a composition is there and is more than what its medium
     * says.
     *
     * @param enough true for a constraint, false for a cut
     */
    public static boolean isExceeded(
            Optional<? extends Predicate<?>> facet,
            Composition<?, ?, ?, ?, ?, ?> composition,
            boolean enough) {
        return facet.isPresent()
                && !(facet.get() instanceof MediumRoom<?>(var of, var asked)
                        && asked == enough
                        && of.medium().equals(composition.medium()));
    }

    private static <S, P, M, E> boolean overflows(Composition<S, ?, ?, P, M, E> model, S state) {
        return CompositionSemantics.overflows(model, model.parts(state));
    }
}
