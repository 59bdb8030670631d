package io.synproof.checker.engine.util;

import java.util.Arrays;

/** A growing list of ints, unboxed, which is also a stack. */
public final class IntList {
    private int[] values = new int[16];
    private int size;

    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, size >> 1));
        }
        values[size++] = value;
    }

    public int get(int index) {
        return values[index];
    }

    public void set(int index, int value) {
        values[index] = value;
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** The last value; the list must not be empty. */
    public int last() {
        return values[size - 1];
    }

    /** Removes the last value, and returns it; the list must not be empty. */
    public int removeLast() {
        return values[--size];
    }

    /** Forgets all from an index on. */
    public void cutTo(int length) {
        size = length;
    }

    public void clear() {
        size = 0;
    }

    public int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
