package io.synproof.checker.engine.knowledge;

import io.synproof.checker.engine.graph.PassProgress;
import io.synproof.checker.engine.util.LongList;
import io.synproof.checker.knowledge.Agent;
import io.synproof.checker.knowledge.Formula;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The distance of each state from a refutation of a formula: 0 if the fact itself is false, else
 * the number of further states, each the same as the one before to an agent of the formula.
 */
final class RefutationDistance<S> {
    /** The rank of a state in which the formula is true. */
    static final int TRUE = Integer.MAX_VALUE;

    private final Observations<S> observations;
    private final Set<Agent<S>> deceived;
    private final PassProgress pulse;
    private final IdentityHashMap<Formula<S>, int[]> known = new IdentityHashMap<>();

    /**
     * Ranks.
     *
     * @param deceived the agents that may be taken to confuse states; others see all
     */
    RefutationDistance(Observations<S> observations, Set<Agent<S>> deceived, PassProgress pulse) {
        this.observations = observations;
        this.deceived = deceived;
        this.pulse = pulse;
    }

    /** The ranks of all states, by number. */
    int[] of(Formula<S> formula) {
        int[] ranks = known.get(formula);
        if (ranks == null) {
            ranks = computed(formula);
            known.put(formula, ranks);
        }
        return ranks;
    }

    private int[] computed(Formula<S> formula) {
        return switch (formula) {
            case Formula.Fact<S> fact -> observations.ranks(fact);
            case Formula.Knows<S>(Agent<S> agent, Formula<S> inner) ->
                deceived.contains(agent) ? oneStep(observations.view(agent), of(inner)) : of(inner);
            case Formula.CommonlyKnows<S> common ->
                anySteps(partitions(common.agents()), of(common.inner()));
        };
    }

    private List<Partition> partitions(List<Agent<S>> agents) {
        return agents.stream()
                .filter(deceived::contains)
                .map(observations::view)
                .toList();
    }

    private int[] oneStep(Partition view, int[] inner) {
        int[] least = view.least(inner);
        pulse.begin(inner.length);
        int[] ranks = inner.clone();
        for (int state = 0; state < ranks.length; state++) {
            pulse.beat();
            int through = least[view.classOf(state)];
            if (through < ranks[state]) {
                ranks[state] = through + 1;
            }
        }
        return ranks;
    }

    /** Breadth-first from the states with the least ranks; each class is entered once. */
    private int[] anySteps(List<Partition> views, int[] inner) {
        pulse.begin(inner.length);
        int[] ranks = inner.clone();
        List<LongList> byRank = new ArrayList<>();
        for (int state = 0; state < ranks.length; state++) {
            if (ranks[state] != TRUE) {
                ofRank(byRank, ranks[state]).add(state);
            }
        }
        List<BitSet> entered = views.stream().map(_ -> new BitSet()).toList();
        for (int rank = 0; rank < byRank.size(); rank++) {
            LongList states = byRank.get(rank);
            for (int i = 0; i < states.size(); i++) {
                int state = (int) states.get(i);
                pulse.beat();
                for (int v = 0; v < views.size() && ranks[state] == rank; v++) {
                    int number = views.get(v).classOf(state);
                    if (!entered.get(v).get(number)) {
                        entered.get(v).set(number);
                        enter(views.get(v), number, rank + 1, ranks, byRank);
                    }
                }
            }
        }
        return ranks;
    }

    private static void enter(
            Partition view, int number, int rank, int[] ranks, List<LongList> byRank) {
        for (int place = view.start(number); place < view.end(number); place++) {
            int state = view.member(place);
            if (rank < ranks[state]) {
                ranks[state] = rank;
                ofRank(byRank, rank).add(state);
            }
        }
    }

    private static LongList ofRank(List<LongList> byRank, int rank) {
        while (byRank.size() <= rank) {
            byRank.add(new LongList());
        }
        return byRank.get(rank);
    }
}
