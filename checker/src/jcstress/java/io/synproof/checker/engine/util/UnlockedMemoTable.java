package io.synproof.checker.engine.util;

import java.util.Arrays;

/** A broken {@link MemoTable}: one without its lock. */
final class UnlockedMemoTable<T> {
    private volatile Object[] values = new Object[0];

    @SuppressWarnings("unchecked")
    T get(int number) {
        Object[] now = values;
        return number < now.length ? (T) now[number] : null;
    }

    void put(int number, T value) {
        Object[] now = values;
        if (number >= now.length) {
            now = Arrays.copyOf(now, Math.max(number + 8, now.length * 2));
        }
        now[number] = value;
        values = now;
    }
}
