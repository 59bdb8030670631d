package io.synproof.checker.engine.cost;

import io.synproof.checker.cost.Cost;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.model.Step;
import java.util.Optional;
import java.util.function.Supplier;

/** The weight of a step. States are decoded only if they are asked for: most costs need none. */
public record StepWeight<S, A>(String name, Scales<S, A> scales) {

    /** A function that weighs a step, evaluated only on demand. */
    interface Scales<S, A> {
        long of(Supplier<S> before, A action, Supplier<S> after);
    }

    /** A step weighs the faults of its action. */
    public static <S, A> StepWeight<S, A> faults(Model<S, A> model) {
        return of(Cost.faults(model));
    }

    /** The weight of a step is its cost. */
    static <S, A> StepWeight<S, A> of(Cost<S, A> cost) {
        Scales<S, A> scales = switch (cost) {
            case Cost.OfActions<S, A>(String _, var of) -> (_, action, _) -> of.applyAsLong(action);
            case Cost.OfSteps<S, A> of ->
                (before, action, after) -> of.of(new Step<>(before.get(), action, after.get()));
        };
        return new StepWeight<>(cost.name(), scales);
    }

    /** The weight of a step, 0 to {@link Cost#MOST}. */
    int of(Step<S, A> step) {
        return of(step::before, step.action(), step::after);
    }

    /**
     * The weight of a step, 0 to {@link Cost#MOST}.
     *
     * @throws ModelException if it is out of that range, or the cost throws
     */
    int of(Supplier<S> before, A action, Supplier<S> after) {
        long weight = weigh(before, action, after);
        if (weight < 0) {
            throw new ModelException(name + "(" + action + ") is negative: " + weight);
        }
        if (weight > Cost.MOST) {
            throw new ModelException(
                    name + "(" + action + ") is more than " + Cost.MOST + ": " + weight);
        }
        return (int) weight;
    }

    private long weigh(Supplier<S> before, A action, Supplier<S> after) {
        try {
            return scales.of(before, action, after);
        } catch (RuntimeException | AssertionError thrown) {
            throw new ModelException(
                    name + "(" + action + ") threw " + thrown, Optional.empty(), thrown);
        }
    }
}
