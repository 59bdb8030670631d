package io.synproof.checker.exactness;

import java.util.List;

/**
 * What a random model is made of: choices that depend on a seed and on what is asked alone, so that
 * the model is pure and takes no memory.
 */
record Chance(long seed) {

    /** Another chance for each thing asked. */
    Chance at(int... asked) {
        long bits = seed;
        for (int value : asked) {
            bits = mix(bits * 31 + value);
        }
        return new Chance(bits);
    }

    /** One of the numbers from 0 to before a bound. */
    int below(int bound) {
        return (int) Math.floorMod(mix(seed) >>> 7, (long) bound);
    }

    /** Yes once in so many. */
    boolean oneIn(int many) {
        return below(many) == 0;
    }

    /** One of these. */
    <T> T of(List<T> values) {
        return values.get(below(values.size()));
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
