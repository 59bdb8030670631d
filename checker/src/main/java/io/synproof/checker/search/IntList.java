package io.synproof.checker.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A growing list of ints, unboxed: a level can have millions. */
final class IntList {
    private int[] values = new int[4];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    void addAll(IntList others) {
        others.stream().forEach(this::add);
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    IntStream stream() {
        return Arrays.stream(values, 0, size);
    }
}
