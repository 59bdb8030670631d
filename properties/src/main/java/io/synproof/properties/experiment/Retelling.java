package io.synproof.properties.experiment;

import io.synproof.checker.knowledge.Knowledge;
import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.ReplayException;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.temporal.Lasso;
import io.synproof.checker.temporal.Temporal;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.question.DecisionProcedure;
import io.synproof.properties.question.Question;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The replay of runs by their choices, and the decision whether they answer a question.
 *
 * <p>A state, a step, a deadlock or a cycle is shown by the run itself and needs no search. What
 * depends on all other runs is searched again: that a goal is unreachable from its end, that no run
 * costs less, what an agent knows, what another model cannot be observed to do.
 *
 * @param experiment the question, and of which scenario
 * @param effort how much a search may do
 */
public record Retelling(Experiment experiment, ExperimentOptions effort) {

    /**
     * The answer that these runs give.
     *
     * @param choices the choices of each run, at least one
     * @param cycleFrom the number of steps after which what repeats begins, of a run without end
     * @throws io.synproof.properties.scenarios.BadInputException if the settings do not go together
     */
    public Retold of(List<String> choices, OptionalInt cycleFrom) {
        return of(experiment.question(), choices, cycleFrom);
    }

    private <M> Retold of(Question<M> question, List<String> choices, OptionalInt cycleFrom) {
        TcpModel model = new TcpModel(experiment.setup().scenario(question.tagged()));
        LabelledModel<MonitoredState<World, M>, Action, Label> watched = question.watched(model);
        try {
            List<Trace<MonitoredState<World, M>, Action>> runs =
                    choices.stream().map(one -> Trace.follow(watched, one)).toList();
            return runs.stream()
                    .flatMap(run -> unasked(model, watched, run).stream())
                    .<Retold>map(Retold.Open::new)
                    .findFirst()
                    .orElseGet(() ->
                            new Given<>(this, question, model, watched, runs, cycleFrom).shown());
        } catch (ReplayException e) {
            return new Retold.Open(String.valueOf(e.getMessage()));
        }
    }

    /** The reason why a run is excluded from the question, if it is. */
    private <M> Optional<String> unasked(
            TcpModel model,
            LabelledModel<MonitoredState<World, M>, Action, Label> watched,
            Trace<MonitoredState<World, M>, Action> run) {
        return IntStream.range(0, run.length())
                .boxed()
                .flatMap(i -> unasked(model, watched, i + 1, run.steps().get(i)).stream())
                .findFirst();
    }

    private <M> Optional<String> unasked(
            TcpModel model,
            LabelledModel<MonitoredState<World, M>, Action, Label> watched,
            int number,
            Step<MonitoredState<World, M>, Action> step) {
        if (StateFilter.of(watched).isCut(step.after())) {
            return Optional.of(
                    "step " + number + " leads to more than the network, or a history, can hold");
        }
        Label label = model.step(step.before().state(), step.action()).label();
        return Sentences.of(label)
                .find(experiment.excluding()::contains)
                .map(sentence ->
                        "step " + number + " carries \"" + sentence + "\", which is left out")
                .toJavaOptional();
    }

    /** Runs of a model, with the question to decide. */
    private record Given<M>(
            Retelling retelling,
            Question<M> question,
            TcpModel model,
            LabelledModel<MonitoredState<World, M>, Action, Label> watched,
            List<Trace<MonitoredState<World, M>, Action>> runs,
            OptionalInt cycleFrom) {

        private Experiment experiment() {
            return retelling.experiment;
        }

        private ExperimentOptions effort() {
            return retelling.effort;
        }

        private Trace<MonitoredState<World, M>, Action> run() {
            return runs.getFirst();
        }

        private AnnotatedTrace story(Trace<MonitoredState<World, M>, Action> run) {
            return AnnotatedTrace.of(model.scenario(), question, run);
        }

        private Evidence.Run evidence() {
            return new Evidence.Run(story(run()));
        }

        private Retold shown() {
            return switch (question.inquiry()) {
                case DecisionProcedure.Known<M> known ->
                    cycleFrom.isPresent() ? noCycle() : known(known);
                case DecisionProcedure.Lasting<M> lasting ->
                    runs.size() > 1 ? oneRun() : lasting(lasting.formula().apply(model));
                case DecisionProcedure.Sighted<M> sighted ->
                    alone(() -> sighted(sighted.property().apply(model)));
                case DecisionProcedure.Compared<M> _ -> alone(this::compared);
                case DecisionProcedure.Counted<M> counted -> alone(() -> counted(counted));
            };
        }

        private Retold alone(Supplier<Retold> shown) {
            if (runs.size() > 1) {
                return oneRun();
            }
            return cycleFrom.isPresent() ? noCycle() : shown.get();
        }

        private static Retold oneRun() {
            return new Retold.Open("the property is about one run, not two");
        }

        private static Retold noCycle() {
            return new Retold.Open("the property is not about what repeats for ever");
        }

        private Retold sighted(Property<MonitoredState<World, M>, Action> property) {
            return property.isDecidedByEnd(watched, run())
                    ? new Retold.Decided(property.outcomeIfSeen(), evidence(), OptionalLong.empty())
                    : notDecided();
        }

        private Retold notDecided() {
            return new Retold.Open("the end of the run does not decide " + question.name());
        }

        private Retold lasting(Temporal<MonitoredState<World, M>> formula) {
            return formula
                            instanceof
                            Temporal.AlwaysPossible<MonitoredState<World, M>>(var _, var goal)
                    ? cycleFrom.isPresent() ? noCycle() : trap(goal.predicate()::test)
                    : cycleFrom.isPresent()
                            ? lasso(formula, cycleFrom.getAsInt())
                            : new Retold.Open("it is not said what repeats for ever");
        }

        private Retold trap(Predicate<MonitoredState<World, M>> goal) {
            var onwards = new Restricted<>(
                    question.watched(effort().seen(model)), run().last(), _ -> true);
            Outcome outcome = effort().checker(onwards)
                    .check(Property.reachable(question.name(), goal))
                    .outcome();
            return switch (outcome) {
                case UNREACHABLE ->
                    new Retold.Decided(Outcome.VIOLATED, evidence(), OptionalLong.empty());
                case REACHED ->
                    new Retold.Open("from the end of the run it can still become the case");
                case HOLDS, VIOLATED, UNDECIDED -> undecided();
            };
        }

        private static Retold undecided() {
            return new Retold.Open("the search for what all other runs show was cut short");
        }

        private Retold lasso(Temporal<MonitoredState<World, M>> formula, int from) {
            if (from > run().length()) {
                return new Retold.Open("the cycle begins behind the end of the run");
            }
            return Lasso.fair(
                            watched,
                            run(),
                            from,
                            FairnessAssumptions.of(experiment().setup()))
                    .<Retold>map(lasso -> lasso.refutes(formula)
                            ? new Retold.Decided(
                                    Outcome.VIOLATED,
                                    EvidenceStory.endless(story(run()), lasso),
                                    OptionalLong.empty())
                            : new Retold.Open("what repeats does not decide " + question.name()))
                    .orElseGet(() -> new Retold.Open("what is said to repeat after step " + from
                            + " does not, or not for ever by the fairness that is assumed"));
        }

        private Retold known(DecisionProcedure.Known<M> known) {
            Answer answer = experiment().ask(effort());
            List<String> choices =
                    runs.stream().map(run -> story(run).choices()).toList();
            Optional<Evidence> found = answer.evidence()
                    .filter(evidence -> evidence.runs().stream()
                            .map(AnnotatedTrace::choices)
                            .toList()
                            .equals(choices));
            return found.or(() -> ignorance(known.knowledge().apply(model)))
                    .<Retold>map(evidence ->
                            new Retold.Decided(answer.outcome(), evidence, OptionalLong.empty()))
                    .orElseGet(this::notDecided);
        }

        /**
         * The evidence of ignorance: other runs than those found by a search may show it as well.
         */
        private Optional<Evidence> ignorance(
                Knowledge<MonitoredState<World, M>, Action> knowledge) {
            if (!isAsked(knowledge.trigger())) {
                return Optional.empty();
            }
            var fact = knowledge.formula().fact();
            MonitoredState<World, M> end = run().last();
            if (runs.size() == 1) {
                return fact.holds().test(end) ? Optional.empty() : Optional.of(evidence());
            }
            MonitoredState<World, M> other = runs.getLast().last();
            return knowledge.formula().agents().stream()
                    .filter(agent -> agent.view().apply(end).equals(agent.view().apply(other)))
                    .filter(_ -> fact.holds().test(end) != fact.holds().test(other))
                    .findFirst()
                    .map(agent -> Evidence.IndistinguishablePair.of(
                            story(run()),
                            story(runs.getLast()),
                            fact.name(),
                            fact.holds().test(other),
                            EvidenceStory.remark(List.of(agent), 2) + " "
                                    + EvidenceStory.parting(story(run()), story(runs.getLast()))));
        }

        private boolean isAsked(Knowledge.Trigger<MonitoredState<World, M>, Action> trigger) {
            return switch (trigger) {
                case Knowledge.InState<MonitoredState<World, M>, Action>(var _, var holds) ->
                    holds.test(run().last());
                case Knowledge.AfterStep<MonitoredState<World, M>, Action>(var _, var holds) ->
                    run().length() > 0 && holds.test(run().steps().getLast());
            };
        }

        /** The same question of the states of this run alone: what the other cannot follow. */
        private Retold compared() {
            Set<MonitoredState<World, M>> states = new HashSet<>(run().states());
            var along = new Restricted<>(
                    question.watched(effort().seen(model)), run().initial(), states::contains);
            return Asking.of(experiment(), question, effort())
                    .within(along)
                    .evidence()
                    .filter(difference ->
                            difference.story().choices().equals(story(run()).choices()))
                    .<Retold>map(difference ->
                            new Retold.Decided(Outcome.VIOLATED, difference, OptionalLong.empty()))
                    .orElseGet(this::notDecided);
        }

        private Retold counted(DecisionProcedure.Counted<M> counted) {
            if (!experiment().inside(counted.goal().apply(model)).isDecidedByEnd(watched, run())) {
                return notDecided();
            }
            var cost = counted.cost().apply(model);
            long total = run().steps().stream()
                    .mapToLong(step -> cost.applyAsLong(
                            model.step(step.before().state(), step.action()).label()))
                    .sum();
            Answer answer = experiment().ask(effort());
            if (answer.value().isEmpty()) {
                return undecided();
            }
            long least = answer.value().getAsLong();
            return total == least
                    ? new Retold.Decided(answer.outcome(), evidence(), answer.value())
                    : new Retold.Open("the run costs " + total + " " + counted.unit()
                            + ", and another one costs " + least);
        }
    }
}
