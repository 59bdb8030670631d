package io.synproof.checker.exactness;

import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Projection;
import io.synproof.checker.model.StatePart;
import io.synproof.checker.model.Transition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A random graph whose states are objects of some form; labels are the edges' numbers. */
final class RandomGraph implements LabelledModel<Object, Integer, Integer> {
    private static final int MOST_EDGES = 4;

    private final List<Object> states;
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final Chance chance;
    private final boolean isRagged;

    /**
     * A graph.
     *
     * @param count the number of states, not all of which need be different or reachable
     * @param isRagged whether some states are outside a constraint, and some cut
     */
    RandomGraph(Form form, int count, long seed, boolean isRagged) {
        this.states = IntStream.range(0, count).mapToObj(form::state).toList();
        this.chance = new Chance(seed);
        this.isRagged = isRagged;
        states.forEach(state -> numbers.putIfAbsent(state, numbers.size()));
    }

    private int number(Object state) {
        return numbers.getOrDefault(state, -1);
    }

    /** A state of the graph, for any number. */
    Object state(int number) {
        return states.get(Math.floorMod(number, states.size()));
    }

    @Override
    public List<Object> initialStates() {
        return Stream.of(0, chance.at(1).below(states.size())).map(states::get).toList();
    }

    @Override
    public List<Integer> actions(Object state) {
        return IntStream.range(0, chance.at(2, number(state)).below(MOST_EDGES))
                .boxed()
                .toList();
    }

    @Override
    public Transition<Object, Integer> step(Object state, Integer action) {
        return new Transition<>(
                states.get(chance.at(3, number(state), action).below(states.size())),
                chance.at(4, number(state), action).below(3));
    }

    @Override
    public Optional<Predicate<Object>> constraint() {
        return Optional.of(this::withinConstraint);
    }

    public boolean withinConstraint(Object state) {
        return !isRagged || !chance.at(5, number(state)).oneIn(11);
    }

    @Override
    public Optional<Predicate<Object>> cut() {
        return Optional.of(this::isCut);
    }

    public boolean isCut(Object state) {
        return isRagged && chance.at(6, number(state)).oneIn(9);
    }

    @Override
    public boolean isProperEnd(Object state) {
        return chance.at(7, number(state)).oneIn(2);
    }

    @Override
    public int faults(Integer action) {
        return chance.at(8, action).below(3);
    }

    @Override
    public Optional<Projection<Object, Set<String>>> limits() {
        return Optional.of(new Projection<>(this::limitsTouched, StatePart.EVERYTHING));
    }

    public Set<String> limitsTouched(Object state) {
        return chance.at(9, number(state)).oneIn(20) ? Set.of("limit") : Set.of();
    }

    @Override
    public String kind(Integer action) {
        return "edge " + action;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("edge 0", "edge 1", "edge 2", "edge 3");
    }
}
