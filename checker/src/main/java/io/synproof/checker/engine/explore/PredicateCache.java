package io.synproof.checker.engine.explore;

import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.store.VisitedTable;
import java.util.function.BooleanSupplier;

/**
 * A cache of the values of a predicate that depends on some fields of a state, by those fields: for
 * one thread, and one layout.
 *
 * <p>A direct-mapped table, in which a newer entry displaces an older one: it grows with its use,
 * up to a limit, and its entries are exact.
 */
public final class PredicateCache {
    private static final int FEWEST_BITS = 5;
    private static final int MOST_BITS = 16;

    private final int words;
    private final long[] masks;
    private final long[] key;
    private int bits = FEWEST_BITS;
    private int asked;
    private long[] keys;
    private boolean[] answers;

    /** A cache for a predicate that depends on these fields. */
    public PredicateCache(BitLayout layout, int[] fields) {
        this.words = layout.words();
        this.masks = layout.masks(fields);
        this.key = new long[words];
        this.keys = new long[words << bits];
        this.answers = new boolean[1 << bits];
    }

    /** The answer for a state, computed only if it is not cached. */
    public boolean of(long[] state, int at, BooleanSupplier question) {
        for (int i = 0; i < words; i++) {
            key[i] = state[at + i] & masks[i];
        }
        int entry = (int) (VisitedTable.hashOf(key, 0, words) >>> (Long.SIZE - bits));
        return isKnown(entry) ? answers[entry] : ask(entry, question);
    }

    private boolean isKnown(int entry) {
        for (int i = 0; i < words; i++) {
            if (keys[entry * words + i] != key[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean ask(int entry, BooleanSupplier question) {
        boolean answer = question.getAsBoolean();
        answers[entry] = answer;
        System.arraycopy(key, 0, keys, entry * words, words);
        if (++asked > answers.length && bits < MOST_BITS) {
            grow();
        }
        return answer;
    }

    private void grow() {
        bits += 2;
        asked = 0;
        keys = new long[words << bits];
        answers = new boolean[1 << bits];
    }
}
