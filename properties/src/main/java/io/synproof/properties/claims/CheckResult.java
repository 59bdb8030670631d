package io.synproof.properties.claims;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.experiment.Answer;
import java.util.function.UnaryOperator;

/**
 * The results of a check and of its control.
 *
 * @param check the check
 * @param answer what its experiment found
 * @param control what its control found
 */
public record CheckResult(Check check, Answer answer, Answer control) {

    /** This result with the answers that something else says of what was asked. */
    public CheckResult with(UnaryOperator<Answer> other) {
        return new CheckResult(check, other.apply(answer), other.apply(control));
    }

    /** Whether the check came out as expected, not vacuously, and its control flipped it. */
    public boolean asExpected() {
        return answer.outcome() == check.expected()
                && !answer.vacuous()
                && control.outcome() == check.expectedOfControl();
    }

    /** Whether the check's outcome is the one that supports the statement. */
    public boolean supports() {
        return answer.outcome() == check.supports();
    }

    /**
     * Whether the bound on states stopped the check or its control, and nothing else contradicts
     * the expectation.
     */
    public boolean isLeftOut() {
        return !asExpected()
                && !answer.vacuous()
                && fits(answer, check.expected())
                && fits(control, check.expectedOfControl());
    }

    private static boolean fits(Answer answer, Outcome expected) {
        return answer.outcome() == expected || SkippedSearch.isLeftOut(answer);
    }

    /** Whether the check or its control has an answer other than the expected one. */
    public boolean isAgainstExpectation() {
        return isAgainst(answer, check.expected()) || isAgainst(control, check.expectedOfControl());
    }

    private static boolean isAgainst(Answer answer, Outcome expected) {
        return answer.outcome() != Outcome.UNDECIDED && answer.outcome() != expected;
    }

    /** Whether the check or its control has no answer. */
    public boolean isUndecided() {
        return answer.outcome() == Outcome.UNDECIDED || control.outcome() == Outcome.UNDECIDED;
    }
}
