package io.synproof.checker.engine.util;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembered results by number, for many threads.
 *
 * <p>Only for results that are immutable and come out the same again: one that another thread has
 * just put, or that was lost while the table grew, may be missed, and is then computed once more.
 */
public final class MemoTable<T> {
    private volatile Object[] values = new Object[0];

    /** The result, or null if it is not there or not seen yet. */
    @SuppressWarnings("unchecked")
    @Nullable
    public T get(int number) {
        Object[] now = values;
        return number < now.length ? (T) now[number] : null;
    }

    public synchronized void put(int number, T value) {
        if (number >= values.length) {
            values = Arrays.copyOf(values, Math.max(number + 8, values.length * 2));
        }
        // Whoever sees the value sees all that was written to make it.
        VarHandle.releaseFence();
        values[number] = value;
    }
}
