package io.synproof.checker.contract;

import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.Transition;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Sound models that are unusual in what they do. */
final class SoundModels {
    private static final int ROUND = 6;
    private static final List<String> UP = List.of("up");
    private static final List<UnaryOperator<Integer>> DEEDS =
            List.of(n -> (n + 1) % ROUND, n -> n * 2 % ROUND);

    private SoundModels() {}

    private static int up(int number) {
        return (number + 1) % ROUND;
    }

    private static <A> Sound counter(
            String name,
            Function<Integer, List<A>> possible,
            BiFunction<Integer, A, Integer> step) {
        return new Sound(name, () -> new Corpus.Plain<>(() -> List.of(0), possible, step));
    }

    private static Sound startingFrom(String name, List<Integer> initial) {
        return new Sound(
                name,
                () -> new Corpus.Plain<>(
                        () -> initial,
                        _ -> UP,
                        (Integer n, String _) -> n < 0 ? n : n % ROUND == 5 ? n - 5 : n + 1));
    }

    private static List<Sound> memories() {
        return List.of(
                new Sound("a memo of steps", () -> {
                    Map<Integer, Integer> memo = new ConcurrentHashMap<>();
                    return new Corpus.Plain<>(
                            () -> List.of(0),
                            _ -> UP,
                            (Integer n, String _) -> memo.computeIfAbsent(n, SoundModels::up));
                }),
                new Sound("a memo of lists of actions", () -> {
                    Map<Integer, List<String>> memo = new ConcurrentHashMap<>();
                    return new Corpus.Plain<>(
                            () -> List.of(0),
                            (Integer n) ->
                                    memo.computeIfAbsent(n % 2, odd -> odd == 1 ? UP : few(3)),
                            (Integer n, String _) -> up(n));
                }),
                new Sound("a count of the calls", () -> {
                    LongAdder calls = new LongAdder();
                    return new Corpus.Plain<>(() -> List.of(0), _ -> UP, (Integer n, String _) -> {
                        calls.increment();
                        return up(n);
                    });
                }),
                new Sound("a list that actions uses again", () -> {
                    ThreadLocal<List<String>> again = ThreadLocal.withInitial(ArrayList::new);
                    return new Corpus.Plain<>(
                            () -> List.of(0),
                            (Integer n) -> {
                                again.get().clear();
                                again.get().addAll(few(1 + n % 3));
                                return again.get();
                            },
                            (Integer n, String action) -> (n + action.length()) % ROUND);
                }),
                new Sound("an array that next uses again", () -> {
                    ThreadLocal<int[]> again = ThreadLocal.withInitial(() -> new int[2]);
                    return new Corpus.Plain<>(() -> List.of(0), _ -> UP, (Integer n, String _) -> {
                        again.get()[n % 2] += n;
                        int[] used = again.get();
                        used[0] = n;
                        used[1] = up(used[0]);
                        return used[1];
                    });
                }),
                new Sound("initial states that are the list of before", () -> {
                    List<Integer> initial = new ArrayList<>(List.of(0, 3));
                    return new Corpus.Plain<>(
                            () -> initial, _ -> UP, (Integer n, String _) -> up(n));
                }));
    }

    private static List<String> few(int count) {
        return IntStream.rangeClosed(1, count).mapToObj("x"::repeat).toList();
    }

    private static List<Sound> actions() {
        return List.of(
                counter("no action at all", _ -> List.<String>of(), (n, _) -> n),
                counter("an action that changes nothing", _ -> List.of("stay"), (n, _) -> n),
                counter(
                        "functions as actions, always the same",
                        _ -> DEEDS,
                        (n, deed) -> deed.apply(n)),
                counter("numbers as actions", n -> List.of(n, -n - 1), (n, a) -> a < 0 ? 0 : up(a)),
                counter(
                        "lists as actions",
                        n -> List.of(new ArrayList<>(List.of(n))),
                        (n, all) -> up(all.getFirst())),
                counter(
                        "two thousand actions",
                        n -> n == 0 ? many(2_000) : List.of(),
                        (_, a) -> 1 + a % 5),
                counter(
                        "actions that are made one at a time",
                        _ -> new Numbers(),
                        (n, a) -> (n + a) % ROUND),
                counter(
                        "actions in a list of no class",
                        n -> Collections.nCopies(n % 2, "up"),
                        (n, _) -> up(n)),
                counter("a long way", n -> n < 1_500 ? UP : List.of(), (n, _) -> n + 1),
                counter(
                        "a way of three lanes",
                        n -> n < 6 ? many(3) : List.of(),
                        (n, a) -> n >= 6 ? n : n + 1 + a % 2));
    }

    private static List<Integer> many(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    /** Two numbers, each made when it is asked for. */
    private static final class Numbers extends AbstractList<Integer> {
        @Override
        public Integer get(int index) {
            return Integer.valueOf(index + 1_000);
        }

        @Override
        public int size() {
            return 2;
        }
    }

    private static List<Sound> edges() {
        return List.of(
                startingFrom("a thousand initial states", many(1_000)),
                startingFrom("an initial state named twice", List.of(0, 0, 3, 0)),
                startingFrom("one state", List.of(-1)),
                new Sound("throwing beyond the constraint", () -> new Fenced(true)),
                new Sound("throwing beyond the cut", () -> new Fenced(false)),
                new Sound("labels that are new each time", Unlabelled::new),
                new Sound(
                        "a monitor of new labels", () -> new Unlabelled().monitoredBy(counting())),
                new Sound(
                        "a monitor of a plain model",
                        () -> LabelledModel.of(new Corpus.Plain<>(
                                        () -> List.of(0), _ -> UP, (Integer n, String _) -> up(n)))
                                .monitoredBy(counting())),
                new Sound(
                        "a constrained model",
                        () -> new Corpus.Plain<>(
                                        () -> List.of(0),
                                        _ -> many(3),
                                        (Integer n, Integer a) -> (n + a) % ROUND)
                                .constrained("no two", step -> step.action() != 2)));
    }

    private static <L> Monitor<L, List<Integer>> counting() {
        return new Monitor<>() {
            @Override
            public List<Integer> initial() {
                return new ArrayList<>(List.of(0));
            }

            @Override
            public List<Integer> next(List<Integer> memory, L label) {
                return new ArrayList<>(List.of((memory.getFirst() + 1) % 2));
            }
        };
    }

    /** Counts up to five, and throws if it is asked about anything further. */
    private record Fenced(boolean byConstraint) implements Model<Integer, String> {
        @Override
        public List<Integer> initialStates() {
            return List.of(0);
        }

        @Override
        public List<String> actions(Integer state) {
            return List.of("one", "two").subList(0, within(state) % 2 + 1);
        }

        @Override
        public Integer next(Integer state, String action) {
            return within(state) + (action.equals("one") ? 1 : 2);
        }

        private static int within(int state) {
            if (state > 5) {
                throw new IllegalStateException("beyond: " + state);
            }
            return state;
        }

        @Override
        public Optional<Predicate<Integer>> constraint() {
            return byConstraint ? Optional.of(state -> state <= 5) : Optional.empty();
        }

        @Override
        public Optional<Predicate<Integer>> cut() {
            return byConstraint ? Optional.empty() : Optional.of(state -> state > 5);
        }
    }

    /** A label is an object that equals itself alone. */
    private record Unlabelled() implements LabelledModel<Integer, String, Object> {
        @Override
        public List<Integer> initialStates() {
            return List.of(0);
        }

        @Override
        public List<String> actions(Integer state) {
            return UP;
        }

        @Override
        public Transition<Integer, Object> step(Integer state, String action) {
            return new Transition<>(up(state), new Object());
        }
    }

    static List<Sound> all() {
        List<Sound> all = new ArrayList<>(memories());
        all.addAll(actions());
        all.addAll(edges());
        return all;
    }
}
