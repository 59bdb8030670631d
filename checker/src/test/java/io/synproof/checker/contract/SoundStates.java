package io.synproof.checker.contract;

import io.synproof.checker.contract.SoundValues.Cached;
import io.synproof.checker.contract.SoundValues.Cells;
import io.synproof.checker.contract.SoundValues.Cons;
import io.synproof.checker.contract.SoundValues.Copied;
import io.synproof.checker.contract.SoundValues.Holes;
import io.synproof.checker.contract.SoundValues.Lights;
import io.synproof.checker.contract.SoundValues.Node;
import io.synproof.checker.contract.SoundValues.Pair;
import io.synproof.checker.contract.SoundValues.Place;
import io.synproof.checker.contract.SoundValues.Remembering;
import io.synproof.checker.contract.SoundValues.Shape;
import io.synproof.checker.contract.SoundValues.Told;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sound models that are unusual in what their states are. */
@SuppressWarnings("JdkObsolete")
final class SoundStates {
    private static final int ROUND = 6;
    private static final List<String> UP = List.of("up");

    private static final List<Lights> LIGHTS = List.of(Lights.values());

    private SoundStates() {}

    private static int up(int number) {
        return (number + 1) % ROUND;
    }

    /** A counter from 0 to 5 and round, as values of some kind. */
    private static <S> Sound round(String name, Function<Integer, S> of, Function<S, Integer> to) {
        return plain(name, of.apply(0), state -> of.apply(up(to.apply(state))));
    }

    private static <S> Sound plain(String name, S first, Function<S, S> next) {
        return from(name, () -> first, next);
    }

    private static <S> Sound from(String name, Supplier<S> first, Function<S, S> next) {
        return new Sound(name, () -> {
            List<S> initial = List.of(first.get());
            return new Corpus.Plain<>(
                    () -> initial, _ -> UP, (S state, String _) -> next.apply(state));
        });
    }

    private static List<Sound> ofTheJdk() {
        return List.of(
                round("texts", String::valueOf, Integer::valueOf),
                round(
                        "large numbers",
                        n -> BigInteger.TEN.pow(n),
                        n -> n.toString().length() - 1),
                round(
                        "sets of bits",
                        n -> BitSet.valueOf(new long[] {n}),
                        bits -> bits.isEmpty() ? 0 : (int) bits.toLongArray()[0]),
                round(
                        "paths, which contain themselves",
                        n -> Path.of("" + n),
                        path -> Integer.parseInt(path.toString())),
                round("days", n -> LocalDate.of(2026, 1, n + 1), day -> day.getDayOfMonth() - 1),
                round(
                        "numbers that are none",
                        n -> n == 0 ? Double.NaN : -1.0 / n,
                        x -> x.isNaN() ? 0 : (int) Math.round(-1 / x)),
                round(
                        "zeros of both signs",
                        n -> new Pair<>(n, n % 2 == 0 ? -0.0 : 0.0),
                        Pair::one),
                round("identifiers", n -> new UUID(n, n), id -> (int) id.getLeastSignificantBits()),
                round("enums", n -> LIGHTS.get(n / 2), LIGHTS::indexOf),
                plain("enums that go on", Lights.RED, Lights::next));
    }

    private static List<Sound> collections() {
        return List.of(
                round(
                        "a list or a list of another class",
                        n -> n % 2 == 0 ? new LinkedList<>(List.of(n)) : List.of(n),
                        List::getFirst),
                round(
                        "a view of a list",
                        n -> Collections.unmodifiableList(new ArrayList<>(List.of(n))),
                        List::getFirst),
                round(
                        "a part of a list",
                        n -> List.of(0, 1, 2, 3, 4, 5).subList(n, n + 1),
                        List::getFirst),
                round("so many of one", n -> Collections.nCopies(n, "x"), List::size),
                round("a list over an array", n -> Arrays.asList(n, null), all -> all.getFirst()),
                round(
                        "a map or a map of another class",
                        n -> n % 2 == 0 ? new TreeMap<>(Map.of("n", n)) : Map.of("n", n),
                        m -> m.get("n")),
                round("sets in the order of coming", SoundStates::coming, Set::size),
                round(
                        "a set of enums",
                        n -> n < 3
                                ? EnumSet.range(Lights.RED, LIGHTS.get(n))
                                : EnumSet.noneOf(Lights.class),
                        set -> set.isEmpty() ? 5 : set.size() - 1),
                round(
                        "nested",
                        SoundStates::nested,
                        all -> all.getOrDefault("a", List.of())
                                .getFirst()
                                .iterator()
                                .next()),
                round(
                        "nothing, or something in it",
                        SoundStates::within,
                        one -> one.flatMap(some -> some).orElse(0)),
                round("a map that is ordered by its use", SoundStates::byUse, all -> {
                    all.get(1);
                    return all.get(0);
                }),
                round(
                        "a list of ten thousand",
                        n -> Collections.nCopies(10_000, n),
                        List::getFirst),
                plain("a list that is copied and added to", new ArrayList<Integer>(), all -> {
                    ArrayList<Integer> longer = new ArrayList<>(all);
                    longer.add(1);
                    return longer.size() == ROUND ? new ArrayList<>() : longer;
                }),
                plain("a set that is copied and sorted", Set.of(3), all -> {
                    Set<Integer> next = new TreeSet<>(all);
                    return next.size() > 4
                            ? Set.of(3)
                            : next.add(next.iterator().next() - 1) ? next : all;
                }));
    }

    private static Map<String, List<Set<Integer>>> nested(int number) {
        return Map.of("a", List.of(Set.of(number), Set.of()));
    }

    private static Optional<Optional<Integer>> within(int number) {
        return number == 0 ? Optional.empty() : Optional.of(Optional.of(number));
    }

    private static Set<Integer> coming(int count) {
        List<Integer> all = IntStream.range(0, count).boxed().collect(Collectors.toList());
        if (count % 2 == 0) {
            Collections.reverse(all);
        }
        return new LinkedHashSet<>(all);
    }

    private static Map<Integer, Integer> byUse(int number) {
        Map<Integer, Integer> all = new LinkedHashMap<>(4, 0.75f, true);
        all.putAll(new TreeMap<>(Map.of(0, number, 1, 7)));
        return all;
    }

    private static List<Sound> memosAndObjects() {
        return List.of(
                from(
                        "a memo in a record",
                        () -> new Remembering(0),
                        state -> new Remembering((state.square() + 1) % ROUND)),
                from(
                        "a memo in a record of records",
                        () -> new Pair<>(0, new Remembering(0)),
                        state -> new Pair<>(
                                0, new Remembering((state.other().square() + 1) % ROUND))),
                round("hash codes and texts that are made when asked", Cached::new, s -> s.number),
                round(
                        "texts of another value each time, in a record",
                        n -> new Pair<>(n, new Cached(n)),
                        Pair::one),
                round(
                        "an array behind an equality by content",
                        n -> new Cells(n),
                        s -> s.cells()[0]),
                round(
                        "a record around an array behind an equality",
                        n -> new Pair<>("a", new Cells(n, n)),
                        s -> s.other().cells()[1]),
                from("one of six objects", Place::first, Place::behind),
                from(
                        "one of six objects in a record",
                        () -> new Pair<>(Place.first(), 1),
                        state -> new Pair<>(state.one().behind(), 1)),
                from("nodes that are made when reached", Node::first, node -> node.after("a")),
                from(
                        "a list of nodes that are made when reached",
                        () -> List.of(Node.first()),
                        nodes -> List.of(nodes.getFirst().after("bc"))));
    }

    private static List<Sound> values() {
        int[] table = {1, 2, 3, 4, 5, 0};
        Object token = new Object();
        IntUnaryOperator next = n -> table[n];
        return List.of(
                plain("sealed values", (Shape) new Shape.Dot(), SoundStates::shape),
                plain(
                        "a long chain of records",
                        new Cons(0, null),
                        chain -> chain.length() == 50
                                ? new Cons(0, null)
                                : new Cons(chain.length(), chain)),
                plain(
                        "a story that makes no difference",
                        new Told(0, ""),
                        told -> new Told(up(told.number()), told.story() + "up")),
                plain("a counter that is copied", new Copied(0), state -> {
                    Copied copy = state.copy();
                    copy.number = up(copy.number);
                    return copy;
                }),
                round(
                        "a constant array beside a number",
                        n -> new Pair<>(n, table),
                        s -> s.other()[s.one()] - 1 < 0 ? ROUND - 1 : s.other()[s.one()] - 1),
                round("a constant array in a list", n -> List.of(n, table), all ->
                        (Integer) all.getFirst()),
                round("a constant object", n -> new Pair<>(token, n), Pair::other),
                round("a constant function", n -> new Pair<>(n, next), Pair::one),
                round(
                        "a record with nulls",
                        n -> new Holes(n == 0 ? null : n, null),
                        s -> Optional.ofNullable(s.one()).orElse(0)),
                round(
                        "a class as a value",
                        n -> new Pair<Integer, Class<?>>(n, List.class),
                        Pair::one),
                plain("a map that is copied", new HashMap<>(Map.of("n", 0)), all -> {
                    HashMap<String, Integer> copy = new HashMap<>(all);
                    copy.merge("n", 1, (a, b) -> (a + b) % ROUND);
                    return copy;
                }));
    }

    private static Shape shape(Shape shape) {
        return switch (shape) {
            case Shape.Dot() -> new Shape.Line(1);
            case Shape.Line(int length) ->
                length < 3
                        ? new Shape.Line(length + 1)
                        : new Shape.Both(shape, Optional.of(new Shape.Dot()));
            case Shape.Both(Shape one, Optional<Shape> other) ->
                other.isPresent() ? new Shape.Both(one, Optional.empty()) : new Shape.Dot();
        };
    }

    static List<Sound> all() {
        List<Sound> all = new ArrayList<>(ofTheJdk());
        all.addAll(collections());
        all.addAll(memosAndObjects());
        all.addAll(values());
        return all;
    }
}
