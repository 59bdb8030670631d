package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synproof.words.SentenceKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions in words, from the command line. */
class SentencesTest {
    private static final String BOTH_WAIT =
            "client.state == TIME_WAIT && server.state == TIME_WAIT";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "--always;      (client.state == TIME_WAIT).implies(client.finAcked);    0; HOLDS",
                "--never;       client.state == ESTABLISHED && server.state == LISTEN;   0; HOLDS",
                "--every-step;  (step.call == 'OPEN').implies(step.sent[0].SYN);         0; HOLDS",
                "--reachable;   client.state == CLOSING;                               1; UNREACH",
                "--leads-to;    client.state == TIME_WAIT ~> client.state == CLOSED;     0; HOLDS",
                "--eventually;  once(client.state == TIME_WAIT);                         0; HOLDS",
                "--always-possible; client.state == CLOSED;                              0; HOLDS",
                "--knows;       client: client.finSent when client.state == TIME_WAIT;   0; HOLDS",
                "--knows;       server: client.finSent when server.state == LAST_ACK;    0; HOLDS",
                "--knows;       server: client.state == CLOSED when server.up;        1; VIOLATED",
                "--never-knows; client, server: client.finSent when client.up;           0; HOLDS",
                "--cheapest;    client.state == TIME_WAIT counting size(step.sent);     0; value 7",
                "--dearest;     client.state == TIME_WAIT counting size(step.sent);     0; value 8",
                "--refines;     clientSends=1 seeing step.sent.map(s, s.bits) and ends;  0; HOLDS",
                "--refines;     handshake=two seeing step.sent.map(s, s.bits);        1; VIOLATED",
            })
    void eachKindHasAnOption(String option, String body, int code, String outcome) {
        Shell shell = Shell.run("check", "--scenario", "close", option, body);

        assertThat(shell.code()).as(shell.err()).isEqualTo(code);
        assertThat(shell.out()).contains(outcome, body);
    }

    @Test
    void aTraceInJsonIsReplayed() throws Exception {
        Path file = folder.resolve("trace.json");
        Shell found = Shell.run(
                "check",
                "--scenario",
                "close",
                "--set",
                "serverCloses=anyTime",
                "--never",
                BOTH_WAIT,
                "--format",
                "json",
                "-o",
                file.toString());
        JsonNode trace = new ObjectMapper().readTree(Files.readString(file));

        assertThat(found.code()).isEqualTo(1);
        assertThat(trace.get("property").asText()).isEqualTo("never: " + BOTH_WAIT);
        assertThat(Shell.run("replay", file.toString()).code()).isZero();
    }

    @Test
    void theCommandOfAReplayIsQuotedForTheShell() {
        Shell found = Shell.run(
                "check", "--scenario", "close", "--reachable", "step.call == 'OPEN' || client.up");

        assertThat(found.err()).contains("'step' is seen where steps are");
        assertThat(Shell.run(
                                "check",
                                "--scenario",
                                "close",
                                "--reachable",
                                "client.timer == 'TimeWait'")
                        .out())
                .contains("--property 'reachable: client.timer == '\\''TimeWait'\\''' --choices");
    }

    @Test
    void aThresholdTakesASentence() {
        Shell shell = Shell.run(
                "threshold",
                "--scenario",
                "lossyHandshake",
                "--never",
                "times(step.lost.SYN) > 1",
                "--vary",
                "drop=0..3");

        assertThat(shell.out()).contains("drop=0..1  HOLDS", "drop=2..3  VIOLATED");
    }

    @Test
    void evidenceIsThereWhereASentenceAsksForIt() {
        Shell shell = Shell.run(
                "check", "--scenario", "reincarnation", "--reachable", "client.opened == 2");

        assertThat(shell.out()).contains("REACHED");
    }

    /** A member of the last connection is one of the host as well. */
    @Test
    void evidenceIsThereUnderEachOfItsNames() {
        assertThat(found("reincarnation", "drop=0", "reachable: client.incarnation == 2"))
                .isEqualTo(found(
                        "reincarnation", "drop=0", "reachable: client.connection.incarnation == 2"))
                .contains("trace of ");
    }

    /** There is no host before the first step, and so nothing of its connection. */
    @Test
    void whatIsReadOfAHostThatIsNotThereIsNotThere() {
        Shell shell = Shell.run(
                "check",
                "--scenario",
                "close",
                "--never",
                "once(before.client.finSent) && client.state == SYN_SENT");

        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.out()).contains("HOLDS", "64 states");
    }

    /** A sentence that is about nothing says so, whichever way round it is. */
    @ParameterizedTest
    @CsvSource({"--never, client.snd.cwnd > 5", "--always, client.snd.cwnd <= 5"})
    void whatIsNeverThereIsVacuous(String option, String predicate) {
        assertThat(Shell.run("check", "--scenario", "close", option, predicate).out())
                .contains("HOLDS", "vacuous: it never happens that what is asked for is there");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "handshake=thre seeing 1;               handshake cannot be 'thre' (did you mean",
                "three seeing 1;                        and 'three' is none",
                "handshake=two seeing client.state;     what is seen is read of 'step' alone",
                "handshake=two step.told;               refines asks for two parts with seeing",
                "handshake=two seeing step.tol;         did you mean 'told'?",
            })
    void whatCannotBeCompared(String body, String why) {
        Shell shell = Shell.run("check", "--scenario", "close", "--refines", body);

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).startsWith("synproof: ").contains(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "--never;     total([1, `a`][1]) > 5;     total(n) sums numbers of 0 or more",
                "--never;     inTurn([1, [true]][0]);     inTurn([...]) takes a list, and met 1",
                "--dearest;   client.finSent counting 4294967296; counts numbers from 0 to",
            })
    void whatHasNoSenseWhereItIsMetIsRefused(String option, String body, String why) {
        Shell shell = Shell.run("check", "--scenario", "close", option, body.replace('`', '\''));

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).startsWith("synproof: ").contains(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "inTurn(step.sent.map(s, s.SYN)); VIOLATED",
                "total(9223372036854775807) < 0;  HOLDS",
            })
    void whatIsNotThereYetAndWhatIsVeryLargeAreCounted(String body, String outcome) {
        assertThat(Shell.run("check", "--scenario", "close", "--never", body).out())
                .contains(outcome + "  never: " + body);
    }

    @Test
    void everyKindOfSentenceHasAnOption() {
        String help = Shell.run("check", "--help").out();

        assertThat(SentenceKind.values())
                .filteredOn(kind -> !kind.form().isEmpty())
                .allSatisfy(kind -> assertThat(help)
                        .contains("--"
                                + kind.word().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)
                                + "="));
    }

    /** States, steps and traces are those of the question in Java that has the same monitor. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "oldDuplicateSyn; handshake=two; connectionCountsAgree;"
                        + " always: serverCounts.all(n, n <= 1) && clientCounts.all(n, n <= 1)",
                "reincarnation; timeWait=1; noStaleOctetAccepted; never: staleOctetAccepted",
            })
    void evidenceIsThatOfTheQuestionsInJava(
            String scenario, String setting, String property, String sentence) {
        assertThat(found(scenario, setting, sentence))
                .isEqualTo(found(scenario, setting, property))
                .contains("trace of ", " states, ");
    }

    private static String found(String scenario, String setting, String property) {
        String out = Shell.run(
                        "check", "--scenario", scenario, "--set", setting, "--property", property)
                .out();
        return out.lines()
                .filter(line -> line.startsWith("trace of "))
                .map(line -> line.replaceAll(", [0-9.]+ s$", ""))
                .findFirst()
                .orElse(out);
    }

    @Test
    void aSentenceThatCannotBeReadIsShownWithItsPlace() {
        Shell shell = Shell.run("check", "--scenario", "close", "--never", "client.sate == CLOSED");

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).startsWith("""
                synproof: there is no member of Host named 'sate'; did you mean 'state'?""");
        assertThat(shell.err()).endsWith("""
                , at column 7
                  client.sate == CLOSED
                        ^
                """);
    }

    @Test
    void aSentenceThatCannotBeEvaluatedIsShownWithTheState() {
        Shell shell =
                Shell.run("check", "--scenario", "close", "--never", "1 / client.abortsLeft == 1");

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err())
                .contains("synproof: the question divides by zero, at column 3")
                .contains("in this state, after 0 steps:")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "--knows;    clint: client.up when client.up; there is no agent 'clint'",
                "--knows;    client.up when client.up;        knows begins with an agent and a",
                "--knows;    client: client.up;               asks for two parts with when",
                "--knows;    client: once(client.up) when client.up; look at 'step' alone",
                "--cheapest; client.up;                       two parts with counting",
                "--cheapest; client.up counting client.opensLeft; read of 'step' alone",
                "--cheapest; client.up counting step.tick;    a number is counted, and",
            })
    void aPartThatIsMissingOrWrongIsNamed(String option, String body, String message) {
        Shell shell = Shell.run("check", "--scenario", "close", option, body);

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains(message);
    }

    @Test
    void theVocabularyListsEverything() {
        String all = Shell.run("vocabulary").out();

        assertThat(all)
                .contains("kinds of question\n", "names\n", "Host\n", "Segment\n", "functions\n")
                .contains(
                        "  una  SequenceNumber  SND.UNA\n", "once(p)", "CLOSED, LISTEN, SYN_SENT");
        assertThat(Shell.run("vocabulary", "una").out())
                .isEqualTo("SendSide\n  una  SequenceNumber  SND.UNA\n");
        assertThat(Shell.run("vocabulary", "unna").err()).contains("the nearest is 'una'");
    }
}
