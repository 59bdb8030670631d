package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which runs {@code synproof trace} shows, and what it says of them. */
class TraceCommandTest {
    private static String trace(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "trace";
        System.arraycopy(args, 0, all, 1, args.length);
        Shell shell = Shell.run(all);
        assertThat(shell.code()).isZero();
        return shell.out();
    }

    @Test
    void theRunComesUnderTheClaimTheScenarioTheQuestionAndTheCommandThatReplaysIt() {
        assertThat(trace("TW-03"))
                .containsSubsequence(
                        "TW-03  Two messages lead to inconsistent connection state at the two",
                        "\nCheck abort\n",
                        "  scenario  oldDuplicateSyn: a client opens a connection",
                        "  with      clientCloses=never (when the client may close), duplicate=1 (",
                        "  question  connectionCountsAgree (always): for each connection",
                        "  outcome   VIOLATED, trace of 6 steps",
                        ": this supports the statement",
                        "  replay    synproof check --scenario oldDuplicateSyn",
                        "  run       synproof replay --scenario oldDuplicateSyn",
                        "step  CLIENT",
                        "Step 6: The server has counted 2 connections where the client opened 1");
    }

    @Test
    void anOldSegmentThatMeetsANewSynIsLate() {
        assertThat(trace("TWAIT-16", "--check", "abort"))
                .contains(
                        "|<~ #1 [ACK] SEQ=1 ACK=1 DATA=2 ~'",
                        "late: the server's connection #1 sent it in step 7 and has ended");
    }

    @Test
    void theFirstMainCheckThatARunCanShowDecides() {
        // Its first main check, sendsNoMore, holds.
        assertThat(trace("FW-09")).contains("Check receives\n").doesNotContain("Check sendsNoMore");
        // Its first check holds, under a condition; the main one is violated.
        assertThat(trace("HS-03")).contains("Check simultaneousOpen\n");
    }

    @Test
    void whereNoRunShowsTheOutcomeAnOrdinaryRunDoesAndThenTheControl() {
        assertThat(trace("HS-04"))
                .containsSubsequence(
                        "Check isnPlusOne: an ordinary run",
                        "  question  bothEstablished (reachable)",
                        "Step 4: Both sides are ESTABLISHED.",
                        "Over all runs: HOLDS",
                        ": this supports the statement",
                        "Control of isnPlusOne: a SYN is acknowledged by its own number",
                        "synAcknowledgment=isn (Which number",
                        "A SYN is acknowledged by another number than its own plus one.");
    }

    @Test
    void aCheckIsChosenByItsName() {
        assertThat(trace("TW-03", "--check", "whileTheClientWaits"))
                .contains("Check whileTheClientWaits\n")
                .contains("The server is ESTABLISHED while the client is in TIME-WAIT");
        assertThat(trace("HS-03", "--check", "passiveServer"))
                .contains("Check passiveServer, under the condition: the server opens passively");
    }

    @Test
    void aControlIsChosenByTheNameOfItsCheck() {
        assertThat(trace("HS-03", "--check", "passiveServer/control"))
                .doesNotContain("ordinary run")
                .contains("Control of passiveServer: a handshake of two messages\n")
                .contains("The server becomes established, and no client has become so before.");
        assertThat(trace("TW-03", "--check", "abort/control"))
                .contains("Control of abort: nothing arrives twice: an ordinary run")
                .contains("Over all runs: HOLDS");
    }

    @Test
    void anUnknownCheckIsRefusedWithTheLegalNames() {
        Shell shell = Shell.run("trace", "HS-03", "--check", "passivServer/control");

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err())
                .contains("unknown check of HS-03 'passivServer/control'"
                        + " (did you mean 'passiveServer/control'?); there is passiveServer,"
                        + " passiveServer/control, simultaneousOpen, simultaneousOpen/control");
    }

    @ParameterizedTest
    @CsvSource({
        "svg, <?xml version=",
        "html, <!DOCTYPE html>",
        "mermaid, '---\ntitle: \"TW-03, Check abort: VIOLATED\"'",
        "json, '{\n  \"claim\" : \"TW-03\"'",
        "itf, '{\n  \"#meta\" : {\n    \"format\" : \"ITF\"'"
    })
    void theRunIsWrittenInOtherFormats(String format, String start) {
        assertThat(trace("TW-03", "--format", format)).startsWith(start);
    }

    @Test
    void aFileHasWhatStandardOutputWouldHave(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("trace");
        for (String format : List.of("text", "svg", "itf")) {
            assertThat(trace("TW-03", "--format", format, "-o", file.toString()))
                    .isEmpty();
            assertThat(withoutTime(Files.readString(file)))
                    .isEqualTo(withoutTime(trace("TW-03", "--format", format)));
        }
        assertThat(trace("TW-03", "--format", "pcapng", "-o", file.toString())).isEmpty();
        assertThat(Files.readAllBytes(file)).startsWith(0x0A, 0x0D, 0x0D, 0x0A);
    }

    @Test
    void thePictureOfTheReadmeIsWhatTheCommandWrites() throws IOException {
        assertThat(trace("TW-03", "--format", "svg"))
                .as("if it is right: ./synproof trace TW-03 --format svg -o docs/tw-03.svg")
                .isEqualTo(Files.readString(Path.of("..", "docs", "tw-03.svg")));
    }

    private static String withoutTime(String text) {
        return text.replaceAll("[0-9.]+ s", "");
    }

    @Test
    void whereNoRunShowsTheOutcomeTheOrdinaryOneIsWrittenAndAPageHasBoth() {
        assertThat(trace("HS-04", "--format", "mermaid"))
                .contains("title: \"HS-04, Check isnPlusOne: an ordinary run: REACHED\"");
        assertThat(trace("HS-04", "--format", "html"))
                .contains("Check isnPlusOne: an ordinary run: REACHED")
                .contains(
                        "Control of isnPlusOne: a SYN is acknowledged by its own number: VIOLATED");
    }

    @Test
    void noLineIsWiderThanTheDiagram() {
        // The commands must stay ones that can be copied.
        assertThat(trace("TW-03").lines().filter(line -> !line.matches("  (replay|run) .*")))
                .allMatch(line -> line.length() <= 110);
    }
}
