package io.synproof.junit;

import io.synproof.checker.Checker;
import io.synproof.checker.property.Property;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The checks of one model in a test. Each searches, publishes what it saw as a report entry, and
 * throws an {@link AssertionError} unless the answer is the one that the test names; then the
 * evidence is written to files as well.
 *
 * @param <S> what a state is
 * @param <A> what an action is
 */
public interface ModelUnderTest<S, A> {

    /** The same with more about the search, such as {@code checker -> checker.upTo(symmetry)}. */
    ModelUnderTest<S, A> searchedBy(UnaryOperator<Checker<S, A>> options);

    /**
     * The verdict that a property holds, or that its state is reached.
     *
     * @throws AssertionError otherwise, also if a bound was met before there was an answer
     */
    Verdict<S, A> holds(Property<S, A> property);

    /**
     * The verdict that a temporal question holds under these assumptions of fairness.
     *
     * @throws AssertionError otherwise, also if a bound was met before there was an answer
     */
    Verdict<S, A> holds(Temporal<S> question, List<Fairness<A>> assumed);

    /**
     * The verdict that a property is violated, or that its state is unreachable: the control of a
     * check.
     *
     * @throws AssertionError otherwise, also if a bound was met before there was an answer
     */
    Verdict<S, A> fails(Property<S, A> property);

    /**
     * The verdict that a temporal question is violated under these assumptions of fairness.
     *
     * @throws AssertionError otherwise, also if a bound was met before there was an answer
     */
    Verdict<S, A> fails(Temporal<S> question, List<Fairness<A>> assumed);

    /**
     * Returns if the model keeps the contract of models, as far as the bounds let it be seen.
     *
     * @throws AssertionError otherwise
     */
    void keepsItsContract();
}
