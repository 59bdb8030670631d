package io.synproof.checker;

import io.synproof.checker.model.Model;
import io.synproof.checker.model.Projection;
import io.synproof.checker.model.StatePart;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts up from 0, one by one, and never ends. */
record Counter() implements Model<Integer, Counter.Action> {

    enum Action {
        UP,
        DOWN
    }

    @Override
    public List<Integer> initialStates() {
        return List.of(0);
    }

    @Override
    public List<Action> actions(Integer state) {
        return List.of(Action.UP);
    }

    @Override
    public Integer next(Integer state, Action action) {
        return state + 1;
    }

    @Override
    public Optional<Projection<Integer, Set<String>>> limits() {
        return Optional.of(new Projection<>(this::limitsTouched, StatePart.EVERYTHING));
    }

    public Set<String> limitsTouched(Integer state) {
        return state == 2 ? Set.of("two") : state == 3 ? Set.of("three") : Set.of();
    }

    @Override
    public Set<String> kinds() {
        return Set.of("UP", "DOWN", "ASIDE");
    }
}
