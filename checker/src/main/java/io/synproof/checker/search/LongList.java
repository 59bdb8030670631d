package io.synproof.checker.search;

import java.util.Arrays;
import java.util.stream.LongStream;

/** A growing list of longs, unboxed: a level can have millions. */
final class LongList {
    private long[] values = new long[4];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    void addAll(LongList others) {
        others.stream().forEach(this::add);
    }

    long get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    LongStream stream() {
        return Arrays.stream(values, 0, size);
    }
}
