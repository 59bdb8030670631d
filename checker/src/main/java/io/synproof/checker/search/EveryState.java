package io.synproof.checker.search;

import io.synproof.checker.Model;
import io.synproof.checker.ModelException;
import io.synproof.checker.Step;

/** Asks something of every state that a finished search has kept, on all threads. */
final class EveryState<S, A> {
    private final Sweep<S, A> sweep;

    /** Something to ask; of several states at once, so that it changes nothing that it shares. */
    interface Question<S> {
        void about(int number, S state);
    }

    /** Something to ask of a step, also of several at once. */
    interface StepQuestion<S, A> {
        void about(int before, int after, Step<S, A> step);
    }

    EveryState(Sweep<S, A> sweep) {
        this.sweep = sweep;
    }

    /** How many states there are. */
    int size() {
        return sweep.size();
    }

    States<S, A> states() {
        return sweep.states();
    }

    Pulse pulse() {
        return sweep.pulse();
    }

    int levelOf(long number) {
        return sweep.levels().of(number);
    }

    Traces<S, A> traces() {
        return sweep.traces();
    }

    /**
     * Asks it of each state.
     *
     * @throws ModelException if the question throws
     * @throws StoppedEarly if a bound or the user stops it
     */
    void ask(Question<S> question) {
        sweep.run(() -> (from, to) -> {
            for (int number = from; number < to; number++) {
                int state = number;
                sweep.attempt(state, () -> question.about(state, states().state(state)));
            }
        });
    }

    /** Asks it of each step from each state to another that was kept. */
    void askSteps(StepQuestion<S, A> question) {
        Model<S, A> model = sweep.model();
        ask((number, state) -> {
            for (A action : model.actions(state)) {
                S after = model.next(state, action);
                if (model.withinConstraint(after) && !model.isCut(after)) {
                    long to = states().find(after);
                    if (to != States.NONE) {
                        question.about(number, (int) to, new Step<>(state, action, after));
                    }
                }
            }
        });
    }
}
