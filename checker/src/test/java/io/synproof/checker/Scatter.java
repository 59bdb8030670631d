package io.synproof.checker;

import io.synproof.checker.model.Model;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A random graph that takes no memory: up to four edges from each state, to anywhere, and a
 * deadlock in one of sixteen. Its levels are large enough to be shared out among threads.
 *
 * @param states the number of states, not all of which need be reachable
 * @param seed equal seeds give equal graphs
 * @param isRagged whether some states are outside a constraint, and some cut
 */
record Scatter(int states, long seed, boolean isRagged) implements Model<Integer, Integer> {

    @Override
    public List<Integer> initialStates() {
        return List.of(0, states / 2);
    }

    @Override
    public List<Integer> actions(Integer state) {
        int chance = random(state, -1, 16);
        return IntStream.range(0, chance == 0 ? 0 : 1 + chance % 4).boxed().toList();
    }

    @Override
    public Integer next(Integer state, Integer action) {
        return random(state, action, states);
    }

    @Override
    public Optional<Predicate<Integer>> constraint() {
        return Optional.of(this::withinConstraint);
    }

    public boolean withinConstraint(Integer state) {
        return !isRagged || state % 13 != 5;
    }

    @Override
    public Optional<Predicate<Integer>> cut() {
        return Optional.of(this::isCut);
    }

    public boolean isCut(Integer state) {
        return isRagged && state % 29 == 7;
    }

    @Override
    public int faults(Integer action) {
        return action % 3;
    }

    private int random(int state, int action, int bound) {
        long bits = (seed * 31 + state) * 31 + action;
        bits = (bits ^ (bits >>> 31)) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ (bits >>> 29)) * 0x94d049bb133111ebL;
        return (int) Math.floorMod(bits ^ (bits >>> 32), (long) bound);
    }
}
