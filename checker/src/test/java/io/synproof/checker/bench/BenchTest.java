package io.synproof.checker.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchTest {
    private static final String HINT = "\n--help lists all models, parameters and options.\n";

    @Test
    void printsOneLineOfJsonWithTheFieldsInThisOrder() {
        Ran ran = run("handshake R=2 --threads 2");

        assertThat(ran.out).endsWith("}\n").containsOnlyOnce("\n");
        assertThat(ran.json().fieldNames())
                .toIterable()
                .containsExactly(
                        "model",
                        "parameters",
                        "threads",
                        "states",
                        "transitions",
                        "depth",
                        "terminal",
                        "violations",
                        "firstViolationDepth",
                        "seconds",
                        "cpuSeconds",
                        "bytesPerState",
                        "totalBytesPerState",
                        "peakRssMiB");
        assertThat(ran.out)
                .startsWith("{\"model\":\"handshake\",\"parameters\":{\"M\":4,\"K\":4,\"R\":2,"
                        + "\"N\":1,\"L\":1,\"D\":1,\"SCLOSE\":0,\"QUIET\":1,\"RFC1337\":0},"
                        + "\"threads\":2,\"states\":120937,\"transitions\":512849,\"depth\":42,"
                        + "\"terminal\":30,\"violations\":0,\"firstViolationDepth\":null,"
                        + "\"seconds\":");
        assertThat(ran.err).isEmpty();
        assertThat(ran.code).isEqualTo(Code.DONE);
    }

    @Test
    void measuresTheWholeProcess() {
        JsonNode json = run("two-phase-commit").json();
        double jvm = java.lang.management.ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;

        assertThat(json.get("seconds").asDouble()).isBetween(jvm - 5, jvm + 2);
        assertThat(json.get("cpuSeconds").asDouble()).isPositive();
        assertThat(json.get("bytesPerState").asDouble()).isPositive();
        assertThat(json.get("totalBytesPerState").asDouble())
                .isGreaterThan(json.get("bytesPerState").asDouble());
    }

    @ParameterizedTest
    @CsvSource({
        "handshake-plain M=5 K=6 R=0,                8078,  37914, 0",
        "two-phase-commit N=5 --threads=2,          8832,  58145, 0",
        "two-phase-commit-plain N=4 --threads 2,    1568,   8257, 0",
        "tcp-fsm,                                  10932,  60194, 0",
        "handshake M=2 K=2 N=2,                    15355,  37318, 0",
    })
    void searchesEveryModel(String line, long states, long transitions, long violations) {
        Ran ran = run(line);

        assertThat(ran.json().get("states").asLong()).isEqualTo(states);
        assertThat(ran.json().get("transitions").asLong()).isEqualTo(transitions);
        assertThat(ran.json().get("violations").asLong()).isEqualTo(violations);
        assertThat(ran.code).isEqualTo(Code.DONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                       | which model? one of handshake, handshake-plain,"
                        + " two-phase-commit, two-phase-commit-plain, tcp-fsm",
                "handshaek                | there is no model 'handshaek'; nearest: handshake; all:"
                        + " handshake, handshake-plain, two-phase-commit, two-phase-commit-plain,"
                        + " tcp-fsm",
                "handshake CLOSE=1        | there is no parameter 'CLOSE'; nearest: SCLOSE; all:"
                        + " M, K, R, N, L, D, SCLOSE, QUIET, RFC1337",
                "two-phase-commit n=4     | there is no parameter 'n'; nearest: N; all: N",
                "handshake K              | 'K' has no value; K=VALUE is meant, where VALUE is"
                        + " a whole number, 1 to 6",
                "handshake K=7            | K is a whole number, 1 to 6, not '7'",
                "handshake M=1            | M is a whole number, 2 to 8, not '1'",
                "handshake L=-1           | L is a whole number, 0 or more, not '-1'",
                "handshake N=two          | N is a whole number, 0 or more, not 'two'",
                "handshake QUIET=2        | QUIET is 0 or 1, not '2'",
                "handshake K=3 K=4        | K is given twice",
                "tcp-fsm K=0              | K is a whole number, 1 to 1000, not '0'",
                "tcp-fsm --thread 2       | there is no option '--thread'; nearest: --threads; all:"
                        + " --threads, --max-memory, --max-states, --symmetry, --checkpoint,"
                        + " --resume, --question, --help",
                "tcp-fsm --threads        | --threads has no value; it is a whole number, 1 to 64",
                "tcp-fsm --threads 0      | --threads is a whole number, 1 to 64, not '0'",
                "tcp-fsm --max-memory 1t  | --max-memory is a number of octets, with k, m or g such"
                        + " as 512m or 4g, not '1t'",
                "tcp-fsm --symmetry | --symmetry is for two-phase-commit alone, not for tcp-fsm",
                "tcp-fsm --symmetry=1     | --symmetry has no value, and so not '1'",
                "tcp-fsm --question leadsTo | --question is for handshakes alone, not for tcp-fsm",
                "handshake --question why | --question is leadsTo or formula, not 'why'",
                "tcp-fsm --max-states 0   | --max-states is a whole number, 1 or more, not '0'",
            })
    void saysWhatIsWrongWithWordsThatMeanNothing(String line, String message) {
        Ran ran = run(line);

        assertThat(ran.err).isEqualTo("bench: " + message + HINT);
        assertThat(ran.out).isEmpty();
        assertThat(ran.code.number()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"handshake", "handshake-plain"})
    void aSearchThatABoundStopsIsPrintedAsFarAsItCame(String model) {
        Ran ran = run(model + " --max-states 1000");

        assertThat(ran.json().get("stoppedBy").asText()).isEqualTo("states");
        assertThat(ran.json().get("states").asLong()).isEqualTo(1383);
        assertThat(ran.err).isEqualTo("bench: stopped early: the bound on states was reached\n");
        assertThat(ran.code.number()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"handshake, leadsTo", "handshake-plain, leadsTo", "handshake, formula"})
    void answersATemporalQuestion(String model, String kind) {
        Ran ran = run(model + " --question " + kind + " --threads 2");

        assertThat(ran.json().get("question").asText()).isEqualTo("the network empties");
        assertThat(ran.json().get("outcome").asText()).isEqualTo("VIOLATED");
        assertThat(ran.json().get("states").asLong()).isEqualTo(130_274);
        assertThat(ran.code).isEqualTo(Code.DONE);
    }

    @Test
    void aTemporalQuestionThatABoundStopsIsUndecided() {
        Ran ran = run("handshake --question leadsTo --max-states 1000");

        assertThat(ran.json().get("outcome").asText()).isEqualTo("UNDECIDED");
        assertThat(ran.json().get("stoppedBy").asText()).isEqualTo("states");
        assertThat(ran.code.number()).isEqualTo(3);
    }

    @Test
    void aSearchThatRunsOutOfMemoryIsPrintedAsFarAsItCame() {
        Ran ran = run("handshake --max-memory 1k");

        assertThat(ran.json().get("stoppedBy").asText()).isEqualTo("memory");
        assertThat(ran.code.number()).isEqualTo(3);
    }

    @Test
    void aSearchThatCtrlCStopsIsPrintedAsFarAsItCame() {
        Ran ran = run(() -> true, "handshake");

        assertThat(ran.json().get("stoppedBy").asText()).isEqualTo("cancelled");
        assertThat(ran.err).isEqualTo("bench: stopped early: it was cancelled\n");
        assertThat(ran.code.number()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"1, 12", "3, 80", "9, 2232"})
    void symmetryCountsStatesUpToPermutationsOfManagers(int managers, long states) {
        Ran ran = run("two-phase-commit --symmetry N=" + managers);

        assertThat(ran.json().get("states").asLong()).isEqualTo(states);
        assertThat(ran.json().get("parameters"))
                .hasToString("{\"N\":" + managers + ",\"symmetry\":true}");
        assertThat(Known.orbits(managers)).isEqualTo(states);
        assertThat(ran.code).isEqualTo(Code.DONE);
    }

    @Test
    void aSearchGoesOnFromItsCheckpointToTheSameCounts(@TempDir Path folder) {
        String file = folder.resolve("kept").toString();
        Ran stopped = run("handshake R=2 --max-states 1000 --checkpoint " + file);
        Ran resumed = run("handshake R=2 --threads 2 --resume " + file);

        assertThat(stopped.code.number()).isEqualTo(3);
        assertThat(resumed.json().get("states").asLong()).isEqualTo(120_937);
        assertThat(resumed.json().get("transitions").asLong()).isEqualTo(512_849);
        assertThat(resumed.code).isEqualTo(Code.DONE);
    }

    @Test
    void aCheckpointOfOtherParametersIsWrongUse(@TempDir Path folder) {
        String file = folder.resolve("kept").toString();
        run("handshake R=2 --max-states 1000 --checkpoint " + file);
        Ran other = run("handshake R=3 --resume " + file);

        assertThat(other.code.number()).isEqualTo(2);
        assertThat(other.err)
                .startsWith("bench: " + file + " is of another search: of \"handshake");
        assertThat(other.out).isEmpty();
    }

    @Test
    void differencesFromKnownCountsAreNamed() {
        Counts known = new Counts(12, 19, OptionalLong.empty(), 4, 0, OptionalInt.empty());
        Counts other = new Counts(12, 20, OptionalLong.of(3), 4, 1, OptionalInt.of(2));

        assertThat(known.differencesFrom(known)).isEmpty();
        assertThat(other.differencesFrom(known))
                .isEqualTo("transitions is 20, not 19; violations is 1, not 0;"
                        + " firstViolationDepth is 2, not none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "handshake --help"})
    void helpNamesEveryModelAndOption(String line) {
        assertThat(run(line).out)
                .contains(BenchModel.labels())
                .contains("--threads", "--max-memory", "--max-states")
                .contains("RFC1337=0 (0 or 1)");
    }

    private static Ran run(String line) {
        return run(() -> false, line);
    }

    private static Ran run(BooleanSupplier cancelled, String line) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> words = List.of(line.split(" ")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
        PrintWriter errors = new PrintWriter(err);
        Code code = Bench.run(
                new PrintWriter(out),
                errors,
                new ProgressLine(errors, false),
                cancelled,
                words.toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }

    private record Ran(Code code, String out, String err) {

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (JsonProcessingException e) {
                throw new AssertionError("not JSON: " + out, e);
            }
        }
    }
}
