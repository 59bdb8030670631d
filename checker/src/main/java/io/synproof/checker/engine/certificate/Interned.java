package io.synproof.checker.engine.certificate;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value that stands for all equal ones, so that it is compared and hashed by identity. */
final class Interned {
    final Object value;
    private final int number;

    private Interned(Object value, int number) {
        this.value = value;
        this.number = number;
    }

    /** The order of arrival, so that maps are iterated alike in each run. */
    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return value.toString();
    }

    /** The values met. */
    static final class Table {
        private final Map<Object, Interned> known = new HashMap<>();

        /** The one that stands for this value. */
        Interned of(Object value) {
            return known.computeIfAbsent(value, it -> new Interned(it, known.size()));
        }
    }
}
