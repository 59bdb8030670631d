package io.synproof.checker.knowledge;

import io.synproof.checker.model.Step;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.Question;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The question whether a formula is true wherever a trigger holds, or nowhere.
 *
 * <pre>{@code
 * checker.check(Formula.knows(client, new Formula.Fact<>("the server is up", Net::serverIsUp))
 *         .whenever("the client is up", Net::clientIsUp));
 * }</pre>
 *
 * @param isNever whether it is to be true nowhere
 */
public record Knowledge<S, A>(Formula<S> formula, Trigger<S, A> trigger, boolean isNever)
        implements Question {
    /** Of these, none of which is null. */
    public Knowledge {
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(trigger, "trigger");
    }

    /** The question whether the formula is true wherever the trigger holds. */
    public Knowledge(Formula<S> formula, Trigger<S, A> trigger) {
        this(formula, trigger, false);
    }

    /** The question whether this formula is false wherever this trigger holds. */
    public Knowledge<S, A> never() {
        return new Knowledge<>(formula, trigger, true);
    }

    /** The states in which the question is asked. */
    public sealed interface Trigger<S, A> {

        /** The name of the trigger in reports. */
        String name();
    }

    /** In states that satisfy a predicate. */
    public record InState<S, A>(String name, Predicate<? super S> holds) implements Trigger<S, A> {
        /** Of these, none of which is null. */
        public InState {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(holds, "holds");
        }
    }

    /** In the states to which steps lead that satisfy a predicate. */
    public record AfterStep<S, A>(String name, Predicate<? super Step<S, A>> holds)
            implements Trigger<S, A> {
        /** Of these, none of which is null. */
        public AfterStep {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(holds, "holds");
        }
    }

    /**
     * The outcome by what a search has found; {@code UNDECIDED} if the search is not complete, or
     * if only the views of agents that do not remember speak against knowledge.
     */
    public Outcome outcome(KnowledgeFindings<S, A> findings, boolean isComplete) {
        if (!isComplete) {
            return Outcome.UNDECIDED;
        }
        return isNever ? neverKnown(findings) : alwaysKnown(findings);
    }

    private static Outcome alwaysKnown(KnowledgeFindings<?, ?> findings) {
        if (findings.ignorant() > 0) {
            return Outcome.VIOLATED;
        }
        return findings.ignorance().isPresent() ? Outcome.UNDECIDED : Outcome.HOLDS;
    }

    private static Outcome neverKnown(KnowledgeFindings<?, ?> findings) {
        if (findings.known() > 0) {
            return Outcome.VIOLATED;
        }
        return findings.ignorant() == findings.asked() ? Outcome.HOLDS : Outcome.UNDECIDED;
    }

    @Override
    public String kind() {
        return isNever ? "never" : "";
    }

    /**
     * The name of the question in reports, such as {@code A knows that it is on, whenever A is up}.
     */
    @Override
    public String name() {
        return formula + ", " + trigger.name();
    }
}
