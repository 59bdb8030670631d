package io.synproof.properties.asking;

import io.synproof.checker.Monitored;
import io.synproof.checker.Step;
import io.synproof.checker.Trace;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.Moved;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.synproof.properties.questions.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run of a scenario with everything that a reader wants to see of it.
 *
 * @param scenario the laws it obeys
 * @param start the world before the first step
 * @param scenes the steps
 * @param moral what its end shows, in a sentence
 * @param choices the choices that it makes in the model that was searched, such as {@code 0:3.0.2}
 */
public record Story(
        Scenario scenario, World start, List<Scene> scenes, String moral, String choices) {

    /**
     * One step of a run.
     *
     * @param before the world before
     * @param label what happened, and what each connection did
     * @param after the world afterwards
     * @param counted what the monitor has counted by then
     */
    public record Scene(World before, Label label, World after, List<String> counted) {
        /** What happened. */
        public Action action() {
            return label.action();
        }
    }

    /** How many steps it has. */
    public int length() {
        return scenes.size();
    }

    /** The worlds that it passes through, the start first. */
    public List<World> worlds() {
        return Stream.concat(Stream.of(start), scenes.stream().map(Scene::after))
                .toList();
    }

    /** How many faults happen in it. */
    public int faults() {
        return scenes.stream().mapToInt(scene -> scene.action().faults()).sum();
    }

    /**
     * The story of a trace. Its segments carry the evidence of who sent them, even where the search
     * did without: the same run is told, with the tags that were erased from it.
     */
    static <M> Story of(
            Scenario scenario, Question<M> question, Trace<Monitored<World, M>, Action> trace) {
        return of(scenario, question, trace, question.moral());
    }

    /** The story of a trace that shows something else than the question's own end. */
    static <M> Story of(
            Scenario scenario,
            Question<M> question,
            Trace<Monitored<World, M>, Action> trace,
            Question.Moral<M> shows) {
        Scenario tagged = scenario.withEvidence();
        List<Scene> scenes = new ArrayList<>();
        World world = tagged.start();
        for (Step<Monitored<World, M>, Action> step : trace.steps()) {
            Moved moved = tagged.step(world, taggedAction(tagged, world, step.action()));
            List<String> counted = question.counted().apply(step.after());
            scenes.add(new Scene(world, moved.label(), moved.after(), counted));
            world = moved.after();
        }
        String moral = scenes.isEmpty()
                ? "It is so from the start."
                : shows.of(scenes.getLast().label(), trace.last());
        return new Story(
                tagged, tagged.start(), List.copyOf(scenes), moral, choices(scenario, trace));
    }

    private static String choices(
            Scenario scenario, Trace<? extends Monitored<World, ?>, Action> trace) {
        String steps = trace.steps().stream()
                .map(step -> scenario.actions(step.before().state()).indexOf(step.action()))
                .map(String::valueOf)
                .collect(Collectors.joining("."));
        return steps.isEmpty() ? "0" : "0:" + steps;
    }

    /** The action of the tagged world that is {@code action} once its tags are erased. */
    static Action taggedAction(Scenario tagged, World world, Action action) {
        return tagged.actions(world)
                .find(candidate -> candidate.equals(action))
                .orElse(() -> tagged.actions(world)
                        .find(candidate -> candidate.erased().equals(action)))
                .getOrElseThrow(() -> new IllegalStateException("not a run with tags: " + action));
    }
}
