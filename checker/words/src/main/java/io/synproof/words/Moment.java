package io.synproof.words;

import io.synproof.checker.model.LabelledModel;
import org.jspecify.annotations.Nullable;

/**
 * A moment of a run: a state, the step that led to it, and the model of both.
 *
 * @param before the state before that step; null at the start, and where only a state is judged
 * @param label the label of that step; null at the start, and where only a state is judged
 * @param state the state; null where only a label is judged
 * @param model the model; null where a monitor judges, which watches the runs of any
 */
public record Moment<S, L>(
        @Nullable S before,
        @Nullable L label,
        @Nullable S state,
        @Nullable LabelledModel<S, ?, L> model) {

    /** A state by itself. */
    static <S, L> Moment<S, L> of(S state, LabelledModel<S, ?, L> model) {
        return new Moment<>(null, null, state, model);
    }

    /** A label by itself. */
    static <S, L> Moment<S, L> ofLabel(L label, @Nullable LabelledModel<S, ?, L> model) {
        return new Moment<>(null, label, null, model);
    }
}
