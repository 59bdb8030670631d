package io.synproof.checker.threshold;

import io.synproof.checker.result.Outcome;

/**
 * Neighbouring values with the same outcome, as many as there are.
 *
 * @param values the values
 * @param outcome the outcome of each
 */
public record OutcomeInterval(Range values, Outcome outcome) {
    @Override
    public String toString() {
        return values + " " + outcome;
    }
}
