package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synproof.model.endpoint.Clause;
import io.synproof.properties.experiment.Sentences;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The different causes of an outcome, and the question for another than one that is known. */
class CausesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> CLOSED = List.of(
            "check", "--scenario", "close", "--property", "bothClosed", "--set", "clientAborts=1");
    private static final List<String> STOPPED = List.of(
            "check",
            "--scenario",
            "handshake",
            "--property",
            "noDeadlock",
            "--set",
            "drop=1",
            "--set",
            "giveUp=no");

    private static Shell run(List<String> question, String... more) {
        String[] words = new String[question.size() + more.length];
        question.toArray(words);
        System.arraycopy(more, 0, words, question.size(), more.length);
        return Shell.run(words);
    }

    private static List<String> listed(Shell shell) {
        return shell.out()
                .lines()
                .takeWhile(line -> !line.matches("[A-Z]+  .*"))
                .filter(line -> !line.startsWith("   replay: "))
                .map(String::strip)
                .toList();
    }

    private static String last(Shell shell) {
        return shell.out().lines().toList().getLast();
    }

    @Test
    void eachKindOfLastStepIsListedOnceTheShortestRunFirst() {
        Shell shell = run(CLOSED, "--all");

        assertThat(shell.code()).isZero();
        assertThat(listed(shell))
                .containsExactly(
                        "1. 5 steps, last: a valid reset returns the connection to LISTEN"
                                + " (3.10.7.4 second)",
                        "faults: none",
                        "2. 6 steps, last: a valid reset ends the connection (3.10.7.4 second)",
                        "faults: none",
                        "3. 9 steps, last: ABORT: the TCB is deleted (3.10.5)",
                        "faults: none",
                        "4. 9 steps, last: our FIN is acknowledged: CLOSED (3.10.7.4 fifth)",
                        "faults: none",
                        "5. 11 steps, last: time-wait timeout: the TCB is deleted (3.10.8)",
                        "faults: none");
        assertThat(last(shell)).isEqualTo("5 kinds of runs; there is no other kind");
        assertThat(shell.out()).contains("\n192 states, 536 transitions, depth 14");
    }

    @Test
    void eachSetOfFaultsIsAKindOfItsOwn() {
        assertThat(listed(run(STOPPED, "--all")))
                .containsExactly(
                        "1. 2 steps, last: lose SYN to server",
                        "faults: the loss of SYN to the server",
                        "2. 3 steps, last: lose SYN,ACK to client",
                        "faults: the loss of SYN,ACK to the client",
                        "3. 4 steps, last: lose ACK to server",
                        "faults: the loss of ACK to the server");
    }

    @Test
    void theListIsTheSameWhateverTheThreads() {
        List<String> copies = List.of(
                "check",
                "--scenario",
                "oldDuplicateSyn",
                "--property",
                "connectionCountsAgree",
                "--set",
                "handshake=two",
                "--max-states",
                "4000",
                "--all");
        String onOne = run(copies, "--threads", "1").out();

        assertThat(onOne).contains("faults: a copy of RST to the server, a copy of SYN to");
        assertThat(untimed(run(copies, "--threads", "3").out())).isEqualTo(untimed(onOne));
    }

    private static String untimed(String text) {
        return text.replaceAll("[0-9.]+ s", "");
    }

    @Test
    void ofLossesWithoutLimitItDoesNotMatterWhich() {
        assertThat(listed(run(
                        List.of(
                                "check",
                                "--scenario",
                                "handshake",
                                "--property",
                                "bothEstablished",
                                "--set",
                                "drop=unlimited",
                                "--set",
                                "retries=1"),
                        "--all")))
                .containsExactly(
                        "1. 4 steps, last: our SYN is acknowledged, established (3.10.7.4 fifth)",
                        "faults: none",
                        "2. 6 steps, last: our SYN is acknowledged, established (3.10.7.4 fifth)",
                        "faults: losses");
    }

    @Test
    void atMostSoManyAreListedAndEachReplayCommandGivesItsRun() {
        Shell shell = run(CLOSED, "--all", "2");

        assertThat(last(shell))
                .isEqualTo("5 kinds of runs, of which the first 2 are listed; there is no other"
                        + " kind");
        List<String> replays = shell.out()
                .lines()
                .filter(line -> line.startsWith("   replay: synproof "))
                .map(line -> line.substring("   replay: synproof ".length()))
                .toList();
        assertThat(replays).hasSize(2).allSatisfy(command -> {
            Shell again = Shell.run(command.split(" "));
            assertThat(again.code()).isZero();
            assertThat(again.out()).contains("fits: a run of scenario close that shows bothClosed");
        });
    }

    @Test
    void theJsonHasThemAllWithTheirTraces() throws IOException {
        JsonNode json = MAPPER.readTree(run(CLOSED, "--all", "2", "--json", "-").out());

        assertThat(json.get("kinds").asInt()).isEqualTo(5);
        assertThat(json.get("all")).hasSize(2);
        assertThat(json.get("all").get(1).get("last").get(0).asText())
                .isEqualTo("a valid reset ends the connection (3.10.7.4 second)");
        assertThat(json.get("all").get(1).get("trace").get("runs").get(0).get("steps"))
                .hasSize(7);
        assertThat(json.get("trace")).isEqualTo(json.get("all").get(0).get("trace"));
    }

    @Test
    void aSearchCutShortSaysThatThereMayBeOthers() {
        Shell shell = run(STOPPED, "--all", "--max-depth", "1");

        assertThat(last(shell))
                .isEqualTo("1 kind of run; the search was cut short, there may be other kinds");
        Shell none = run(STOPPED, "--all", "--max-depth", "1", "--set", "drop=0");
        assertThat(none.code()).isEqualTo(3);
        assertThat(last(none)).startsWith("0 kinds of runs; the search was cut short");
    }

    @Test
    void whatIsNotDecidedByTheEndOfARunIsRefusedAndSoIsWhatDoesNotGoTogether() {
        assertThat(run(
                                List.of("check", "--scenario", "close", "--property"),
                                "closeWaitEnds",
                                "--all")
                        .err())
                .contains("--all: closeWaitEnds (leadsTo) is not decided by a state or a step");
        assertThat(run(CLOSED, "--all", "0").err()).contains("--all must be more than 0");
        assertThat(run(CLOSED, "--all", "--profile-states").code()).isEqualTo(2);
        assertThat(run(CLOSED, "--all", "--checkpoint", "kept").err())
                .contains("--all goes with neither --checkpoint nor --resume");
    }

    @Test
    void anotherCauseIsFoundWhereOneIsLeftOut() {
        Shell shell = run(
                CLOSED,
                "--excluding",
                "a valid reset returns the connection to LISTEN (3.10.7.4 second)",
                "--excluding",
                "a valid reset ends the connection (3.10.7.4 second)");

        assertThat(shell.code()).isZero();
        assertThat(shell.out())
                .contains("\ntrace of 9 steps; ")
                .contains("\nleft out: runs in which a step carries \"a valid reset returns the"
                        + " connection to LISTEN (3.10.7.4 second)\" or \"a valid reset ends the"
                        + " connection (3.10.7.4 second)\"; REACHED is said of the other runs"
                        + " alone\n")
                .doesNotContain("|  a valid reset");
    }

    @Test
    void whatHoldsWithoutSomethingIsSaidOfTheOtherRunsAlone() throws IOException {
        assertThat(run(STOPPED).code()).isEqualTo(1);
        Shell shell = run(STOPPED, "--excluding", "the network loses it");

        assertThat(shell.code()).isZero();
        assertThat(last(shell))
                .isEqualTo("left out: runs in which a step carries \"the network loses it\"; HOLDS"
                        + " is said of the other runs alone");
        assertThat(MAPPER.readTree(
                                run(STOPPED, "--excluding", "the network loses it", "--json", "-")
                                        .out())
                        .get("excluding")
                        .get(0)
                        .asText())
                .isEqualTo("the network loses it");
    }

    /** No state is a deadlock, and no run ends, for want of the steps that are left out. */
    @Test
    void whereOnlyWhatIsLeftOutLeadsOnNothingIsSaid() {
        assertThat(run(
                                List.of("check", "--scenario", "handshake", "--property"),
                                "noDeadlock",
                                "--excluding",
                                Sentences.of(Clause.LISTEN_SYN))
                        .out())
                .startsWith("HOLDS  noDeadlock");
        List<String> ends = List.of(
                "check",
                "--scenario",
                "close",
                "--set",
                "serverCloses=never",
                "--property",
                "closeWaitEnds");
        assertThat(run(ends).code()).isEqualTo(1);
        assertThat(run(ends, "--excluding", "our FIN is acknowledged: FIN-WAIT-2 (3.10.7.4 fifth)")
                        .out())
                .startsWith("HOLDS  closeWaitEnds");
    }

    @Test
    void aStepOfARunThatIsLeftOutIsNotJudgedItself() {
        List<String> last = List.of(
                "check",
                "--scenario",
                "close",
                "--set",
                "clientAborts=1",
                "--property",
                "lastAckEndsByAck");
        String rule = "a valid reset ends the connection (3.10.7.4 second)";

        assertThat(run(last).code()).isEqualTo(1);
        assertThat(run(last, "--excluding", rule).code()).isZero();
        assertThat(run(last, "--all", "--excluding", rule).code()).isZero();
    }

    @Test
    void anUnknownSentenceIsRefusedWithTheNearest() {
        Shell shell = run(STOPPED, "--excluding", "a SYN begins a connection");

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err())
                .isEqualTo("synproof: unknown sentence 'a SYN begins a connection' (the nearest is"
                        + " 'LISTEN: a SYN begins a connection (3.10.7.2 third)'); a sentence is"
                        + " one under the steps of a trace\n");
        assertThat(run(STOPPED, "--excluding", "the network losses it").err())
                .contains("(the nearest is 'the network loses it')");
    }

    @Test
    void everyRuleUnderAStepIsASentenceThatCanBeLeftOut() {
        for (String sentence : Sentences.ALL) {
            assertThat(Sentences.named(sentence)).isEqualTo(sentence);
        }
        assertThat(Sentences.ALL)
                .contains("LISTEN: a SYN begins a connection (3.10.7.2 third)", "user: ABORT")
                .doesNotHaveDuplicates();
    }
}
