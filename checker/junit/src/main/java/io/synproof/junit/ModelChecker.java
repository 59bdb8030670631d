package io.synproof.junit;

import io.synproof.checker.model.Model;

/** A checker that tests are given, with the bounds of the test. */
public interface ModelChecker {

    /** The checks of a model. */
    <S, A> ModelUnderTest<S, A> of(Model<S, A> model);
}
