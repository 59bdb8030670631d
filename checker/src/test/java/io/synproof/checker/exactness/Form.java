package io.synproof.checker.exactness;

import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the states of a model look like: the same numbers as objects of different classes, each
 * chosen for what it asks of an encoding.
 */
enum Form {
    ONE_NUMBER(number -> new One(number)),
    ALL_PRIMITIVES(number -> new Primitives(
            number % 2 == 0,
            (byte) (number / 2 % 3 - 1),
            (short) (number / 6 % 2),
            (char) ('a' + number / 12 % 2),
            number / 24 % 2 == 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE,
            number / 48 - 1L)),
    FLOATS(number -> new Floats(
            List.of(0.0, -0.0, Double.NaN, 1.0).get(number % 4),
            List.of(0f, -0f, Float.NaN).get(number / 4 % 3),
            number / 12)),
    NULLS(number -> new Nulls(
            number % 2 == 0 ? null : "x",
            number / 2 % 3 == 0 ? null : number / 2 % 3,
            number / 6 == 0 ? null : new One(number / 6))),
    NESTED(number ->
            new Nested(new One(number % 4), new Nulls(null, number / 4 % 3, new One(number / 12)))),
    SAME_HASH_CODES(number -> new Colliding(
            new SameHash(number % 3), new SameHash(number / 3 % 3), new SameHash(number / 9))),
    LISTS(number ->
            new Lists(Collections.nCopies(number % 4, 'x'), List.of(number / 4 % 2, number / 8))),
    NO_RECORD(number -> number),
    OWN_EQUALS(number -> new Parity(number % 10, number / 10)),
    SEVERAL_RECORDS(number -> number % 2 == 0 ? new One(number) : new SameHash(number)),
    ANOTHER_RECORD_LATER(number -> number < 20 ? new One(number) : new SameHash(number));

    private final IntFunction<Object> make;

    Form(IntFunction<Object> make) {
        this.make = make;
    }

    Object state(int number) {
        return make.apply(number);
    }

    private record One(int value) {}

    private record Primitives(boolean a, byte b, short c, char d, int e, long f) {}

    private record Floats(double a, float b, int c) {}

    private record Nulls(
            @Nullable String a,
            @Nullable Integer b,
            @Nullable One c) {}

    private record Nested(One one, Nulls nulls) {}

    private record Colliding(SameHash a, SameHash b, SameHash c) {}

    private record Lists(List<Character> a, List<Integer> b) {}

    /** All have one hash code. */
    record SameHash(int value) {
        @Override
        public int hashCode() {
            return 7;
        }
    }

    /** Equals does not see the second. */
    private record Parity(int value, int hidden) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Parity parity && parity.value == value;
        }

        @Override
        public int hashCode() {
            return value;
        }
    }
}
