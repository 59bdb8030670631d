package io.synproof.words;

import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Transition;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A random model whose runs all end: two actions in a state, and a state says how far it is.
 *
 * @param seed what it depends on
 * @param depth how long its runs are
 */
record RandomTree(long seed, int depth)
        implements LabelledModel<RandomTree.Node, Integer, RandomTree.Sight> {

    /** A state. */
    record Node(int depth, int x, boolean b, Optional<Integer> m) {}

    /** What a step shows. */
    record Sight(String kind, int n) {}

    @Override
    public List<Node> initialStates() {
        return List.of(node(0, new Random(seed)));
    }

    private static Node node(int depth, Random random) {
        return new Node(
                depth,
                random.nextInt(3),
                random.nextBoolean(),
                random.nextBoolean() ? Optional.of(random.nextInt(3)) : Optional.empty());
    }

    @Override
    public List<Integer> actions(Node state) {
        return IntStream.range(0, state.depth() < depth ? 2 : 0).boxed().toList();
    }

    @Override
    public Transition<Node, Sight> step(Node state, Integer action) {
        Random random = new Random(31L * (31L * seed + state.hashCode()) + action);
        return new Transition<>(
                node(state.depth() + 1, random),
                new Sight(random.nextBoolean() ? "A" : "B", random.nextInt(3)));
    }
}
