package io.synproof.checker.search;

import io.synproof.checker.Model;
import io.synproof.checker.Step;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * The steps between the states that a search has kept, as numbers, each with its weight.
 *
 * <p>A run ends at its goal, so no step leaves a state that is one. Steps that are a goal lead to
 * one more node, {@link #end}.
 */
final class WeightedGraph<S, A> {
    /** The node of a state that is not kept. */
    static final int NOWHERE = -1;

    private final Model<S, A> model;
    private final Reached<S, A> reached;
    private final States<S, A> states;
    private final Goals<S, A> goals;
    private final Weight<S, A> weight;
    private final int size;

    // Where each node's steps end in the two lists beside; they begin where the last node's end.
    private final IntList ends = new IntList();
    private final IntList targets = new IntList();
    private final IntList weights = new IntList();
    private final BitSet open = new BitSet();

    WeightedGraph(
            Model<S, A> model,
            Reached<S, A> reached,
            Goals<S, A> goals,
            Weight<S, A> weight,
            Workers workers) {
        this.model = model;
        this.reached = reached;
        this.states = new States<>(reached);
        this.goals = goals;
        this.weight = weight;
        this.size = Math.toIntExact(reached.size());
        workers.run(
                0,
                size,
                () -> false,
                (from, to) -> new Part().over(from, to),
                parts -> parts.forEach(Part::enter));
        ends.add(targets.size());
    }

    /** The number of nodes: the states, and the end. */
    int nodes() {
        return size + 1;
    }

    /** The node after a step that ends a run. */
    int end() {
        return size;
    }

    boolean isGoal(int node) {
        return node == end() ? goals.exist() : goals.isIn(node);
    }

    /** Whether some step from a state leads to one that was not kept, or cannot be represented. */
    BitSet open() {
        return open;
    }

    /** The first of a node's edges. */
    int first(int node) {
        return node == 0 ? 0 : ends.get(node - 1);
    }

    /** The edge after a node's last. */
    int last(int node) {
        return ends.get(node);
    }

    int target(int edge) {
        return targets.get(edge);
    }

    int weight(int edge) {
        return weights.get(edge);
    }

    /** The node of a state, or {@link #NOWHERE}. */
    int node(S state) {
        return !model.withinConstraint(state) || model.isCut(state)
                ? NOWHERE
                : (int) states.find(state);
    }

    /** Whether a state belongs to the question and was not kept. */
    boolean isLeftOut(S state) {
        return model.withinConstraint(state) && node(state) == NOWHERE;
    }

    int weight(Step<S, A> step) {
        return weight.of(step);
    }

    List<S> initialStates() {
        return model.initialStates();
    }

    /** The steps that the model takes from a state, in its order. */
    Stream<Step<S, A>> steps(S from) {
        return model.actions(from).stream()
                .map(action -> new Step<>(from, action, model.next(from, action)));
    }

    /** Where a step leads to, or {@link #NOWHERE}. */
    int target(Step<S, A> step) {
        if (isJudged(step) && goals.isBy(step)) {
            return end();
        }
        return node(step.after());
    }

    /** A step into what cannot be represented is not judged. */
    private boolean isJudged(Step<S, A> step) {
        return !model.withinConstraint(step.after()) || !model.isCut(step.after());
    }

    /** The edges of some states in a row. */
    private final class Part {
        private final Expander<S, A> expander =
                reached.representation().expander(reached.layout(), Set.of());
        private final Successors<S, A> successors = new Successors<>(reached.layout(), true);
        private final IntList degrees = new IntList();
        private final IntList partTargets = new IntList();
        private final IntList partWeights = new IntList();
        private final LongList partOpen = new LongList();

        Part over(long from, long to) {
            long[] words = new long[reached.layout().words()];
            for (int state = (int) from; state < to; state++) {
                int before = partTargets.size();
                if (goals.areStepsFrom(state)) {
                    addByModel(state);
                } else if (!goals.isIn(state)) {
                    reached.read(state, words);
                    addPacked(state, words);
                }
                degrees.add(partTargets.size() - before);
            }
            return this;
        }

        private void addPacked(int state, long[] words) {
            successors.clear();
            try {
                expander.expand(words, 0, successors);
            } catch (TooNarrow _) {
                // One of its successors is made of a part that the search has not met.
                addByModel(state);
                return;
            }
            if (!successors.cut.isEmpty()) {
                partOpen.add(state);
            }
            Batch batch = successors.batch;
            for (int i = 0; i < batch.count; i++) {
                int at = i * words.length;
                int target = (int) reached.find(batch.words, at);
                if (target == NOWHERE) {
                    partOpen.add(state);
                } else {
                    partTargets.add(target);
                    partWeights.add(weight.of(
                            () -> expander.decode(words, 0),
                            successors.actions.get(i),
                            () -> expander.decode(batch.words, at)));
                }
            }
        }

        private void addByModel(int state) {
            steps(states.state(state)).forEach(step -> {
                int target = target(step);
                if (target != NOWHERE) {
                    partTargets.add(target);
                    partWeights.add(weight.of(step));
                } else if (isLeftOut(step.after())) {
                    partOpen.add(state);
                }
            });
        }

        /** Its edges come after those that there are; called for one part at a time, in order. */
        void enter() {
            each(degrees, degree -> ends.add(Math.addExact(lastEnd(), degree)));
            each(partTargets, targets::add);
            each(partWeights, weights::add);
            partOpen.stream().forEach(state -> open.set((int) state));
        }

        private int lastEnd() {
            return ends.size() == 0 ? 0 : ends.get(ends.size() - 1);
        }

        private static void each(IntList list, IntConsumer action) {
            for (int i = 0; i < list.size(); i++) {
                action.accept(list.get(i));
            }
        }
    }
}
