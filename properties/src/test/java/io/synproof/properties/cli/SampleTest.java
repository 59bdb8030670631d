package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synproof.checker.result.Bounds;
import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.report.SampleText;
import io.synproof.properties.sampling.SampleSummary;
import io.synproof.properties.sampling.Sampled;
import io.synproof.properties.sampling.SampledCheck;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** {@code verify --sample}, as a user sees it. */
class SampleTest {

    @Test
    void aTableComparesTheSearchWithRandomRuns() {
        Shell shell = Shell.run("verify", "FW-18", "--sample", "100", "--seed", "1");

        assertThat(shell.code()).isZero();
        assertThat(shell.out().lines().map(line -> line.replaceAll(" +", " ")))
                .contains("check exhaustive sampled tries found shrunk")
                .anyMatch(line -> line.matches("FW-18 \\w+ VIOLATED 5 found [\\d,]+ \\d+ 5"))
                .anyMatch(line -> line.matches("FW-18 \\w+/control HOLDS not found 100"))
                .contains("2 twins of up to 100 random runs after a rehearsal of 50; seed 1")
                .contains("1 fall or are reached: 1 found by sampling too, 0 missed")
                .contains("1 hold or are unreachable: 1 survive all tries");
    }

    @Test
    void jsonOfASampleStandsAlone() throws IOException {
        Shell shell = Shell.run("verify", "FW-18", "--sample", "50", "--coverage", "--json", "-");

        JsonNode json = new ObjectMapper().readTree(shell.out());
        assertThat(json.at("/plan/seed").asInt()).isEqualTo(1);
        assertThat(json.at("/twins/0/agreement").asText()).isEqualTo("AGREES");
        assertThat(json.at("/twins/0/shrunk").asInt()).isEqualTo(5);
        assertThat(json.at("/twins/1/shrunk").isNull()).isTrue();
        assertThat(json.at("/summary/twins").asInt()).isEqualTo(2);
        assertThat(json.at("/coverage/scenarios")).hasSize(2);
    }

    @Test
    void aRandomRunThatTheSearchDeniesIsLoudAndExitCodeOne() {
        SampledCheck.Candidate control =
                SampledCheck.candidates(Catalogue.select("FW-18")).get(1);
        Answer holds = control.experiment().ask(ExperimentOptions.within(Bounds.states(1_000)));
        SampledCheck wrong = new SampledCheck(
                "FW-18 wrong", holds, new Sampled(7, OptionalInt.of(9), OptionalInt.of(4)));

        assertThat(SampleRunner.code(List.of(wrong), Optional.empty())).isEqualTo(ExitCode.NO);
        assertThat(SampleText.line(wrong)).endsWith("!!! DISAGREES");
        assertThat(SampleSummary.of(List.of(wrong)).disagree()).isEqualTo(1);
    }

    @Test
    void whatIsMissedIsNoError() {
        SampledCheck.Candidate check =
                SampledCheck.candidates(Catalogue.select("FW-18")).getFirst();
        Answer falls = check.experiment().ask(ExperimentOptions.within(Bounds.states(1_000)));
        SampledCheck missed = new SampledCheck(
                "FW-18 missed", falls, new Sampled(7, OptionalInt.empty(), OptionalInt.empty()));

        assertThat(SampleRunner.code(List.of(missed), Optional.empty())).isEqualTo(ExitCode.YES);
        assertThat(SampleText.line(missed)).endsWith("missed");
    }
}
