package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synproof.model.rules.RuleProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code synproof transitions}, with a golden table for each profile. Each run writes what it finds
 * to {@code properties/target/transitions}; a failure says how to accept it.
 */
class TransitionsCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path WRITTEN = Path.of("target", "transitions");
    private static final String GOLDEN =
            "src/test/resources/io/synproof/properties/cli/transitions";

    @ParameterizedTest
    @ValueSource(strings = {"RFC793", "RFC9293", "RFC9293_INTENT", "LINUX"})
    void theTableOfEveryProfileIsAsItWasRead(String profile) throws IOException {
        Shell shell = Shell.run("transitions", "--profile", profile);

        assertThat(shell.code()).isZero();
        Files.createDirectories(WRITTEN);
        Path written = Files.writeString(WRITTEN.resolve(profile + ".txt"), shell.out());
        assertThat(shell.out().lines().toList())
                .as("if it is right: cp properties/%s properties/%s/", written, GOLDEN)
                .containsExactlyElementsOf(golden(profile).lines().toList());
    }

    private static String golden(String profile) throws IOException {
        try (InputStream file = TransitionsCommandTest.class.getResourceAsStream(
                "transitions/" + profile + ".txt")) {
            return file == null
                    ? "(nothing is accepted yet)"
                    : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyProfileHasAGoldenTable() {
        assertThat(RuleProfile.ALL.map(RuleProfile::name))
                .allSatisfy(name -> assertThat(golden(name)).startsWith(name + "  "));
    }

    @Test
    void theStandardIsShownIfNoProfileIsNamed() {
        assertThat(Shell.run("transitions").out())
                .isEqualTo(Shell.run("transitions", "--profile", "RFC9293").out());
    }

    @Test
    void aCellInJson() throws IOException {
        JsonNode table = json("LINUX");

        assertThat(table.get("profile").asText()).isEqualTo("LINUX");
        assertThat(table.get("states")).hasSize(11);
        assertThat(table.get("cells")).hasSize(1028);
        assertThat(cell(table, "ESTABLISHED", "text", "RCV.NXT-1", "SND.NXT"))
                .isEqualTo(JSON.readTree("""
                        {"state": "ESTABLISHED", "segment": "text",
                         "seq": "RCV.NXT-1", "ack": "SND.NXT",
                         "arrives": "<SEQ=700000><ACK=500001><CTL=ACK><DATA=3>",
                         "answer": ["<SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>"],
                         "sent": ["<SEQ=500001><ACK=700003><CTL=ACK>"],
                         "next": "ESTABLISHED",
                         "after": {"sndUna": 500001, "sndNxt": 500001, "rcvNxt": 700003},
                         "waitsAnew": false,
                         "signals": ["octets delivered: 2"],
                         "clauses": ["ACK_OLD", "TEXT"]}"""));
    }

    @Test
    void whatHasNoAcknowledgmentHasNoPlaceForIt() throws IOException {
        JsonNode reset = cell(json("RFC9293"), "CLOSE-WAIT", "RST", "RCV.NXT", "null");

        assertThat(reset.get("ack").isNull()).isTrue();
        assertThat(reset.get("next").asText()).isEqualTo("CLOSED");
        assertThat(reset.get("after").isNull()).isTrue();
        assertThat(reset.get("answer")).isEmpty();
        assertThat(reset.get("signals")).isEqualTo(JSON.readTree("[\"connection reset\"]"));
    }

    @Test
    void aSynReopensTimeWaitWhereTheProfileLetsIt() throws IOException {
        assertThat(cell(json("LINUX"), "TIME-WAIT", "SYN", "RCV.NXT+1", "null")
                        .at("/sent/0")
                        .asText())
                .isEqualTo("<SEQ=900000><ACK=700004><CTL=SYN,ACK>");
        assertThat(cell(json("RFC9293"), "TIME-WAIT", "SYN", "RCV.NXT+1", "null")
                        .at("/sent/0")
                        .asText())
                .isEqualTo("<SEQ=500002><ACK=700002><CTL=ACK>");
    }

    @Test
    void aStateInJson() throws IOException {
        assertThat(json("RFC793").at("/states/9")).isEqualTo(JSON.readTree("""
                {"state": "LAST-ACK",
                 "past": "their FIN is acknowledged; ours is outstanding",
                 "iss": 500000, "irs": 700000,
                 "sndUna": 500001, "sndNxt": 500002, "rcvNxt": 700002}"""));
    }

    @Test
    void anUnknownProfileIsAnsweredWithTheLegalOnes() {
        Shell shell = Shell.run("transitions", "--profile", "LINUKS");

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).contains("LINUKS", "LINUX", "RFC9293_INTENT");
    }

    private static JsonNode json(String profile) throws IOException {
        return JSON.readTree(
                Shell.run("transitions", "--profile", profile, "--json", "-").out());
    }

    private static JsonNode cell(
            JsonNode table, String state, String segment, String seq, String ack) {
        for (JsonNode cell : table.get("cells")) {
            if (cell.get("state").asText().equals(state)
                    && cell.get("segment").asText().equals(segment)
                    && cell.get("seq").asText().equals(seq)
                    && cell.get("ack").asText().equals(ack)) {
                return cell;
            }
        }
        throw new AssertionError("no cell " + state + " " + segment);
    }
}
