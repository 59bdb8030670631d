package io.synproof.properties.words;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.model.world.Label;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.question.Question;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * A question in words, and the same in Java.
 *
 * @param setup the scenario
 * @param sentence in words
 * @param inJava in Java: what decides the sentence, and at what depth
 * @param expected the outcome, and the depth at which it is decided: {@code "REACHED at 9"}
 */
record AskedTwice(ConfiguredScenario setup, String sentence, InJava inJava, String expected) {

    /** A plain search for what decides a sentence. */
    interface InJava {
        /** The outcome, and the depth at which it is decided. */
        String outcome(Scenario scenario);
    }

    /** Some world satisfies it. */
    static InJava reachable(Predicate<World> goal) {
        return reachable(PlainSearch.OF_NOTHING, (world, _) -> goal.test(world));
    }

    /** Some world, with what is remembered there, satisfies it. */
    static <M> InJava reachable(PlainSearch<M> search, BiPredicate<World, M> goal) {
        return scenario -> text(search.stepsTo(scenario, goal), "REACHED", "UNREACHABLE");
    }

    /** No world satisfies it. */
    static InJava never(Predicate<World> bad) {
        return never(PlainSearch.OF_NOTHING, (world, _) -> bad.test(world));
    }

    /** No world, with what is remembered there, satisfies it. */
    static <M> InJava never(PlainSearch<M> search, BiPredicate<World, M> bad) {
        return scenario -> text(search.stepsTo(scenario, bad), "VIOLATED", "HOLDS");
    }

    /** Every world satisfies it. */
    static InJava always(Predicate<World> good) {
        return never(good.negate());
    }

    /** Every step satisfies it. */
    static InJava everyStep(StepTest good) {
        return everyStep(
                PlainSearch.OF_NOTHING,
                (before, label, after, _) -> good.test(before, label, after));
    }

    /** Every step, with what is remembered after it, satisfies it. */
    static <M> InJava everyStep(PlainSearch<M> search, PlainSearch.StepTest<M> good) {
        return scenario -> text(
                search.stepsUpTo(
                        scenario,
                        (before, label, after, memory) -> !good.test(before, label, after, memory)),
                "VIOLATED",
                "HOLDS");
    }

    /** A predicate of a step. */
    interface StepTest {
        boolean test(World before, Label label, World after);
    }

    /** What the checker answers to the sentence. */
    String answerInWords() {
        Question<?> question = Questions.named(sentence);
        Answer answer = new Experiment(setup, question)
                .ask(ExperimentOptions.within(Bounds.states(100_000)));
        OptionalInt depth = answer.story()
                .map(story -> OptionalInt.of(story.length()))
                .orElse(OptionalInt.empty());
        return text(depth, answer.outcome());
    }

    /** What a plain search answers to the same in Java. */
    String answerInJava() {
        return inJava.outcome(setup.scenario(Questions.named(sentence).tagged()));
    }

    private static String text(OptionalInt depth, String found, String notFound) {
        return text(depth, Outcome.valueOf(depth.isPresent() ? found : notFound));
    }

    private static String text(OptionalInt depth, Outcome outcome) {
        return outcome.name() + (depth.isPresent() ? " at " + depth.getAsInt() : "");
    }

    @Override
    public String toString() {
        return setup.options() + " " + sentence;
    }
}
