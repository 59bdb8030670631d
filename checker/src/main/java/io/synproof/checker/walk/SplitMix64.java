package io.synproof.checker.walk;

/**
 * A source of choices that depend on a seed alone: SplitMix64 (Steele, Lea, Flood 2014) as a value.
 *
 * @param state the 64 bits that all further choices follow from
 */
record SplitMix64(long state) {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    /** The dice of one of many walks, as good as independent of the others'. */
    static SplitMix64 of(long seed, int walk) {
        return new SplitMix64(mixed(seed + GOLDEN * walk));
    }

    /** The dice for the next choice. */
    SplitMix64 next() {
        return new SplitMix64(state + GOLDEN);
    }

    /** This choice: from 0 to below a bound, which is positive. */
    int below(int bound) {
        return (int) Math.unsignedMultiplyHigh(bits(), bound);
    }

    /** The 64 random bits of this choice. */
    long bits() {
        return mixed(state);
    }

    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
