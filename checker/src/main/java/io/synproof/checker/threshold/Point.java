package io.synproof.checker.threshold;

import io.synproof.checker.Outcome;

/**
 * What was found for one value.
 *
 * @param value the value of the parameter
 * @param outcome the verdict's outcome
 * @param evidence what the verdict rests on
 */
public record Point<E>(int value, Outcome outcome, E evidence) {}
