package io.synproof.checker.engine.explore;

import io.synproof.checker.engine.contract.CheckedSteps;
import io.synproof.checker.engine.explore.OpenProperties.Question;
import io.synproof.checker.engine.symmetry.AsymmetricPropertyException;
import io.synproof.checker.engine.symmetry.Orbits;
import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.FailureText;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import io.synproof.checker.model.ValueText;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The choice of the failure to report among those of a level: the failure whose trace comes first
 * in canonical order, independent of scheduling.
 */
record FailureSelector<S, A>(
        Model<S, A> model, TraceReconstructor<S, A> traces, Optional<Orbits<S>> orbits) {

    /** The exception to throw if steps from some states failed. */
    ModelException inSteps(List<Failure> failures, OpenProperties<S, A> questions) {
        Optional<ContractException> breach = breach(failures, questions);
        if (breach.isPresent()) {
            return breach.get();
        }
        Optional<Trace<S, A>> trace = traceTo(failures);
        for (S state : asked(trace, failures)) {
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
            } catch (RuntimeException
                    | AssertionError
                    | StackOverflowError
                    | OutOfMemoryError thrown) {
                return FailureText.exception(
                        model, thrown, state, Optional.ofNullable(current), trace);
            }
        }
        return unrepeated(failures, trace);
    }

    /** The exception to throw if the model was seen to break its contract. */
    private Optional<ContractException> breach(
            List<Failure> failures, OpenProperties<S, A> questions) {
        return failures.stream()
                .filter(failure -> failure.thrown() instanceof ContractException)
                .findFirst()
                .map(failure -> breach(failure, questions));
    }

    private ContractException breach(Failure failure, OpenProperties<S, A> questions) {
        ContractException told = (ContractException) failure.thrown();
        return FirstViolation.of(model, questions.properties())
                .orElseGet(() -> whereItWasSeen(failure.state(), told));
    }

    /** The breach as it was seen in the search, where it does not recur from the initial states. */
    private ContractException whereItWasSeen(long number, ContractException told) {
        S state = traces.state(number);
        return FailureText.breach(
                model, inDetail(state).orElse(told), ValueText.of(model, state), ifTaken(number));
    }

    private Optional<ContractException> inDetail(S state) {
        try {
            CheckedSteps<S, A> steps = new CheckedSteps<>(model, state, true);
            steps.actions().forEach(steps::next);
        } catch (ContractException again) {
            return Optional.of(again);
        }
        return Optional.empty();
    }

    /** Empty if the model, which may break its contract, does not repeat the run. */
    private Optional<Trace<S, A>> ifTaken(long number) {
        try {
            return traces.toStates(LongStream.of(number));
        } catch (RuntimeException | AssertionError | StackOverflowError _) {
            return Optional.empty();
        }
    }

    private void take(S state, A action, OpenProperties<S, A> questions) {
        model.kind(action);
        S after = model.next(state, action);
        StateFilter<S> kept = StateFilter.of(model);
        boolean inside = kept.isWithin(after);
        if (!inside || !kept.isCut(after)) {
            questions
                    .withoutLabels()
                    .ofSteps()
                    .forEach(question ->
                            question.property().isDecidedByStep(new Step<>(state, action, after)));
        }
        if (inside) {
            orbits.ifPresent(all -> all.representative(after));
        }
    }

    /** The exception to throw if questions about some states failed. */
    ModelException inQuestions(List<Failure> failures, OpenProperties<S, A> questions) {
        Optional<ContractException> breach = failures.stream()
                .filter(failure -> failure.thrown() instanceof ContractException)
                .findFirst()
                .map(failure -> FailureText.breach(
                        model,
                        (ContractException) failure.thrown(),
                        ValueText.of(model, traces.state(failure.state())),
                        ifTaken(failure.state())));
        if (breach.isPresent()) {
            return breach.get();
        }
        Optional<Trace<S, A>> trace = traceTo(failures);
        for (S state : asked(trace, failures)) {
            try {
                for (Question<S, A> question : questions.ofStates()) {
                    question.property().isDecidedByState(state);
                    orbits.ifPresent(all -> all.ask(question.property(), state));
                }
                StateFilter.of(model).limitsTouched(state);
            } catch (AsymmetricPropertyException thrown) {
                return FailureText.refusal(model, thrown, trace);
            } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
                return FailureText.exception(model, thrown, state, Optional.empty(), trace);
            }
        }
        return unrepeated(failures, trace);
    }

    /** The last state of the trace, and its representative when the search asked. */
    private List<S> asked(Optional<Trace<S, A>> trace, List<Failure> failures) {
        S state = trace.map(Trace::last).orElseGet(() -> first(failures));
        return Stream.concat(
                        Stream.of(state), orbits.stream().map(all -> all.representative(state)))
                .toList();
    }

    private S first(List<Failure> failures) {
        return traces.state(failures.getFirst().state());
    }

    /** The exception for a failure that does not recur. */
    private ModelException unrepeated(List<Failure> failures, Optional<Trace<S, A>> trace) {
        S state = trace.map(Trace::last).orElseGet(() -> first(failures));
        return FailureText.exception(
                model, failures.getFirst().thrown(), state, Optional.empty(), trace);
    }

    private Optional<Trace<S, A>> traceTo(List<Failure> failures) {
        return traces.toStates(failures.stream().mapToLong(Failure::state));
    }
}
