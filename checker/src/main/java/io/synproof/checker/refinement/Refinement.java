package io.synproof.checker.refinement;

import io.synproof.checker.result.Question;
import java.util.Objects;

/**
 * The question whether each sequence of observations that the variant can make is one that the
 * original can make: trace inclusion, for finite runs. Steps that are not observed do not count, in
 * either.
 *
 * @param name what reports call it
 * @param seesEnds whether it is observed, too, that a run has come to a state without any action,
 *     so that a variant that stops where the original must go on is no refinement. That internal
 *     steps go on for ever is not observed
 */
public record Refinement<S, A, T, B, O>(
        String name,
        ObservedModel<S, A, O> variant,
        ObservedModel<T, B, O> original,
        boolean seesEnds)
        implements Question {
    /** Of these, none of which is null. */
    public Refinement {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(variant, "variant");
        Objects.requireNonNull(original, "original");
    }

    /** This question, with ends observed. */
    public Refinement<S, A, T, B, O> seeingEnds() {
        return new Refinement<>(name, variant, original, true);
    }

    /** The converse question, with the two models exchanged. */
    public Refinement<T, B, S, A, O> reversed() {
        return new Refinement<>(name + ", reversed", original, variant, seesEnds);
    }
}
