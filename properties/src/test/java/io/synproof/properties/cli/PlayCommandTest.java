package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synproof.properties.documents.scenario.ShippedSchedules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlayCommandTest {
    private static final String OLD_SYN = """
            about: An old SYN reaches the listener first.
            client: opens 2 times, aborts
            server: listens
            play:
              - client opens iss=90; hold SYN; client aborts
              - client opens iss=100
              - deliver the first SYN iss=300
            """;

    @TempDir
    private Path folder;

    @Test
    void aLineShowsWhatHappensAndByWhichRule() throws IOException {
        Shell shell = Shell.run("play", file(OLD_SYN));

        assertThat(shell.code()).isZero();
        assertThat(shell.out()).endsWith("""
                   7  deliver the first SYN iss=300
                      server LISTEN -> SYN-RECEIVED
                        sends SYN,ACK 1: <SEQ=300><ACK=91><CTL=SYN,ACK>
                        3.10.7.2 third: LISTEN: a SYN begins a connection

                RFC9293: as the schedule says
                """);
    }

    @Test
    void whatAllProfilesDoIsShownOnce() throws IOException {
        assertThat(Shell.run("play", file(OLD_SYN), "--profile", "all").out())
                .containsOnlyOnce("3.10.7.2 third")
                .endsWith("\nRFC793, RFC9293, RFC9293_INTENT, LINUX: as the schedule says\n");
    }

    @Test
    void profilesStandSideBySideWhereTheyPart() {
        Shell shell = Shell.run("play", "rfc5961-reset-in-window", "--profile", "RFC793,LINUX");

        assertThat(shell.code()).isEqualTo(1);
        assertThat(shell.out().lines().map(String::stripTrailing))
                .containsSequence(
                        "      RFC793                                             | LINUX",
                        "      server ESTABLISHED -> CLOSED                       | server stays"
                                + " ESTABLISHED");
        assertThat(shell.out()).endsWith("""
                RFC793: not so in line 5, stops in line 6
                LINUX: as the schedule says
                they part in lines 5, 6
                """);
    }

    @Test
    void settingsAreChangedAsElsewhere() throws IOException {
        assertThat(Shell.run("play", file(OLD_SYN), "--set", "profile=LINUX").out())
                .endsWith("\nLINUX: as the schedule says\n");
        assertThat(Shell.run("play", file(OLD_SYN), "--set", "drap=1").err())
                .startsWith("synproof: unknown setting 'drap' (did you mean 'drop'?)");
    }

    @Test
    void aStatementThatIsNotSoIsExitCodeOne() throws IOException {
        Shell shell = Shell.run("play", file("play: [client opens; client is ESTABLISHED]\n"));

        assertThat(shell.code()).isEqualTo(1);
        assertThat(shell.out())
                .contains("      not so: client is ESTABLISHED; it is SYN-SENT\n")
                .endsWith("RFC9293: not so in line 1\n");
    }

    @Test
    void anEventThatCanHappenInNoProfileIsExitCodeTwo() throws IOException {
        String file = file("play:\n  - client opens\n  - deliver ACK\n");
        Shell shell = Shell.run("play", file, "--profile", "all");

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err())
                .startsWith("synproof: " + file + ":3:5: no ACK is in flight, but client SYN 1"
                        + " <SEQ=0><CTL=SYN>; here can happen: deliver client SYN 1,");
        assertThat(shell.out()).contains("   2  client opens\n      client CLOSED -> SYN-SENT\n");
    }

    @Test
    void withoutAFileTheSchedulesAreListed() {
        assertThat(Shell.run("play").out())
                .startsWith("established\n    An established connection: the client sends number")
                .contains("\nrfc6191-older-timestamp\n");
        assertThat(Shell.run("play", "--profile", "all").err())
                .isEqualTo("synproof: --profile and --set need FILE beside them\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            close | close has no schedule: nothing is written under 'play'
            rfc9293-figur-6 | unknown scenario 'rfc9293-figur-6' (did you mean 'rfc9293-figure-6'?)
            no.yaml | there is no file no.yaml
            """)
    void whatHasNoScheduleIsRefused(String name, String message) {
        Shell shell = Shell.run("play", name);

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).startsWith("synproof: " + message);
    }

    @Test
    void anUnknownProfileIsRefused() {
        assertThat(Shell.run("play", "established", "--profile", "LINX").err())
                .startsWith("synproof: unknown profile 'LINX' (did you mean 'LINUX'?); there is");
    }

    @Test
    void jsonHasEveryStep() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(Shell.run("play", file(OLD_SYN), "--json", "-").out());
        JsonNode line = json.at("/profiles/0/lines/2");

        assertThat(json.at("/about").asText()).isEqualTo("An old SYN reaches the listener first.");
        assertThat(line.at("/line").asInt()).isEqualTo(7);
        assertThat(line.at("/steps/0/events/0").toString())
                .isEqualTo("{\"host\":\"server\",\"before\":\"LISTEN\",\"after\":\"SYN-RECEIVED\","
                        + "\"sent\":[\"<SEQ=300><ACK=91><CTL=SYN,ACK>\"],\"told\":[],\"rules\":"
                        + "[{\"section\":\"3.10.7.2 third\",\"meaning\":\"LISTEN: a SYN begins a"
                        + " connection\"}]}");
        assertThat(new ObjectMapper().readTree(Shell.run("play", "--json", "-").out()))
                .hasSize(ShippedSchedules.NAMES.size());
    }

    /** A question asked behind a schedule: its trace begins with it, and is taken again. */
    @Test
    void aQuestionIsAskedBehindTheSchedule() throws IOException {
        String file = file(OLD_SYN);
        Shell check = Shell.run("check", "--scenario", file, "--property", "bothEstablished");
        String replay = check.out()
                .lines()
                .filter(line -> line.startsWith("replay: synproof "))
                .findFirst()
                .orElseThrow()
                .substring("replay: synproof ".length());

        assertThat(check.code()).isZero();
        assertThat(check.out()).contains("trace of 8 steps (the first 4 by the schedule)");
        assertThat(Shell.run(replay.split(" ")).out())
                .endsWith("the run fits: a run of scenario " + file
                        + " that shows bothEstablished REACHED\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "itf"})
    void aTraceBehindAScheduleIsReplayedFromAFile(String format) throws IOException {
        String trace = folder.resolve("trace").toString();
        Shell.run(
                "check",
                "--scenario",
                file(OLD_SYN),
                "--property",
                "bothEstablished",
                "--format",
                format,
                "-o",
                trace);

        assertThat(Shell.run("replay", trace).code()).isZero();

        Files.writeString(folder.resolve("my.yaml"), OLD_SYN.replace("iss=300", "iss=400"));
        Shell other = Shell.run("replay", trace);
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.out()).contains("does not fit");
    }

    /** The old octet of the first connection is known to what watches the second. */
    @Test
    void whatWatchesARunHasSeenTheSchedule() {
        Shell stale = Shell.run(
                "check", "--scenario", "rfc1337-h1", "--property", "noStaleOctetAccepted");

        assertThat(stale.code()).isEqualTo(1);
        assertThat(stale.out()).contains("The end of the schedule itself shows it.");
    }

    @Test
    void thePastOfAQuestionInWordsBeginsBeforeTheSchedule() throws IOException {
        String opened =
                file("play:\n  - client opens; deliver SYN; deliver SYN,ACK; deliver ACK\n");
        String sentence = "once(server.state == SYN_RECEIVED)";

        assertThat(Shell.run("check", "--scenario", opened, "--always", sentence)
                        .out())
                .startsWith("HOLDS ");
        assertThat(Shell.run("check", "--scenario", "handshake", "--always", sentence)
                        .out())
                .contains("VIOLATED ");
    }

    static Stream<String> commands() {
        return Stream.of(
                "scenarios FILE",
                "check --scenario FILE --property bothEstablished",
                "check --scenario FILE --property clientIsServedAtLast",
                "check --scenario FILE --property segmentsToOpen",
                "threshold --scenario FILE --property bothEstablished --vary drop=0..1");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whereverAScenarioIsNamedAFileMayBe(String command) throws IOException {
        Shell shell = Shell.run(command.replace("FILE", file(OLD_SYN)).split(" "));

        assertThat(shell.err()).isEmpty();
        assertThat(shell.code()).isIn(0, 1, 3);
        assertThat(shell.out()).isNotEmpty();
    }

    @Test
    void aDocumentThatIsNoneIsRefusedInOneLine() throws IOException {
        Path file = folder.resolve("bad.yaml");
        for (byte[] bytes : List.of(
                new byte[10_000_000],
                new byte[] {0, 1, 2},
                "about: \u00e9".getBytes(StandardCharsets.ISO_8859_1),
                new byte[0],
                "a: [".getBytes(StandardCharsets.UTF_8))) {
            Files.write(file, bytes);
            for (String command : List.of("play FILE", "scenarios FILE")) {
                Shell shell = Shell.run(command.replace("FILE", file.toString()).split(" "));
                assertThat(shell.code()).isEqualTo(2);
                assertThat(shell.err()).startsWith("synproof: " + file + ":1:").hasLineCount(1);
                assertThat(shell.out()).isEmpty();
            }
        }
    }

    private String file(String text) throws IOException {
        Path file = folder.resolve("my.yaml");
        Files.writeString(file, text);
        return file.toString();
    }
}
