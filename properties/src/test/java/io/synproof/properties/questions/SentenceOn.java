package io.synproof.properties.questions;

import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Transition;
import io.synproof.checker.property.Property;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.synproof.properties.ScenarioLaws;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import io.synproof.words.PastMemory;
import io.synproof.words.Sentence;
import java.util.List;
import java.util.function.Function;

/** The sentences of named questions, asked of runs made by hand. */
public final class SentenceOn {
    private static final Scenario SOME = Scenarios.HANDSHAKE.asIs().scenario();

    private SentenceOn() {}

    /**
     * Whether the question is decided by the last of these steps, or by the state behind it: it is
     * violated there, or what it looks for is there.
     */
    public static boolean decides(String question, Label... run) {
        return decides(question, SOME.start(), run);
    }

    /** The same of a run in the start of a scenario, which stays as it is. */
    public static boolean decides(String question, ConfiguredScenario setup, Label... run) {
        Scenario scenario = setup.scenario();
        return decides(question, scenario, scenario.start(), run);
    }

    /**
     * The same of a run in a world that stays as it is.
     *
     * @param run the labels; only the last of them is asked about
     */
    public static boolean decides(String question, World world, Label... run) {
        return decides(question, SOME, world, run);
    }

    private static boolean decides(String question, Scenario scenario, World world, Label... run) {
        Sentence<World, Label> sentence = named(question);
        Scripted model = new Scripted(scenario, world, List.of(run));
        return model.decides(sentence, sentence.property(model));
    }

    /** Whether the last of these steps, or the state behind it, is what the question is about. */
    public static boolean isAbout(String question, Label... run) {
        return isAbout(question, SOME.start(), run);
    }

    /** The same of a run in a world that stays as it is. */
    public static boolean isAbout(String question, World world, Label... run) {
        Sentence<World, Label> sentence = named(question);
        Scripted model = new Scripted(SOME, world, List.of(run));
        return model.decides(sentence, sentence.subject(model).orElseThrow());
    }

    /** Whether what should follow, in a question about whole runs, has followed at their end. */
    public static boolean isFollowed(String question, Label... run) {
        Sentence<World, Label> sentence = named(question);
        PastMemory end = io.vavr.collection.List.of(run)
                .foldLeft(sentence.monitor().initial(), sentence.monitor()::next);
        return sentence.isTrue(
                1, new Scripted(SOME, SOME.start(), List.of(run)), SOME.start(), end);
    }

    private static Sentence<World, Label> named(String question) {
        return QuestionDocuments.saved().stream()
                .filter(saved -> saved.name().equals(question))
                .map(SentenceQuestions::sentence)
                .findFirst()
                .orElseThrow();
    }

    /**
     * A model of one run, which repeats its last step.
     *
     * @param scenario whose it is
     * @param world the world in which it stays
     * @param run the labels of its steps
     */
    private record Scripted(Scenario scenario, World world, List<Label> run)
            implements LabelledModel<World, Action, Label>, ScenarioLaws {

        @Override
        public <T> T law(Function<Scenario, T> law) {
            return law.apply(scenario);
        }

        boolean decides(
                Sentence<World, Label> sentence,
                Property<MonitoredState<World, PastMemory>, Action> property) {
            Monitor<Label, PastMemory> monitor = sentence.monitor();
            PastMemory before = monitor.initial();
            PastMemory after = before;
            for (Label label : run) {
                before = after;
                after = monitor.next(before, label);
            }
            var here = new MonitoredState<>(world, after);
            return property.isOfSteps()
                    ? property.isDecidedByStep(new Step<>(
                            new MonitoredState<>(world, before), run.getLast().action(), here))
                    : property.isDecidedByState(here);
        }

        @Override
        public Transition<World, Label> step(World state, Action action) {
            return new Transition<>(world, run.getLast());
        }

        @Override
        public List<World> initialStates() {
            return List.of(world);
        }

        @Override
        public List<Action> actions(World state) {
            return List.of(run.getLast().action());
        }
    }
}
