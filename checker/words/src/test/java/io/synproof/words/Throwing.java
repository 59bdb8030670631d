package io.synproof.words;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import java.util.List;
import java.util.stream.Stream;

/** A thrower, a catcher, and balls between them; the environment is how many are left. */
record Throwing() implements Protocol<Throwing.Player, Throwing.Ball, Integer, String> {
    /** A player. */
    sealed interface Player {}

    /** The one who throws. */
    record Thrower(int thrown) implements Player {}

    /** The one who catches. */
    record Catcher(List<Integer> caught) implements Player {}

    /** A ball. */
    record Ball(int number) implements Comparable<Ball> {
        @Override
        public int compareTo(Ball other) {
            return Integer.compare(number, other.number);
        }
    }

    @Override
    public CompositeState<Player, Ball, Integer> start() {
        return new CompositeState<>(List.of(new Thrower(0), new Catcher(List.of())), List.of(), 2);
    }

    @Override
    public Medium medium() {
        return Medium.bag(2);
    }

    @Override
    public List<Integer> recipients(Ball ball) {
        return List.of(1);
    }

    @Override
    public List<LocalMove<String, String, Player, Ball, Integer>> moves(
            int self, Player player, Integer left) {
        return player instanceof Thrower(int thrown) && left > 0
                ? List.of(move("throw " + thrown, new Thrower(thrown + 1), left - 1)
                        .sending(new Ball(thrown)))
                : List.of();
    }

    @Override
    public List<LocalMove<String, String, Player, Ball, Integer>> arrivals(
            int self, Player player, Integer left, Ball ball, int passed) {
        return player instanceof Catcher(List<Integer> caught)
                ? List.of(move(
                        "catch " + ball.number() + " after " + caught.size(),
                        new Catcher(List.copyOf(added(caught, ball.number()))),
                        left))
                : List.of();
    }

    private static List<Integer> added(List<Integer> caught, int number) {
        return Stream.concat(caught.stream(), Stream.of(number)).toList();
    }
}
