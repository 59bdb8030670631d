package io.synproof.checker.walk;

import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The current position of a walk, with the run to it.
 *
 * @param by the step that led here; empty at the beginning
 * @param previous the place before that step; empty at the beginning
 * @param length the number of steps to here
 * @param ending why the walk goes no further
 */
record WalkPosition<S, A>(
        S state,
        Optional<Step<S, A>> by,
        Optional<WalkPosition<S, A>> previous,
        int length,
        WalkEnd ending) {

    WalkPosition<S, A> after(Step<S, A> step) {
        return new WalkPosition<>(
                step.after(), Optional.of(step), Optional.of(this), length + 1, WalkEnd.NONE);
    }

    WalkPosition<S, A> ended(WalkEnd end) {
        return new WalkPosition<>(state, by, previous, length, end);
    }

    boolean goesOn() {
        return ending == WalkEnd.NONE;
    }

    boolean isDecided() {
        return ending == WalkEnd.DECIDED;
    }

    /** The run from the beginning to here. */
    Trace<S, A> trace() {
        List<WalkPosition<S, A>> places = Stream.iterate(
                        Optional.of(this), Optional::isPresent, place -> place.get().previous)
                .map(Optional::get)
                .toList()
                .reversed();
        return new Trace<>(
                places.getFirst().state(),
                places.stream().flatMap(place -> place.by().stream()).toList());
    }
}
