package io.synproof.checker.examples;

import io.synproof.checker.examples.Philosophers.Action;
import io.synproof.checker.model.Model;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Dijkstra's dining philosophers: each needs the forks at both sides of them to eat. A state is the
 * number of forks that each one holds.
 *
 * @param count of philosophers, and of forks; at least 2
 * @param oneIsLeftHanded whether the first takes the left fork first, as the others do not
 */
record Philosophers(int count, boolean oneIsLeftHanded) implements Model<List<Integer>, Action> {

    /** What one of them does. */
    record Action(int philosopher, Move move) {}

    enum Move {
        TAKE_FIRST,
        TAKE_SECOND,
        PUT_BACK
    }

    @Override
    public List<List<Integer>> initialStates() {
        return List.of(IntStream.range(0, count).mapToObj(_ -> 0).toList());
    }

    @Override
    public List<Action> actions(List<Integer> held) {
        return IntStream.range(0, count).boxed().flatMap(i -> actions(held, i)).toList();
    }

    private Stream<Action> actions(List<Integer> held, int philosopher) {
        return switch (Move.values()[held.get(philosopher)]) {
            case TAKE_FIRST ->
                isFree(held, firstFork(philosopher))
                        ? Stream.of(new Action(philosopher, Move.TAKE_FIRST))
                        : Stream.empty();
            case TAKE_SECOND ->
                isFree(held, secondFork(philosopher))
                        ? Stream.of(new Action(philosopher, Move.TAKE_SECOND))
                        : Stream.empty();
            case PUT_BACK -> Stream.of(new Action(philosopher, Move.PUT_BACK));
        };
    }

    private boolean isFree(List<Integer> held, int fork) {
        return IntStream.range(0, count)
                .noneMatch(i -> (held.get(i) > 0 && firstFork(i) == fork)
                        || (held.get(i) > 1 && secondFork(i) == fork));
    }

    private int firstFork(int philosopher) {
        return isLeftHanded(philosopher) ? (philosopher + 1) % count : philosopher;
    }

    private int secondFork(int philosopher) {
        return isLeftHanded(philosopher) ? philosopher : (philosopher + 1) % count;
    }

    private boolean isLeftHanded(int philosopher) {
        return oneIsLeftHanded && philosopher == 0;
    }

    @Override
    public List<Integer> next(List<Integer> held, Action action) {
        return IntStream.range(0, count)
                .mapToObj(i -> i == action.philosopher() ? (held.get(i) + 1) % 3 : held.get(i))
                .toList();
    }

    @Override
    public String kind(Action action) {
        return action.move().name();
    }
}
