package io.synproof.checker.refinement;

import io.synproof.checker.model.Model;
import io.synproof.checker.result.Question;
import java.util.Objects;
import java.util.function.Function;

/**
 * The question whether a mapping of the variant's states to the original's makes every run of the
 * one a run of the other: initial states become initial states, and each step becomes a step of the
 * original, with whatever action, or none if both its states become one (stuttering). Steps out of
 * either model's constraint do not count.
 *
 * <p>M. Abadi, L. Lamport, The existence of refinement mappings, 1991.
 *
 * @param name what reports call it
 * @param original the model whose runs the variant's are to be
 * @param mapping the state of the original that is meant by one of the variant; a pure function
 * @param <S> what a state of the variant is
 * @param <T> what a state of the original is
 * @param <B> what an action of the original is
 */
public record RefinementMapping<S, T, B>(
        String name, Model<T, B> original, Function<? super S, ? extends T> mapping)
        implements Question {

    /** A question, no part of which is null. */
    public RefinementMapping {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(original, "original");
        Objects.requireNonNull(mapping, "mapping");
    }

    /** The question whether the model of a checker is an original, by this mapping of states. */
    public static <S, T, B> RefinementMapping<S, T, B> to(
            String name, Model<T, B> original, Function<? super S, ? extends T> mapping) {
        return new RefinementMapping<>(name, original, mapping);
    }
}
