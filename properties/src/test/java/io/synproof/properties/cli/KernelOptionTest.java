package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synproof.properties.cli.terminal.Interruption;
import io.synproof.properties.reality.kernel.KernelAtHand;
import io.synproof.properties.reality.kernel.Machine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code synproof verify --kernel}. */
class KernelOptionTest {
    @TempDir
    private Path folder;

    private List<String> kernelLines(String... claims) {
        KernelAtHand.required();
        return verified(claims)
                .out()
                .lines()
                .filter(line -> line.contains("kernel: "))
                .map(String::strip)
                .toList();
    }

    private Shell verified(String... claims) {
        String[] arguments = new String[claims.length + 4];
        arguments[0] = "verify";
        arguments[1] = "--kernel";
        arguments[2] = "--out";
        arguments[3] = folder.toString();
        System.arraycopy(claims, 0, arguments, 4, claims.length);
        return Shell.run(arguments);
    }

    @Test
    void theFourSegmentsOfACloseAreSeenOnBothSides() {
        assertThat(kernelLines("FW-01"))
                .containsExactly(
                        "kernel: seen on " + Machine.kernel() + ", as server and client",
                        "kernel: 1 seen, 0 differ, 0 cannot be replayed");
    }

    @Test
    void aFinIsSeenToBeSentAgainByTheKernelsTimer() {
        assertThat(kernelLines("TWAIT-02"))
                .first()
                .isEqualTo("kernel: seen on " + Machine.kernel() + ", as server and client");
    }

    @Test
    void theResetOfAnAbortAcknowledgesOnLinux() {
        assertThat(kernelLines("HC-07"))
                .containsExactly(
                        "kernel: kernel differs, as client: sends R. 2:2(0) ack 2 where the model"
                                + " sends R 2:2(0)",
                        "kernel: 0 seen, 1 differ, 0 cannot be replayed");
    }

    @Test
    void aHandshakeOfTwoMessagesIsNotForAKernel() {
        assertThat(kernelLines("TW-03"))
                .containsExactly(
                        "kernel: cannot be replayed: its handshake does not have three messages, as"
                                + " that of every stack",
                        "kernel: 0 seen, 0 differ, 1 cannot be replayed");
    }

    @Test
    void chineseReportsHaveChineseReasons() {
        KernelAtHand.required();

        assertThat(verified("TW-03", "--lang", "zh").out())
                .contains("内核：无法重放：其握手不是三次报文，而每个协议栈都是三次\n")
                .contains("内核：0 条得到印证，0 条不同，1 条无法重放\n");
    }

    @Test
    void programsAndTheReportAreToldToo() throws IOException {
        KernelAtHand.required();
        Path json = folder.resolve("results.json");

        verified("HC-07", "TW-03", "--json", json.toString(), "--report", folder.toString());
        JsonNode claims = new ObjectMapper().readTree(json.toFile()).get("claims");

        assertThat(claims.get(0).get("kernel").get("verdict").asText()).isEqualTo("differs");
        assertThat(claims.get(0).get("kernel").get("model").asText()).isEqualTo("R 2:2(0)");
        assertThat(claims.get(0).get("kernel").get("does").asText()).isEqualTo("R. 2:2(0) ack 2");
        assertThat(claims.get(1).get("kernel").get("verdict").asText()).isEqualTo("notReplayed");
        assertThat(folder.resolve("index.html"))
                .content()
                .contains("where the model sends R 2:2(0)")
                .contains("模型发出 R 2:2(0)");
    }

    @Test
    void noReplayBeginsOnceTheUserInterrupts() {
        KernelAtHand.required();
        Interruption interruption = new Interruption();
        interruption.request();

        assertThat(Shell.run(
                                interruption,
                                "verify",
                                "--kernel",
                                "--out",
                                folder.toString(),
                                "FW-01",
                                "TW-03")
                        .out())
                .contains("the user interrupted before its turn came\n")
                .contains("kernel: 0 seen, 0 differ, 2 cannot be replayed\n");
    }

    @Test
    void aSearchThatQuickLeavesOutIsTheReason() {
        KernelAtHand.required();

        assertThat(verified("FW-07", "--quick").out())
                .contains("kernel: cannot be replayed: its search was left out, for it needs more"
                        + " states than it may have\n");
    }

    @Test
    void aDifferentKernelDoesNotChangeTheExitCode() {
        KernelAtHand.required();

        assertThat(verified("HC-07").code()).isZero();
    }

    @Test
    void withoutTheOptionNothingIsSaidOfAKernel() {
        assertThat(Shell.run("verify", "FW-01", "--out", folder.toString()).out())
                .doesNotContain("kernel:");
    }

    @Test
    void itDoesNotGoWithSamplesNorWithNeighbours() {
        assertThat(Shell.run("verify", "FW-01", "--kernel", "--sample", "1s").code())
                .isEqualTo(2);
        assertThat(Shell.run("verify", "FW-01", "--kernel", "--neighbours").err())
                .isEqualTo("synproof: --kernel does not go together with --neighbours: that is of"
                        + " other searches\n");
    }
}
