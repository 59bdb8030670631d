package io.synproof.words;

import java.util.function.Function;

/**
 * A member of a structure.
 *
 * @param name its name
 * @param type its type
 * @param meaning what it is, in a line
 * @param read reads it of a value of the structure
 */
public record Member(String name, ValueType type, String meaning, Function<Object, Object> read) {

    /** A member that is read of values of a class; of others it is {@link Absent}. */
    public static <T> Member of(
            String name,
            ValueType type,
            String meaning,
            Class<T> owner,
            Function<? super T, ?> read) {
        return new Member(
                name,
                type,
                meaning,
                value -> owner.isInstance(value)
                        ? Values.of(read.apply(owner.cast(value)))
                        : Absent.ABSENT);
    }
}
