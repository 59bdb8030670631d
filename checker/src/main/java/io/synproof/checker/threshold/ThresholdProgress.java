package io.synproof.checker.threshold;

import io.synproof.checker.result.Outcome;
import java.util.OptionalInt;

/**
 * The progress of a threshold evaluation.
 *
 * @param done the values, or pairs of values, asked so far
 * @param all those there are
 * @param value the value of the first parameter asked last
 * @param second that of the second, if there is one
 * @param outcome what the answer was
 */
public record ThresholdProgress(
        int done, int all, int value, OptionalInt second, Outcome outcome) {}
