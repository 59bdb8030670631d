package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.reality.explain.PcapFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole text on an accepted, a rejected and an incomplete capture, and on one of both ends. The
 * file of a text is written anew by {@code ./synproof explain CAPTURE}.
 */
class ExplainedCapturesTest {
    @TempDir
    private Path folder;

    private static String golden(String name) throws IOException {
        try (InputStream file =
                ExplainedCapturesTest.class.getResourceAsStream("explained/" + name + ".txt")) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String explained(PcapFile capture, String name) {
        Path file = capture.write(folder.resolve(name + ".pcap"));
        return Shell.run("explain", file.toString())
                .out()
                .replace(folder + file.getFileSystem().getSeparator(), "");
    }

    @Test
    void anAcceptedOne() throws IOException {
        assertThat(explained(PcapFile.of("half-close.A.pcap"), "accepted"))
                .isEqualTo(golden("accepted"));
    }

    @Test
    void aRejectedOne() throws IOException {
        assertThat(explained(PcapFile.of("illegal-text-into-zero-window.pcap"), "rejected"))
                .isEqualTo(golden("rejected"));
    }

    @Test
    void anIncompleteOne() throws IOException {
        assertThat(explained(PcapFile.of("half-close.A.pcap").without(4), "incomplete"))
                .isEqualTo(golden("incomplete"));
    }

    @Test
    void oneOfBothEnds() throws IOException {
        Path atA = PcapFile.of("handshake-ack-lost.A.pcap").write(folder.resolve("a.pcap"));
        Path atB = PcapFile.of("handshake-ack-lost.B.pcap").write(folder.resolve("b.pcap"));

        assertThat(Shell.run("explain", atA.toString(), atB.toString())
                        .out()
                        .replace(folder + atA.getFileSystem().getSeparator(), ""))
                .isEqualTo(golden("both-ends"));
    }
}
