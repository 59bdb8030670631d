package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code synproof necessity}: which claims fall when a rule is switched. */
class NecessityCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<String> linesOfRules(Shell shell) {
        return shell.out().lines().takeWhile(line -> !line.isEmpty()).toList();
    }

    @Test
    void oneMessageLessOrMoreIsNoticedByWhatTheListenerSends() {
        Shell shell = Shell.run("necessity", "handshake", "--claims", "HS-20");

        assertThat(shell.code()).isZero();
        assertThat(linesOfRules(shell))
                .containsExactly(
                        "handshake  How many messages open a connection?  (RFC 9293, 3.5)",
                        "    =two: no claim falls; 2 of 2 searches asked again",
                        "    =four: 1 claim falls; 2 of 2 searches asked again",
                        "        HS-20",
                        "    =fourUnaware: 1 claim falls; 2 of 2 searches asked again",
                        "        HS-20");
    }

    @Test
    void aRuleThatNoClaimNoticesIsExitCodeOne() {
        Shell shell = Shell.run("necessity", "closeInCloseWait", "--claims", "FW-18");

        assertThat(shell.code()).isOne();
        assertThat(linesOfRules(shell))
                .containsExactly(
                        "closeInCloseWait  Which state does CLOSE lead to from CLOSE-WAIT?"
                                + "  (RFC 9293, 3.10.4, figure 12; RFC 1122, 4.2.2.20 (a))",
                        "    =closing: no claim falls; 1 of 2 searches asked again");
    }

    @Test
    void everySearchMadeAgainGivesTheSameFalls() throws IOException {
        String[] asked = {"necessity", "--claims", "FW-18", "--json", "-"};
        String[] all = {"necessity", "--claims", "FW-18", "--json", "-", "--all-searches"};
        JsonNode some = JSON.readTree(Shell.run(asked).out());
        JsonNode every = JSON.readTree(Shell.run(all).out());

        assertThat(every.findValues("falls")).isEqualTo(some.findValues("falls"));
        assertThat(every.get("again").asInt()).isGreaterThan(some.get("again").asInt());
        assertThat(some.get("unexpected")).isEmpty();
    }

    @Test
    void aSearchThatIsCutShortLeavesItsClaimUndecided() {
        Shell shell = Shell.run("necessity", "handshake", "--claims", "HS-20", "--max-states", "1");

        assertThat(shell.code()).isEqualTo(3);
        assertThat(shell.out()).contains("undecided: HS-20");
    }

    @Test
    void aBoundOfNoStatesIsRefused() {
        Shell shell = Shell.run("necessity", "handshake", "--max-states", "0");

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("--max-states must be more than 0");
    }
}
