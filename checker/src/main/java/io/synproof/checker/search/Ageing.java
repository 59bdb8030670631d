package io.synproof.checker.search;

import io.synproof.checker.Clock.Attitude;

/**
 * What the passing of time does to a part, in numbers.
 *
 * @param after the part's number afterwards
 * @param attitude what the part has to do with it
 */
record Ageing(int after, Attitude attitude) {}
