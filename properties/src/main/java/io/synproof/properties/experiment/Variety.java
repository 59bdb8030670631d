package io.synproof.properties.experiment;

import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.Step;
import io.synproof.checker.property.Counterexamples;
import io.synproof.checker.property.Distinction;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Outcome;
import io.synproof.model.network.FaultBudget;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.question.DecisionProcedure;
import io.synproof.properties.question.Question;
import io.synproof.properties.scenarios.BadInputException;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The different ways in which a question is decided. Two runs are different if the rules of their
 * last step or their sets of faults differ.
 *
 * @param answer what was asked and found, with the first of the runs
 * @param ways a shortest run of each kind, shortest first
 */
public record Variety(Answer answer, List<Way> ways) {

    /**
     * One way in which a question is decided.
     *
     * @param last what decides the last step: its rules, or, where no rule does, the action
     * @param faults the kinds of faults in the run, sorted
     * @param evidence the run
     */
    public record Way(List<String> last, List<String> faults, Evidence evidence) {}

    /** The features that distinguish runs: the words of the last step, then the faults. */
    private record Kind(List<String> last, List<String> faults) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            return toString().compareTo(other.toString());
        }
    }

    static <M> Variety of(Experiment experiment, Question<M> question, ExperimentOptions effort) {
        if (!(question.inquiry() instanceof DecisionProcedure.Sighted<M> sighted)) {
            throw new BadInputException("--all: " + question.name() + " (" + question.kind()
                    + ") is not decided by a state or a step at the end of a run");
        }
        Scenario scenario = experiment.setup().scenario(question.tagged());
        TcpModel model = new TcpModel(scenario);
        Property<MonitoredState<World, M>, Action> property =
                experiment.inside(sighted.property().apply(model));
        Counterexamples<MonitoredState<World, M>, Action, Kind> found = effort.checker(
                        question.watched(effort.seen(model)))
                .counterexamples(property, distinction(model));
        List<Way> ways = found.found().stream()
                .map(one -> new Way(
                        one.kind().map(Kind::last).orElse(List.of()),
                        one.kind().map(Kind::faults).orElse(List.of()),
                        new Evidence.Run(AnnotatedTrace.of(scenario, question, one.trace()))))
                .toList();
        return new Variety(answer(experiment, found, ways), ways);
    }

    private static Answer answer(
            Experiment experiment, Counterexamples<?, ?, ?> found, List<Way> ways) {
        Outcome outcome = found.outcome();
        return new Answer(
                experiment,
                outcome,
                found.coverage(),
                found.bounds(),
                ways.stream().map(Way::evidence).findFirst(),
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    private static <M>
            Distinction<MonitoredState<World, M>, Action, SortedSet<String>, Kind> distinction(
                    TcpModel model) {
        return new Distinction<>(
                TreeSet.empty(),
                (faults, step) ->
                        fault(model.scenario(), step.action()).map(faults::add).orElse(faults),
                (faults, step) -> new Kind(last(model, step), faults.toJavaList()));
    }

    private static <M> List<String> last(
            TcpModel model, Step<MonitoredState<World, M>, Action> step) {
        Label label = model.step(step.before().state(), step.action()).label();
        var rules = Sentences.rules(label);
        return (rules.isEmpty() ? io.vavr.collection.List.of(Deed.words(step.action())) : rules)
                .toJavaList();
    }

    /** The kind of fault that an action is; unlimited losses are not distinguished. */
    private static Optional<String> fault(Scenario scenario, Action action) {
        return switch (action) {
            case Action.Deliver deliver
            when deliver.keeping() -> Optional.of("a copy of " + what(deliver.segment()));
            case Action.Deliver deliver
            when deliver.overtaking() -> Optional.of(what(deliver.segment()) + " overtakes");
            case Action.Deliver _ -> Optional.empty();
            case Action.Lose lose ->
                Optional.of(
                        scenario.faults().drops() == FaultBudget.UNLIMITED
                                ? "losses"
                                : "the loss of " + what(lose.segment()));
            case Action.Crash(var side) -> Optional.of("a crash of the " + side);
            case Action.Inject(var segment) -> Optional.of("a forged " + what(segment));
            case Action.Call _,
                    Action.Timeout _,
                    Action.Tick _,
                    Action.Reboot _,
                    Action.CookieTick _ -> Optional.empty();
        };
    }

    private static String what(PacketInFlight segment) {
        return Deed.what(segment) + " to the " + segment.to();
    }
}
