package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synproof.checker.result.Bounds;
import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.Verification;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.Interruption;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.neighbours.Totals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify --neighbours}: what comes out otherwise with one setting moved. */
class NeighboursTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SEARCHES = 73;
    private static final String TEXT = """
            FW-18    REFUTED
                sameMoment         VIOLATED; 187 neighbours: 1 flip, 0 undecided, 8 of nothing, \
            178 stay (113 change no run); 11 refused
                    flips     network=rendezvous (from bag): HOLDS, complete, 5 states
                        synproof check --scenario close --set network=rendezvous \
            --property closeWaitMeansFinWait2
                        the claim asks it: control of sameMoment
                    of nothing, for what it is about never occurs:
                        serverListens=no clientOpens=0 clientCloses=never clientCloses=afterPeer
                        clientEnds=shutdownRead clientOpensTo=itself synAcknowledgment=isn \
            closeSignal=syn

            187 neighbours of 1 check of 1 claim: 1 flip (1 answered), 0 undecided, 8 of nothing, \
            178 stay (113 change no run); 11 refused
            73 of these searched; # s
            """;

    @TempDir
    private static Path first;

    private static Shell asked;

    @TempDir
    private Path folder;

    /** The one run that makes all the searches; others go on from what it has kept. */
    @BeforeAll
    static void ask() {
        asked = run(
                "--checkpoint",
                first.resolve("kept").toString(),
                "--json",
                first.resolve("json").toString(),
                "--report",
                first.toString());
    }

    private static Shell run(String... more) {
        return Shell.run(
                Stream.concat(Stream.of("verify", "FW-18", "--neighbours"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private static String kept() throws IOException {
        return Files.readString(first.resolve("kept"));
    }

    /** A run that goes on from a file with this text. */
    private Shell resumed(String text, String... more) throws IOException {
        String file = Files.writeString(file("kept"), text).toString();
        return run(
                Stream.concat(Stream.of("--resume", file), Stream.of(more)).toArray(String[]::new));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static String withoutTime(Shell shell) {
        return shell.out().replaceAll("\\d+\\.\\d s", "# s");
    }

    @Test
    void aClaimWhoseOnlyFlipIsItsControlRestsOnNothingElse() {
        assertThat(asked.code()).isZero();
        assertThat(withoutTime(asked)).isEqualTo(TEXT);
    }

    @Test
    void eachFlipHasItsAnswerAndALine() throws IOException {
        Path flips = file("flips");
        Shell shell = Shell.run(
                "verify",
                "KA-02",
                "--neighbours",
                "--max-states",
                "3100",
                "--flips",
                flips.toString());

        assertThat(shell.code()).isZero();
        assertThat(shell.out())
                .contains("flips     msl=none (from 1): VIOLATED, trace of 6 steps, 221 states\n"
                        + " ".repeat(12)
                        + "synproof check --scenario idle --set drop=1 --set keepAliveProbes=2"
                        + " --set msl=none --property keepAliveEndsOnlyDead\n")
                .contains(
                        "the sentence does not speak of it, notes 003:110: The condition: both are")
                .contains("undecided network=persistent (from bag): UNDECIDED,"
                        + " the bound on states was reached");
        assertThat(Files.readAllLines(flips))
                .contains(
                        "KA-02 onlyDead drop 1 2 HOLDS VIOLATED",
                        "KA-02 onlyDead msl 1 none HOLDS VIOLATED",
                        "KA-02 cut drop 2 1 VIOLATED HOLDS",
                        "KA-02 rebooted serverCrashes 1 0 REACHED UNREACHABLE");
    }

    @Test
    void aFlipThatNobodyAnswersIsExitCodeOne() {
        assertThat(ExitCode.ofSurvey(List.of(), new Totals(1, 1, 3, 0, 0, 2, 1, 0, 0, 1)))
                .isEqualTo(ExitCode.NO);
        assertThat(ExitCode.ofSurvey(List.of(), new Totals(1, 1, 3, 0, 0, 2, 2, 0, 0, 1)))
                .isEqualTo(ExitCode.YES);
    }

    @Test
    void jsonHasEveryFlipWithItsAnswer() throws IOException {
        JsonNode found = JSON.readTree(Files.readString(first.resolve("json")));
        JsonNode check = found.at("/claims/0/checks/0");

        assertThat(check.at("/flips")).isEqualTo(JSON.readTree("""
                [{"setting": "network", "from": "bag", "to": "rendezvous",
                  "before": "VIOLATED", "after": "HOLDS", "states": 5,
                  "answer": {"kind": "ASKED", "by": "control of sameMoment", "text": ""},
                  "command": "synproof check --scenario close --set network=rendezvous \
                --property closeWaitMeansFinWait2"}]"""));
        assertThat(check.at("/ofNothing")).hasSize(8);
        assertThat(check.at("/undecided")).isEmpty();
        assertThat(found.at("/totals/neighbours").asInt()).isEqualTo(187);
        assertThat(found.at("/searches").asInt()).isEqualTo(SEARCHES);
    }

    @Test
    void theReportSaysWhatAVerdictRestsOn() throws IOException {
        assertThat(Files.readString(first.resolve("index.html")))
                .contains("<h3><span lang=\"en\">What it rests on</span>")
                .contains("Asked again 187 times with one setting moved by one notch: 1 come out"
                        + " otherwise, 0 are undecided, 8 say nothing, for what is asked about"
                        + " never occurs, 178 stay.")
                .contains("network=rendezvous")
                .contains("the claim asks it: control of sameMoment");
    }

    /** Nobody but the file says that there are so many states. */
    @Test
    void whatIsKeptIsNotAskedAgain() throws IOException {
        String told = kept().lines()
                .map(line -> line.contains("\"clientOpens\":\"0\"")
                        ? line.replace("\"states\":1,", "\"states\":11,")
                        : line)
                .map(line -> line + "\n")
                .reduce("", String::concat);
        JsonNode found = JSON.readTree(resumed(told, "--json", "-").out());

        assertThat(kept().lines()).hasSize(1 + SEARCHES);
        assertThat(found.at("/claims/0/checks/0/ofNothing/1/setting").asText())
                .isEqualTo("clientOpens");
        assertThat(found.at("/claims/0/checks/0/ofNothing/1/states").asInt()).isEqualTo(11);
        assertThat(file("kept")).hasContent(told);
    }

    @Test
    void aLineThatWasNotFinishedIsAskedAgain() throws IOException {
        Shell shell = resumed(kept().substring(0, kept().length() - 20));

        assertThat(withoutTime(shell)).isEqualTo(TEXT);
        assertThat(Files.readAllLines(file("kept")))
                .hasSameSizeAs(kept().lines().toList());
    }

    @Test
    void whatALowerBoundLeftUndecidedIsAskedAgain() throws IOException {
        Shell little = run("--checkpoint", file("kept").toString(), "--max-states", "1");
        Shell more = resumed(Files.readString(file("kept")));

        assertThat(little.out()).contains("undecided").doesNotContain(" 0 undecided");
        assertThat(withoutTime(more)).isEqualTo(TEXT);
    }

    @Test
    void whatWasKeptOfAnotherCatalogueOrModelIsRefused() throws IOException {
        Shell catalogue =
                resumed(kept().replaceFirst("\"fingerprint\":\"....", "\"fingerprint\":\"0000"));
        Shell model = resumed(kept().replaceFirst("\"states\":\\d+", "\"states\":1000"));
        Shell nonsense = resumed("nonsense\n");

        assertThat(catalogue.code()).isEqualTo(2);
        assertThat(catalogue.err()).contains("kept, line 1: made of another catalogue");
        assertThat(model.code()).isEqualTo(2);
        assertThat(model.err()).contains("made of another model, which found VIOLATED after 1000");
        assertThat(nonsense.code()).isEqualTo(2);
        assertThat(nonsense.err()).contains("kept, line 1: not a line that --checkpoint wrote");
    }

    @Test
    void anInterruptedRunSaysSoAndKeepsNothingThatWasNotFinished() throws IOException {
        Interruption interruption = new Interruption();
        interruption.request();
        Path kept = file("kept");
        Shell shell = Shell.run(
                interruption, "verify", "FW-18", "--neighbours", "--checkpoint", kept.toString());

        assertThat(shell.code()).isEqualTo(130);
        assertThat(shell.out()).contains("Interrupted: what was not finished is UNDECIDED.");
        assertThat(Files.readAllLines(kept)).isEmpty();
    }

    @Test
    void theOptionsGoWithNeighboursAloneAndNotWithOthers() {
        assertThat(Shell.run("verify", "FW-18", "--timeout", "3").err())
                .contains("--timeout goes with --neighbours only");
        assertThat(run("--max-states", "0").err()).contains("--max-states must be more than 0");
        assertThat(run("--timeout", "0").err()).contains("--timeout must be more than 0 seconds");
        assertThat(run("--resume", file("none").toString()).err())
                .contains("--resume: there is no file");
        assertThat(run("--quick").code()).isEqualTo(2);
        assertThat(run("--sample", "3").code()).isEqualTo(2);
    }

    @Test
    void helpStatesTheBounds() {
        assertThat(Shell.run("verify", "--help").out().replaceAll("\\s+", " "))
                .contains("stop the search of a neighbour after N states (default: 2000000)")
                .contains("stop the search of a neighbour after S seconds (default: 60)");
    }

    @Test
    void anUnansweredFlipGoesBeforeAnUndecidedClaim() {
        List<ClaimResult> undecided = List.of(result(1));
        List<ClaimResult> decided = List.of(result(1_000));

        assertThat(ExitCode.ofSurvey(decided, totals(2, 2))).isEqualTo(ExitCode.YES);
        assertThat(ExitCode.ofSurvey(decided, totals(2, 1))).isEqualTo(ExitCode.NO);
        assertThat(ExitCode.ofSurvey(undecided, totals(2, 2))).isEqualTo(ExitCode.UNDECIDED);
        assertThat(ExitCode.ofSurvey(undecided, totals(2, 1))).isEqualTo(ExitCode.NO);
    }

    private static ClaimResult result(int states) {
        Claim claim = Catalogue.named("FW-18");
        return Verification.result(
                claim, one -> one.ask(ExperimentOptions.within(Bounds.states(states))));
    }

    private static Totals totals(int flips, int answered) {
        return new Totals(1, 1, 9, 0, 0, flips, answered, 0, 0, 9 - flips);
    }
}
