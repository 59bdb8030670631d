package io.synproof.words;

/** A part of a predicate, ready to be evaluated; pure, as are all that it is made of. */
@FunctionalInterface
interface Term {

    /** Its value at a moment: see {@link ValueType}. */
    Object at(Position position, Bindings bindings);

    /** Whether it is true: what is not there is neither true nor false. */
    default boolean isTrue(Position position, Bindings bindings) {
        return Boolean.TRUE.equals(at(position, bindings));
    }
}
