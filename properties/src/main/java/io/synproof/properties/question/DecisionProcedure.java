package io.synproof.properties.question;

import io.synproof.checker.cost.Cost;
import io.synproof.checker.knowledge.Knowledge;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.property.Property;
import io.synproof.checker.refinement.ObservedModel;
import io.synproof.checker.refinement.Refinement;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.temporal.TimelessException;
import io.synproof.checker.verdict.Verdict;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The procedure that decides a question.
 *
 * @param <M> what its monitor remembers
 */
public sealed interface DecisionProcedure<M> {

    /** Decides. */
    Verdict<MonitoredState<World, M>, Action> decide(DecisionContext<M> context);

    /**
     * The same decision; if it is one by cost, the cost is told in that unit.
     *
     * @param unit what is counted, as a plural
     */
    public default DecisionProcedure<M> counting(String unit) {
        return switch (this) {
            case Counted<M>(var goal, var _, var cost, boolean isGreatest) ->
                new Counted<>(goal, unit, cost, isGreatest);
            case Sighted<M> _, Lasting<M> _, Known<M> _, Compared<M> _ -> this;
        };
    }

    /**
     * A decision by a single state, step or deadlock.
     *
     * @param property the property of a scenario's model
     */
    record Sighted<M>(Function<TcpModel, Property<MonitoredState<World, M>, Action>> property)
            implements DecisionProcedure<M> {
        @Override
        public Verdict<MonitoredState<World, M>, Action> decide(DecisionContext<M> context) {
            return context.countingChecker().check(context.inside(property.apply(context.model())));
        }
    }

    /**
     * A decision by all fair endless runs, under the scenario's assumptions; or by what remains
     * possible in every state.
     *
     * @param formula what must eventually happen in a scenario's model
     */
    record Lasting<M>(Function<TcpModel, Temporal<MonitoredState<World, M>>> formula)
            implements DecisionProcedure<M> {
        /** Where there is a clock but nothing ever waits for it, time need not pass. */
        @Override
        public Verdict<MonitoredState<World, M>, Action> decide(DecisionContext<M> context) {
            Temporal<MonitoredState<World, M>> asked = formula.apply(context.model());
            try {
                return context.countingChecker().check(asked, context.fairness());
            } catch (TimelessException _) {
                return context.countingChecker().check(asked, context.fairnessOfSteps());
            }
        }
    }

    /**
     * A decision by what an agent knows.
     *
     * @param knowledge what is to be known, and where, or never
     */
    record Known<M>(Function<TcpModel, Knowledge<MonitoredState<World, M>, Action>> knowledge)
            implements DecisionProcedure<M> {
        @Override
        public Verdict<MonitoredState<World, M>, Action> decide(DecisionContext<M> context) {
            return context.checker().check(knowledge.apply(context.model()));
        }
    }

    /**
     * A decision by whether another model can be observed to do all that this one can.
     *
     * @param original what the other one is called
     * @param sees what is observed of a step of this one
     * @param other the other one, as it is observed, for a scenario with its settings
     * @param seesEnds whether it is observed that nothing more can happen
     */
    record Compared<M>(
            String original,
            Function<Label, Optional<String>> sees,
            Function<ConfiguredScenario, ObservedModel<?, ?, String>> other,
            boolean seesEnds)
            implements DecisionProcedure<M> {
        @Override
        public Verdict<MonitoredState<World, M>, Action> decide(DecisionContext<M> context) {
            return decide(context, other.apply(context.setup()));
        }

        private <T, B> Verdict<MonitoredState<World, M>, Action> decide(
                DecisionContext<M> context, ObservedModel<T, B, String> compared) {
            Refinement<MonitoredState<World, M>, Action, T, B, String> plain =
                    ObservedModel.byLabels(context.searched(), sees).refines(original, compared);
            return context.checker().check(seesEnds ? plain.seeingEnds() : plain);
        }
    }

    /**
     * A decision by the least cost of a run to a goal, or the greatest.
     *
     * @param goal the property whose deciding state or step ends a run
     * @param unit what is counted, as a plural, such as {@code segments}
     * @param cost what a step of a scenario's model costs, by what it shows; 0 or more
     * @param isGreatest whether it is the greatest that is asked for
     */
    record Counted<M>(
            Function<TcpModel, Property<MonitoredState<World, M>, Action>> goal,
            String unit,
            Function<TcpModel, ToLongFunction<Label>> cost,
            boolean isGreatest)
            implements DecisionProcedure<M> {

        /** The least cost. */
        public Counted(
                Function<TcpModel, Property<MonitoredState<World, M>, Action>> goal,
                String unit,
                Function<TcpModel, ToLongFunction<Label>> cost) {
            this(goal, unit, cost, false);
        }

        @Override
        public Verdict<MonitoredState<World, M>, Action> decide(DecisionContext<M> context) {
            Property<MonitoredState<World, M>, Action> end =
                    context.inside(goal.apply(context.model()));
            Cost<MonitoredState<World, M>, Action> counted =
                    Cost.ofLabels(unit, context.searched(), cost.apply(context.model()));
            return isGreatest
                    ? context.checker().mostExpensive(end, counted)
                    : context.checker().cheapest(end, counted);
        }
    }
}
