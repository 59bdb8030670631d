package io.synproof.properties.necessity;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.model.rules.Rule;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A search that is made beside other readings says which of them would have been the same. */
class BaselineSearchTest {
    private static final ExperimentOptions EFFORT =
            ExperimentOptions.within(Bounds.states(1_000_000));
    private static final List<RuleReading> ALL = RuleReading.of(Rule.ALL.asJava());

    private static final String[] OF_A_HANDSHAKE = {
        "handshake=two", "handshake=four", "handshake=fourUnaware", "synAcknowledgment=isn"
    };

    private static Experiment experiment(String question, ConfiguredScenario setup) {
        return new Experiment(setup, Questions.named(question));
    }

    private static List<String> differing(Experiment experiment) {
        BaselineSearch<RuleReading> original = BaselineSearch.ask(experiment, ALL, EFFORT);
        return ALL.stream()
                .filter(reading -> !reading.isIn(experiment.setup()))
                .filter(reading -> !original.alike().contains(reading))
                .map(RuleReading::toString)
                .toList();
    }

    @Test
    void anUndisturbedHandshakeMeetsItsOwnRulesAndNoOthers() {
        assertThat(differing(experiment("bothEstablished", Scenarios.HANDSHAKE.asIs())))
                .containsExactly(OF_A_HANDSHAKE);
    }

    @Test
    void aSearchBesideOthersFindsWhatItFindsAlone() {
        Experiment experiment = experiment("noDeadlock", Scenarios.CLOSE.asIs());
        BaselineSearch<RuleReading> original = BaselineSearch.ask(experiment, ALL, EFFORT);
        Answer alone = experiment.ask(EFFORT);

        assertThat(original.outcome()).isEqualTo(alone.outcome());
        assertThat(original.coverage().states()).isEqualTo(alone.coverage().states());
        assertThat(original.coverage().transitions()).isEqualTo(alone.coverage().transitions());
    }

    @Test
    void whatIsSaidToBeTheSameSearchIsTheSameSearch() {
        Experiment experiment = experiment("noDeadlock", Scenarios.CLOSE.asIs());
        BaselineSearch<RuleReading> original = BaselineSearch.ask(experiment, ALL, EFFORT);

        assertThat(original.alike()).isNotEmpty().allSatisfy(reading -> {
            Answer switched =
                    experiment("noDeadlock", reading.in(experiment.setup())).ask(EFFORT);
            assertThat(switched.outcome()).isEqualTo(original.outcome());
            assertThat(switched.coverage().states())
                    .isEqualTo(original.coverage().states());
            assertThat(switched.coverage().transitions())
                    .isEqualTo(original.coverage().transitions());
        });
    }

    @Test
    void stepsOfAWorldAsAWholeAreComparedToo() {
        assertThat(differing(experiment(
                        "bothEstablished", Scenarios.HANDSHAKE.with("network=rendezvous"))))
                .containsExactly(OF_A_HANDSHAKE);
    }

    @Test
    void whatIsComparedWithAnotherScenarioIsAlwaysAskedAgain() {
        Experiment experiment = experiment("likeRfc9293", Scenarios.HANDSHAKE.asIs());

        assertThat(BaselineSearch.ask(experiment, ALL, EFFORT).alike()).isEmpty();
    }
}
