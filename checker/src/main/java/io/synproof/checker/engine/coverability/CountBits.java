package io.synproof.checker.engine.coverability;

import io.synproof.checker.engine.util.IntList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers for the facts "at least so many of this message are in flight", from 0 in the order in
 * which they are first asked for.
 *
 * <p>A multiset of messages is then a set of bits, and one includes another if its bits do.
 */
final class CountBits {
    private static final int NONE = -1;

    // By message, then by count less one.
    private final List<int[]> bits = new ArrayList<>();
    private final IntList messages = new IntList();
    private final IntList counts = new IntList();

    /** The bit of at least so many, 1 or more, of a message. */
    int bit(int message, int count) {
        while (bits.size() <= message) {
            bits.add(new int[0]);
        }
        int[] ofMessage = bits.get(message);
        if (ofMessage.length < count) {
            int known = ofMessage.length;
            ofMessage = Arrays.copyOf(ofMessage, Math.max(count, known + 2));
            Arrays.fill(ofMessage, known, ofMessage.length, NONE);
            bits.set(message, ofMessage);
        }
        if (ofMessage[count - 1] == NONE) {
            ofMessage[count - 1] = messages.size();
            messages.add(message);
            counts.add(count);
        }
        return ofMessage[count - 1];
    }

    /** The number of bits. */
    int size() {
        return messages.size();
    }

    /** The message that a bit speaks of. */
    int message(int bit) {
        return messages.get(bit);
    }

    /** How many of its message a bit asks for. */
    int count(int bit) {
        return counts.get(bit);
    }
}
