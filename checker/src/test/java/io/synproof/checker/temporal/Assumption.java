package io.synproof.checker.temporal;

import io.synproof.checker.temporal.Digraph.Edge;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An assumption of fairness about a {@link Digraph}, and what it means by its definition.
 *
 * @param letters of the edges meant; of a loss, what is lost
 * @param others of a loss, what is delivered
 */
record Assumption(Kind kind, int letters, int others) {

    /** What is assumed. */
    enum Kind {
        WEAK,
        WEAK_EACH,
        STRONG,
        STRONG_EACH,
        COPIES,
        TIME
    }

    static List<Assumption> random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> new Assumption(
                        Kind.values()[random.nextInt(Kind.values().length)],
                        random.nextInt(1 << Digraph.LETTERS),
                        random.nextInt(1 << Digraph.LETTERS)))
                .toList();
    }

    Fairness<Edge> fairness() {
        return switch (kind) {
            case WEAK -> Fairness.weak("weak", edge -> Digraph.has(letters, edge.letter()));
            case WEAK_EACH -> Fairness.weakForEach("weak for each", edge -> key(letters, edge));
            case STRONG -> Fairness.strong("strong", edge -> Digraph.has(letters, edge.letter()));
            case STRONG_EACH ->
                Fairness.strongForEach("strong for each", edge -> key(letters, edge));
            case COPIES ->
                Fairness.notEveryCopyLost(
                        "copies", edge -> copy(letters, edge), edge -> copy(others, edge));
            case TIME -> Fairness.timePasses();
        };
    }

    private static Optional<Integer> key(int letters, Edge edge) {
        return Digraph.has(letters, edge.letter()) ? Optional.of(edge.letter()) : Optional.empty();
    }

    private static Optional<Integer> copy(int letters, Edge edge) {
        return key(letters, edge).map(letter -> letter % 2);
    }

    /**
     * Whether a run that takes these edges for ever, and comes by these states for ever, is fair.
     *
     * @param taken empty if it stutters
     */
    boolean isKept(Digraph graph, Collection<Integer> visited, Collection<Edge> taken) {
        return switch (kind) {
            case WEAK -> isWeaklyFair(graph, visited, taken, letters);
            case WEAK_EACH ->
                each().allMatch(letter -> isWeaklyFair(graph, visited, taken, letter));
            case STRONG -> isStronglyFair(graph, visited, taken, letters);
            case STRONG_EACH ->
                each().allMatch(letter -> isStronglyFair(graph, visited, taken, letter));
            case COPIES -> IntStream.of(0, 1).allMatch(key -> isDelivered(taken, key));
            case TIME -> taken.isEmpty() || taken.stream().anyMatch(graph::isTick);
        };
    }

    private Stream<Integer> each() {
        return IntStream.range(0, Digraph.LETTERS)
                .map(letter -> 1 << letter)
                .filter(letter -> (letters & letter) != 0)
                .boxed();
    }

    private static boolean isWeaklyFair(
            Digraph graph, Collection<Integer> visited, Collection<Edge> taken, int meant) {
        return isTaken(taken, meant)
                || !visited.stream().allMatch(state -> isEnabled(graph, state, meant));
    }

    private static boolean isStronglyFair(
            Digraph graph, Collection<Integer> visited, Collection<Edge> taken, int meant) {
        return isTaken(taken, meant)
                || visited.stream().noneMatch(state -> isEnabled(graph, state, meant));
    }

    private static boolean isTaken(Collection<Edge> taken, int meant) {
        return taken.stream().anyMatch(edge -> Digraph.has(meant, edge.letter()));
    }

    private static boolean isEnabled(Digraph graph, int state, int meant) {
        return graph.actions(state).stream().anyMatch(edge -> Digraph.has(meant, edge.letter()));
    }

    private boolean isDelivered(Collection<Edge> taken, int key) {
        return taken.stream().noneMatch(edge -> copy(letters, edge).equals(Optional.of(key)))
                || taken.stream().anyMatch(edge -> copy(others, edge).equals(Optional.of(key)));
    }
}
