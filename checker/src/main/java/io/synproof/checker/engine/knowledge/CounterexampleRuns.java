package io.synproof.checker.engine.knowledge;

import io.synproof.checker.engine.graph.StateQuery;
import io.synproof.checker.engine.util.LongList;
import io.synproof.checker.knowledge.Agent;
import io.synproof.checker.knowledge.Formula;
import io.synproof.checker.knowledge.IndistinguishableRuns;
import io.synproof.checker.model.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The runs that show that a formula is false after a given run: down the formula, with one more run
 * for each operator that the state itself does not refute. Where the fact itself is false, a run in
 * which it is true is added.
 *
 * <p>Only distances and levels are used, so the result is independent of the numbering of states.
 */
final class CounterexampleRuns<S, A> {
    private final StateQuery<S, A> all;
    private final Observations<S> observations;
    private final Set<Agent<S>> deceived;
    private final RefutationDistance<S> ranks;
    private final List<Trace<S, A>> runs = new ArrayList<>();
    private final List<Agent<S>> alike = new ArrayList<>();

    CounterexampleRuns(
            StateQuery<S, A> all,
            Observations<S> observations,
            Set<Agent<S>> deceived,
            RefutationDistance<S> ranks) {
        this.all = all;
        this.observations = observations;
        this.deceived = deceived;
        this.ranks = ranks;
    }

    /** The runs that begin with this one; empty if the model does not take one of them again. */
    Optional<IndistinguishableRuns<S, A>> from(Trace<S, A> first, Formula<S> formula) {
        runs.add(first);
        int here = (int) all.states().find(first.last());
        boolean shown =
                ranks.of(formula)[here] == 0 ? besideTruth(here, formula) : goOn(here, formula);
        return shown ? Optional.of(new IndistinguishableRuns<>(runs, alike)) : Optional.empty();
    }

    /**
     * The runs for a fact that is itself false: with a run, if any, that ends in the same view and
     * makes it true.
     */
    private boolean besideTruth(int here, Formula<S> formula) {
        int[] truth = ranks.of(formula.fact());
        List<Agent<S>> able =
                formula.agents().stream().filter(deceived::contains).toList();
        LongList twins = shallowest(state ->
                truth[state] == RefutationDistance.TRUE && isAlikeToAny(able, here, state));
        return twins.isEmpty() || add(here, able, twins).isPresent();
    }

    private boolean isAlikeToAny(List<Agent<S>> able, int one, int other) {
        return able.stream().anyMatch(agent -> areAlike(agent, one, other));
    }

    private boolean goOn(int here, Formula<S> formula) {
        int rank = ranks.of(formula)[here];
        return switch (formula) {
            case Formula.Fact<S> _ -> true;
            case Formula.Knows<S>(Agent<S> agent, Formula<S> inner) ->
                ranks.of(inner)[here] == rank
                        ? goOn(here, inner)
                        : goOn(here, List.of(agent), rank - 1, inner);
            case Formula.CommonlyKnows<S> common ->
                ranks.of(common.inner())[here] == rank
                        ? goOn(here, common.inner())
                        : goOn(here, common.agents(), rank - 1, common);
        };
    }

    /** With a run that ends like the last one for one of these agents. */
    private boolean goOn(int here, List<Agent<S>> agents, int rank, Formula<S> formula) {
        int[] wanted = ranks.of(formula);
        List<Agent<S>> able = agents.stream().filter(deceived::contains).toList();
        LongList next =
                shallowest(state -> wanted[state] == rank && isAlikeToAny(able, here, state));
        return add(here, able, next).filter(there -> goOn(there, formula)).isPresent();
    }

    /** Adds a run to one of these states, and gives its number. */
    private Optional<Integer> add(int here, List<Agent<S>> able, LongList ends) {
        Optional<Trace<S, A>> run =
                ends.isEmpty() ? Optional.empty() : all.traces().toStates(ends.stream());
        run.ifPresent(runs::add);
        return run.map(one -> (int) all.states().find(one.last())).map(there -> {
            alike.add(able.stream()
                    .filter(agent -> areAlike(agent, here, there))
                    .findFirst()
                    .orElseThrow());
            return there;
        });
    }

    private boolean areAlike(Agent<S> agent, int one, int other) {
        Partition view = observations.view(agent);
        return view.classOf(one) == view.classOf(other);
    }

    /** Numbers are in the order of levels. */
    private LongList shallowest(IntPredicate fits) {
        LongList found = new LongList();
        int level = Integer.MAX_VALUE;
        for (int state = 0; state < all.size() && all.levelOf(state) <= level; state++) {
            if (fits.test(state)) {
                found.add(state);
                level = all.levelOf(state);
            }
        }
        return found;
    }
}
