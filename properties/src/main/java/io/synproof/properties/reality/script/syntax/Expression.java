package io.synproof.properties.reality.script.syntax;

import java.util.List;
import java.util.stream.Stream;

/** An argument or a result of a system call. */
public sealed interface Expression {

    /** A number. */
    record Figure(long value) implements Expression {}

    /** A text in quotes. */
    record Text(String value) implements Expression {}

    /** The name of a constant. */
    record Name(String word) implements Expression {}

    /** Anything: {@code ...}. */
    enum Any implements Expression {
        /** The only value. */
        ANY
    }

    /** Something made of arguments, such as {@code htons(8080)}. */
    record Made(String by, List<Expression> arguments) implements Expression {
        /** Something made. */
        public Made {
            arguments = List.copyOf(arguments);
        }
    }

    /** Constants joined by bars. */
    record Union(List<Expression> parts) implements Expression {
        /** A union. */
        public Union {
            parts = List.copyOf(parts);
        }
    }

    /** Values in brackets. */
    record Array(List<Expression> elements) implements Expression {
        /** An array. */
        public Array {
            elements = List.copyOf(elements);
        }
    }

    /** A structure in braces. */
    record Structure(List<Member> members) implements Expression {
        /** A structure. */
        public Structure {
            members = List.copyOf(members);
        }
    }

    /**
     * A member of a structure.
     *
     * @param name its name, empty without one
     * @param value its value
     */
    record Member(String name, Expression value) {}

    /** The names of constants in it, at its top. */
    default Stream<String> names() {
        return switch (this) {
            case Name(String word) -> Stream.of(word);
            case Union(List<Expression> parts) -> parts.stream().flatMap(Expression::names);
            case Figure _, Text _, Any _, Made _, Array _, Structure _ -> Stream.empty();
        };
    }

    /** Whether it names a constant. */
    default boolean has(String constant) {
        return names().anyMatch(constant::equals);
    }

    /** The numbers in it, outermost first. */
    default Stream<Long> numbers() {
        return switch (this) {
            case Figure(long value) -> Stream.of(value);
            case Array(List<Expression> elements) -> elements.stream().flatMap(Expression::numbers);
            case Structure(List<Member> members) ->
                members.stream().flatMap(member -> member.value().numbers());
            case Union(List<Expression> parts) -> parts.stream().flatMap(Expression::numbers);
            case Name _, Text _, Any _, Made _ -> Stream.empty();
        };
    }
}
