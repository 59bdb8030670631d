package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.rules.RuleProfile;

/**
 * A number of conversations that are to be held.
 *
 * @param tries how many, 1 or more
 * @param seed the random seed: the same seed draws the same schedules
 * @param profile whose rules the kernel is held against
 * @param threads how many threads, each with namespaces of its own, 1 or more
 */
public record ConversePlan(int tries, long seed, RuleProfile profile, int threads) {
    /** How many conversations share a namespace, and a random generator. */
    static final int BATCH = 1_000;

    /** The number of batches. */
    int batches() {
        return (tries + BATCH - 1) / BATCH;
    }

    /** The number of conversations in a batch, counted from 0. */
    int sizeOf(int batch) {
        return Math.min(BATCH, tries - batch * BATCH);
    }
}
