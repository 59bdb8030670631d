package io.synproof.checker.refinement;

import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Step;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A model with an observation function for its steps.
 *
 * @param sees what is observed of a step; empty if the step is internal. A pure function, whose
 *     values have {@code equals} and {@code hashCode} by content
 * @param <O> what an observation is
 */
public record ObservedModel<S, A, O>(
        Model<S, A> model, Function<? super Step<S, A>, Optional<O>> sees) {
    /** Of these, none of which is null. */
    public ObservedModel {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(sees, "sees");
    }

    /** A model of which its actions are observed. */
    public static <S, A, O> ObservedModel<S, A, O> byActions(
            Model<S, A> model, Function<? super A, Optional<O>> sees) {
        Objects.requireNonNull(sees, "sees");
        return new ObservedModel<>(model, step -> sees.apply(step.action()));
    }

    /** A model of which its labels are observed. */
    public static <S, A, L, O> ObservedModel<S, A, O> byLabels(
            LabelledModel<S, A, L> model, Function<? super L, Optional<O>> sees) {
        Objects.requireNonNull(sees, "sees");
        return new ObservedModel<>(
                model,
                step -> sees.apply(model.step(step.before(), step.action()).label()));
    }

    /** A model of which the state after each step is observed. */
    public static <S, A, O> ObservedModel<S, A, O> byStates(
            Model<S, A> model, Function<? super S, Optional<O>> sees) {
        Objects.requireNonNull(sees, "sees");
        return new ObservedModel<>(model, step -> sees.apply(step.after()));
    }

    /**
     * The question whether this model refines another: whether the other can make every sequence of
     * observations that this one can.
     *
     * @param name what reports call it
     */
    public <T, B> Refinement<S, A, T, B, O> refines(String name, ObservedModel<T, B, O> original) {
        return new Refinement<>(name, this, original, false);
    }
}
