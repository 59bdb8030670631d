package io.synproof.checker.contract;

import io.synproof.checker.model.ContractViolation.Kind;
import io.synproof.checker.model.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Forty models that break the contract, each in another way. */
public final class Corpus {
    private static final List<String> UP = List.of("up");
    private static final int ROUND = 6;

    private Corpus() {}

    /**
     * A broken model.
     *
     * @param name the way in which it is broken
     * @param kinds the rules that may be said to be broken; none if something of the model throws
     * @param model made anew for each check
     */
    public record Case(String name, List<Kind> kinds, Supplier<Model<?, ?>> model) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A model of three functions. */
    record Plain<S, A>(
            Supplier<List<S>> initial, Function<S, List<A>> possible, BiFunction<S, A, S> step)
            implements Model<S, A> {
        @Override
        public List<S> initialStates() {
            return initial.get();
        }

        @Override
        public List<A> actions(S state) {
            return possible.apply(state);
        }

        @Override
        public S next(S state, A action) {
            return step.apply(state, action);
        }
    }

    static <S, A> Supplier<Model<?, ?>> plain(
            Supplier<S> initial, Function<S, List<A>> possible, BiFunction<S, A, S> step) {
        return () -> new Plain<>(() -> List.of(initial.get()), possible, step);
    }

    private static Supplier<Model<?, ?>> counter(
            Function<Integer, List<String>> possible, BiFunction<Integer, String, Integer> step) {
        return plain(() -> 0, possible, step);
    }

    private static <S> Supplier<Model<?, ?>> round(
            Function<Integer, S> of, Function<S, Integer> number) {
        return plain(() -> of.apply(0), _ -> UP, (s, _) -> of.apply(up(number.apply(s))));
    }

    private static int up(int number) {
        return (number + 1) % ROUND;
    }

    private static List<Integer> list(Integer... numbers) {
        return new ArrayList<>(Arrays.asList(numbers));
    }

    private static List<Integer> added(List<Integer> all) {
        all.add(1);
        return all;
    }

    private static Supplier<Model<?, ?>> lists(
            Function<List<Integer>, List<String>> possible,
            BiFunction<List<Integer>, String, List<Integer>> step) {
        return plain(() -> list(2), possible, step);
    }

    private static List<String> few(List<Integer> all) {
        return all.size() < 4 ? UP : List.of();
    }

    private static List<Integer> longer(List<Integer> all) {
        return added(new ArrayList<>(all));
    }

    /** Those that change what they are given. */
    static List<Case> changed() {
        List<Kind> kind = List.of(Kind.STATE_CHANGED);
        return List.of(
                new Case(
                        "the state's list added to",
                        kind,
                        lists(Corpus::few, (all, _) -> added(all))),
                new Case(
                        "the state's list sorted in actions",
                        kind,
                        lists(
                                all -> {
                                    Collections.sort(all);
                                    return few(all);
                                },
                                (all, _) -> longer(all))),
                new Case("the state's list emptied in next", kind, lists(Corpus::few, (all, _) -> {
                    List<Integer> next = longer(all);
                    all.clear();
                    return next;
                })),
                new Case(
                        "a list in a record added to",
                        kind,
                        plain(
                                () -> new Values.Listed(0, list(0)),
                                _ -> UP,
                                (s, _) -> new Values.Listed(up(s.number()), added(s.all())))),
                new Case("a counter set", kind, plain(() -> new Values.Cell(0), _ -> UP, (s, _) -> {
                    s.number = up(s.number);
                    return s;
                })),
                new Case(
                        "a counter set in actions",
                        kind,
                        plain(
                                () -> new Values.Cell(0),
                                s -> {
                                    s.number++;
                                    return s.number < ROUND ? UP : List.of();
                                },
                                (s, _) -> new Values.Cell(s.number))),
                new Case("a process changed", kind, Broken.BallOfChangedProcess::new),
                new Case("a message changed", kind, Broken.BallWrittenOn::new),
                new Case("an environment changed", kind, Broken.BallCountedInPlace::new));
    }

    /** Those with something null. */
    @SuppressWarnings("NullAway")
    static List<Case> missing() {
        List<Kind> kind = List.of(Kind.NULL);
        return List.of(
                new Case("a null state", kind, counter(_ -> UP, (n, _) -> n == 3 ? null : up(n))),
                new Case(
                        "a null action",
                        kind,
                        counter(n -> n == 3 ? Arrays.asList("up", null) : UP, (n, _) -> up(n))),
                new Case(
                        "a null list of actions",
                        kind,
                        counter(n -> n == 3 ? null : UP, (n, _) -> up(n))),
                new Case(
                        "a null initial state",
                        kind,
                        () -> new Plain<Integer, String>(
                                () -> Collections.singletonList(null), _ -> UP, (n, _) -> up(n))),
                new Case("a null process", kind, Broken.BallOfNobody::new));
    }

    /** Those by chance, or by a memory of their own. */
    static List<Case> random() {
        List<Kind> kinds = List.of(Kind.ACTIONS_DIFFER, Kind.NEXT_DIFFERS);
        return List.of(
                new Case("actions by chance", kinds, () -> {
                    AtomicInteger chance = new AtomicInteger();
                    return new Plain<>(
                            () -> List.of(0),
                            _ -> chance.incrementAndGet() % 2 == 0 ? UP : List.of("up", "on"),
                            (Integer n, String _) -> up(n));
                }),
                new Case("the order of actions by chance", kinds, () -> {
                    AtomicInteger chance = new AtomicInteger();
                    return new Plain<>(
                            () -> List.of(0),
                            _ -> chance.incrementAndGet() % 2 == 0
                                    ? List.of("up", "on")
                                    : List.of("on", "up"),
                            (Integer n, String a) -> a.equals("up") ? up(n) : n);
                }),
                new Case("next by chance", kinds, Broken.ByChance::new),
                new Case("a counter in the model", kinds, () -> {
                    AtomicInteger count = new AtomicInteger();
                    return new Plain<>(
                            () -> List.of(0),
                            _ -> UP,
                            (Integer n, String _) -> (n + count.incrementAndGet()) % ROUND);
                }),
                new Case("a budget in the model", kinds, () -> {
                    AtomicInteger left = new AtomicInteger(2);
                    return new Plain<>(
                            () -> List.of(0),
                            _ -> left.decrementAndGet() > 0 ? UP : List.of(),
                            (Integer n, String _) -> up(n));
                }),
                new Case("a clock of the machine's", kinds, counter(_ -> UP, (n, _) ->
                        (int) System.nanoTime())),
                new Case("arrivals by chance", kinds, Broken.BallByChance::new),
                new Case("initial states by chance", List.of(Kind.INITIAL_STATES_DIFFER), () -> {
                    AtomicInteger chance = new AtomicInteger();
                    return new Plain<>(
                            () -> List.of(chance.incrementAndGet()),
                            _ -> UP,
                            (Integer n, String _) -> up(n));
                }));
    }

    /** Those whose values have no equality by content. */
    static List<Case> unequal() {
        List<Kind> next = List.of(Kind.NEXT_DIFFERS);
        return List.of(
                new Case("an array as a state", next, round(n -> new int[] {n}, s -> s[0])),
                new Case(
                        "an array in a record",
                        next,
                        round(n -> new Values.Array(new int[] {n}), s -> s.cells()[0])),
                new Case(
                        "an array in a list",
                        next,
                        round(n -> List.of(new int[] {n}), s -> s.getFirst()[0])),
                new Case(
                        "an object in a record",
                        next,
                        round(n -> new Values.Tagged(n, new Object()), Values.Tagged::number)),
                new Case(
                        "a class without equals",
                        next,
                        round(n -> new AtomicInteger(n), AtomicInteger::get)),
                new Case(
                        "a builder of text",
                        next,
                        round(n -> new StringBuilder().append(n), s -> s.charAt(0) - '0')),
                new Case(
                        "an equals that is never true",
                        List.of(Kind.INITIAL_STATES_DIFFER),
                        round(Values.OddEquals::new, s -> s.number)),
                new Case(
                        "a set of arrays",
                        List.of(Kind.INITIAL_STATES_DIFFER),
                        round(
                                n -> Set.of(new Values.Array(new int[] {n})),
                                s -> s.iterator().next().cells()[0])),
                new Case(
                        "a hash code of the object",
                        List.of(Kind.HASH_CODES_DIFFER),
                        round(Values.OddHash::new, s -> s.number)),
                new Case(
                        "an array as an action",
                        List.of(Kind.ACTIONS_DIFFER),
                        plain(
                                () -> 0,
                                _ -> List.of(new int[] {1}),
                                (Integer n, int[] a) -> (n + a[0]) % ROUND)),
                new Case(
                        "an object as an action",
                        List.of(Kind.ACTIONS_DIFFER),
                        plain(
                                () -> 0,
                                _ -> List.of(new Object()),
                                (Integer n, Object _) -> up(n))));
    }

    /** Those whose values throw, or have no end. */
    static List<Case> throwing() {
        return List.of(
                new Case(
                        "an equals that throws",
                        List.of(),
                        round(n -> new Values.Throwing(n, "equals"), s -> s.number)),
                new Case(
                        "a hash code that throws",
                        List.of(),
                        round(n -> new Values.Throwing(n, "hashCode"), s -> s.number)),
                new Case(
                        "a list within itself",
                        List.of(),
                        plain(() -> new Values.Nested(List.of(0)), _ -> UP, (_, _) -> {
                            List<Object> all = new ArrayList<>();
                            all.add(all);
                            return new Values.Nested(all);
                        })),
                new Case(
                        "a step that throws",
                        List.of(),
                        counter(_ -> UP, (n, _) -> up(List.of(0, 1, 2).get(n)))));
    }

    /** Those with equal actions. */
    static List<Case> same() {
        List<Kind> kind = List.of(Kind.EQUAL_ACTIONS_DIFFER);
        return List.of(
                new Case("an answer to two", kind, () -> Broken.Lock.NAMELESS),
                new Case("two letters of one name", kind, () -> new Posts("post")),
                new Case("a post of two", kind, () -> new Posts("post").watched()));
    }

    /** All of them. */
    public static List<Case> all() {
        List<Case> all = new ArrayList<>();
        List.of(changed(), missing(), random(), unequal(), throwing(), same()).forEach(all::addAll);
        return all;
    }
}
