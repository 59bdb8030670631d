package io.synproof.checker.composition;

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

    private static <S, P, M, E> boolean overflows(Composition<S, ?, ?, P, M, E> model, S state) {
        return CompositionSemantics.overflows(model, model.parts(state));
    }
}
