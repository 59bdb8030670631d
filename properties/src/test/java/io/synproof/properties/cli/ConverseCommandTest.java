package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synproof.properties.reality.kernel.KernelAtHand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code synproof converse}. */
class ConverseCommandTest {
    @TempDir
    private Path folder;

    @Test
    void badInputIsRefusedBeforeAnythingElse() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(Shell.run("converse", "--tries", "0").err())
                .isEqualTo("synproof: --tries cannot be 0; it is 1 to 10000000\n");
        assertThat(Shell.run("converse", "--tries", "0").code()).isEqualTo(2);
        assertThat(Shell.run("converse", "--threads", "0").err())
                .isEqualTo("synproof: --threads cannot be 0; it is 1 or more\n");
        assertThat(Shell.run("converse", "--profile", "LINUKS").code()).isEqualTo(2);
        assertThat(Shell.run("converse", "--out", file.toString()).err())
                .isEqualTo("synproof: --out " + file + ": it is a file, not a folder\n");
    }

    @Test
    void theHelpNamesTheProfilesAndTheExitCodes() {
        String help = Shell.run("converse", "--help").out().replaceAll("\\s+", " ");

        assertThat(help)
                .contains("one of RFC793, RFC9293, RFC9293_INTENT, LINUX (default: LINUX)")
                .contains("2 an option is wrong;")
                .contains("130 interrupted, and what was held until then is reported.");
    }

    @Test
    void aFewConversationsAreReportedAsTextAndAsJson() throws IOException {
        KernelAtHand.required();
        Path json = folder.resolve("report.json");

        Shell shell =
                Shell.run("converse", "--tries", "300", "--seed", "3", "--json", json.toString());
        JsonNode report = new ObjectMapper().readTree(json.toFile());

        assertThat(shell.code()).isZero();
        assertThat(shell.out())
                .contains(" against the profile LINUX, seed 3\n300 conversations in ")
                .contains("abort-acknowledges")
                .endsWith("No unexplained difference.\n");
        assertThat(report.get("conversations").asInt()).isEqualTo(300);
        assertThat(report.get("coverage")).hasSize(28);
        assertThat(report.get("unexplained")).isEmpty();
    }

    @Test
    void aDifferenceIsShownAndWrittenForOthers() throws IOException {
        KernelAtHand.required();

        Shell shell = Shell.run(
                "converse", "--tries", "20", "--profile", "RFC793", "--out", folder.toString());

        assertThat(shell.code()).isEqualTo(1);
        assertThat(shell.out()).contains("Unexplained differences, ").contains("  the model, in ");
        assertThat(folder.resolve("difference-1.pcapng")).isNotEmptyFile();
        assertThat(folder.resolve("difference-1.pkt"))
                .content()
                .startsWith("// ")
                .contains("\nsysctl -q net.ipv4.tcp_sack=0\n")
                .contains("+0 < ");
    }
}
