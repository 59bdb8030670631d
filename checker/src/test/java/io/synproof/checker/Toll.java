package io.synproof.checker;

import io.synproof.checker.Toll.Road;
import io.synproof.checker.model.Model;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A random graph of roads between numbered places, each with its toll.
 *
 * @param goals the places where a run may end
 * @param bad the places that are outside the constraint, or cut
 */
record Toll(List<Integer> initialStates, List<Road> roads, List<Integer> goals, List<Bad> bad)
        implements Model<Integer, Road> {

    /**
     * A road.
     *
     * @param name its number: equal roads are two
     * @param isGoal whether a run may end with it
     */
    record Road(int name, int from, int to, int toll, boolean isGoal) {}

    /** A place that is not kept. */
    record Bad(int place, boolean isCut) {}

    @Override
    public List<Road> actions(Integer state) {
        return roads.stream().filter(road -> road.from() == state).toList();
    }

    @Override
    public Integer next(Integer state, Road road) {
        return road.to();
    }

    @Override
    public Optional<Predicate<Integer>> constraint() {
        return Optional.of(this::withinConstraint);
    }

    public boolean withinConstraint(Integer state) {
        return !bad.contains(new Bad(state, false));
    }

    @Override
    public Optional<Predicate<Integer>> cut() {
        return Optional.of(this::isCut);
    }

    public boolean isCut(Integer state) {
        return bad.contains(new Bad(state, true));
    }

    boolean isGoal(int state) {
        return goals.contains(state);
    }
}
