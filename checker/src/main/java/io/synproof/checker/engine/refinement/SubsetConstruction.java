package io.synproof.checker.engine.refinement;

import io.synproof.checker.engine.util.Interner;
import io.synproof.checker.engine.util.LongList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The subset construction: the sets of states in which an automaton can be after given
 * observations, built on demand. Each set is closed under internal steps.
 */
final class SubsetConstruction {
    private final ObservedAutomaton<?, ?, ?> automaton;
    private final Interner<StateSet> sets = new Interner<>();
    private final List<@Nullable Map<Integer, Integer>> onwards = new ArrayList<>();

    /** States by number, sorted. */
    private static final class StateSet {
        private final int[] states;

        StateSet(BitSet states) {
            this.states = states.stream().toArray();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof StateSet set && Arrays.equals(states, set.states);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(states);
        }
    }

    SubsetConstruction(ObservedAutomaton<?, ?, ?> automaton) {
        this.automaton = automaton;
    }

    /** The number of sets met. */
    int size() {
        return sets.size();
    }

    /** The set before anything is observed. */
    int initial() {
        BitSet states = new BitSet();
        automaton.initial().forEach(states::set);
        return closed(states);
    }

    /**
     * The observations possible from a set, in the order in which they are found, each with the set
     * after it.
     */
    Map<Integer, Integer> onwards(int set) {
        while (onwards.size() <= set) {
            onwards.add(null);
        }
        Map<Integer, Integer> known = onwards.get(set);
        if (known == null) {
            known = expanded(set);
            onwards.set(set, known);
        }
        return known;
    }

    private Map<Integer, Integer> expanded(int set) {
        Map<Integer, BitSet> after = new LinkedHashMap<>();
        for (int state : sets.get(set).states) {
            if (state != ObservedAutomaton.CHAOS) {
                for (ObservedAutomaton.Edge<?> edge : automaton.edges(state).all()) {
                    if (edge.shows() != ObservedAutomaton.INTERNAL) {
                        after.computeIfAbsent(edge.shows(), _ -> new BitSet()).set(edge.to());
                    }
                }
            }
        }
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        after.forEach((shows, states) -> numbers.put(shows, closed(states)));
        return numbers;
    }

    /** The set after an observation; empty if it cannot be made. */
    Optional<Integer> after(int set, int shows) {
        return Optional.ofNullable(onwards(set).get(shows));
    }

    /** Whether nothing is known of what can be observed. */
    boolean isChaotic(int set) {
        int[] states = sets.get(set).states;
        return states.length > 0 && states[0] == ObservedAutomaton.CHAOS;
    }

    /** Whether some state of the set has no action. */
    boolean mayEnd(int set) {
        return Arrays.stream(sets.get(set).states)
                .anyMatch(state -> state != ObservedAutomaton.CHAOS
                        && automaton.edges(state).isEnd());
    }

    /** Whether all states of one set are in another. */
    boolean isSubset(int part, int whole) {
        int[] few = sets.get(part).states;
        int[] many = sets.get(whole).states;
        int next = 0;
        for (int i = 0; i < many.length && next < few.length; i++) {
            if (many[i] == few[next]) {
                next++;
            }
        }
        return next == few.length;
    }

    private int closed(BitSet states) {
        LongList open = new LongList();
        states.stream().forEach(open::add);
        for (int i = 0; i < open.size(); i++) {
            int state = (int) open.get(i);
            if (state != ObservedAutomaton.CHAOS) {
                for (ObservedAutomaton.Edge<?> edge : automaton.edges(state).all()) {
                    if (edge.shows() == ObservedAutomaton.INTERNAL && !states.get(edge.to())) {
                        states.set(edge.to());
                        open.add(edge.to());
                    }
                }
            }
        }
        return sets.numberOf(new StateSet(states));
    }
}
