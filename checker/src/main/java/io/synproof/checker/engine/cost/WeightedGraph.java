package io.synproof.checker.engine.cost;

import io.synproof.checker.engine.explore.StateDecoder;
import io.synproof.checker.engine.graph.GraphBuilder;
import io.synproof.checker.engine.graph.GraphPlan;
import io.synproof.checker.engine.graph.PassProgress;
import io.synproof.checker.engine.graph.SearchStoppedException;
import io.synproof.checker.engine.graph.StateGraph;
import io.synproof.checker.engine.graph.StatePass;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.model.Step;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The steps between the states that a search has kept, each labelled with its weight; and the same
 * steps as the model takes them, for what is shown.
 *
 * <p>A run ends at its goal, so no step leaves a state that is one. Steps that are a goal lead to
 * one more node, {@link #end}.
 */
public final class WeightedGraph<S, A> implements GraphPlan<S, A> {
    /** The node of a state that is not kept. */
    static final int NOWHERE = -1;

    private final Model<S, A> model;
    private final StateFilter<S> kept;
    private final StateDecoder<S, A> states;
    private final GoalStates<S, A> goals;
    private final StepWeight<S, A> weight;
    private final PassProgress pulse;
    private final int size;
    private final StateGraph graph;

    /**
     * All steps, weighed.
     *
     * @throws SearchStoppedException if a bound or the user stops it
     */
    public WeightedGraph(StatePass<S, A> sweep, GoalStates<S, A> goals, StepWeight<S, A> weight) {
        this.model = sweep.model();
        this.kept = StateFilter.of(model);
        this.states = sweep.states();
        this.goals = goals;
        this.weight = weight;
        this.pulse = sweep.pulse();
        this.size = sweep.size();
        this.graph = GraphBuilder.of(sweep, size + 1, () -> this);
    }

    /** The model whose steps these are. */
    Model<S, A> model() {
        return model;
    }

    @Override
    public boolean isExpanded(int state) {
        return !goals.isIn(state);
    }

    @Override
    public boolean isKept(int target) {
        return true;
    }

    @Override
    public int label(Supplier<S> before, A action, Supplier<S> after) {
        return ~weight.of(before, action, after);
    }

    @Override
    public int labelOutwards(A action) {
        return ~0;
    }

    @Override
    public boolean mayEndFrom(int state) {
        return goals.areStepsFrom(state);
    }

    @Override
    public boolean isToEnd(Step<S, A> step) {
        return goals.isBy(step);
    }

    /** The steps, by number; their labels are their weights. */
    StateGraph graph() {
        return graph;
    }

    PassProgress pulse() {
        return pulse;
    }

    /** The node after a step that ends a run. */
    int end() {
        return size;
    }

    /** Whether a run may end at this node. */
    public boolean isGoal(int node) {
        return node == end() ? goals.exist() : goals.isIn(node);
    }

    /** Whether some step from a node leads to what was not kept, or cannot be represented. */
    boolean isOpen(int node) {
        for (int step = graph.from(node); step < graph.to(node); step++) {
            if (graph.target(node, step) == StateGraph.UNKNOWN) {
                return true;
            }
        }
        return false;
    }

    /** The node of a state, or {@link #NOWHERE}. */
    int node(S state) {
        return kept.isKept(state) ? (int) states.find(state) : NOWHERE;
    }

    /** Whether a state belongs to the question and was not kept. */
    boolean isLeftOut(S state) {
        return kept.isWithin(state) && node(state) == NOWHERE;
    }

    int weight(Step<S, A> step) {
        return weight.of(step);
    }

    /** The initial states that the search has kept, in the order of the model. */
    public List<S> initialStates() {
        return model.initialStates();
    }

    /** The steps that the model takes from a state, in its order. */
    Stream<Step<S, A>> steps(S from) {
        return model.actions(from).stream()
                .map(action -> new Step<>(from, action, model.next(from, action)));
    }

    /** The target of a step, or {@link #NOWHERE}. */
    int target(Step<S, A> step) {
        if (isJudged(step) && goals.isBy(step)) {
            return end();
        }
        return node(step.after());
    }

    /** A step into what cannot be represented is not judged. */
    private boolean isJudged(Step<S, A> step) {
        return kept.isJudged(step.after());
    }
}
