package io.synproof.checker.verdict;

import io.synproof.checker.coverability.Certificate;
import io.synproof.checker.model.ConstrainedModel;
import io.synproof.checker.model.FailureText;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.model.Quantity;
import io.synproof.checker.model.Trace;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.Question;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The verdict on a question, with its evidence.
 *
 * @param question what was asked
 * @param outcome what was found
 * @param evidence what shows it, or speaks for it
 * @param choices the run of the evidence as {@link Trace#choices} of the model; present exactly if
 *     there is a run
 * @param assumed the assumptions of fairness, such as {@code weak fairness of "delivery"}; empty if
 *     there are none
 * @param notes reasons to look at the question again, in words: what it speaks of never occurs, or
 *     is always so, an action constraint leaves steps out, or a medium is too small; empty if
 *     there are none
 * @param coverage what the search saw
 * @param bounds how far it was allowed to go
 */
public record Verdict<S, A>(
        Question question,
        Outcome outcome,
        Evidence<S, A> evidence,
        Optional<String> choices,
        List<String> assumed,
        List<String> notes,
        Coverage coverage,
        Bounds bounds) {

    /** A verdict whose lists are copied. */
    public Verdict {
        assumed = List.copyOf(assumed);
        notes = List.copyOf(notes);
    }

    /**
     * A verdict without assumptions and notes.
     *
     * @throws ModelException if the evidence has a run that is not, or no longer, one of the model
     */
    public static <S, A> Verdict<S, A> of(
            Model<S, A> model,
            Question question,
            Outcome outcome,
            Evidence<S, A> evidence,
            Coverage coverage,
            Bounds bounds) {
        Optional<String> choices =
                evidence.run().map(run -> FailureText.choices(model, question.name(), run));
        return new Verdict<>(
                question,
                outcome,
                evidence,
                choices,
                List.of(),
                Stream.concat(
                                constraints(model, coverage).stream(),
                                MediumNotes.of(model, question, outcome, evidence, coverage)
                                        .stream())
                        .toList(),
                coverage,
                bounds);
    }

    /** This verdict, under these assumptions. */
    public Verdict<S, A> assuming(List<String> assumptions) {
        return new Verdict<>(
                question, outcome, evidence, choices, assumptions, notes, coverage, bounds);
    }

    /** An action constraint, with the number of states where it leaves a step out, if counted. */
    private static List<String> constraints(Model<?, ?> model, Coverage coverage) {
        return model instanceof ConstrainedModel<?, ?> constrained
                ? List.of(constrained.leftOut()
                        + Optional.ofNullable(coverage.counted().get(constrained.leftOut()))
                                .map(states -> ", in " + Quantity.of(states, "state"))
                                .orElse(""))
                : List.of();
    }

    /** This verdict, with these notes besides. */
    public Verdict<S, A> noting(List<String> more) {
        return new Verdict<>(
                question,
                outcome,
                evidence,
                choices,
                assumed,
                Stream.concat(notes.stream(), more.stream()).toList(),
                coverage,
                bounds);
    }

    /** The run of the {@linkplain Evidence evidence}: for a property, the one that decides it. */
    public Optional<Trace<S, A>> trace() {
        return evidence.run();
    }

    /** The cost that was asked for, if it is known for certain; empty for other questions. */
    public OptionalLong value() {
        return evidence instanceof Evidence.RunCost<S, A>(var cost)
                ? cost.value()
                : OptionalLong.empty();
    }

    /** The certificate that nothing decides the property, of a question for every number. */
    public Optional<Certificate> certificate() {
        return evidence instanceof Evidence.Unbounded<S, A>(var findings)
                ? findings.certificate()
                : Optional.empty();
    }

    /**
     * Whether the answer is yes: it holds, or is reached. For a cost that is so if some run has
     * one, however large, and even if there is no greatest.
     */
    public boolean isSatisfied() {
        return outcome == Outcome.HOLDS || outcome == Outcome.REACHED;
    }

    /**
     * This verdict, if the answer is yes.
     *
     * @throws AssertionError otherwise; its message is the evidence, the bounds, what was assumed
     *     and covered, and how to replay
     */
    public Verdict<S, A> orThrow() {
        if (isSatisfied()) {
            return this;
        }
        throw new AssertionError(VerdictText.of(this));
    }

    /**
     * The same verdict with an elapsed time of 0: equal for equal searches, whatever the threads
     * and the machine.
     */
    public Verdict<S, A> withoutTime() {
        return new Verdict<>(
                question,
                outcome,
                evidence,
                choices,
                assumed,
                notes,
                coverage.withoutTime(),
                bounds);
    }

    /** The verdict in words: outcome, evidence, assumptions, coverage, bounds, how to replay. */
    @Override
    public String toString() {
        return VerdictText.of(this);
    }
}
