package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code synproof figures} and the profiles in {@code synproof rules}. */
class FiguresCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void figuresSayHowManyRunInEachProfile() {
        Shell shell = Shell.run("figures");

        assertThat(shell.code()).isZero();
        assertThat(shell.out().lines().toList())
                .endsWith(
                        "RFC793         6 of 8",
                        "RFC9293        7 of 8",
                        "RFC9293_INTENT 8 of 8",
                        "LINUX          8 of 8");
    }

    @Test
    void oneFigureIsShownWithItsSegmentsAndTheReason() {
        Shell shell = Shell.run("figures", "7");

        assertThat(shell.code()).isZero();
        assertThat(shell.out())
                .startsWith("""
                        Figure 7  Simultaneous Connection Synchronization
                            A sends <SEQ=100><CTL=SYN>
                            B sends <SEQ=300><CTL=SYN>
                        """)
                .contains("RFC793: no run, RFC9293: no run, RFC9293_INTENT: a run, LINUX: a run")
                .contains("    RFC793, RFC9293: line 6: in the figure A is in ESTABLISHED,");
    }

    @Test
    void figuresAsJson() throws IOException {
        JsonNode figures =
                JSON.readTree(Shell.run("figures", "--json", "-").out()).get("figures");

        assertThat(figures).hasSize(8);
        assertThat(figures.get(0)).isEqualTo(JSON.readTree("""
                {"figure": 6,
                 "title": "Basic Three-Way Handshake for Connection Synchronization",
                 "segments": [
                   {"from": "A", "seq": 100, "ack": null, "ctl": ["SYN"]},
                   {"from": "B", "seq": 300, "ack": 101, "ctl": ["SYN", "ACK"]},
                   {"from": "A", "seq": 101, "ack": 301, "ctl": ["ACK"]},
                   {"from": "A", "seq": 101, "ack": 301, "ctl": ["ACK"]}],
                 "profiles":
                   {"RFC793": true, "RFC9293": true, "RFC9293_INTENT": true, "LINUX": true},
                 "why": null}"""));
        assertThat(figures.get(1).at("/profiles/RFC9293").asBoolean()).isFalse();
        assertThat(figures.get(1).get("why").asText()).startsWith("RFC793, RFC9293: line 6: ");
    }

    @Test
    void theDifferencesOfLinuxAreListed() throws IOException {
        Shell shell = Shell.run("rules", "--profile", "LINUX");

        assertThat(shell.code()).isZero();
        assertThat(shell.out())
                .startsWith("LINUX differs from RFC9293 in 22 rules\n")
                .contains("        LINUX           repeatedSyn=synAck")
                .contains("        RFC9293         repeatedSyn=ack");
        JsonNode json = JSON.readTree(
                Shell.run("rules", "--profile", "RFC793", "--against", "LINUX", "--json", "-")
                        .out());
        assertThat(json.get("profile").asText()).isEqualTo("RFC793");
        assertThat(json.get("rules")).hasSize(25);
        assertThat(Shell.run("rules", "newSyn", "--profile", "LINUX").out())
                .startsWith("LINUX differs from RFC9293 in 1 rule\n");
    }

    @Test
    void oneRuleIsExplainedWithTheProfilesThatChooseItAndTheClaimsThatSetIt() {
        Shell shell = Shell.run("rules", "rstInTimeWait");

        assertThat(shell.code()).isZero();
        assertThat(shell.out())
                .contains("    RFC9293_INTENT  obeyed")
                .contains("    LINUX           exact")
                .contains("TWAIT-07  twoMsl: ignored");
        assertThat(Shell.run("rules", "closeInCloseWait").out())
                .contains("LIT-26    sixSegments: closing");
    }

    /** Figure 12 by the letter of RFC 793, found by a search. */
    @Test
    void byTheLetterOfRfc793AnOrdinaryCloseMakesBothSidesWait() {
        String[] question = {"check", "--scenario", "close", "--property", "bothWait", "--set"};

        assertThat(Shell.run(with(question, "profile=RFC9293")).code()).isZero();
        assertThat(Shell.run(with(question, "profile=RFC793")).code()).isEqualTo(1);
        assertThat(Shell.run(with(question, "closeInCloseWait=closing")).code()).isEqualTo(1);
    }

    private static String[] with(String[] words, String last) {
        return Stream.concat(Stream.of(words), Stream.of(last)).toArray(String[]::new);
    }
}
