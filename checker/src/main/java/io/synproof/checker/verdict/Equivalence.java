package io.synproof.checker.verdict;

import io.synproof.checker.result.Outcome;

/**
 * The verdict on the equivalence of two models: whether each shows all that the other does.
 *
 * @param forth whether the variant refines the original
 * @param back whether the original refines the variant
 */
public record Equivalence<S, A, T, B>(Verdict<S, A> forth, Verdict<T, B> back) {

    /** {@code HOLDS} if both do, {@code VIOLATED} if one is, else {@code UNDECIDED}. */
    public Outcome outcome() {
        if (forth.outcome() == Outcome.VIOLATED || back.outcome() == Outcome.VIOLATED) {
            return Outcome.VIOLATED;
        }
        return forth.outcome() == Outcome.HOLDS && back.outcome() == Outcome.HOLDS
                ? Outcome.HOLDS
                : Outcome.UNDECIDED;
    }

    /**
     * This equivalence, if it holds.
     *
     * @throws AssertionError otherwise; its message is both verdicts
     */
    public Equivalence<S, A, T, B> orThrow() {
        if (outcome() == Outcome.HOLDS) {
            return this;
        }
        throw new AssertionError(toString());
    }

    /** Both verdicts in words. */
    @Override
    public String toString() {
        return forth + "\n" + back;
    }
}
