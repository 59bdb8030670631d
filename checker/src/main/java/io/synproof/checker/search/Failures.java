package io.synproof.checker.search;

import io.synproof.checker.Model;
import io.synproof.checker.ModelException;
import io.synproof.checker.Step;
import io.synproof.checker.Trace;
import io.synproof.checker.trace.FailureText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says which of the failures of a level to report: the one at the end of the trace that would be
 * shown to a state with one, whatever thread met which first.
 */
record Failures<S, A>(Model<S, A> model, Traces<S, A> traces) {

    /** What to throw if steps from some states failed. */
    ModelException inSteps(List<Failure> failures, Questions<S, A> questions) {
        Optional<Trace<S, A>> trace = traceTo(failures);
        S state = trace.map(Trace::last)
                .orElseGet(() -> traces.state(failures.getFirst().state()));
        @Nullable A current = null;
        try {
            List<A> actions = model.actions(state);
            if (actions.isEmpty()) {
                model.isProperEnd(state);
            }
            for (A action : actions) {
                current = action;
                take(state, action, questions);
            }
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            return FailureText.exception(model, thrown, state, current, trace);
        }
        return FailureText.exception(model, failures.getFirst().thrown(), state, null, trace);
    }

    private void take(S state, A action, Questions<S, A> questions) {
        model.kind(action);
        S after = model.next(state, action);
        if (!model.withinConstraint(after) || !model.isCut(after)) {
            questions
                    .ofSteps()
                    .forEach(question ->
                            question.property().isDecidedByStep(new Step<>(state, action, after)));
        }
    }

    /** What to throw if questions about some states failed. */
    ModelException inQuestions(List<Failure> failures, Questions<S, A> questions) {
        Optional<Trace<S, A>> trace = traceTo(failures);
        S state = trace.map(Trace::last)
                .orElseGet(() -> traces.state(failures.getFirst().state()));
        try {
            questions.ofStates().forEach(question -> question.property().isDecidedByState(state));
            model.limitsTouched(state);
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            return FailureText.exception(model, thrown, state, null, trace);
        }
        return FailureText.exception(model, failures.getFirst().thrown(), state, null, trace);
    }

    private Optional<Trace<S, A>> traceTo(List<Failure> failures) {
        return traces.toStates(failures.stream().mapToLong(Failure::state));
    }
}
