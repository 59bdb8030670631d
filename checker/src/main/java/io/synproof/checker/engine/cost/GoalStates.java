package io.synproof.checker.engine.cost;

import io.synproof.checker.engine.util.LongList;
import io.synproof.checker.model.Step;
import io.synproof.checker.property.Property;
import java.util.BitSet;
import java.util.Optional;

/** The ends of a run: a state that decides a property, or a step that does. */
public final class GoalStates<S, A> {
    private final Optional<Property<S, A>> property;
    private final BitSet decisive = new BitSet();

    private GoalStates(Optional<Property<S, A>> property, LongList decisiveStates) {
        this.property = property;
        decisiveStates.stream().mapToInt(Math::toIntExact).forEach(decisive::set);
    }

    /** All states and steps that decide a property, of those that a search has found. */
    public static <S, A> GoalStates<S, A> of(Property<S, A> property, LongList decisiveStates) {
        return new GoalStates<>(Optional.of(property), decisiveStates);
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
        return !areSteps() && decisive.get(state);
    }

    /** Whether some step from the state of this number may end a run. */
    boolean areStepsFrom(int state) {
        return areSteps() && decisive.get(state);
    }

    /** Whether a run may end with this step. */
    boolean isBy(Step<S, A> step) {
        return property.filter(one -> one.isDecidedByStep(step)).isPresent();
    }
}
