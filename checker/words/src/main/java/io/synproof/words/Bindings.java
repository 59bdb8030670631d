package io.synproof.words;

import org.jspecify.annotations.Nullable;

/**
 * The values of the variables of macros such as {@code exists}, the innermost first.
 *
 * @param value the value of the innermost
 * @param outer those around it; null if there are none
 */
record Bindings(Object value, @Nullable Bindings outer) {

    /** Nothing bound. */
    static final Bindings NONE = new Bindings(Absent.ABSENT, null);

    /** The value that many variables further out. */
    Object get(int distance) {
        Bindings here = this;
        for (int i = 0; i < distance; i++) {
            here = java.util.Objects.requireNonNull(here.outer);
        }
        return here.value;
    }

    /** These and one more. */
    Bindings with(Object inner) {
        return new Bindings(inner, this);
    }
}
