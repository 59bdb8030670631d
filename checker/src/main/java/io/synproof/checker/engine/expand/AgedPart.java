package io.synproof.checker.engine.expand;

import io.synproof.checker.composition.Clock.TimeReadiness;

/**
 * The effect of a tick on a part, in numbers.
 *
 * @param after the part's number afterwards
 * @param attitude what the part has to do with it
 */
record AgedPart(int after, TimeReadiness attitude) {}
