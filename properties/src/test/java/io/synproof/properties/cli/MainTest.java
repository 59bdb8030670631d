package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synproof.properties.cli.terminal.Interruption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line: what it prints, what it writes, and what it says to its caller. */
class MainTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String[] REINCARNATION = {
        "check", "--scenario", "reincarnation", "--property", "noStaleOctetAccepted",
        "--set", "msl=1", "--set", "capacity=2", "--set"
    };

    @TempDir
    private Path folder;

    private static Shell reincarnation(String timeWait, String... more) {
        String[] args = new String[REINCARNATION.length + 1 + more.length];
        System.arraycopy(REINCARNATION, 0, args, 0, REINCARNATION.length);
        args[REINCARNATION.length] = "timeWait=" + timeWait;
        System.arraycopy(more, 0, args, REINCARNATION.length + 1, more.length);
        return Shell.run(args);
    }

    @Test
    void aBareCommandSuggestsThreeToTry() {
        Shell shell = Shell.run();

        assertThat(shell.code()).isZero();
        assertThat(shell.out().lines().filter(line -> line.startsWith("  synproof ")))
                .hasSize(3);
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : new String[] {
            "verify",
            "claims",
            "contradictions",
            "trace",
            "check",
            "threshold",
            "necessity",
            "scenarios",
            "properties",
            "rules",
            "figures"
        }) {
            Shell shell = Shell.run(command, "--help");
            assertThat(shell.code()).isZero();
            assertThat(shell.out()).startsWith("Usage: synproof " + command);
        }
    }

    @Test
    void verifyPrintsTheVerdictAndNamesTheTraceFile() throws IOException {
        Shell shell = Shell.run("verify", "FW-18", "--out", folder.toString());

        Path file = folder.resolve("FW-18-sameMoment.txt");
        assertThat(shell.code()).isZero();
        assertThat(shell.out())
                .contains("FW-18    REFUTED  notes 000:47")
                .contains("ok   sameMoment         VIOLATED, trace of 5 steps, 8 states, depth 5")
                .contains("control: delivery is one step with sending: HOLDS, complete, 5 states")
                .contains("trace in " + file)
                .contains("1 claim: 1 refuted; 1 as expected");
        assertThat(Files.readString(file))
                .contains("synproof check --scenario close --property closeWaitMeansFinWait2")
                .endsWith("The server is in CLOSE-WAIT while the client is not in FIN-WAIT-2.\n");
    }

    @Test
    void jsonOfVerifyStandsAloneOnStandardOutput() throws IOException {
        Shell shell =
                Shell.run("verify", "FW-18", "FW-18", "--json", "-", "--out", folder.toString());

        JsonNode claim = JSON.readTree(shell.out()).get("claims").get(0);
        JsonNode check = claim.get("checks").get(0);
        assertThat(shell.err()).contains("FW-18    REFUTED");
        assertThat(JSON.readTree(shell.out()).get("claims")).hasSize(1);
        assertThat(JSON.readTree(shell.out()).at("/summary/asExpected").asInt()).isEqualTo(1);
        assertThat(fields(claim))
                .containsExactly(
                        "id", "statement", "notes", "kind", "verdict", "asExpected", "checks");
        assertThat(fields(check))
                .contains(
                        "name",
                        "scenario",
                        "property",
                        "outcome",
                        "expected",
                        "value",
                        "complete",
                        "states",
                        "transitions",
                        "depth",
                        "traceLength",
                        "faults",
                        "seconds",
                        "control");
        assertThat(check.get("traceLength").asInt()).isEqualTo(5);
        assertThat(check.at("/control/outcome").asText()).isEqualTo("HOLDS");
        assertThat(check.at("/control/traceLength").isNull()).isTrue();
        assertThat(check.at("/control/complete").asBoolean()).isTrue();
        assertThat(check.get("control").has("control")).isFalse();
    }

    private static Iterable<String> fields(JsonNode node) {
        return StreamSupport.stream(node.properties().spliterator(), false)
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    @Test
    void jsonGoesToAFile() throws IOException {
        Path file = folder.resolve("rules.json");

        assertThat(Shell.run("rules", "--json", file.toString()).code()).isZero();

        assertThat(JSON.readTree(file.toFile()).get("rules")).hasSize(33);
    }

    @Test
    void checkSaysWhetherAPropertyHolds() {
        assertThat(reincarnation("2").code()).isZero();
        assertThat(reincarnation("1").code()).isEqualTo(1);
        assertThat(reincarnation("1").out())
                .contains("VIOLATED")
                .contains("Connection 2 of the client has accepted a stale octet");
    }

    @Test
    void aSearchCutShortIsUndecided() {
        Shell shell = reincarnation("2", "--max-states", "100");

        assertThat(shell.code()).isEqualTo(3);
        assertThat(shell.out()).contains("UNDECIDED").contains("the bound on states was reached");
        assertThat(reincarnation("2", "--max-depth", "5").code()).isEqualTo(3);
    }

    @Test
    void checkPrintsOneObjectOfJson() throws IOException {
        Shell shell = reincarnation("1", "--json", "-");

        JsonNode check = JSON.readTree(shell.out());
        assertThat(check.get("outcome").asText()).isEqualTo("VIOLATED");
        assertThat(check.get("expected").isNull()).isTrue();
        assertThat(check.at("/settings/timeWait").asText()).isEqualTo("1");
        assertThat(check.has("control")).isFalse();
    }

    @Test
    void theAnswerDoesNotDependOnTheThreads() throws IOException {
        JsonNode one = JSON.readTree(
                reincarnation("1", "--threads", "1", "--json", "-").out());
        JsonNode three = JSON.readTree(
                reincarnation("1", "--threads", "3", "--json", "-").out());

        assertThat(three.get("states")).isEqualTo(one.get("states"));
        assertThat(three.get("transitions")).isEqualTo(one.get("transitions"));
        assertThat(three.get("traceLength")).isEqualTo(one.get("traceLength"));
    }

    @Test
    void traceOfAClaimThatHoldsShowsAnOrdinaryRunAndThenTheControl() {
        Shell shell = Shell.run("trace", "FW-16");

        assertThat(shell.code()).isZero();
        assertThat(shell.out())
                .containsSubsequence(
                        "Check straightToClosed: an ordinary run",
                        "Each side has had a connection, and neither has one any more.",
                        "Over all runs: HOLDS",
                        "Control of straightToClosed: both sides close at once",
                        "The server has heard the acknowledgment of its FIN, and is not CLOSED.");
    }

    @Test
    void traceShowsTheControlOnRequest() {
        Shell shell = Shell.run("trace", "TW-03", "--check", "orderlyClose/control");

        assertThat(shell.code()).isZero();
        assertThat(shell.out())
                .contains("Control of orderlyClose: three messages")
                .contains("HOLDS");
    }

    @Test
    void interruptedAVerificationSaysWhatItHasAndThatItWas() {
        Interruption interruption = new Interruption();
        interruption.request();

        Shell shell = Shell.run(interruption, "verify", "FW-18", "--out", folder.toString());

        assertThat(shell.code()).isEqualTo(130);
        assertThat(shell.out()).contains("Interrupted: what was not finished is UNDECIDED.");
    }

    @Test
    void everyScenarioListsEverySettingWithItsRangeAndDefault() {
        Shell shell = Shell.run("scenarios", "reincarnation");

        assertThat(shell.code()).isZero();
        assertThat(shell.out())
                .contains("  timeWait=4  how long TIME-WAIT lasts, in ticks")
                .contains("      legal: anyMoment, quiet, never, 0 to 32")
                .contains("  handshake=three  How many messages open a connection?");
    }

    @Test
    void everyClaimIsExplained() {
        Shell shell = Shell.run("claims", "FW-18");

        assertThat(shell.out())
                .contains("FW-18  REFUTED")
                .contains("  replay    synproof check --scenario close")
                .contains("  control   delivery is one step with sending: HOLDS");
        assertThat(Shell.run("claims").out()).contains("TWAIT-16 TIME-WAIT also shields");
        assertThat(Shell.run("properties").out()).contains("noStaleOctetAccepted  always");
    }
}
