package io.synproof.checker.threshold;

import io.synproof.checker.result.Outcome;

/**
 * What was found for one value.
 *
 * @param value the value of the parameter
 * @param outcome the verdict's outcome
 * @param evidence what the verdict rests on
 */
public record OutcomeAt<E>(int value, Outcome outcome, E evidence) {}
