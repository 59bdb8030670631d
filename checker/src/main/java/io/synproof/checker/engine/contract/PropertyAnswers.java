package io.synproof.checker.engine.contract;

import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.ContractViolation.Kind;
import io.synproof.checker.model.FailureText;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Trace;
import io.synproof.checker.model.ValueText;
import io.synproof.checker.property.Property;
import java.util.Optional;

/** The answers of a property, asked for once more. */
public final class PropertyAnswers {
    private PropertyAnswers() {}

    /**
     * Returns if the property says the same of a state twice.
     *
     * @throws ContractException if not
     */
    public static <S, A> void requireSame(Property<S, A> property, S state) {
        boolean first = property.isDecidedByState(state);
        if (property.isDecidedByState(state) != first) {
            throw differs(property);
        }
    }

    /**
     * Returns if a trace that was found to decide a property does so still.
     *
     * @throws ContractException if not
     */
    public static <S, A> void requireDecided(
            Model<S, A> model, Property<S, A> property, Trace<S, A> trace) {
        boolean decided = property.isDecidedByDeadlock()
                || property.isDecidedByState(trace.last())
                || (!trace.steps().isEmpty()
                        && property.isDecidedByStep(trace.steps().getLast()));
        if (!decided) {
            throw FailureText.breach(
                    model,
                    differs(property),
                    ValueText.of(model, trace.last()),
                    Optional.of(trace));
        }
    }

    private static ContractException differs(Property<?, ?> property) {
        return new ContractException(
                Kind.PROPERTY_DIFFERS,
                "\"" + property.name() + "\" says first one thing, then the other");
    }
}
