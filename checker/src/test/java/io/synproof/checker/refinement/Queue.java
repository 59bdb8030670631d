package io.synproof.checker.refinement;

import io.synproof.checker.model.Model;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A queue of messages, first in, first out, numbered from 0.
 *
 * @param messages how many there are
 * @param capacity how many may be in it at once
 */
record Queue(int messages, int capacity) implements Model<Queue.State, String> {

    /** How many were put in, and how many taken out. */
    record State(int in, int out) {}

    /** What its users see, which is all. */
    ObservedModel<State, String, String> observed() {
        return ObservedModel.byActions(this, Optional::of);
    }

    @Override
    public List<State> initialStates() {
        return List.of(new State(0, 0));
    }

    @Override
    public List<String> actions(State state) {
        return Stream.concat(
                        Stream.of("PUT " + state.in())
                                .filter(_ -> state.in() < messages
                                        && state.in() - state.out() < capacity),
                        Stream.of("GET " + state.out()).filter(_ -> state.out() < state.in()))
                .toList();
    }

    @Override
    public State next(State state, String action) {
        return action.startsWith("PUT")
                ? new State(state.in() + 1, state.out())
                : new State(state.in(), state.out() + 1);
    }
}
