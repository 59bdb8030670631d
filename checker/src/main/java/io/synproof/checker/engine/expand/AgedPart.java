package io.synproof.checker.engine.expand;

import io.synproof.checker.composition.Clock.TimeReadiness;

/**
 * The effect of a tick on a part, in numbers.
 *
 * @param after the part's number afterwards
 * @param readiness whether the part waits for time, is indifferent to it, or blocks it
 */
record AgedPart(int after, TimeReadiness readiness) {}
