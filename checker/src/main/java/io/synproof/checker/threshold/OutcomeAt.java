package io.synproof.checker.threshold;

import io.synproof.checker.result.Outcome;

/**
 * The outcome for one value of a parameter.
 *
 * @param value the value of the parameter
 * @param outcome the verdict's outcome
 * @param evidence what the verdict rests on
 */
public record OutcomeAt<E>(int value, Outcome outcome, E evidence) {}
