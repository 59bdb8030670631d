package io.synproof.properties.asking;

import io.synproof.checker.Checker;
import io.synproof.checker.Model;
import io.synproof.checker.Monitored;
import io.synproof.checker.Profile;
import io.synproof.checker.Property;
import io.synproof.checker.Verdict;
import io.synproof.model.world.Action;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.questions.Question;
import io.synproof.properties.scenarios.Setup;

/**
 * A question asked of a scenario.
 *
 * @param setup the scenario and its settings
 * @param question the question
 */
public record Experiment(Setup setup, Question<?> question) {

    /**
     * Searches for the answer.
     *
     * @throws io.synproof.properties.scenarios.BadInput if the settings do not go together
     */
    public Answer ask(Effort effort) {
        return ask(question, effort);
    }

    private <M> Answer ask(Question<M> asked, Effort effort) {
        Scenario scenario = setup.scenario(asked.tagged());
        TcpModel model = new TcpModel(scenario);
        Property<Monitored<World, M>, Action> property = asked.property().apply(model);
        var watched = model.watchedBy(asked.monitor());
        Verdict<Monitored<World, M>, Action> verdict = asking(watched, effort).check(property);
        return new Answer(
                this,
                verdict.outcome(),
                verdict.coverage(),
                verdict.bounds(),
                verdict.trace().map(trace -> Story.of(scenario, asked, trace)));
    }

    private static <S, A> Checker<S, A> asking(Model<S, A> model, Effort effort) {
        Checker<S, A> checker = checker(model, effort);
        return effort.fewestFaults() ? checker.fewestFaults() : checker;
    }

    private static <S, A> Checker<S, A> checker(Model<S, A> model, Effort effort) {
        Checker<S, A> checker = Checker.of(model)
                .within(effort.bounds())
                .threads(effort.threads())
                .reporting(effort.progress())
                .cancelledBy(effort.cancelled());
        return effort.checkpoints().map(checker::keeping).orElse(checker);
    }

    /**
     * Searches all that the question would search if nothing decided it, and says where the states
     * come from.
     *
     * @throws io.synproof.properties.scenarios.BadInput if the settings do not go together
     */
    public Profile profile(Effort effort) {
        TcpModel model = new TcpModel(setup.scenario(question.tagged()));
        return checker(model.watchedBy(question.monitor()), effort).profile();
    }

    /** The command that asks this again. */
    public String command() {
        return "synproof check " + setup.options() + " --property " + question.name();
    }
}
