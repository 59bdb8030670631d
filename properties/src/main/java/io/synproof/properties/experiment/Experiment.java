package io.synproof.properties.experiment;

import io.synproof.checker.coverability.Certificate;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.StateSpaceProfile;
import io.synproof.model.world.Action;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.question.Question;
import io.synproof.properties.scenarios.BoundlessNetwork;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.ShellWord;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A question asked of a scenario.
 *
 * @param setup the scenario and its settings
 * @param question the question
 * @param wanted the quantity of which it is asked whether it is exactly so much; empty if the
 *     question is about none, or how much it is
 * @param excluding {@linkplain Sentences sentences}: runs in which a step carries one of them are
 *     not asked about
 */
public record Experiment(
        ConfiguredScenario setup,
        Question<?> question,
        OptionalLong wanted,
        List<String> excluding) {

    /** A question of runs of which some are left out. */
    public Experiment {
        excluding = List.copyOf(excluding);
    }

    /** A question of all runs. */
    public Experiment(ConfiguredScenario setup, Question<?> question, OptionalLong wanted) {
        this(setup, question, wanted, List.of());
    }

    /** A question without a quantity that is wanted. */
    public Experiment(ConfiguredScenario setup, Question<?> question) {
        this(setup, question, OptionalLong.empty());
    }

    /**
     * Searches for the answer.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if the settings do not go together
     */
    public Answer ask(ExperimentOptions effort) {
        return Asking.of(this, question, effort.excluding(excluding)).answer();
    }

    /**
     * Searches to the end for all the different ways in which the question is decided.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if the settings do not go
     *     together, or the question is not decided by a state or a step
     */
    public Variety askAll(ExperimentOptions effort) {
        return Variety.of(this, question, effort.excluding(excluding));
    }

    /**
     * Searches for the answer for every number of losses and of segments in flight, whatever limits
     * of them the setup has.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if the settings do not go together
     * @throws io.synproof.checker.coverability.UnboundedRefusedException if the question, or the
     *     scenario, is not one of which this can be asked
     */
    public UnboundedAnswer askUnbounded(ExperimentOptions effort) {
        return UnboundedAsking.of(this, question, effort).answer();
    }

    /**
     * Checks a certificate of {@link #askUnbounded} by the model's own steps, without a search.
     *
     * @return why it is refused; empty if it shows that nothing decides the question
     * @throws io.synproof.checker.coverability.UnboundedRefusedException as {@link #askUnbounded}
     */
    public Optional<String> refusal(Certificate certificate, ExperimentOptions effort) {
        return UnboundedAsking.of(this, question, effort).refusal(certificate);
    }

    /** A property that says nothing of the runs that are left out. */
    <M> Property<MonitoredState<World, M>, Action> inside(
            Property<MonitoredState<World, M>, Action> property) {
        return excluding.isEmpty() ? property : Excluding.inside(property);
    }

    /**
     * A shortest run in which what the question is about occurs, such as the state that it speaks
     * of; empty if there is none within the effort's bounds, or if the question looks for that.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if the settings do not go together
     */
    public Optional<Evidence> witness(ExperimentOptions effort) {
        return witness(question, effort.excluding(excluding));
    }

    private <M> Optional<Evidence> witness(Question<M> asked, ExperimentOptions effort) {
        return new Witnessing<>(this, asked, effort).find();
    }

    /**
     * Searches all that the question would search if nothing decided it, and says where the states
     * come from.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if the settings do not go together
     */
    public StateSpaceProfile profile(ExperimentOptions effort) {
        TcpModel model = new TcpModel(setup.scenario(question.tagged()));
        return effort.checker(question.watched(effort.excluding(excluding).seen(model)))
                .profile();
    }

    /** The command that asks this again. */
    public String command() {
        return "synproof check " + options() + (BoundlessNetwork.isOf(setup) ? " --unbounded" : "");
    }

    /** The command that takes the runs of some evidence again. */
    public String replay(Evidence evidence) {
        String cycle = evidence instanceof Evidence.Lasso lasso
                ? " --cycle-from " + (lasso.from() - lasso.story().given())
                : "";
        return "synproof replay " + options()
                + evidence.runs().stream()
                        .map(story -> " --choices " + story.choices())
                        .collect(Collectors.joining())
                + cycle;
    }

    private String options() {
        String value = wanted.isPresent() ? " --value " + wanted.getAsLong() : "";
        return setup.options() + " --property " + ShellWord.of(question.name()) + value
                + excluding.stream()
                        .map(sentence -> " --excluding \"" + sentence + "\"")
                        .collect(Collectors.joining());
    }
}
