package io.synproof.checker.engine.graph;

import io.synproof.checker.engine.explore.StateDecoder;
import io.synproof.checker.engine.explore.TraceReconstructor;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.model.Step;

/** A query of every state that a finished search has kept, on all threads. */
public final class StateQuery<S, A> {
    private final StatePass<S, A> sweep;

    /** A query of a state; several run at once, so it changes nothing that it shares. */
    public interface Question<S> {
        void about(int number, S state);
    }

    /** A query of a step; several run at once. */
    public interface StepQuestion<S, A> {
        void about(int before, int after, Step<S, A> step);
    }

    public StateQuery(StatePass<S, A> sweep) {
        this.sweep = sweep;
    }

    /** The number of states. */
    public int size() {
        return sweep.size();
    }

    /** The states that are queried. */
    public StateDecoder<S, A> states() {
        return sweep.states();
    }

    /** The progress of the calling thread's own work. */
    public PassProgress pulse() {
        return sweep.pulse();
    }

    /** The depth of the state with this number, in steps from an initial state. */
    public int levelOf(long number) {
        return sweep.levels().of(number);
    }

    /** The traces of the search. */
    public TraceReconstructor<S, A> traces() {
        return sweep.traces();
    }

    /**
     * Asks it of each state.
     *
     * @throws ModelException if the question throws
     * @throws SearchStoppedException if a bound or the user stops it
     */
    public void ask(Question<S> question) {
        sweep.run(() -> (from, to) -> {
            for (int number = from; number < to; number++) {
                int state = number;
                sweep.attempt(state, () -> question.about(state, states().state(state)));
            }
        });
    }

    /** Asks it of each step from each state to another that was kept. */
    public void askSteps(StepQuestion<S, A> question) {
        Model<S, A> model = sweep.model();
        StateFilter<S> kept = StateFilter.of(model);
        ask((number, state) -> {
            for (A action : model.actions(state)) {
                S after = model.next(state, action);
                if (kept.isKept(after)) {
                    long to = states().find(after);
                    if (to != StateDecoder.NONE) {
                        question.about(number, (int) to, new Step<>(state, action, after));
                    }
                }
            }
        });
    }
}
