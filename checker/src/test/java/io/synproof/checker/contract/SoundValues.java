package io.synproof.checker.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Unusual values that states may well be made of. */
final class SoundValues {
    private SoundValues() {}

    /** A number, with a table that is filled when it is asked and that equality ignores. */
    record Remembering(int number, Map<Integer, Integer> squares) {
        Remembering(int number) {
            this(number, new ConcurrentHashMap<>());
        }

        int square() {
            return squares.computeIfAbsent(number, n -> n * n);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Remembering one && one.number == number;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    /** A number whose hash code and text are made when they are first asked for. */
    static final class Cached {
        final int number;
        private int hash;
        private @Nullable String text;

        Cached(int number) {
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Cached one && one.number == number;
        }

        @Override
        public int hashCode() {
            if (hash == 0) {
                hash = 31 + number;
            }
            return hash;
        }

        @Override
        public String toString() {
            String before = text;
            text = "number " + number;
            return before == null ? text : text + " (again)";
        }
    }

    /** An array that is equal by what it holds, and that nobody else gets. */
    @SuppressWarnings("ArrayRecordComponent")
    record Cells(int... cells) {
        Cells(int... cells) {
            this.cells = cells.clone();
        }

        @Override
        public int[] cells() {
            return cells.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Cells one && Arrays.equals(one.cells, cells);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(cells);
        }

        @Override
        public String toString() {
            return Arrays.toString(cells);
        }
    }

    /** One of six objects, each equal to itself alone, that know the one behind when asked. */
    static final class Place {
        private final int number;
        private final List<Place> all;
        private @Nullable Place behind;

        private Place(int number, List<Place> all) {
            this.number = number;
            this.all = all;
        }

        static Place first() {
            List<Place> all = new ArrayList<>();
            IntStream.range(0, 6).forEach(i -> all.add(new Place(i, all)));
            return all.getFirst();
        }

        Place behind() {
            Place known = behind;
            if (known == null) {
                known = all.get((number + 1) % 6);
                behind = known;
            }
            return known;
        }
    }

    /** A node of an automaton that makes its nodes when they are reached, each of them once. */
    static final class Node {
        final int number;
        private final Map<Integer, Node> all;
        private final transient Map<String, Node> after = new ConcurrentHashMap<>();

        private Node(int number, Map<Integer, Node> all) {
            this.number = number;
            this.all = all;
        }

        static Node first() {
            Map<Integer, Node> all = new ConcurrentHashMap<>();
            return all.computeIfAbsent(0, n -> new Node(n, all));
        }

        Node after(String letter) {
            return after.computeIfAbsent(
                    letter,
                    one -> all.computeIfAbsent(
                            (number * 2 + one.length()) % 7, n -> new Node(n, all)));
        }
    }

    /** A shape of three kinds, one of which contains others. */
    sealed interface Shape {
        record Dot() implements Shape {}

        record Line(int length) implements Shape {}

        record Both(Shape one, Optional<Shape> other) implements Shape {}
    }

    /** A list without an end of its own. */
    record Cons(int head, @Nullable Cons tail) {
        int length() {
            Cons rest = tail;
            return rest == null ? 1 : 1 + rest.length();
        }
    }

    /** Two of any kind. */
    record Pair<A, B>(A one, B other) {}

    /** Two that may be missing. */
    record Holes(@Nullable Integer one, @Nullable String other) {}

    /** A number, and how it came about, which makes no difference. */
    record Told(int number, String story) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Told one && one.number == number;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    /** A counter that can be set, and copied. */
    static final class Copied {
        int number;

        Copied(int number) {
            this.number = number;
        }

        Copied copy() {
            return new Copied(number);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Copied one && one.number == number;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    /** Three lights, each of which goes on in its own way. */
    enum Lights {
        RED {
            @Override
            Lights next() {
                return GREEN;
            }
        },
        GREEN {
            @Override
            Lights next() {
                return YELLOW;
            }
        },
        YELLOW {
            @Override
            Lights next() {
                return RED;
            }
        };

        abstract Lights next();
    }
}
