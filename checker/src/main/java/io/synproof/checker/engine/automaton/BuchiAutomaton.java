package io.synproof.checker.engine.automaton;

import io.synproof.checker.temporal.Ltl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A generalised Büchi automaton that accepts the runs on which a formula is false.
 *
 * <p>It reads the valuations of a run's states, one after the other, and is in a state after each.
 * It accepts if, for each of its acceptance sets, it comes to states of the set again and again.
 * Built for the valuations that a model has, its states are numbered by their order of discovery,
 * which depends on nothing else.
 */
public final class BuchiAutomaton {
    private final List<Expansion> expansions;
    private final Map<Move, Integer> numbers = new HashMap<>();
    private final List<Move> states = new ArrayList<>();
    private final Map<Set<NormalForm>, int[][]> steps = new HashMap<>();
    private final int[][] initial;
    private final int[][][] successors;
    private final List<NormalForm> untils;

    private BuchiAutomaton(NormalForm accepted, List<boolean[]> valuations) {
        this.expansions = valuations.stream().map(Expansion::new).toList();
        this.initial = steps(Move.next(accepted).next());
        for (int state = 0; state < states.size(); state++) {
            steps(states.get(state).next());
        }
        this.successors = states.stream().map(state -> steps(state.next())).toArray(int[][][]::new);
        this.untils = states.stream()
                .flatMap(state -> state.promised().stream())
                .distinct()
                .toList();
    }

    /**
     * The automaton for the runs that violate a formula.
     *
     * @param valuations the values that the formula's {@linkplain Ltl#atoms atoms} have in some
     *     state, in their order
     */
    public static <S> BuchiAutomaton violating(Ltl<S> formula, List<boolean[]> valuations) {
        return new BuchiAutomaton(NormalForm.of(formula, false, formula.atoms()), valuations);
    }

    /** The states after each valuation, if these formulas are to be true from there on. */
    private int[][] steps(Set<NormalForm> formulas) {
        int[][] known = steps.get(formulas);
        if (known == null) {
            known = expansions.stream()
                    .map(expansion -> expansion.of(formulas).stream()
                            .mapToInt(this::number)
                            .toArray())
                    .toArray(int[][]::new);
            steps.put(formulas, known);
        }
        return known;
    }

    private int number(Move move) {
        Integer known = numbers.putIfAbsent(move, states.size());
        if (known == null) {
            states.add(move);
            return states.size() - 1;
        }
        return known;
    }

    /** The number of states. */
    public int size() {
        return states.size();
    }

    /** The states after the first state of a run, by the index of its valuation. */
    public int[] first(int valuation) {
        return initial[valuation];
    }

    /** The states after a state and the next valuation. */
    public int[] after(int state, int valuation) {
        return successors[state][valuation];
    }

    /** The states in which the automaton can be after a valuation, in ascending order. */
    public int[] possible(int valuation) {
        return Stream.concat(Stream.<int[][]>of(initial), Stream.of(successors))
                .flatMapToInt(after -> IntStream.of(after[valuation]))
                .distinct()
                .sorted()
                .toArray();
    }

    /** The acceptance sets: of each, whether a state is a member. */
    public List<IntPredicate> acceptanceSets() {
        return untils.stream()
                .<IntPredicate>map(
                        until -> state -> !states.get(state).promised().contains(until))
                .toList();
    }
}
