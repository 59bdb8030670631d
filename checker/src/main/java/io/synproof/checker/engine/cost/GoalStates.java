package io.synproof.checker.engine.cost;

import io.synproof.checker.engine.util.LongList;
import io.synproof.checker.model.Step;
import io.synproof.checker.property.Property;
import java.util.BitSet;
import java.util.Optional;

/** Where a run may end: in a state that decides a property, or after a step that does. */
public final class GoalStates<S, A> {
    private final Optional<Property<S, A>> property;
    private final BitSet sighted = new BitSet();

    private GoalStates(Optional<Property<S, A>> property, LongList sightings) {
        this.property = property;
        sightings.stream().mapToInt(Math::toIntExact).forEach(sighted::set);
    }

    /** The sights that decide a property, all of those that a search has seen. */
    public static <S, A> GoalStates<S, A> of(Property<S, A> property, LongList sightings) {
        return new GoalStates<>(Optional.of(property), sightings);
    }

    /** None: runs go on for ever. */
    static <S, A> GoalStates<S, A> none() {
        return new GoalStates<>(Optional.empty(), new LongList());
    }

    boolean exist() {
        return property.isPresent();
    }

    private boolean areSteps() {
        return property.filter(Property::isOfSteps).isPresent();
    }

    /** Whether a run may end in the state of this number. */
    boolean isIn(int state) {
        return !areSteps() && sighted.get(state);
    }

    /** Whether some step from the state of this number may end a run. */
    boolean areStepsFrom(int state) {
        return areSteps() && sighted.get(state);
    }

    /** Whether a run may end with this step. */
    boolean isBy(Step<S, A> step) {
        return property.filter(one -> one.isDecidedByStep(step)).isPresent();
    }
}
