package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synproof.properties.reality.script.run.OriginalScripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code synproof script}, and the export to it. */
class ScriptCommandTest {
    @TempDir
    private Path folder;

    private String file(String text) throws IOException {
        Path file = folder.resolve("a.pkt");
        Files.writeString(file, text);
        return file.toString();
    }

    @Test
    void aScriptThatTheModelFollowsIsShownLineByLine() throws IOException {
        Shell shell = Shell.run("script", file(OriginalScripts.text("challenge-acks")));

        assertThat(shell.code()).isZero();
        assertThat(shell.out())
                .contains("+.02 < R 100:100(0)")
                .contains("RFC 9293, 3.10.7.4 second: a reset in the window but not exact is"
                        + " challenged (RFC 5961)")
                .endsWith("a.pkt says under RFC9293\n");
    }

    @Test
    void aDifferenceIsNamedWithItsRule() throws IOException {
        Shell shell = Shell.run(
                "script", file(OriginalScripts.text("unread-data")), "--profile", "RFC9293");

        assertThat(shell.code()).isEqualTo(1);
        assertThat(shell.out())
                .contains("expected: * > R. 1:1(0) ack 101")
                .contains("but the model sends > R 1:1(0)")
                .contains("by RFC 9293, 3.6, MAY-1: close(): octets are unread");
    }

    @Test
    void aSettingOfTheEndpointCanBeChanged() throws IOException {
        String file = file(OriginalScripts.text("challenge-acks"));

        assertThat(Shell.run("script", file, "--set", "challengeAck=notSent").code())
                .isEqualTo(1);
        assertThat(Shell.run("script", file, "--set", "drop=1").err())
                .startsWith("synproof: unknown setting of an endpoint 'drop'");
    }

    @Test
    void whatIsNoScriptIsRefusedWithItsPlace() throws IOException {
        Shell shell = Shell.run("script", file("+0 < S 0:0(0) win 10 <mos 1>"));

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("a.pkt:1:23: 'mos' is no option; there is mss");
        assertThat(Shell.run("script", "nosuch.pkt").err())
                .isEqualTo("synproof: nosuch.pkt: there is no such file to be read\n");
        assertThat(Shell.run("script", file(""), "--tolerance", "10").err())
                .isEqualTo("synproof: --tolerance cannot be '10'; it is a number with us, ms or s,"
                        + " such as 10ms\n");
        assertThat(Shell.run("script", file(""), "--profile", "LINX").err())
                .contains("did you mean 'LINUX'?");
    }

    @Test
    void whatCannotBeJudgedIsNotPassed() throws IOException {
        assertThat(Shell.run("script", "--help").out()).contains("or an option is wrong");
        assertThat(Shell.run("script", file("+0 epoll_create(1) = 3")).code()).isEqualTo(3);
    }

    @Test
    void theReportCanBeHadInJson() throws IOException {
        Shell shell = Shell.run("script", file(OriginalScripts.text("unread-data")), "--json", "-");
        JsonNode report = new ObjectMapper().readTree(shell.out());

        assertThat(report.get("verdict").asText()).isEqualTo("differs");
        JsonNode last = report.get("lines").get(report.get("lines").size() - 1);
        assertThat(last.get("said").asText()).startsWith("the model sends > R 1:1(0)");
        assertThat(last.at("/rules/0/section").asText()).isEqualTo("RFC 9293, 3.6, MAY-1");
    }

    @Test
    void aTraceIsExportedForTheSideThatIsAskedFor() throws IOException {
        Path script = folder.resolve("trace.pkt");
        Shell shell = Shell.run(
                "trace",
                "HS-01",
                "--format",
                "packetdrill",
                "--side",
                "client",
                "-o",
                script.toString());

        assertThat(shell.code()).isZero();
        assertThat(Files.readString(script))
                .contains("// The client is the stack under test; the server and the network are")
                .contains("+0 > S 0:0(0) <...>");
        assertThat(Shell.run("script", script.toString(), "--set", "window=4").code())
                .isZero();
        assertThat(Shell.run("trace", "HS-01", "--side", "client").err())
                .isEqualTo("synproof: --side needs --format packetdrill beside it\n");
        assertThat(Shell.run("trace", "TW-03", "--format", "packetdrill").err())
                .isEqualTo("synproof: this trace cannot be put to a stack: its handshake does not"
                        + " have three messages, as that of every stack\n");
    }
}
