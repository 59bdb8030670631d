package io.synproof.checker.engine.liveness;

import io.synproof.checker.engine.explore.SearchResult;
import io.synproof.checker.engine.graph.FactPass;
import io.synproof.checker.engine.graph.FairnessLabels;
import io.synproof.checker.engine.graph.GraphBuilder;
import io.synproof.checker.engine.graph.StateGraph;
import io.synproof.checker.engine.graph.StatePass;
import io.synproof.checker.engine.graph.TickDetector;
import io.synproof.checker.engine.graph.UnmatchedFairness;
import io.synproof.checker.engine.util.StateSet;
import io.synproof.checker.temporal.Fact;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.TimelessException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The states that a search has found, with what temporal questions ask of them: where a fact holds,
 * and the graph of some of them.
 *
 * <p>For one question the graph is built of no more than it needs. For several, it is built once of
 * all states, and each takes its part; facts that they share are evaluated once.
 */
public final class SearchedStates<S, A> {
    private final SearchResult<S, A> searched;
    private final StatePass<S, A> sweep;
    private final List<Fairness<A>> assumed;
    private final FairnessLabels<A> labels;
    private final boolean isShared;
    private final Map<Asked<S>, StateSet> answers = new HashMap<>();
    private @Nullable StateGraph whole;

    private record Asked<S>(Fact<S> fact, boolean wanted) {}

    /**
     * The states of a search.
     *
     * @param isShared whether several questions are asked of them
     */
    public SearchedStates(
            SearchResult<S, A> searched,
            StatePass<S, A> sweep,
            List<Fairness<A>> assumed,
            boolean isShared) {
        this.searched = searched;
        this.sweep = sweep;
        this.assumed = assumed;
        this.labels = new FairnessLabels<>(sweep.model(), assumed);
        this.isShared = isShared;
    }

    SearchResult<S, A> searched() {
        return searched;
    }

    StatePass<S, A> sweep() {
        return sweep;
    }

    List<Fairness<A>> assumed() {
        return assumed;
    }

    FairnessLabels<A> labels() {
        return labels;
    }

    /**
     * Where time never passes, the assumption that it does would leave few runs or none.
     *
     * @throws TimelessException if it is assumed
     */
    void requireTicks() {
        assumed.stream()
                .filter(one -> one instanceof Fairness.TimePasses<A>)
                .filter(_ -> searched.coverage().complete()
                        && searched.coverage().transitions() > 0
                        && !TickDetector.finds(sweep))
                .findFirst()
                .ifPresent(time -> {
                    throw new TimelessException(time.name());
                });
    }

    /** The assumptions that speak of no action, as far as all states have been seen. */
    List<Fairness<A>> unmatched() {
        return UnmatchedFairness.among(labels.conditions().unmatched(), sweep);
    }

    /** The states in which a fact holds. */
    StateSet where(Fact<S> fact) {
        return answer(fact, true);
    }

    /** The states in which a fact does not hold. */
    StateSet whereNot(Fact<S> fact) {
        return answer(fact, false);
    }

    private StateSet answer(Fact<S> fact, boolean wanted) {
        return isShared
                ? answers.computeIfAbsent(
                        new Asked<>(fact, wanted), _ -> FactPass.of(sweep, fact, wanted))
                : FactPass.of(sweep, fact, wanted);
    }

    /** All states. */
    StateSet all() {
        return StateSet.all(sweep.size());
    }

    /** The initial states. */
    StateSet initial() {
        StateSet initial = new StateSet(sweep.size());
        long end = searched.reached().size() == 0 ? 0 : searched.levels().end(0);
        LongStream.range(0, end).mapToInt(Math::toIntExact).forEach(initial::set);
        return initial;
    }

    /**
     * The graph of some states.
     *
     * @param expanded the states whose steps are wanted
     * @param kept the targets that are wanted
     */
    StateGraph graph(IntPredicate expanded, IntPredicate kept) {
        return isShared ? whole().part(expanded, kept, labels) : built(expanded, kept);
    }

    /** The graph of all states. */
    StateGraph whole() {
        if (whole == null) {
            whole = built(_ -> true, _ -> true);
        }
        return whole;
    }

    private StateGraph built(IntPredicate expanded, IntPredicate kept) {
        return GraphBuilder.of(
                sweep, sweep.size(), () -> new FairnessLabels.Reader<>(labels, expanded, kept));
    }
}
