package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code synproof conditions}: the smallest sets of changes that make an answer another. */
class ConditionsCommandTest {
    private static Shell conditions(String... more) {
        Stream<String> words = Stream.of(
                "conditions",
                "--scenario",
                "oldDuplicateSyn",
                "--property",
                "connectionCountsAgree",
                "--set",
                "duplicate=0");
        return Shell.run(Stream.concat(words, Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void aTwoWayHandshakeAndAnOldDuplicateTogetherMakeTheCountsDiffer() {
        Shell shell = conditions("--with", "handshake=two", "--with", "duplicate=1");

        assertThat(shell.code()).isZero();
        assertThat(shell.out().lines().filter(line -> !line.contains("as it is")))
                .containsExactly(
                        "connectionCountsAgree: for each connection of one side, the other has"
                                + " counted at most one as",
                        "established",
                        "another with",
                        "  handshake=two duplicate=1  VIOLATED  trace of 6 steps, 98 states",
                        "3 sets of at most 2 of 2 changes were asked: handshake=two,"
                                + " duplicate=1");
    }

    @Test
    void whereNoChangeMattersTheExitCodeIsOne() {
        assertThat(conditions("--with", "handshake=four").code()).isEqualTo(1);
    }

    @Test
    void whatHoldsOfNothingSaysSo() {
        Shell shell = conditions(
                "--set", "handshake=two", "--set", "duplicate=1", "--with", "clientOpens=0");

        assertThat(shell.out())
                .contains("  clientOpens=0  HOLDS  complete, ")
                .contains(" states; vacuous: it never happens that each side has counted a"
                        + " connection as established");
    }

    @Test
    void aSearchCutShortIsExitCodeThree() {
        Shell shell = conditions("--with", "handshake=two", "--max-states", "5");

        assertThat(shell.code()).isEqualTo(3);
        assertThat(shell.out()).contains("as it is  UNDECIDED");
    }

    @Test
    void theJsonHasTheSetsAndTheirAnswers() throws Exception {
        Shell shell = conditions("--with", "handshake=two", "--with", "duplicate=1", "--json", "-");
        JsonNode json = new ObjectMapper().readTree(shell.out());

        assertThat(json.at("/asItIs/outcome").asText()).isEqualTo("HOLDS");
        assertThat(json.at("/asked").asInt()).isEqualTo(3);
        assertThat(json.at("/flips/0/changes").toString())
                .isEqualTo("[\"handshake=two\",\"duplicate=1\"]");
        assertThat(json.at("/flips/0/answer/outcome").asText()).isEqualTo("VIOLATED");
    }

    @Test
    void badInputIsNamed() {
        assertThat(conditions("--with", "duplicate=0").err())
                .contains("--with duplicate=0: it is so already");
        assertThat(conditions("--with", "handshake=tow").err())
                .contains("handshake cannot be 'tow' (did you mean 'two'?)");
        assertThat(conditions("--with", "mss=2", "--at-most", "9").err())
                .contains("--at-most is 1 to 6");
        assertThat(conditions("--with", "mss=2", "--at-most", "9").code()).isEqualTo(2);
        assertThat(tooMany().err())
                .contains("--with and --at-most ask for 22813 sets; 10000 are the most");
        assertThat(tooMany().code()).isEqualTo(2);
    }

    private static Shell tooMany() {
        return conditions(
                "--with",
                "window=1..60",
                "--with",
                "timeWait=0..32",
                "--with",
                "drop=0..9",
                "--at-most",
                "3");
    }

    @Test
    void aSentenceHasConditionsToo() {
        Shell shell = Shell.run(
                "conditions",
                "--scenario",
                "close",
                "--never",
                "client.state == TIME_WAIT && server.state == TIME_WAIT",
                "--with",
                "serverCloses=anyTime");

        assertThat(shell.code()).isZero();
        assertThat(shell.out()).contains("serverCloses=anyTime  VIOLATED  trace of 10 steps");
    }
}
