package io.synproof.checker.engine.graph;

import io.synproof.checker.engine.util.StateSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The states by which of some facts hold in them. Valuations are numbered in the order of their
 * truth values, so that their numbers do not depend on the states'.
 */
public final class Valuations {
    private final int[] ofStates;
    private List<boolean[]> values = List.of(new boolean[0]);

    private Valuations(int size) {
        this.ofStates = new int[size];
    }

    /**
     * The valuations of all states.
     *
     * @param size the number of states
     * @param facts for each fact, where it holds
     */
    public static Valuations of(int size, List<StateSet> facts) {
        Valuations valuations = new Valuations(size);
        facts.forEach(valuations::refine);
        return valuations;
    }

    /** Divides the states with each valuation by one more fact. */
    private void refine(StateSet fact) {
        int[] numbers = new int[values.size() * 2];
        for (int state = 0; state < ofStates.length; state++) {
            ofStates[state] = ofStates[state] * 2 + (fact.get(state) ? 1 : 0);
            numbers[ofStates[state]] = 1;
        }
        List<boolean[]> refined = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] > 0) {
                numbers[i] = refined.size();
                refined.add(extended(values.get(i / 2), i % 2 == 1));
            }
        }
        for (int state = 0; state < ofStates.length; state++) {
            ofStates[state] = numbers[ofStates[state]];
        }
        values = List.copyOf(refined);
    }

    private static boolean[] extended(boolean[] value, boolean last) {
        boolean[] extended = Arrays.copyOf(value, value.length + 1);
        extended[value.length] = last;
        return extended;
    }

    /** The truth values of the facts, by the number of the valuation. */
    public List<boolean[]> values() {
        return values;
    }

    /** The number of a state's valuation. */
    public int of(int state) {
        return ofStates[state];
    }
}
