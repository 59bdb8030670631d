package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code synproof threshold}: the value at which an answer flips, or a table of such values. */
class ThresholdCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private static Shell stale(String... more) {
        return threshold("reincarnation", "noStaleOctetAccepted", more);
    }

    private static Shell threshold(String scenario, String property, String... more) {
        Stream<String> words =
                Stream.of("threshold", "--scenario", scenario, "--property", property);
        return Shell.run(Stream.concat(words, Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void theLeastSafeTimeWaitIsTwoMsl() {
        Shell shell = stale("--vary", "timeWait=0..3", "--set", "msl=1", "--set", "capacity=2");

        assertThat(shell.code()).isZero();
        assertThat(shell.out().lines().skip(1))
                .containsExactly(
                        "  timeWait=0..1  VIOLATED",
                        "  timeWait=2..3  HOLDS",
                        "threshold: timeWait=2, VIOLATED below and HOLDS from there on");
    }

    @Test
    void aSecondSettingGivesATable() {
        Shell shell = stale(
                "--vary",
                "timeWait=0..3",
                "--vary",
                "clientAborts=0..1",
                "--set",
                "msl=1",
                "--set",
                "capacity=2",
                "--threads",
                "2");

        assertThat(shell.out().lines().skip(1))
                .containsExactly(
                        "  clientAborts  least timeWait  outcomes by timeWait",
                        "  0             2               0..1 VIOLATED, 2..3 HOLDS",
                        "  1             none            0..3 VIOLATED");
        assertThat(shell.code()).isEqualTo(1);
    }

    @Test
    void anAnswerThatGoesFromYesToNoIsSafeBelow() {
        Shell table = threshold(
                "lastAckLost", "bothClosed", "--vary", "drop=0..1", "--vary", "retries=0..1");

        assertThat(table.out().lines().skip(1))
                .containsExactly(
                        "  retries  least drop  outcomes by drop",
                        "  0        any         0..1 REACHED",
                        "  1        any         0..1 REACHED");
    }

    @Test
    void searchesCutShortLeaveItOpenAndAreNamed() {
        Shell shell = stale(
                "--vary",
                "timeWait=1..3",
                "--set",
                "msl=1",
                "--set",
                "capacity=2",
                "--max-states",
                "3000");

        assertThat(shell.code()).isEqualTo(3);
        assertThat(shell.out().lines().skip(1))
                .containsExactly(
                        "  timeWait=1  VIOLATED",
                        "  timeWait=2..3  UNDECIDED",
                        "open: undecided for timeWait=2, 3");
    }

    @Test
    void jsonHasTheThresholdAndTheAnswerForEveryValue() throws IOException {
        Shell shell = stale(
                "--vary",
                "timeWait=1..2",
                "--vary",
                "msl=1..1",
                "--set",
                "capacity=2",
                "--json",
                "-");
        JsonNode json = JSON.readTree(shell.out());
        JsonNode row = json.get("rows").get(0);

        assertThat(json.get("vary").asText()).isEqualTo("timeWait");
        assertThat(json.get("by").asText()).isEqualTo("msl");
        assertThat(row.get("by").asInt()).isEqualTo(1);
        assertThat(row.get("threshold").asInt()).isEqualTo(2);
        assertThat(row.get("monotone").asBoolean()).isTrue();
        assertThat(row.get("flips").get(0).asInt()).isEqualTo(2);
        assertThat(row.at("/segments/1/outcome").asText()).isEqualTo("HOLDS");
        assertThat(row.at("/answers/0/command").asText())
                .isEqualTo("synproof check --scenario reincarnation --set capacity=2 --set msl=1"
                        + " --set timeWait=1 --property noStaleOctetAccepted");
        assertThat(shell.err()).contains("least timeWait");
    }

    /** To its end: the search for a shortest trace stops at the first level that has one. */
    @Test
    void verifyAndTraceSearchToTheEndForTheFewestFaultsOnRequest() {
        String[] trace = {"trace", "FW-18", "--fewest-faults"};
        String[] verify = {"verify", "FW-18", "--fewest-faults", "--out", folder.toString()};

        assertThat(Shell.run("trace", "FW-18").out()).contains("trace of 5 steps, 8 states,");
        assertThat(Shell.run(trace).out()).contains("trace of 5 steps, 63 states,");
        assertThat(Shell.run(verify).out()).contains("trace of 5 steps, 63 states,");
    }
}
