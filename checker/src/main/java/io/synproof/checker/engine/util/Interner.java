package io.synproof.checker.engine.util;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Numbers for values: equal values get one number, counted from 0 in the order of arrival.
 *
 * <p>Many threads may ask and add. The numbers depend on the order in which they do, so nothing but
 * space and time may depend on a number. Numbers are given under a lock, and a value is written
 * before its number is put into the concurrent map: a thread that has a number from there finds its
 * value.
 */
public final class Interner<T> {
    /** The number of a value that has none. */
    public static final int NONE = -1;

    private final ConcurrentHashMap<T, Integer> numbers = new ConcurrentHashMap<>();
    private volatile Object[] values = new Object[8];
    // Of the same values, as they were when they came.
    private volatile int[] hashes = new int[8];
    private volatile int size;

    /** The number of a value, which gets one if it has none. */
    public int numberOf(T value) {
        Integer known = numbers.get(value);
        return known == null ? add(value) : known;
    }

    private synchronized int add(T value) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        int number = size;
        if (number == values.length) {
            values = Arrays.copyOf(values, number * 2);
            hashes = Arrays.copyOf(hashes, number * 2);
        }
        values[number] = value;
        hashes[number] = value.hashCode();
        size = number + 1;
        numbers.put(value, number);
        return number;
    }

    /** The number of a value, or {@link #NONE}. */
    public int find(T value) {
        Integer known = numbers.get(value);
        return known == null ? NONE : known;
    }

    /** The value with this number, as it came first. */
    @SuppressWarnings("unchecked")
    public T get(int number) {
        return (T) values[number];
    }

    /** The hash code that the value with this number had when it came. */
    public int hashOf(int number) {
        return hashes[number];
    }

    public int size() {
        return size;
    }

    /** All values, in the order of their numbers. */
    public List<T> all() {
        return IntStream.range(0, size).mapToObj(this::get).toList();
    }
}
