package io.synproof.words;

import org.jspecify.annotations.Nullable;

/**
 * A moment of a run: a state, and the step that led to it.
 *
 * @param before the state before that step; null at the start, and where only a state is judged
 * @param label the label of that step; null at the start, and where only a state is judged
 * @param state the state; null where only a label is judged
 */
public record Moment<S, L>(
        @Nullable S before, @Nullable L label, @Nullable S state) {

    /** A state by itself. */
    static <S, L> Moment<S, L> of(S state) {
        return new Moment<>(null, null, state);
    }
}
