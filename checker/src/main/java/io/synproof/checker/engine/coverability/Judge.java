package io.synproof.checker.engine.coverability;

import io.synproof.checker.coverability.UnboundedRefusedException;
import io.synproof.checker.engine.expand.ControlStep;
import io.synproof.checker.engine.expand.ControlSteps;
import io.synproof.checker.engine.expand.ControlSteps.TickOfControl;
import io.synproof.checker.engine.util.MemoTable;
import io.synproof.checker.model.FailureText;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.property.Property;
import java.util.Optional;
import java.util.function.Predicate;

/** The decision of a property by control states and labels, each asked about once. */
final class Judge<S, A> {
    private final Model<S, A> model;
    private final Property<S, A> property;
    private final ControlSteps<S, A, ?, ?, ?, ?> steps;
    private final MemoTable<Boolean> controls = new MemoTable<>();

    Judge(Model<S, A> model, Property<S, A> property, ControlSteps<S, A, ?, ?, ?, ?> steps) {
        this.model = model;
        this.property = property;
        this.steps = steps;
    }

    /** Whether a control state decides the property, or this step does. */
    boolean decides(ControlStep<A> step) {
        return isDecidedByLabel(step.label()) || decides(step.target);
    }

    /** Whether a control state decides the property, whatever is in flight. */
    boolean decides(int control) {
        Boolean known = controls.get(control);
        if (known == null) {
            known = property.isDecidedByDeadlock()
                    ? isDeadlock(control)
                    : property.isDecidedByState(steps.state(control));
            controls.put(control, known);
        }
        return known;
    }

    @SuppressWarnings("unchecked")
    private boolean isDecidedByLabel(Object label) {
        return property instanceof Property.EveryLabel<S, A, ?> labels
                && !((Predicate<Object>) labels.predicate()).test(label);
    }

    /** Whether nothing can happen when all that is in flight is lost. */
    private boolean isDeadlock(int control) {
        TickOfControl<A> tick = steps.tick(control);
        boolean canTick = tick != null && tick.step().isPresent() && tick.isAwaited();
        return steps.own(control).isEmpty() && !canTick && !model.isProperEnd(steps.state(control));
    }

    /** The exception that says what was thrown, and in which control state. */
    ModelException failure(int control, Throwable thrown) {
        return FailureText.exception(
                model, thrown, steps.state(control), Optional.empty(), Optional.empty());
    }

    /**
     * Returns if the property says the same of a control state with and without messages.
     *
     * @throws UnboundedRefusedException if not
     */
    void requireBlind(int control, int... messages) {
        if (!property.isDecidedByDeadlock()
                && !property.isOfSteps()
                && property.isDecidedByState(steps.state(control, messages)) != decides(control)) {
            throw new UnboundedRefusedException(
                    "\"" + property.name()
                            + "\" reads what is in flight, though it does not say so",
                    "name all parts that it reads, and ask it within bounds");
        }
    }

    /**
     * Returns if a message in flight is no deadlock, because it can be lost.
     *
     * @throws UnboundedRefusedException if it matters and is not so
     */
    void requireLoss(int control, int message) {
        if (property.isDecidedByDeadlock()
                && steps.faults(control, message).stream().noneMatch(fault -> fault.isTaking)) {
            throw new UnboundedRefusedException(
                    "a message that nobody takes may be a deadlock, for the model does not say"
                            + " that " + steps.message(message) + " can be lost",
                    "let mishaps lose every message, without a budget");
        }
    }
}
