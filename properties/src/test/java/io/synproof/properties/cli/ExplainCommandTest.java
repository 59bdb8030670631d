package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.synproof.properties.cli.terminal.Interruption;
import io.synproof.properties.export.Tshark;
import io.synproof.properties.reality.capture.OurCaptures;
import io.synproof.properties.reality.explain.PcapFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code synproof explain} prints, writes and refuses. */
class ExplainCommandTest {
    private static final String REJECTED = "illegal-text-into-zero-window.pcap";
    private static final String ACCEPTED = "half-close.A.pcap";

    @TempDir
    private Path folder;

    private static String ours(String name) {
        return OurCaptures.file(name).toString();
    }

    private static Shell explain(String... arguments) {
        return Shell.run(
                Stream.concat(Stream.of("explain"), Stream.of(arguments)).toArray(String[]::new));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "half-close.A.pcap, 0",
        "illegal-text-into-zero-window.pcap, 1",
        "incomplete.pcap, 3",
        "cut.pcap, 3",
        "empty.pcap, 2",
        "gone.pcap, 2"
    })
    void theExitCodeIsThatOfTheWorstConnection(String name, int code) throws IOException {
        PcapFile.of("loss5.A.pcap").without(6).write(folder.resolve("incomplete.pcap"));
        byte[] whole = Files.readAllBytes(OurCaptures.file(ACCEPTED));
        Files.write(folder.resolve("cut.pcap"), java.util.Arrays.copyOf(whole, whole.length - 3));
        Files.write(folder.resolve("empty.pcap"), new byte[0]);
        boolean isOurs = OurCaptures.PACKETS.containsKey(name);

        assertThat(explain(isOurs ? ours(name) : file(name)).code()).isEqualTo(code);
    }

    @Test
    void aFileThatIsMissingIsNamedWithItsNearest() throws IOException {
        Files.copy(OurCaptures.file(ACCEPTED), folder.resolve("half-close.A.pcap"));

        Shell shell = explain(file("half-clos.A.pcap"));

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err())
                .isEqualTo("synproof: " + file("half-clos.A.pcap")
                        + ": there is no such file (did you mean 'half-close.A.pcap'?)\n");
    }

    @Test
    void aFolderAnEmptyFileAndATextAreRefusedInWords() throws IOException {
        Path empty = Files.write(folder.resolve("empty.pcap"), new byte[0]);
        Path text = Files.writeString(folder.resolve("text.txt"), "no capture at all\n");

        assertThat(explain(folder.toString()).err())
                .isEqualTo("synproof: " + folder + ": this is a folder; name a capture in it\n");
        assertThat(explain(empty.toString()).err())
                .isEqualTo("synproof: " + empty + ": the file is empty, at octet 0\n");
        Shell refused = explain(text.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).startsWith("synproof: " + text + ": ").endsWith("at octet 0\n");
    }

    @Test
    void withoutAFileTheUsageIsNamed() {
        assertThat(explain().code()).isEqualTo(2);
        assertThat(explain().err()).isEqualTo("""
                        synproof: Missing required parameter: 'FILE|-'
                        See: synproof explain --help
                        """);
    }

    @Test
    void aCaptureWithoutTcpHasNoConnection() throws IOException {
        byte[] header = java.util.Arrays.copyOf(Files.readAllBytes(OurCaptures.file(ACCEPTED)), 24);
        Path file = Files.write(folder.resolve("none.pcap"), header);

        Shell shell = explain(file.toString());

        assertThat(shell.code()).isZero();
        assertThat(shell.out())
                .isEqualTo(file + ": 0 segments, 0 connections: 0 accepted, 0 incomplete,"
                        + " 0 rejected.\n\n");
        assertThat(explain(file.toString(), "--connection", "1").err())
                .isEqualTo("synproof: --connection 1: there is no connection in the capture\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --format svgg | unknown format 'svgg' (did you mean 'svg'?); there is text, svg,
            --connection 2 | --connection 2: there is one connection, number 1
            --connection 0 | --connection 0: there is one connection, number 1
            --to-scale | --to-scale is for --format svg and html
            --redact x --filter :80 | --redact x: the copy has every conversation
            --seed 3 | --seed is for --redact OUT
            --vantage C | unknown vantage point 'C' (did you mean 'A'?); there is auto, A, B, both
            --json - --format svg | --json - and --format to standard output: name a file
            """)
    void whatCannotBeIsRefused(String options, String message) {
        String[] arguments = Stream.concat(Stream.of(ours(ACCEPTED)), Stream.of(options.split(" ")))
                .toArray(String[]::new);

        Shell shell = explain(arguments);

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).startsWith("synproof: " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-o", "--redact", "--json"})
    void theCaptureItselfIsNotOverwritten(String option) throws IOException {
        Path capture = Files.copy(OurCaptures.file(ACCEPTED), folder.resolve("a.pcap"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), capture);
        byte[] before = Files.readAllBytes(capture);

        for (Path to : List.of(capture, link)) {
            Shell shell = explain(capture.toString(), option, to.toString());
            assertThat(shell.code()).isEqualTo(2);
            assertThat(shell.err())
                    .isEqualTo(
                            "synproof: " + option + " " + to + ": that is the file to be read\n");
        }
        assertThat(Files.readAllBytes(capture)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-o", "--json"})
    void norIsEitherOfTwo(String option) throws IOException {
        Path one = Files.copy(OurCaptures.file("loss5.A.pcap"), folder.resolve("a.pcap"));
        Path two = Files.copy(OurCaptures.file("loss5.B.pcap"), folder.resolve("b.pcap"));

        for (Path to : List.of(one, two)) {
            byte[] before = Files.readAllBytes(to);
            Shell shell = explain(one.toString(), two.toString(), option, to.toString());
            assertThat(shell.code()).isEqualTo(2);
            assertThat(shell.err()).endsWith(": that is the file to be read\n");
            assertThat(Files.readAllBytes(to)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"-o, --redact, --redact", "--json, -o, --json", "--redact, --json, --redact"})
    void oneFileIsNotWrittenTwice(String one, String other, String said) {
        Shell shell = explain(ours(ACCEPTED), one, file("out"), other, file("out"));

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err())
                .startsWith("synproof: " + said + " " + file("out") + ": ")
                .endsWith(" writes that file already\n");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.0", "10.1.0.01", "10.1.0:80", "[10.1.0.1]:80", "fe80::1%lo"})
    void aFilterThatIsNoAddressIsRefused(String filter) {
        Shell shell = explain(ours(ACCEPTED), "--filter", filter);

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err())
                .startsWith("synproof: --filter " + filter + ": not an address, a port, or both");
    }

    @Test
    void anAddressFitsInEachOfItsForms() {
        String name = ours("http-ipv6-lo.pcap");

        assertThat(explain(name, "--filter", "0:0:0:0:0:0:0:1").out())
                .isEqualTo(explain(name).out());
    }

    @Test
    void aFilterThatNothingFitsIsSaid() {
        assertThat(explain(ours(ACCEPTED), "--filter", "10.9.9.9:9", "--filter", ":80")
                        .out())
                .contains("\nNothing in it fits --filter 10.9.9.9:9 --filter :80.\n");
        assertThat(explain(ours("loss5.A.pcap"), ours("loss5.B.pcap"), "--filter", ":9")
                        .err())
                .endsWith(": none has the same two sockets and fits --filter :9\n");
    }

    @Test
    void ofTwoFilesEachSaysWhatIsToBeSaidOfIt() throws IOException {
        byte[] whole = Files.readAllBytes(OurCaptures.file("loss5.B.pcap"));
        Path cut = Files.write(
                folder.resolve("cut.pcap"), java.util.Arrays.copyOf(whole, whole.length - 3));

        Shell shell = explain(ours("loss5.A.pcap"), cut.toString());
        var captures = new ObjectMapper()
                .readTree(explain(ours("loss5.A.pcap"), cut.toString(), "--json", "-")
                        .out())
                .get("captures");

        assertThat(shell.code()).isEqualTo(3);
        assertThat(shell.out())
                .containsPattern("\n" + cut + ": the file breaks off at octet \\d+, within packet"
                        + " 188; what is before it has been read\\.\n");
        assertThat(captures.get(0).get("cutOff").isNull()).isTrue();
        assertThat(captures.get(1).get("cutOff").asInt()).isPositive();
    }

    @Test
    void thePageNamesTheCommandThatMakesIt() {
        Shell shell = explain(
                ours(ACCEPTED),
                "--format",
                "html",
                "--profile",
                "RFC9293",
                "--filter",
                ":80",
                "--vantage",
                "A");

        assertThat(shell.out())
                .contains("<code>synproof explain " + ours(ACCEPTED)
                        + " --profile RFC9293 --vantage A --filter :80 --format html</code>");
    }

    @Test
    void aFormatOfOneConnectionAsksWhich() throws IOException {
        Shell shell = explain(ours("timewait-reopen.A.pcap"), "--format", "svg");

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err())
                .endsWith("--format svg shows one connection: there are 2 connections, numbers 1"
                        + " to 2; choose one by --connection N\n");
        assertThat(explain(ours("timewait-reopen.A.pcap"), "--format", "svg", "--connection", "2")
                        .out())
                .contains("Connection 2: A is ");
    }

    @Test
    void onStandardOutputAPictureIsAloneAndTheSummaryOnStandardError() {
        Shell shell = explain(ours(REJECTED), "--format", "svg");

        assertThat(shell.code()).isEqualTo(1);
        assertThat(shell.out()).startsWith("<?xml version=").endsWith("</svg>\n");
        assertThat(shell.err()).contains(": 9 segments, 1 connection: ");
    }

    @Test
    void aPageHasEveryConnection() {
        Shell shell = explain(ours("timewait-reopen.A.pcap"), "--format", "html");

        assertThat(shell.out()).startsWith("<!DOCTYPE html>");
        assertThat(shell.out().split("<section class=\"connection\"", -1)).hasSize(3);
        assertThat(shell.out().split("<svg ", -1)).hasSize(3);
    }

    @Test
    void textInAFileHasNoColoursAndIsThatOfTheTerminal() throws IOException {
        Shell plain = explain(ours(REJECTED));
        Shell shell = explain(ours(REJECTED), "-o", file("text"));

        assertThat(shell.out()).isEmpty();
        assertThat(Files.readString(folder.resolve("text"))).isEqualTo(plain.out());
    }

    @Test
    void wiresharkShowsWhatIsSaidOfEachPacket() {
        Tshark.needed();
        explain(ours(REJECTED), "--format", "pcapng", "-o", file("commented.pcapng"));

        List<List<String>> comments =
                Tshark.fields(folder.resolve("commented.pcapng"), "frame.comment");
        assertThat(comments).hasSize(9);
        assertThat(comments.getFirst())
                .containsExactly("connection 1, from A: <SEQ=0><CTL=SYN><WND=64240>;"
                        + " then A: SYN-SENT, B: CLOSED; 3.10.1 active OPEN: send a SYN");
        assertThat(comments.get(7).getFirst()).endsWith("; its window is closed");
        assertThat(comments.getLast().getFirst()).contains("~Rejected: packet 9: ");
    }

    @ParameterizedTest
    @CsvSource({
        "illegal-text-into-zero-window.pcap",
        "half-close.A.pcap",
        "http-ipv6-lo.pcap",
        "loss5.B.pcap",
        "timewait-reopen.A.pcap"
    })
    void aRedactedCopyIsJudgedTheSame(String name) {
        Shell before = explain(ours(name), "--redact", file("copy"), "--seed", "7");
        Shell after = explain(file("copy"));

        assertThat(before.err())
                .isEqualTo("Redacted copy in " + file("copy") + "; left out: 0 packets.\n");
        assertThat(after.code()).isEqualTo(before.code());
        assertThat(withoutNames(after.out())).isEqualTo(withoutNames(before.out()));
    }

    /** Without the name of the file and the addresses, which differ in a redacted copy. */
    private static String withoutNames(String text) {
        return text.replaceAll("(?m)^\\S+: (?=\\d+ segments)", "")
                .replaceAll("\\d+\\.\\d+\\.\\d+\\.\\d+:|\\[[0-9a-f:]+\\]:", "HOST:");
    }

    @Test
    void jsonHasTheVerdictAndEachPacket() throws IOException {
        var json = new ObjectMapper()
                .readTree(explain(ours(REJECTED), "--json", "-").out());
        var connection = json.get("connections").get(0);

        assertThat(json.get("rejected").asInt()).isEqualTo(1);
        assertThat(connection.get("verdict").asText()).isEqualTo("rejected");
        assertThat(connection.get("packet").asInt()).isEqualTo(9);
        assertThat(connection.get("rows")).hasSize(9);
    }

    @Test
    void interruptedItSaysSoAndTellsWhatWasRead() {
        Interruption interruption = new Interruption();
        interruption.request();

        Shell shell = Shell.run(interruption, "explain", ours(ACCEPTED));

        assertThat(shell.code()).isEqualTo(130);
        assertThat(shell.out()).contains(": 0 segments, 0 connections: ");
        assertThat(shell.err()).isEqualTo("Interrupted: what was read until then is judged.\n");
    }

    @Test
    void twoFilesAreMatched() {
        Shell shell = explain(ours("handshake-ack-lost.A.pcap"), ours("handshake-ack-lost.B.pcap"));

        assertThat(shell.code()).isZero();
        assertThat(shell.out())
                .contains(": 1 connection captured at both ends: 1 accepted, 0 incomplete,"
                        + " 0 rejected.\n")
                .contains("      A to B: 5 sent, 1 lost, delay ")
                .contains("<SEQ=1><ACK=1><CTL=ACK><WND=64512> ------X ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --vantage A | --vantage A with two files: it is both, or auto
            --format html | --format html is for one capture; of two there is text and svg
            --redact x | --redact x: write a copy of each file by a command of its own
            --connection 2 | --connection 2: there is one connection, number 1
            """)
    void whatTwoFilesCannotHaveIsRefused(String options, String message) {
        String[] arguments = Stream.concat(
                        Stream.of(
                                ours("handshake-ack-lost.A.pcap"),
                                ours("handshake-ack-lost.B.pcap")),
                        Stream.of(options.split(" ")))
                .toArray(String[]::new);

        Shell shell = explain(arguments);

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).startsWith("synproof: " + message);
    }

    @Test
    void twoFilesWithoutACommonConversationAreRefused() {
        Shell shell = explain(ours(ACCEPTED), ours("loss5.B.pcap"));

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err())
                .endsWith(" have no conversation in common: none has the same two sockets\n");
    }

    @Test
    void ofTwoFilesThereIsAPictureAndJson() throws IOException {
        String[] both = {ours("loss5.A.pcap"), ours("loss5.B.pcap")};
        Shell svg = explain(both[0], both[1], "--format", "svg", "--vantage", "both");
        var json = new ObjectMapper()
                .readTree(explain(both[0], both[1], "--json", "-").out());

        assertThat(svg.out().split("<g class=\"way lost\"", -1)).hasSize(10);
        assertThat(json.get("connections").get(0).get("aToB").get("lost").asInt())
                .isEqualTo(6);
    }
}
