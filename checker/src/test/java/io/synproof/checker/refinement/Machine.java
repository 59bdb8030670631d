package io.synproof.checker.refinement;

import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A small automaton whose states are numbered and whose edges show a letter, or nothing.
 *
 * @param cutState a state that cannot be represented; -1 for none
 */
record Machine(List<Integer> initialStates, List<List<Edge>> edges, int cutState)
        implements LabelledModel<Integer, Machine.Edge, String> {

    /** An edge; it shows nothing if its letter is empty. */
    record Edge(String letter, int to) {}

    static Machine of(Random random, int most, int letters) {
        int states = 1 + random.nextInt(most);
        List<List<Edge>> edges = new ArrayList<>();
        for (int state = 0; state < states; state++) {
            edges.add(IntStream.range(0, random.nextInt(4))
                    .mapToObj(_ -> new Edge(letter(random, letters), random.nextInt(states)))
                    .distinct()
                    .toList());
        }
        List<Integer> initial = random.nextInt(4) == 0 && states > 1 ? List.of(0, 1) : List.of(0);
        int cut = random.nextInt(15) == 0 && states > 2 ? states - 1 : -1;
        return new Machine(initial, List.copyOf(edges), cut);
    }

    /** One of the first letters of the alphabet, and each time one in four nothing. */
    private static String letter(Random random, int letters) {
        return random.nextInt(4) == 0 ? "" : String.valueOf((char) ('a' + random.nextInt(letters)));
    }

    ObservedModel<Integer, Edge, String> observed() {
        return ObservedModel.byLabels(
                this, letter -> Optional.of(letter).filter(l -> !l.isEmpty()));
    }

    @Override
    public List<Edge> actions(Integer state) {
        return edges.get(state);
    }

    @Override
    public Transition<Integer, String> step(Integer state, Edge edge) {
        return new Transition<>(edge.to(), edge.letter());
    }

    @Override
    public Optional<Predicate<Integer>> cut() {
        return Optional.of(this::isCut);
    }

    public boolean isCut(Integer state) {
        return state == cutState;
    }
}
