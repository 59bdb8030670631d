package io.synproof.properties.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.result.Bounds;
import io.synproof.properties.TcpModel;
import io.synproof.properties.questions.Questions;
import org.junit.jupiter.api.Test;

/**
 * Every scenario is a sound model: deterministic, with equal states alike, and time never stuck.
 */
class ScenariosTest {
    private static final Bounds FIRST_WORLDS = Bounds.states(2_000);

    @Test
    void everyScenarioPassesTheSelfCheck() {
        assertThat(Scenarios.ALL)
                .hasSize(22)
                .allSatisfy(scenario -> assertThat(
                                Checker.of(new TcpModel(scenario.asIs().scenario(true)))
                                        .within(FIRST_WORLDS)
                                        .selfCheck()
                                        .findings())
                        .isEmpty());
    }

    @Test
    void everyScenarioHasAnOrdinaryRun() {
        assertThat(Scenarios.ALL)
                .allSatisfy(
                        scenario -> assertThat(Questions.named(scenario.goal())).isNotNull());
    }

    @Test
    void everySettingTakesItsStandardValue() {
        assertThat(Settings.ALL)
                .hasSize(119)
                .allSatisfy(setting ->
                        assertThat(setting.domain().parse(setting.standard())).isPresent());
    }
}
