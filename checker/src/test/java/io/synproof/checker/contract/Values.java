package io.synproof.checker.contract;

import java.util.List;

/** Values that states are better not made of. */
final class Values {
    private Values() {}

    /** A number with an equality of its own. */
    static class Odd {
        final int number;

        Odd(int number) {
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Odd odd && odd.number == number;
        }

        @Override
        public int hashCode() {
            return number;
        }

        @Override
        public String toString() {
            return "Odd" + number;
        }
    }

    /** Its hash code is of the object. */
    static final class OddHash extends Odd {
        OddHash(int number) {
            super(number);
        }

        @Override
        public boolean equals(Object other) {
            return super.equals(other);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** It equals nothing, itself included. */
    static final class OddEquals extends Odd {
        OddEquals(int number) {
            super(number);
        }

        @Override
        public boolean equals(Object other) {
            return false;
        }

        @Override
        public int hashCode() {
            return super.hashCode();
        }
    }

    /** One number throws: from equals, hashCode or toString. */
    static final class Throwing extends Odd {
        private static final int BAD = 3;
        private final String where;

        Throwing(int number, String where) {
            super(number);
            this.where = where;
        }

        private void in(String function) {
            if (number == BAD && where.equals(function)) {
                throw new IllegalStateException(function);
            }
        }

        @Override
        public boolean equals(Object other) {
            in("equals");
            return super.equals(other);
        }

        @Override
        public int hashCode() {
            in("hashCode");
            return super.hashCode();
        }
    }

    /** A counter that can be set. */
    static final class Cell {
        int number;

        Cell(int number) {
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Cell cell && cell.number == number;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Array(int[] cells) {}

    record Tagged(int number, Object tag) {}

    record Listed(int number, List<Integer> all) {}

    record Nested(List<Object> all) {}
}
