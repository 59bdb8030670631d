package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --unbounded} of {@code check}, {@code verify} and {@code threshold}; {@code certify}. */
class UnboundedCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private static Shell check(String scenario, String property, String... more) {
        return Shell.run(Stream.concat(
                        Stream.of(
                                "check",
                                "--scenario",
                                scenario,
                                "--property",
                                property,
                                "--unbounded"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private static Shell transfer(String... more) {
        return check(
                "lossyTransfer",
                "deliversPrefixOnceInOrder",
                Stream.concat(Stream.of("--set", "retries=unlimited"), Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void anAnswerSaysForEveryNumberOfWhatAndWhatStaysFinite() {
        Shell shell = transfer("--set", "clientSends=2");

        assertThat(shell.code()).isZero();
        assertThat(shell.out()).startsWith("HOLDS  deliversPrefixOnceInOrder: ");
        assertThat(shell.out().lines())
                .contains(
                        "for every number of losses, segments in flight, repetitions; in every"
                                + " order",
                        "finite: clientOpens=1, clientSends=2");
    }

    @Test
    void aCertificateIsAcceptedAndOneWithoutAPatternIsNot() throws IOException {
        Path file = folder.resolve("prefix.certificate");
        Path worse = folder.resolve("worse.certificate");
        assertThat(transfer("--set", "clientSends=1", "--certificate", file.toString())
                        .out())
                .contains("certificate: " + file);

        Shell certified = Shell.run("certify", file.toString());
        Files.write(worse, withoutItsFirstPattern(Files.readAllLines(file)));
        Shell refused = Shell.run("certify", worse.toString());

        assertThat(certified.code()).isZero();
        assertThat(certified.out())
                .startsWith("certified  deliversPrefixOnceInOrder: ")
                .endsWith("for every number of losses, segments in flight, repetitions; in every"
                        + " order\n");
        assertThat(refused.code()).isOne();
        assertThat(refused.out())
                .startsWith("refused  deliversPrefixOnceInOrder: ")
                .contains("because: the start ");
    }

    private static List<String> withoutItsFirstPattern(List<String> lines) {
        int patterns = lines.indexOf(lines.stream()
                .filter(line -> line.matches("patterns \\d+"))
                .findFirst()
                .orElseThrow());
        int count = Integer.parseInt(lines.get(patterns).substring("patterns ".length()));
        return Stream.of(
                        lines.subList(0, patterns).stream(),
                        Stream.of("patterns " + (count - 1)),
                        lines.subList(patterns + 2, lines.size()).stream())
                .flatMap(some -> some)
                .toList();
    }

    @Test
    void aSentenceOfSeveralLinesIsCertifiedAsItWasAsked() {
        Path file = folder.resolve("lines.certificate");
        Shell asked = Shell.run(
                "check",
                "--scenario",
                "close",
                "--never",
                "client.states == [LISTEN]\n  && '\\\\' == 'a'",
                "--unbounded",
                "--certificate",
                file.toString());

        assertThat(asked.code()).as(asked.err()).isZero();
        assertThat(Shell.run("certify", file.toString()).code()).isZero();
    }

    @Test
    void aCertificateThatCannotBeWrittenIsToldBeforeTheSearch() {
        Shell shell = transfer("--certificate", folder.resolve("no/where").toString());

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("cannot be written");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void aCertificateOfAnotherQuestionIsRefused() throws IOException {
        Path file = folder.resolve("prefix.certificate");
        transfer("--set", "clientSends=1", "--certificate", file.toString());
        Files.writeString(file, Files.readString(file).replace("retries=unlimited", "retries=3"));

        assertThat(Shell.run("certify", file.toString()).code()).isOne();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                     | it is no certificate
            'synproof check --unbounded, certified\narguments 9\n' | ends before its arguments 9
            'synproof check --unbounded, certified\narguments 1\n--scenari\n' | in its arguments
            """)
    void aFileThatIsNoCertificateIsNamed(String text, String complaint) throws IOException {
        Path file = folder.resolve("some.certificate");
        Files.writeString(file, text.replace("\\n", "\n"));
        Shell shell = Shell.run("certify", file.toString());

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains(complaint);
    }

    @Test
    void aRunThatDecidesIsShownAndCanBeReplayed() throws IOException {
        Path file = folder.resolve("check.json");
        Shell shell = check("lostSyn", "bothClosed", "--set", "drop=0", "--json", file.toString());
        JsonNode json = JSON.readTree(file.toFile());

        assertThat(shell.code()).isZero();
        assertThat(shell.out()).contains("REACHED  bothClosed: ");
        assertThat(json.path("unbounded").path("every"))
                .extracting(JsonNode::asText)
                .containsExactly("losses", "inFlight");
        assertThat(json.path("command").asText())
                .isEqualTo("synproof check --scenario lostSyn --set capacity=unlimited --set"
                        + " drop=unlimited --property bothClosed --unbounded");
        String replay = json.path("replay").asText();
        assertThat(Shell.run(replay.substring("synproof ".length()).split(" ")).code())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            close | canAlwaysClose     |                 | is not decided by one state or step
            close | octetLostForGood   |                 | may read what is in flight
            close | noDeadlock         | --witness       | --unbounded does not go together with
            close | noDeadlock         | --all           | --unbounded does not go together with
            close | noDeadlock         | --max-depth=3   | every depth is searched
            """)
    void whatCannotBeAskedIsRefused(String scenario, String property, String more, String why) {
        Shell shell = more == null ? check(scenario, property) : check(scenario, property, more);

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains(why).doesNotContain("Exception");
    }

    @Test
    void aCertificateIsWantedOfAnUnboundedCheckAlone() {
        Shell shell = Shell.run(
                "check",
                "--scenario",
                "close",
                "--property",
                "noDeadlock",
                "--certificate",
                folder.resolve("some").toString());

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("--certificate needs --unbounded beside it");
    }

    @Test
    void aVerificationAsksWhatHoldsForEveryNumber() throws IOException {
        Path file = folder.resolve("verify.json");
        Shell shell = Shell.run(
                "verify",
                "TW-03",
                "--unbounded",
                "--out",
                folder.toString(),
                "--json",
                file.toString());
        JsonNode checks = JSON.readTree(file.toFile()).path("claims").path(0).path("checks");

        assertThat(shell.code()).isZero();
        assertThat(shell.out().lines().filter(line -> line.contains("for every number: so")))
                .hasSize(3);
        assertThat(shell.out())
                .contains("for every number: 3 so, 0 no longer so, 0 not decided, 0 not asked");
        assertThat(checks.path(0).path("everyNumber").isMissingNode()).isTrue();
        assertThat(checks.path(0)
                        .path("control")
                        .path("everyNumber")
                        .path("verdict")
                        .asText())
                .isEqualTo("so");
    }

    @Test
    void aControlThatNeedsItsLimitFallsWithoutIt() {
        Shell shell = Shell.run("verify", "DT-03", "--unbounded", "--out", folder.toString());

        assertThat(shell.out()).contains("for every number: no longer so: trace of ");
    }

    @Test
    void aThresholdTellsOfEveryValueWhereItCan() {
        Shell losses = threshold("drop=0..1");
        Shell windows = threshold("window=1..2");

        assertThat(losses.out())
                .contains(
                        "every value of drop: so for every number of losses, segments in flight;");
        assertThat(windows.out()).doesNotContain("every value of");
    }

    @Test
    void aNumberOfRetriesIsNoPartOfRetriesWithoutEndNorADeadlockOfLosses() {
        Shell deadlocks = Shell.run(
                "threshold",
                "--scenario",
                "handshake",
                "--property",
                "noDeadlock",
                "--vary",
                "drop=0..1",
                "--set",
                "retries=0");

        assertThat(threshold("retries=0..1").out()).doesNotContain("every value of");
        assertThat(deadlocks.out()).contains("drop=0..1  HOLDS").doesNotContain("every value of");
    }

    private static Shell threshold(String varied) {
        return Shell.run(
                "threshold",
                "--scenario",
                "lossyTransfer",
                "--property",
                "deliversPrefixOnceInOrder",
                "--set",
                "clientSends=1",
                "--vary",
                varied);
    }
}
