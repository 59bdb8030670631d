package io.synproof.checker.engine.coverability;

import io.synproof.checker.engine.expand.ControlStep;
import java.util.IdentityHashMap;

/**
 * The arithmetic of multisets of messages as {@link CountBits}, of which counts beyond a limit are
 * rounded up to "any number".
 *
 * <p>Of any number, one less is any number, but in a set, where a message is there or not.
 */
final class MessageCounts {
    /** No count is rounded. */
    static final int EXACT = Integer.MAX_VALUE;

    private final CountBits numbers = new CountBits();
    private final boolean isSet;
    // The count that stands for any number.
    private final int any;

    // By guard: the bits of the messages that it does not allow, of those known then.
    private final IdentityHashMap<Object, Mask> masks = new IdentityHashMap<>();

    private static final class Mask {
        private long[] bits = Bits.NONE;
        private int known;
    }

    /**
     * Counts.
     *
     * @param limit the greatest count that is not rounded; {@link #EXACT}, or 0 or more
     * @param isSet whether the messages are a set
     */
    MessageCounts(int limit, boolean isSet) {
        this.any = limit == EXACT ? EXACT : limit + 1;
        this.isSet = isSet;
    }

    CountBits numbers() {
        return numbers;
    }

    /** Whether this count stands for any number. */
    boolean isAny(int count) {
        return count == any && !isSet;
    }

    /** One more of a message, in the same array or a longer one. */
    long[] plus(long[] set, int message) {
        for (int count = 1; count <= any; count++) {
            int bit = numbers.bit(message, count);
            if (!Bits.has(set, bit)) {
                return Bits.with(set, bit);
            }
        }
        return set;
    }

    /** One less of a message that is there, in the same array. */
    void minus(long[] set, int message) {
        int count = count(set, message);
        if (count < any || isSet) {
            Bits.remove(set, numbers.bit(message, count));
        }
    }

    /** How many there are of a message. */
    int count(long[] set, int message) {
        int count = 0;
        while (count < any && Bits.has(set, numbers.bit(message, count + 1))) {
            count++;
        }
        return count;
    }

    /** Takes out what prevents a step, in the same array. */
    void removeWhatPrevents(ControlStep<?> step, long[] set) {
        Object guard = step.guard();
        if (guard != null) {
            Mask mask = masks.computeIfAbsent(guard, _ -> new Mask());
            for (; mask.known < numbers.size(); mask.known++) {
                if (step.isPreventedBy(numbers.message(mask.known))) {
                    mask.bits = Bits.with(mask.bits, mask.known);
                }
            }
            Bits.removeAll(set, mask.bits);
        }
    }
}
