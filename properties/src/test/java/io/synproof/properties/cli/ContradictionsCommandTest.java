package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synproof.properties.cli.terminal.Interruption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code synproof contradictions}, as a user sees it. */
class ContradictionsCommandTest {

    /** Everything but the last line, which says how long it took. */
    @Test
    @Tag("long")
    void allOfThemAreShownAsTheyWere() throws IOException {
        Shell shell = Shell.run("contradictions");

        List<String> lines = shell.out().lines().toList();
        assertThat(shell.code()).isZero();
        assertThat(lines.subList(0, lines.size() - 1)).containsExactlyElementsOf(golden());
        assertThat(lines.getLast())
                .startsWith("191 searches, 3,965,100 states, 12,575,132 transitions, ");
    }

    private static List<String> golden() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ContradictionsCommandTest.class.getResourceAsStream("contradictions.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void oneAsksOnlyForTheClaimsThatDecideIt() {
        Shell shell = Shell.run("contradictions", "7");

        assertThat(shell.code()).isZero();
        assertThat(shell.out()).startsWith("""
                 7  Which message begins a close
                    notes 003:104: wrong
                        A SYN.
                        by FW-06 REFUTED: synproof trace FW-06
                            synCloses VIOLATED, trace of 4 steps
                    notes 003:40: right
                        A FIN.
                        by FW-01 CONFIRMED: synproof trace FW-01
                            figure12 REACHED, trace of 10 steps
                            rfc793 UNREACHABLE, complete, beside the statement: by the letter \
                of RFC 793 it is no
                            run

                1 contradiction, 2 sides: 1 right, 1 wrong
                2 claims: 1 confirmed, 1 refuted; 2 as expected
                6 searches,\
                """);
    }

    @Test
    void theSameAsJson() throws IOException {
        Shell shell = Shell.run("contradictions", "10", "--json", "-");

        JsonNode one = new ObjectMapper().readTree(shell.out()).at("/contradictions/0");
        assertThat(one.get("number").asInt()).isEqualTo(10);
        assertThat(one.at("/sides/0/verdict").asText()).isEqualTo("WRONG");
        assertThat(one.at("/sides/0/notes/0").asText()).isEqualTo("001:72");
        assertThat(one.at("/sides/1/verdict").asText()).isEqualTo("RIGHT");
        assertThat(one.at("/sides/1/grounds/0/bearing").asText()).isEqualTo("DENIES");
        assertThat(one.at("/sides/1/grounds/0/claimVerdict").asText()).isEqualTo("REFUTED");
        assertThat(one.at("/sides/1/grounds/0/checks/0/outcome").asText()).isEqualTo("HOLDS");
        assertThat(one.at("/sides/1/proviso").isNull()).isTrue();
        assertThat(one.at("/sharedSearches/0").asText()).isEqualTo("TWAIT-03 reset");
    }

    @Test
    void interruptedItSaysSo() {
        Interruption interruption = new Interruption();
        interruption.request();

        Shell shell = Shell.run(interruption, "contradictions", "7");

        assertThat(shell.code()).isEqualTo(130);
        assertThat(shell.out()).contains("Interrupted: what was not finished is not decided.");
    }
}
