package io.synproof.properties.necessity;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

/** A setting that was given and changes no run is found beside the search. */
class IdleSettingsTest {
    private static final ExperimentOptions EFFORT =
            ExperimentOptions.within(Bounds.states(100_000));

    private static IdleSettings ask(String question, ConfiguredScenario setup) {
        return IdleSettings.ask(new Experiment(setup, Questions.named(question)), EFFORT);
    }

    @Test
    void aRuleThatNothingInTheScenarioCanMeetChangesNoRun() {
        IdleSettings found =
                ask("lastAckEndsByAck", Scenarios.CLOSE.with("synFin=dropped", "duplicate=1"));

        assertThat(found.changingNoRun()).containsExactly("synFin");
    }

    @Test
    void whoeverCanSendASynWithAFinMakesTheRuleMatter() {
        IdleSettings dropped = ask(
                "clientNotTurnedAway", Scenarios.SYN_FLOOD.with("attack=synFin", "synFin=dropped"));
        IdleSettings opens = ask("clientNotTurnedAway", Scenarios.SYN_FLOOD.with("attack=synFin"));

        assertThat(dropped.answer().outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(dropped.changingNoRun()).isEmpty();
        assertThat(opens.answer().outcome()).isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void aSettingThatSaysWhatTheScenarioSaysAnywayChangesNoRun() {
        ConfiguredScenario setup = Scenarios.CLOSE.with("suppressCopies=no");

        assertThat(ask("lastAckEndsByAck", setup).changingNoRun())
                .containsExactly("suppressCopies");
    }

    @Test
    void whichSegmentsHoldUpATimerIsComparedToo() {
        ConfiguredScenario setup =
                Scenarios.CLOSE.with("drop=1", "retries=1", "suppressCopies=yes");

        assertThat(ask("lastAckEndsByAck", setup).idle()).doesNotContain("suppressCopies");
    }

    @Test
    void howTimePassesIsComparedToo() {
        ConfiguredScenario setup = Scenarios.REINCARNATION.with("msl=1");

        assertThat(ask("noStaleOctetAccepted", setup).idle()).isEmpty();
    }

    @Test
    void ofASearchThatStopsNothingIsSaidOfAllRuns() {
        IdleSettings found = ask("bothClosed", Scenarios.CLOSE.with("synFin=dropped"));

        assertThat(found.answer().outcome()).isEqualTo(Outcome.REACHED);
        assertThat(found.idle()).containsExactly("synFin");
        assertThat(found.changingNoRun()).isEmpty();
    }

    @Test
    void aSettingThatCannotBeLeftOutIsNoIdleOne() {
        ConfiguredScenario setup = Scenarios.CLOSE.with("msl=1", "timeWait=2", "keepAlive=3");

        assertThat(ask("noDeadlock", setup).idle()).doesNotContain("msl");
    }
}
