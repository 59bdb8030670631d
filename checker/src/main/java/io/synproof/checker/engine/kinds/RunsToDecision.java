package io.synproof.checker.engine.kinds;

import io.synproof.checker.model.Model;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Distinction;
import io.synproof.checker.property.Property;
import java.util.List;
import java.util.Set;

/**
 * A model up to the decision of a property: a run ends with the deciding state or step. Beside each
 * state is the memory of the run.
 *
 * @param model the model
 * @param property the property
 * @param distinction the memory of a run, and the kind of its last step
 */
record RunsToDecision<S, A, F>(
        Model<S, A> model, Property<S, A> property, Distinction<S, A, F, ?> distinction)
        implements Model<RunsToDecision.State<S, F>, A> {

    /**
     * A state of a run.
     *
     * @param state the model's own
     * @param memory the memory of the run
     * @param decided whether the run ends here with the decision of the property
     */
    record State<S, F>(S state, F memory, boolean decided) {}

    /** The initial states that decide the property. */
    List<S> decidedAtOnce() {
        return model.initialStates().stream()
                .filter(state -> !model.isCut(state) && isDecidedBy(state))
                .toList();
    }

    @Override
    public List<State<S, F>> initialStates() {
        return model.initialStates().stream()
                .filter(state -> model.isCut(state) || !isDecidedBy(state))
                .map(state -> new State<>(state, distinction.start(), false))
                .toList();
    }

    @Override
    public List<A> actions(State<S, F> here) {
        return model.actions(here.state());
    }

    @Override
    public State<S, F> next(State<S, F> here, A action) {
        S after = model.next(here.state(), action);
        Step<S, A> step = new Step<>(here.state(), action, after);
        return new State<>(
                after,
                distinction.remember().apply(here.memory(), step),
                !model.isCut(after) && (property.isDecidedByStep(step) || isDecidedBy(after)));
    }

    private boolean isDecidedBy(S state) {
        return model.withinConstraint(state)
                && (property.isDecidedByState(state)
                        || (property.isDecidedByDeadlock()
                                && !model.isProperEnd(state)
                                && model.actions(state).isEmpty()));
    }

    /** The step of the model that a step of this one is. */
    Step<S, A> own(Step<State<S, F>, A> step) {
        return new Step<>(step.before().state(), step.action(), step.after().state());
    }

    /** The run of the model that a run of this one is. */
    Trace<S, A> own(Trace<State<S, F>, A> trace) {
        return new Trace<>(
                trace.initial().state(), trace.steps().stream().map(this::own).toList());
    }

    @Override
    public boolean withinConstraint(State<S, F> here) {
        return !here.decided() && model.withinConstraint(here.state());
    }

    @Override
    public boolean isCut(State<S, F> here) {
        return model.isCut(here.state());
    }

    @Override
    public boolean isProperEnd(State<S, F> here) {
        return model.isProperEnd(here.state());
    }

    @Override
    public int faults(A action) {
        return model.faults(action);
    }

    @Override
    public List<A> overflowing(State<S, F> here) {
        return model.overflowing(here.state());
    }

    @Override
    public boolean isTick(A action) {
        return model.isTick(action);
    }

    @Override
    public boolean awaitsTime(State<S, F> here) {
        return model.awaitsTime(here.state());
    }

    @Override
    public Set<String> limitsTouched(State<S, F> here) {
        return model.limitsTouched(here.state());
    }

    @Override
    public String kind(A action) {
        return model.kind(action);
    }

    @Override
    public Set<String> kinds() {
        return model.kinds();
    }
}
