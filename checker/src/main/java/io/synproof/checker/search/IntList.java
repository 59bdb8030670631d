package io.synproof.checker.search;

import java.util.Arrays;

/** A growing list of ints, unboxed: a graph can have hundreds of millions of edges. */
final class IntList {
    private int[] values = new int[4];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, (size >> 1) + 1));
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }
}
