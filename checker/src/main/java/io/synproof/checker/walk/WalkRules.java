package io.synproof.checker.walk;

import io.synproof.checker.engine.contract.CheckedSteps;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.model.Step;
import io.synproof.checker.property.Property;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The limits of a random walk, and when a property is decided. */
record WalkRules<S, A>(Model<S, A> model, Property<S, A> property) {
    /** The first steps of each walk are asked for twice. */
    private static final int ASKED_TWICE = 4;

    /** Of the others, one in this many, a power of 2, by the dice. */
    private static final int ONE_OF = 4;

    /** The beginning of a walk. */
    WalkPosition<S, A> start(S initial) {
        return arrive(
                new WalkPosition<>(initial, Optional.empty(), Optional.empty(), 0, WalkEnd.NONE));
    }

    /** The position after one random step; the same position, ended, if there is no step. */
    WalkPosition<S, A> onwards(WalkPosition<S, A> here, SplitMix64 dice) {
        boolean twice = here.length() < ASKED_TWICE || (dice.bits() & (ONE_OF - 1)) == 0;
        CheckedSteps<S, A> steps = new CheckedSteps<>(model, here.state(), twice);
        List<A> actions = steps.actions();
        int first = dice.below(actions.size());
        return IntStream.range(0, actions.size())
                .mapToObj(i -> actions.get((first + i) % actions.size()))
                .map(action -> new Step<>(here.state(), action, steps.next(action)))
                .filter(this::isOpen)
                .findFirst()
                .map(step -> take(here, step))
                .orElseGet(() -> here.ended(WalkEnd.CORNERED));
    }

    /** One step on by this action; the same place if that is not possible here. */
    WalkPosition<S, A> onwards(WalkPosition<S, A> here, A action) {
        if (!model.actions(here.state()).contains(action)) {
            return here;
        }
        Step<S, A> step = step(here, action);
        return isOpen(step) && !StateFilter.of(model).isCut(step.after()) ? take(here, step) : here;
    }

    private Step<S, A> step(WalkPosition<S, A> here, A action) {
        return new Step<>(here.state(), action, model.next(here.state(), action));
    }

    /** A walk keeps within the constraint, except to show a step that decides. */
    private boolean isOpen(Step<S, A> step) {
        return StateFilter.of(model).isWithin(step.after()) || property.isDecidedByStep(step);
    }

    private WalkPosition<S, A> take(WalkPosition<S, A> here, Step<S, A> step) {
        return !StateFilter.of(model).isJudged(step.after())
                ? here.ended(WalkEnd.CUT)
                : arrive(here.after(step));
    }

    private WalkPosition<S, A> arrive(WalkPosition<S, A> place) {
        CheckedSteps<S, A> steps =
                new CheckedSteps<>(model, place.state(), place.length() < ASKED_TWICE);
        try {
            WalkPosition<S, A> arrived = arrive(place, steps);
            steps.requireUnchanged("asked about it, the model or the property changed it");
            return arrived;
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            throw new WalkFailure(place, thrown);
        }
    }

    private WalkPosition<S, A> arrive(WalkPosition<S, A> place, CheckedSteps<S, A> steps) {
        if (place.by().filter(property::isDecidedByStep).isPresent()
                || property.isDecidedByState(place.state())) {
            return place.ended(WalkEnd.DECIDED);
        }
        if (!steps.actions().isEmpty()) {
            return place;
        }
        return place.ended(
                property.isDecidedByDeadlock() && !model.isProperEnd(place.state())
                        ? WalkEnd.DECIDED
                        : WalkEnd.TERMINAL);
    }
}
