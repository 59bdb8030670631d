package io.synproof.checker.property;

import io.synproof.checker.model.Step;
import io.synproof.checker.model.Unit;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A classification of runs that decide a property: by the memory of the run, and by the step that
 * decides.
 *
 * <p>Both functions are pure, and may be asked by several threads at once. What is remembered
 * becomes part of the searched state: an immutable value with {@code equals} and {@code hashCode}
 * by content, and as few different ones as the distinction can do with.
 *
 * @param start what is remembered before the first step
 * @param remember what is remembered after one step more
 * @param kind the kind of a run that ends with this step, by what is remembered with it
 * @param <F> what is remembered
 * @param <K> what a kind is
 */
public record Distinction<S, A, F, K extends Comparable<? super K>>(
        F start,
        BiFunction<? super F, ? super Step<S, A>, ? extends F> remember,
        BiFunction<? super F, ? super Step<S, A>, ? extends K> kind) {
    /** Of these, none of which is null. */
    public Distinction {
        Objects.requireNonNull(remember, "remember");
        Objects.requireNonNull(kind, "kind");
    }

    /** Runs are told apart by their last step alone. */
    public static <S, A, K extends Comparable<? super K>> Distinction<S, A, Unit, K> byLastStep(
            Function<? super Step<S, A>, ? extends K> kind) {
        Objects.requireNonNull(kind, "kind");
        return new Distinction<>(Unit.UNIT, (nothing, _) -> nothing, (_, step) -> kind.apply(step));
    }
}
