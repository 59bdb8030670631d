package io.synproof.properties.experiment;

import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.synproof.model.world.WorldStep;
import io.synproof.properties.TcpModel;
import io.synproof.properties.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A run of a scenario, annotated with what a reader wants to see of it.
 *
 * @param scenario the laws it obeys
 * @param start the world before the first step
 * @param scenes the steps, those of the scenario's prologue first
 * @param explanation the explanation of its end, in a sentence
 * @param choices the choices that it makes in the model that was searched, such as {@code
 *     0:3.0.2}; in the prologue there are none to make
 */
public record AnnotatedTrace(
        Scenario scenario,
        World start,
        List<TraceStep> scenes,
        String explanation,
        String choices) {

    /**
     * One step of a run.
     *
     * @param before the world before
     * @param label what happened, and what each connection did
     * @param after the world afterwards
     * @param counted what the monitor has counted by then
     */
    public record TraceStep(World before, Label label, World after, List<String> counted) {
        /** The action of the step. */
        public Action action() {
            return label.action();
        }
    }

    /** The number of steps. */
    public int length() {
        return scenes.size();
    }

    /** The number of steps of the prologue. */
    public int given() {
        return scenario.prologue().actions().length();
    }

    /** The worlds that it passes through, the start first. */
    public List<World> worlds() {
        return Stream.concat(Stream.of(start), scenes.stream().map(TraceStep::after))
                .toList();
    }

    /** The number of faults in it. */
    public int faults() {
        return scenes.stream().mapToInt(scene -> scene.action().faults()).sum();
    }

    /**
     * The annotated form of a trace. Its segments carry the evidence of who sent them, even if the
     * search did without: it is the same run, with the tags restored.
     */
    static <M> AnnotatedTrace of(
            Scenario scenario,
            Question<M> question,
            Trace<MonitoredState<World, M>, Action> trace) {
        return of(
                scenario,
                question,
                trace,
                (last, end) -> stopping(scenario, question, end.state())
                        .orElseGet(() -> question.explanation().of(last, end)));
    }

    /**
     * The explanation of a deadlock caused by a full network, if the question is about deadlocks.
     */
    private static Optional<String> stopping(Scenario scenario, Question<?> question, World end) {
        return question.kind() == Question.Kind.NO_DEADLOCK
                ? Crowding.end(scenario, end)
                : Optional.empty();
    }

    /** The annotated form of a trace with an explanation other than the question's own. */
    static <M> AnnotatedTrace of(
            Scenario scenario,
            Question<M> question,
            Trace<MonitoredState<World, M>, Action> trace,
            Question.Explanation<M> shows) {
        Scenario tagged = scenario.withEvidence();
        List<TraceStep> scenes = new ArrayList<>(before(scenario, question));
        World world = tagged.start();
        for (Step<MonitoredState<World, M>, Action> step : trace.steps()) {
            WorldStep moved = tagged.step(world, taggedAction(tagged, world, step.action()));
            List<String> counted = question.counted().apply(step.after());
            scenes.add(new TraceStep(world, moved.label(), moved.after(), counted));
            world = moved.after();
        }
        String explanation = trace.steps().isEmpty()
                ? scenes.isEmpty()
                        ? "The start itself shows it."
                        : "The end of the schedule itself shows it."
                : shows.of(scenes.getLast().label(), trace.last());
        return new AnnotatedTrace(
                tagged,
                tagged.beginning(),
                List.copyOf(scenes),
                explanation,
                choices(scenario, trace, MonitoredState::state));
    }

    /** The steps of the prologue, and what the monitor counts in them. */
    private static <M> List<TraceStep> before(Scenario scenario, Question<M> question) {
        List<TraceStep> told = before(scenario);
        var seen = question.watched(new TcpModel(scenario)).history();
        return IntStream.range(0, told.size())
                .mapToObj(i -> new TraceStep(
                        told.get(i).before(),
                        told.get(i).label(),
                        told.get(i).after(),
                        question.counted().apply(seen.get(i).after())))
                .toList();
    }

    /** The steps of the prologue. */
    private static List<TraceStep> before(Scenario scenario) {
        return new TcpModel(scenario.withEvidence())
                .history().stream()
                        .map(step ->
                                new TraceStep(step.before(), step.label(), step.after(), List.of()))
                        .toList();
    }

    private static <S> String choices(
            Scenario scenario, Trace<S, Action> trace, Function<S, World> world) {
        String steps = trace.steps().stream()
                .map(step -> scenario.actions(world.apply(step.before())).indexOf(step.action()))
                .map(String::valueOf)
                .collect(Collectors.joining("."));
        return steps.isEmpty() ? "0" : "0:" + steps;
    }

    /**
     * The annotated form of a run found without a question of ours, and so without explanation;
     * empty if it is not a run of the scenario from its start.
     */
    public static Optional<AnnotatedTrace> of(Scenario scenario, Trace<World, Action> trace) {
        Scenario tagged = scenario.withEvidence();
        List<TraceStep> scenes = new ArrayList<>(before(scenario));
        World world = tagged.start();
        for (Step<World, Action> step : trace.steps()) {
            World before = world;
            Optional<Action> action = Optional.of(step)
                    .filter(one -> isAlike(scenario, before, one.before()))
                    .flatMap(one -> enabled(tagged, before, one.action()));
            if (action.isEmpty()) {
                return Optional.empty();
            }
            WorldStep moved = tagged.step(world, action.get());
            scenes.add(new TraceStep(world, moved.label(), moved.after(), List.of()));
            world = moved.after();
        }
        return isAlike(scenario, world, trace.last())
                ? Optional.of(new AnnotatedTrace(
                        tagged,
                        tagged.beginning(),
                        List.copyOf(scenes),
                        "",
                        choices(scenario, trace, Function.identity())))
                : Optional.empty();
    }

    /** Whether a tagged world equals one of the scenario after erasure of the tags. */
    private static boolean isAlike(Scenario scenario, World tagged, World world) {
        return world.equals(scenario.tagged() ? tagged : tagged.erased(scenario.medium()));
    }

    /** The action of the tagged world that is {@code action} once its tags are erased. */
    static Action taggedAction(Scenario tagged, World world, Action action) {
        return enabled(tagged, world, action)
                .orElseThrow(() -> new IllegalStateException("not a run with tags: " + action));
    }

    private static Optional<Action> enabled(Scenario tagged, World world, Action action) {
        var actions = tagged.actions(world);
        return actions.find(candidate -> candidate.equals(action))
                .orElse(() -> actions.find(candidate -> candidate.erased().equals(action)))
                .toJavaOptional();
    }
}
