package io.synproof.checker.knowledge;

import io.synproof.checker.model.Step;
import java.util.function.Predicate;

/**
 * The question whether a formula is true wherever a trigger holds.
 *
 * <pre>{@code
 * checker.check(Formula.knows(client, new Formula.Fact<>("the server is up", Net::serverIsUp))
 *         .whenever("the client is up", Net::clientIsUp));
 * }</pre>
 */
public record Knowledge<S, A>(Formula<S> formula, Trigger<S, A> trigger) {

    /** The states in which the question is asked. */
    public sealed interface Trigger<S, A> {

        /** The name of the trigger in reports. */
        String name();
    }

    /** In states that satisfy a predicate. */
    public record InState<S, A>(String name, Predicate<? super S> holds) implements Trigger<S, A> {}

    /** In the states to which steps lead that satisfy a predicate. */
    public record AfterStep<S, A>(String name, Predicate<? super Step<S, A>> holds)
            implements Trigger<S, A> {}

    /**
     * The name of the question in reports, such as {@code A knows that it is on, whenever A is up}.
     */
    public String name() {
        return formula + ", " + trigger.name();
    }
}
