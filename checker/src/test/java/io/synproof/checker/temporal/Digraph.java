package io.synproof.checker.temporal;

import io.synproof.checker.model.Model;
import io.synproof.checker.temporal.Digraph.Edge;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A small random labelled digraph, with cycles, joins, dead ends and self-loops.
 *
 * @param states how many there are; at most 8
 * @param edges at most 9
 * @param p the states in which one fact is the case, as bits
 * @param q the states in which another is
 * @param outside the states outside the constraint
 * @param cutStates the states that the model cannot represent
 * @param ticks the letters of edges with which time passes
 */
record Digraph(
        int states,
        List<Integer> initialStates,
        List<Edge> edges,
        int p,
        int q,
        int outside,
        int cutStates,
        int ticks)
        implements Model<Integer, Edge> {
    static final int LETTERS = 4;

    /** An edge; the letter is what fairness sees of it. */
    record Edge(int number, int from, int to, int letter) {}

    static Digraph random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int states = random.nextInt(1, 8);
        List<Integer> initial = Stream.of(0, random.nextInt(states))
                .limit(random.nextInt(1, 3))
                .distinct()
                .toList();
        List<Edge> edges = IntStream.range(0, random.nextInt(10))
                .mapToObj(i -> new Edge(
                        i, random.nextInt(states), random.nextInt(states), random.nextInt(LETTERS)))
                .toList();
        boolean ragged = random.nextInt(4) == 0;
        return new Digraph(
                states,
                initial,
                edges,
                bits(random),
                bits(random),
                ragged ? few(random) : 0,
                ragged ? few(random) : 0,
                random.nextInt(1 << LETTERS));
    }

    /** Three of four sets are sparse or dense: else most questions would be easy. */
    private static int bits(SplittableRandom random) {
        int all = random.nextInt(256);
        return switch (random.nextInt(4)) {
            case 0, 1 -> all & random.nextInt(256);
            case 2 -> all | random.nextInt(256);
            default -> all;
        };
    }

    /** Never the first: there is to be something to search. */
    private static int few(SplittableRandom random) {
        int some = random.nextInt(256);
        return some & random.nextInt(256) & ~1;
    }

    static boolean has(int bits, int state) {
        return (bits & (1 << state)) != 0;
    }

    boolean isKept(int state) {
        return !has(outside, state) && !has(cutStates, state);
    }

    @Override
    public List<Edge> actions(Integer state) {
        return edges.stream().filter(edge -> edge.from() == state).toList();
    }

    @Override
    public Integer next(Integer state, Edge edge) {
        return edge.to();
    }

    @Override
    public Optional<Predicate<Integer>> constraint() {
        return Optional.of(this::withinConstraint);
    }

    public boolean withinConstraint(Integer state) {
        return !has(outside, state);
    }

    @Override
    public Optional<Predicate<Integer>> cut() {
        return Optional.of(this::isCut);
    }

    public boolean isCut(Integer state) {
        return has(cutStates, state);
    }

    @Override
    public boolean isTick(Edge edge) {
        return has(ticks, edge.letter());
    }

    @Override
    public int faults(Edge edge) {
        return edge.number() % 3;
    }
}
