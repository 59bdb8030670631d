package io.synproof.checker.search;

import io.synproof.checker.Trace;
import io.synproof.checker.knowledge.Agent;
import io.synproof.checker.knowledge.Formula;
import io.synproof.checker.knowledge.Ignorance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;

/**
 * Finds, for a run after which a formula is false, the runs that show it: down the formula, with
 * one more run each time that the state itself does not do.
 *
 * <p>It goes by ranks and levels only, so it finds the same whatever the numbers of states are.
 */
final class Deception<S, A> {
    private final EveryState<S, A> all;
    private final Sights<S> sights;
    private final Set<Agent<S>> deceived;
    private final Ranks<S> ranks;
    private final List<Trace<S, A>> runs = new ArrayList<>();
    private final List<Agent<S>> alike = new ArrayList<>();

    Deception(EveryState<S, A> all, Sights<S> sights, Set<Agent<S>> deceived, Ranks<S> ranks) {
        this.all = all;
        this.sights = sights;
        this.deceived = deceived;
        this.ranks = ranks;
    }

    /** The runs that begin with this one; empty if the model does not take one of them again. */
    Optional<Ignorance<S, A>> from(Trace<S, A> first, Formula<S> formula) {
        runs.add(first);
        return goOn((int) all.states().find(first.last()), formula)
                ? Optional.of(new Ignorance<>(runs, alike))
                : Optional.empty();
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
        IntPredicate fits = state -> wanted[state] == rank
                && able.stream().anyMatch(agent -> areAlike(agent, here, state));
        Optional<Trace<S, A>> run = all.traces().toStates(shallowest(fits));
        if (run.isEmpty()) {
            return false;
        }
        runs.add(run.get());
        int there = (int) all.states().find(run.get().last());
        alike.add(able.stream()
                .filter(agent -> areAlike(agent, here, there))
                .findFirst()
                .orElseThrow());
        return goOn(there, formula);
    }

    private boolean areAlike(Agent<S> agent, int one, int other) {
        Partition view = sights.view(agent);
        return view.classOf(one) == view.classOf(other);
    }

    /** Numbers are in the order of levels. */
    private LongStream shallowest(IntPredicate fits) {
        LongList found = new LongList();
        int level = Integer.MAX_VALUE;
        for (int state = 0; state < all.size() && all.levelOf(state) <= level; state++) {
            if (fits.test(state)) {
                found.add(state);
                level = all.levelOf(state);
            }
        }
        return found.stream();
    }
}
