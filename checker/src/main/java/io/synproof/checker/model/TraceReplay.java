package io.synproof.checker.model;

import java.util.stream.IntStream;

/** The replay of a trace on a model, step by step. */
public final class TraceReplay {
    private TraceReplay() {}

    /**
     * The same trace, after every step of it was taken again.
     *
     * @throws ReplayException if it is not a run of the model
     */
    public static <S, A> Trace<S, A> of(Model<S, A> model, Trace<S, A> trace) {
        if (!model.initialStates().contains(trace.initial())) {
            throw new ReplayException(
                    "not an initial state of the model: " + model.describe(trace.initial()));
        }
        IntStream.range(0, trace.length())
                .forEach(i -> requireStep(model, i + 1, trace.steps().get(i)));
        return trace;
    }

    private static <S, A> void requireStep(Model<S, A> model, int number, Step<S, A> step) {
        if (!model.actions(step.before()).contains(step.action())) {
            throw new ReplayException("step " + number + ": " + step.action()
                    + " is not enabled in " + model.describe(step.before()) + ", only "
                    + model.actions(step.before()));
        }
        S after = model.next(step.before(), step.action());
        if (!after.equals(step.after())) {
            throw new ReplayException("step " + number + ": " + step.action() + " leads from "
                    + model.describe(step.before()) + " to " + model.describe(after) + ", not to "
                    + model.describe(step.after()));
        }
    }
}
