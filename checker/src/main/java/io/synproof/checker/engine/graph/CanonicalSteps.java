package io.synproof.checker.engine.graph;

import io.synproof.checker.engine.explore.StateDecoder;
import io.synproof.checker.engine.store.CostTable;
import io.synproof.checker.model.FailureText;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.model.Step;

/**
 * The choice of steps from a node of a graph in the model's own order, so that traces are
 * independent of numbering, hash codes and thread scheduling.
 */
public final class CanonicalSteps<S, A> {
    private static final int[] NONE = {};

    private final Model<S, A> model;
    private final StateFilter<S> kept;
    private final StateDecoder<S, A> states;
    private final FairnessLabels<A> labels;
    private final String question;
    private final GraphNodes nodes;

    /** The steps of a graph with these nodes. */
    public CanonicalSteps(
            Model<S, A> model,
            StateDecoder<S, A> states,
            FairnessLabels<A> labels,
            String question,
            GraphNodes nodes) {
        this.model = model;
        this.kept = StateFilter.of(model);
        this.states = states;
        this.labels = labels;
        this.question = question;
        this.nodes = nodes;
    }

    /** A step, and the number of the node that it leads to. */
    public record Next<S, A>(Step<S, A> step, int to, int label) {}

    /** The cost of a step; {@link CostTable#NEVER} if it is not wanted. */
    public interface Cost {
        int of(int to, int label);
    }

    /**
     * The first of the steps that cost least.
     *
     * @param node a node of the state
     * @throws ModelException if no step is wanted: the model does not repeat the run
     */
    public Next<S, A> cheapest(S from, int node, Cost cost) {
        Next<S, A> best = null;
        int least = CostTable.NEVER;
        for (A action : model.actions(from)) {
            S after = model.next(from, action);
            int target = number(after);
            int label = target < 0 ? 0 : labels.of(action);
            for (int to : target < 0 ? NONE : nodes.after(node, target)) {
                int its = cost.of(to, label);
                if (its < least) {
                    least = its;
                    best = new Next<>(new Step<>(from, action, after), to, label);
                }
            }
        }
        if (best == null) {
            throw new ModelException(FailureText.notAgain(question));
        }
        return best;
    }

    private int number(S state) {
        return kept.isKept(state) ? Math.toIntExact(states.find(state)) : -1;
    }

    /** The number of a state. */
    public int numberOf(S state) {
        return Math.toIntExact(states.find(state));
    }
}
