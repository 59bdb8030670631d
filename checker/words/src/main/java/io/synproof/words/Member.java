package io.synproof.words;

import java.util.function.Function;

/**
 * A member of a structure.
 *
 * @param name its name
 * @param type its type
 * @param meaning what it is, in a line
 * @param read reads it of a value of the structure
 * @param isEvidence whether it is there only where a model is asked to keep it
 */
public record Member(
        String name,
        ValueType type,
        String meaning,
        Function<Object, Object> read,
        boolean isEvidence) {

    /** A member that is always kept. */
    public Member(String name, ValueType type, String meaning, Function<Object, Object> read) {
        this(name, type, meaning, read, false);
    }

    /** This member, as one that a model keeps only where it is asked to. */
    public Member asEvidence() {
        return new Member(name, type, meaning, read, true);
    }

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
