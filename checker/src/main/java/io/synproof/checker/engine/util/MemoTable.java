package io.synproof.checker.engine.util;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A memo table: results by number, shared by many threads.
 *
 * <p>Reading takes no lock, and may miss a result that another thread has just put; the reader then
 * computes it once more. So results must be immutable, and equal whenever they are computed.
 * Writing takes a lock, so that no result is lost while the array grows. The longer array is
 * published by a volatile write when it is filled. A result is published by a plain write behind a
 * release fence: it is reached only through the reference that was read, and so is seen as it was
 * when it was put.
 */
public final class MemoTable<T> {
    private static final Object[] NONE = {};

    private volatile Object[] values = NONE;

    /** The result, or null if it is not there or not seen yet. */
    @SuppressWarnings("unchecked")
    @Nullable
    public T get(int number) {
        Object[] now = values;
        return number < now.length ? (T) now[number] : null;
    }

    /** Keeps a result; the number is at least 0, and should be small. */
    public synchronized void put(int number, T value) {
        if (number >= values.length) {
            values = Arrays.copyOf(values, Math.max(number + 8, values.length * 2));
        }
        // The writes that made the value come before the one that shows it.
        VarHandle.releaseFence();
        values[number] = value;
    }
}
