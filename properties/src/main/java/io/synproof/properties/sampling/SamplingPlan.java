package io.synproof.properties.sampling;

/**
 * The number of random runs, and the seed.
 *
 * @param tries how many random runs each twin makes unless one falls, 1 or more
 * @param seed the random seed
 * @param longest the most steps of a run, 1 or more
 * @param rehearsal how many runs are made first, to learn which kinds of arrival are rare; 0 or
 *     more, and with 0 nothing is preferred
 */
public record SamplingPlan(int tries, long seed, int longest, int rehearsal) {
    private static final int LONGEST = 60;
    private static final int MOST = 200;

    /**
     * A plan of {@code tries} runs of at most 60 steps from this seed, after a rehearsal of half as
     * many.
     */
    public static SamplingPlan of(int tries, long seed) {
        return new SamplingPlan(tries, seed, LONGEST, tries / 2);
    }

    /**
     * The same with runs that are long enough to see what a search of this depth sees: as long as
     * the depth and a quarter more, but at most 200 steps, and at least as long as they are.
     */
    public SamplingPlan toDepth(int depth) {
        int enough = Math.min(MOST, depth + depth / 4);
        return new SamplingPlan(tries, seed, Math.max(longest, enough), rehearsal);
    }

    /** The same without a rehearsal. */
    public SamplingPlan unrehearsed() {
        return new SamplingPlan(tries, seed, longest, 0);
    }
}
