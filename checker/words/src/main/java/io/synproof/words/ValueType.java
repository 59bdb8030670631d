package io.synproof.words;

import java.util.List;
import java.util.function.Supplier;

/**
 * A type of values in sentences.
 *
 * <p>In Java a truth is a {@link Boolean}, a whole number a {@link Long}, a text a {@link String},
 * a list a {@link List}, a map a {@link java.util.Map}; all others are the values themselves. What
 * is not there is {@link Absent#ABSENT}, whatever the type.
 */
public sealed interface ValueType {

    /** Its name in sentences, such as {@code int} or {@code list(Process)}. */
    String text();

    /** The types that every vocabulary has. */
    enum Basic implements ValueType {
        /** True or false. */
        TRUTH("bool"),
        /** A whole number of 64 bits. */
        INTEGER("int"),
        /** A text. */
        TEXT("string"),
        /** A value of which the type is known only when it is read. */
        ANYTHING("dyn");

        private final String word;

        Basic(String word) {
            this.word = word;
        }

        @Override
        public String text() {
            return word;
        }
    }

    /**
     * A list.
     *
     * @param element the type of its elements
     */
    record ListOf(ValueType element) implements ValueType {
        @Override
        public String text() {
            return "list(" + element.text() + ")";
        }
    }

    /**
     * A map.
     *
     * @param key the type of its keys
     * @param value the type of what it maps them to
     */
    record MapOf(ValueType key, ValueType value) implements ValueType {
        @Override
        public String text() {
            return "map(" + key.text() + ", " + value.text() + ")";
        }
    }

    /**
     * Values of which nothing is known but equality, and what functions of the vocabulary say.
     *
     * @param name its name
     * @param meaning what they are, in a line
     */
    record Opaque(String name, String meaning) implements ValueType {
        @Override
        public String text() {
            return name;
        }
    }

    /**
     * Values that each have a name.
     *
     * @param name its name
     * @param meaning what they are, in a line
     * @param constants the values by their names
     */
    record Enumeration(String name, String meaning, List<Constant> constants) implements ValueType {
        /** An enumeration, whose constants are copied. */
        public Enumeration {
            constants = List.copyOf(constants);
        }

        @Override
        public String text() {
            return name;
        }

        /** The constants of a Java enum by their own names. */
        public static Enumeration of(Class<? extends Enum<?>> type, String meaning) {
            return new Enumeration(
                    type.getSimpleName(),
                    meaning,
                    List.of(type.getEnumConstants()).stream()
                            .map(value -> new Constant(value.name(), value))
                            .toList());
        }
    }

    /**
     * A named value.
     *
     * @param name its name
     * @param value the value
     */
    record Constant(String name, Object value) {}

    /**
     * Values with members.
     *
     * @param name its name
     * @param meaning what they are, in a line
     * @param of the members, which may be of this type again
     */
    record Structure(String name, String meaning, Supplier<List<Member>> of) implements ValueType {
        /** The members. */
        public List<Member> members() {
            return of.get();
        }

        @Override
        public String text() {
            return name;
        }

        /** Two are the same if they have the same name. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Structure structure && structure.name.equals(name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
