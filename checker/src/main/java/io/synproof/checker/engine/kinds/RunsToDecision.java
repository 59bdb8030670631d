package io.synproof.checker.engine.kinds;

import io.synproof.checker.model.Model;
import io.synproof.checker.model.Projection;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.model.StatePart;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Distinction;
import io.synproof.checker.property.Property;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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
                .filter(state -> !kept().isCut(state) && isDecidedBy(state))
                .toList();
    }

    @Override
    public List<State<S, F>> initialStates() {
        return model.initialStates().stream()
                .filter(state -> kept().isCut(state) || !isDecidedBy(state))
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
                !kept().isCut(after) && (property.isDecidedByStep(step) || isDecidedBy(after)));
    }

    private StateFilter<S> kept() {
        return StateFilter.of(model);
    }

    private boolean isDecidedBy(S state) {
        return kept().isWithin(state) && property.isDecidedIn(model, state);
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
    public Optional<Predicate<State<S, F>>> constraint() {
        StateFilter<S> kept = kept();
        return Optional.of(here -> !here.decided() && kept.isWithin(here.state()));
    }

    @Override
    public Optional<Predicate<State<S, F>>> cut() {
        return model.cut().map(cut -> here -> cut.test(here.state()));
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
    public Optional<Projection<State<S, F>, Set<String>>> limits() {
        return model.limits()
                .map(limits -> new Projection<>(
                        here -> limits.of().apply(here.state()), StatePart.EVERYTHING));
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
