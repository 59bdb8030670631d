package io.synproof.checker.engine.util;

/** A broken {@link MemoTable}: one that is seen empty while it grows. */
final class EmptyFirstMemoTable<T> {
    private volatile Object[] values = new Object[0];

    @SuppressWarnings("unchecked")
    T get(int number) {
        Object[] now = values;
        return number < now.length ? (T) now[number] : null;
    }

    synchronized void put(int number, T value) {
        if (number >= values.length) {
            Object[] old = values;
            values = new Object[Math.max(number + 8, old.length * 2)];
            System.arraycopy(old, 0, values, 0, old.length);
        }
        values[number] = value;
    }
}
