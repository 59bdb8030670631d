package io.synproof.checker.engine.coverability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The greatest patterns of one control state: none includes another.
 *
 * <p>Few are compared one by one. Of many, an index has for each bit the patterns that have it: the
 * ones that include a set are the intersection of its bits', the ones that it includes are those
 * that none of the other bits has. Both are found word by word, 64 patterns at a time, until
 * nothing is left of a word.
 */
final class Antichain<A> {
    private static final int FEW = 24;
    private static final int RECENT = 8;

    private final List<Pattern<A>> places = new ArrayList<>();
    private long[] taken = Bits.NONE;
    private int size;
    private boolean indexed;
    // By bit: in which places it is set, and in how many.
    private long[][] having = {};
    private int[] counts = {};
    private int[] order = {};

    // Some sets that included one that was asked about: each is one of a pattern, or included in
    // one that took its place.
    private long[][] recent = {};
    private int next;

    /** The patterns, in the order of their places. */
    List<Pattern<A>> all() {
        List<Pattern<A>> all = new ArrayList<>();
        for (int place = Bits.next(taken, 0); place >= 0; place = Bits.next(taken, place + 1)) {
            all.add(places.get(place));
        }
        return all;
    }

    int size() {
        return size;
    }

    /** Whether some pattern includes a set. */
    boolean covers(long[] bits) {
        if (!indexed) {
            return coversOneByOne(bits);
        }
        for (long[] greater : recent) {
            if (Bits.isWithin(bits, greater)) {
                return true;
            }
        }
        return coversByIndex(bits);
    }

    private boolean coversOneByOne(long[] bits) {
        for (int place = Bits.next(taken, 0); place >= 0; place = Bits.next(taken, place + 1)) {
            if (Bits.isWithin(bits, places.get(place).bits)) {
                return true;
            }
        }
        return false;
    }

    private boolean coversByIndex(long[] bits) {
        int asked = 0;
        for (int bit = Bits.next(bits, 0); bit >= 0; bit = Bits.next(bits, bit + 1)) {
            if (bit >= counts.length || counts[bit] == 0) {
                return false;
            }
            asked = insert(bit, asked, false);
        }
        for (int word = 0; word < taken.length; word++) {
            long left = taken[word];
            for (int i = 0; left != 0 && i < asked; i++) {
                left &= wordOf(order[i], word);
            }
            if (left != 0) {
                int place = (word << 6) + Long.numberOfTrailingZeros(left);
                recent[next] = places.get(place).bits;
                next = (next + 1) % RECENT;
                return true;
            }
        }
        return false;
    }

    /** Keeps the bits to be asked in order: those first that leave least. */
    private int insert(int bit, int asked, boolean mostFirst) {
        if (order.length <= asked) {
            order = Arrays.copyOf(order, asked * 2 + 16);
        }
        int at = asked;
        // Only the first few matter: the others are asked where these leave something.
        if (asked < 6) {
            while (at > 0 && counts[order[at - 1]] > counts[bit] != mostFirst) {
                order[at] = order[at - 1];
                at--;
            }
        } else if (counts[bit] < counts[order[0]] != mostFirst) {
            order[asked] = order[0];
            at = 0;
        }
        order[at] = bit;
        return asked + 1;
    }

    private long wordOf(int bit, int word) {
        long[] places = having[bit];
        return word < places.length ? places[word] : 0;
    }

    /** Puts in a pattern that none includes, and takes out those that it includes. */
    void add(Pattern<A> pattern, Consumer<Pattern<A>> out) {
        if (indexed) {
            removeByIndex(pattern.bits, out);
        } else {
            removeOneByOne(pattern.bits, out);
        }
        int place = put(pattern);
        taken = Bits.with(taken, place);
        size++;
        if (indexed) {
            index(pattern.bits, place);
        } else if (size > FEW) {
            indexAll();
        }
    }

    /** Puts a pattern into the first place that is free. */
    private int put(Pattern<A> pattern) {
        int word = 0;
        while (word < taken.length && taken[word] == -1L) {
            word++;
        }
        long full = word < taken.length ? taken[word] : 0;
        int place = (word << 6) + Long.numberOfTrailingZeros(~full);
        if (place < places.size()) {
            places.set(place, pattern);
        } else {
            places.add(pattern);
        }
        return place;
    }

    private void removeOneByOne(long[] bits, Consumer<Pattern<A>> out) {
        for (int place = Bits.next(taken, 0); place >= 0; place = Bits.next(taken, place + 1)) {
            if (Bits.isWithin(places.get(place).bits, bits)) {
                remove(place, out);
            }
        }
    }

    private void removeByIndex(long[] bits, Consumer<Pattern<A>> out) {
        int asked = 0;
        for (int bit = 0; bit < counts.length; bit++) {
            if (counts[bit] > 0 && !Bits.has(bits, bit)) {
                asked = insert(bit, asked, true);
            }
        }
        for (int word = 0; word < taken.length; word++) {
            long left = taken[word];
            for (int i = 0; left != 0 && i < asked; i++) {
                left &= ~wordOf(order[i], word);
            }
            for (; left != 0; left &= left - 1) {
                remove((word << 6) + Long.numberOfTrailingZeros(left), out);
            }
        }
    }

    private void remove(int place, Consumer<Pattern<A>> out) {
        Pattern<A> pattern = places.get(place);
        out.accept(pattern);
        Bits.remove(taken, place);
        size--;
        if (indexed) {
            for (int bit = Bits.next(pattern.bits, 0);
                    bit >= 0;
                    bit = Bits.next(pattern.bits, bit + 1)) {
                Bits.remove(having[bit], place);
                counts[bit]--;
            }
        }
    }

    private void indexAll() {
        indexed = true;
        recent = new long[RECENT][0];
        for (int place = Bits.next(taken, 0); place >= 0; place = Bits.next(taken, place + 1)) {
            index(places.get(place).bits, place);
        }
    }

    private void index(long[] bits, int place) {
        for (int bit = Bits.next(bits, 0); bit >= 0; bit = Bits.next(bits, bit + 1)) {
            if (bit >= having.length) {
                int known = having.length;
                having = Arrays.copyOf(having, bit * 2 + 64);
                Arrays.fill(having, known, having.length, Bits.NONE);
                counts = Arrays.copyOf(counts, having.length);
            }
            having[bit] = withRoom(having[bit], place);
            counts[bit]++;
        }
    }

    private static long[] withRoom(long[] set, int place) {
        int word = place >> 6;
        long[] room = word < set.length ? set : Arrays.copyOf(set, word * 2 + 1);
        return Bits.with(room, place);
    }
}
