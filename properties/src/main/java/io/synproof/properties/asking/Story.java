package io.synproof.properties.asking;

import io.synproof.checker.Monitored;
import io.synproof.checker.Step;
import io.synproof.checker.Trace;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.synproof.properties.questions.Question;
import java.util.List;

/**
 * A run of a scenario with everything that a reader wants to see of it.
 *
 * @param scenario the laws it obeys
 * @param start the world before the first step
 * @param scenes the steps
 * @param moral what its end shows, in a sentence
 */
public record Story(Scenario scenario, World start, List<Scene> scenes, String moral) {

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

    /** How many faults happen in it. */
    public int faults() {
        return scenes.stream().mapToInt(scene -> scene.action().faults()).sum();
    }

    static <M> Story of(
            Scenario scenario, Question<M> question, Trace<Monitored<World, M>, Action> trace) {
        List<Scene> scenes =
                trace.steps().stream().map(step -> scene(scenario, question, step)).toList();
        String moral = scenes.isEmpty()
                ? "It is so from the start."
                : question.moral().of(scenes.getLast().label(), trace.last());
        return new Story(scenario, trace.initial().state(), scenes, moral);
    }

    private static <M> Scene scene(
            Scenario scenario, Question<M> question, Step<Monitored<World, M>, Action> step) {
        World before = step.before().state();
        Label label = scenario.step(before, step.action()).label();
        return new Scene(before, label, step.after().state(), question.counted().apply(step.after()));
    }
}
