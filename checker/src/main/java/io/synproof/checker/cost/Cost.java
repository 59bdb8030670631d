package io.synproof.checker.cost;

import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * The cost of a step, in a unit of its own: segments, losses, ticks. The cost of a run is the sum
 * over its steps, 0 for a run without any.
 *
 * <p>A step costs 0 to {@link #MOST}; a model whose step costs less or more is refused when the
 * search meets that step. Costs are pure, and may be asked by several threads at once.
 *
 * @param <S> what a state is
 * @param <A> what an action is
 */
public sealed interface Cost<S, A> {
    /** The most that one step may cost. */
    int MOST = Integer.MAX_VALUE;

    /** The name of the unit in reports, a plural such as {@code segments}. */
    String name();

    /** The cost of this step, 0 to {@link #MOST}. */
    long of(Step<S, A> step);

    /** The cost of a run: the sum over its steps. */
    default long of(Trace<S, A> trace) {
        return trace.steps().stream().mapToLong(this::of).sum();
    }

    /** A cost that the action alone decides: the cheapest to compute. */
    static <S, A> Cost<S, A> ofActions(String name, ToLongFunction<? super A> cost) {
        return new OfActions<>(name, cost);
    }

    /** A cost that the action decides with the states before and after it. */
    static <S, A> Cost<S, A> ofSteps(String name, ToLongFunction<? super Step<S, A>> cost) {
        return new OfSteps<>(name, cost);
    }

    /** A cost that decides by what is observed of a step, such as the segments that it emits. */
    static <S, A, L> Cost<S, A> ofLabels(
            String name, LabelledModel<S, A, L> model, ToLongFunction<? super L> cost) {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(cost, "cost");
        return new OfSteps<>(
                name,
                step -> cost.applyAsLong(
                        model.step(step.before(), step.action()).label()));
    }

    /** Every step costs 1. */
    static <S, A> Cost<S, A> steps() {
        return new OfActions<>("steps", _ -> 1);
    }

    /** A step costs the faults that its action adds. */
    static <S, A> Cost<S, A> faults(Model<S, A> model) {
        Objects.requireNonNull(model, "model");
        return new OfActions<>("faults", model::faults);
    }

    /** A step in which time passes costs 1, any other 0. */
    static <S, A> Cost<S, A> ticks(Model<S, A> model) {
        Objects.requireNonNull(model, "model");
        return new OfActions<>("ticks", action -> model.isTick(action) ? 1 : 0);
    }

    /** See {@link Cost#ofActions}. */
    record OfActions<S, A>(String name, ToLongFunction<? super A> cost) implements Cost<S, A> {
        /** Of these, none of which is null. */
        public OfActions {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(cost, "cost");
        }

        @Override
        public long of(Step<S, A> step) {
            return cost.applyAsLong(step.action());
        }
    }

    /** See {@link Cost#ofSteps}. */
    record OfSteps<S, A>(String name, ToLongFunction<? super Step<S, A>> cost)
            implements Cost<S, A> {
        /** Of these, none of which is null. */
        public OfSteps {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(cost, "cost");
        }

        @Override
        public long of(Step<S, A> step) {
            return cost.applyAsLong(step);
        }
    }
}
