package io.synproof.checker.engine.util;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/** A broken {@link Interner}: the number is told before its value is kept. */
final class NumberFirstInterner<T> {
    private final ConcurrentHashMap<T, Integer> numbers = new ConcurrentHashMap<>();
    private volatile Object[] values = new Object[8];
    private volatile int size;

    synchronized int numberOf(T value) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        int number = size;
        numbers.put(value, number);
        if (number == values.length) {
            values = Arrays.copyOf(values, number * 2);
        }
        values[number] = value;
        size = number + 1;
        return number;
    }

    int find(T value) {
        return numbers.getOrDefault(value, Interner.NONE);
    }

    @SuppressWarnings("unchecked")
    T get(int number) {
        Object[] now = values;
        return number < now.length ? (T) now[number] : null;
    }
}
