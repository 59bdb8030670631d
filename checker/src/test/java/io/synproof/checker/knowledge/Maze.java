package io.synproof.checker.knowledge;

import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A random small graph of numbered states, whose edges have labels.
 *
 * @param cutState a state that cannot be represented; -1 for none
 */
record Maze(List<Integer> initialStates, List<List<Edge>> edges, int cutState)
        implements LabelledModel<Integer, Maze.Edge, Integer> {

    record Edge(int to, int label) {}

    /** With the labels from 0 to before a bound; if it is acyclic, all edges lead upwards. */
    static Maze of(Random random, int most, int labels, boolean isAcyclic) {
        int states = 1 + random.nextInt(most);
        List<List<Edge>> edges = new ArrayList<>();
        for (int state = 0; state < states; state++) {
            int least = isAcyclic ? state + 1 : 0;
            edges.add(IntStream.range(0, least == states ? 0 : random.nextInt(4))
                    .mapToObj(_ -> new Edge(random.nextInt(least, states), random.nextInt(labels)))
                    .distinct()
                    .toList());
        }
        List<Integer> initial = random.nextInt(4) == 0 && states > 1 ? List.of(0, 1) : List.of(0);
        int cut = random.nextInt(12) == 0 && states > 2 ? states - 1 : -1;
        return new Maze(initial, List.copyOf(edges), cut);
    }

    int states() {
        return edges.size();
    }

    @Override
    public List<Edge> actions(Integer state) {
        return edges.get(state);
    }

    @Override
    public Transition<Integer, Integer> step(Integer state, Edge edge) {
        return new Transition<>(edge.to(), edge.label());
    }

    @Override
    public Optional<Predicate<Integer>> cut() {
        return Optional.of(this::isCut);
    }

    public boolean isCut(Integer state) {
        return state == cutState;
    }
}
