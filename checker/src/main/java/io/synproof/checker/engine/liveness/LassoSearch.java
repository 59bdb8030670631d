package io.synproof.checker.engine.liveness;

import io.synproof.checker.engine.graph.CanonicalSteps;
import io.synproof.checker.engine.graph.CanonicalSteps.Next;
import io.synproof.checker.engine.graph.FairnessLabels;
import io.synproof.checker.engine.graph.GraphNodes;
import io.synproof.checker.engine.graph.StateGraph;
import io.synproof.checker.engine.graph.StatePass;
import io.synproof.checker.engine.util.StateSet;
import io.synproof.checker.model.FailureText;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import io.synproof.checker.temporal.Lasso;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** The search of a graph for a fair run that comes to a source and then stays in the graph. */
final class LassoSearch<S, A> {
    private final Model<S, A> model;
    private final String question;
    private final StatePass<S, A> sweep;
    private final FairnessLabels<A> labels;
    private final Arena arena;
    private final CanonicalSteps<S, A> onwards;

    /**
     * The graph that is searched.
     *
     * @param graph gives the graph, and is asked only if there are sources
     * @param nodes its nodes
     * @param sources the nodes in which the part of a run that counts begins
     * @param levels the depth of each source; it ascends with their numbers
     * @param recurring sets of nodes, of each of which the run meets some again and again
     */
    record Arena(
            Supplier<StateGraph> graph,
            GraphNodes nodes,
            StateSet sources,
            IntUnaryOperator levels,
            List<StateSet> recurring) {}

    /**
     * A search.
     *
     * @param question the name of what was asked
     */
    LassoSearch(String question, StatePass<S, A> sweep, FairnessLabels<A> labels, Arena arena) {
        this.model = sweep.model();
        this.question = question;
        this.sweep = sweep;
        this.labels = labels;
        this.arena = arena;
        this.onwards = new CanonicalSteps<>(model, sweep.states(), labels, question, arena.nodes());
    }

    /** A run and the node that it has come to. */
    private record Arrival<S, A>(Trace<S, A> trace, int node) {}

    /** A lasso with a shortest stem into a fair component; empty if there is no fair run. */
    Optional<Lasso<S, A>> find() {
        if (arena.sources().isEmpty()) {
            return Optional.empty();
        }
        StateGraph graph = arena.graph().get();
        FairComponents components =
                new FairComponents(graph, labels, arena.recurring(), sweep.pulse());
        components.from(arena.sources());
        ShortestStem approach = new ShortestStem(
                graph, labels, arena.levels(), arena.sources(), components.fair(), sweep.pulse());
        return approach.found()
                ? Optional.of(lasso(graph, components, approach))
                : Optional.empty();
    }

    private Lasso<S, A> lasso(StateGraph graph, FairComponents components, ShortestStem approach) {
        Arrival<S, A> stem = toComponent(toSource(approach), approach);
        S last = stem.trace().last();
        if (isTerminal(last)) {
            return new Lasso<>(stem.trace(), List.of(), List.of());
        }
        FairCycle<S, A> cycle = new FairCycle<>(
                graph, components, labels, arena.recurring(), onwards, stem.node(), sweep.pulse());
        return new Lasso<>(stem.trace(), cycle.from(last), cycle.kept(model));
    }

    private boolean isTerminal(S state) {
        return model.actions(state).isEmpty();
    }

    private Arrival<S, A> toSource(ShortestStem approach) {
        Trace<S, A> trace = sweep.traces()
                .toStates(
                        approach.firstSources()
                                .map(node -> arena.nodes().stateOf((int) node))
                                .distinct(),
                        state -> approach.faultsFrom(firstNode(state, approach)))
                .orElseThrow(() -> new ModelException(FailureText.notAgain(question)));
        return new Arrival<>(trace, firstNode(trace.last(), approach));
    }

    /** Of the nodes in which a state is a source, the first of those with the fewest faults. */
    private int firstNode(S state, ShortestStem approach) {
        return Arrays.stream(arena.nodes().first(onwards.numberOf(state)))
                .boxed()
                .min((one, other) ->
                        Integer.compare(approach.faultsFrom(one), approach.faultsFrom(other)))
                .orElseThrow(() -> new ModelException(FailureText.notAgain(question)));
    }

    /** On to a fair component, or to a terminal state, in which all that is left is to stutter. */
    private Arrival<S, A> toComponent(Arrival<S, A> source, ShortestStem approach) {
        List<Step<S, A>> steps = new ArrayList<>();
        S here = source.trace().last();
        int node = source.node();
        for (int distance = source.trace().length();
                distance < approach.length() && !isTerminal(here);
                distance++) {
            int now = distance;
            Next<S, A> next =
                    onwards.cheapest(here, node, (to, label) -> approach.costOf(now, to, label));
            steps.add(next.step());
            here = next.step().after();
            node = next.to();
        }
        return new Arrival<>(source.trace().followedBy(steps), node);
    }
}
