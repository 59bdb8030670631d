package io.synproof.checker.engine.util;

import java.util.Arrays;
import java.util.stream.LongStream;

/** A growing list of longs, unboxed: a level can have millions. */
public final class LongList {
    private long[] values = new long[4];
    private int size;

    public void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    public void addAll(LongList others) {
        others.stream().forEach(this::add);
    }

    public long get(int index) {
        return values[index];
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** The values in order. */
    public LongStream stream() {
        return Arrays.stream(values, 0, size);
    }
}
