package io.synproof.checker.examples;

import io.synproof.checker.examples.Bridge.State;
import io.synproof.checker.model.Model;
import java.util.List;
import java.util.stream.Stream;

/**
 * Four people cross a bridge at night. It carries two at a time, they have one torch, and two go at
 * the pace of the slower. An action is who crosses.
 */
record Bridge() implements Model<State, List<Integer>> {

    /** Who is on this side still, by the minutes that each takes, and whether the torch is. */
    record State(List<Integer> here, boolean isTorchHere) {}

    private static final List<Integer> ALL = List.of(1, 2, 5, 10);

    @Override
    public List<State> initialStates() {
        return List.of(new State(ALL, true));
    }

    @Override
    public List<List<Integer>> actions(State state) {
        List<Integer> there =
                ALL.stream().filter(one -> !state.here().contains(one)).toList();
        List<Integer> able = state.isTorchHere() ? state.here() : there;
        return able.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(List.of(one)),
                        able.stream()
                                .filter(other -> other > one)
                                .map(other -> List.of(one, other))))
                .toList();
    }

    @Override
    public State next(State state, List<Integer> crossing) {
        return new State(
                ALL.stream()
                        .filter(one -> state.here().contains(one) != crossing.contains(one))
                        .toList(),
                !state.isTorchHere());
    }

    static int minutes(List<Integer> crossing) {
        return crossing.getLast();
    }
}
