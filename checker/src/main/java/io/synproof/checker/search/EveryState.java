package io.synproof.checker.search;

import io.synproof.checker.Model;
import io.synproof.checker.ModelException;
import io.synproof.checker.Step;
import io.synproof.checker.Trace;
import io.synproof.checker.trace.FailureText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Asks something of every state that a finished search has kept, on all threads. */
final class EveryState<S, A> {
    private final Model<S, A> model;
    private final Searched<S, A> searched;
    private final Workers workers;
    private final Watch watch;
    private final States<S, A> states;

    /** Something to ask; of several states at once, so that it changes nothing that it shares. */
    interface Question<S> {
        void about(int number, S state);
    }

    /** Something to ask of a step, also of several at once. */
    interface StepQuestion<S, A> {
        void about(int before, int after, Step<S, A> step);
    }

    EveryState(Model<S, A> model, Searched<S, A> searched, Workers workers, Watch watch) {
        this.model = model;
        this.searched = searched;
        this.workers = workers;
        this.watch = watch;
        this.states = new States<>(searched.reached());
    }

    /** How many states there are. */
    int size() {
        return Math.toIntExact(states.size());
    }

    States<S, A> states() {
        return states;
    }

    int levelOf(long number) {
        return searched.levels().of(number);
    }

    Traces<S, A> traces() {
        return new Traces<>(model, searched.reached(), searched.levels(), workers);
    }

    /**
     * Asks it of each state.
     *
     * @throws ModelException if the question throws
     * @throws StoppedEarly if a bound or the user stops it
     */
    void ask(Question<S> question) {
        List<Integer> failed = Collections.synchronizedList(new ArrayList<>());
        workers.run(
                0,
                size(),
                watch::stops,
                (from, to) -> {
                    for (int number = (int) from; number < to; number++) {
                        ask(question, number, failed);
                    }
                    return true;
                },
                _ -> {});
        watch.stop().ifPresent(reason -> {
            throw new StoppedEarly(reason);
        });
        if (!failed.isEmpty()) {
            throw failure(question, failed);
        }
    }

    private void ask(Question<S> question, int number, List<Integer> failed) {
        try {
            question.about(number, states.state(number));
        } catch (RuntimeException | AssertionError | StackOverflowError _) {
            failed.add(number);
        }
    }

    /** Of the shallowest, where it happens again: so it is the same whatever the threads. */
    private ModelException failure(Question<S> question, List<Integer> failed) {
        int level = failed.stream().mapToInt(this::levelOf).min().orElseThrow();
        LongStream shallowest = failed.stream()
                .mapToLong(Integer::longValue)
                .filter(number -> levelOf(number) == level);
        Optional<Trace<S, A>> trace = traces().toStates(shallowest);
        S state = trace.map(Trace::last).orElseGet(() -> states.state(failed.getFirst()));
        try {
            question.about((int) states.find(state), state);
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            return FailureText.exception(model, thrown, state, null, trace);
        }
        return new ModelException("in " + state + " something was thrown once, but not again");
    }

    /** Asks it of each step from each state to another that was kept. */
    void askSteps(StepQuestion<S, A> question) {
        ask((number, state) -> {
            for (A action : model.actions(state)) {
                S after = model.next(state, action);
                if (model.withinConstraint(after) && !model.isCut(after)) {
                    long to = states.find(after);
                    if (to != States.NONE) {
                        question.about(number, (int) to, new Step<>(state, action, after));
                    }
                }
            }
        });
    }
}
