package io.synproof.checker;

import io.synproof.checker.symmetry.Permutation;
import io.synproof.checker.symmetry.Symmetry;

/** The symmetry of one member, which is interchangeable with itself. */
public record OneMember<S>() implements Symmetry<S> {
    @Override
    public int members() {
        return 1;
    }

    @Override
    public S permuted(S state, Permutation permutation) {
        return state;
    }
}
