package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --notes DIR}: the notes' own lines beside the claims. */
class NotesTest {
    @TempDir
    private Path folder = Path.of("");

    /** A note of fifty lines. */
    @BeforeEach
    void write() throws IOException {
        Files.writeString(
                folder.resolve("003_91014fb668e3fe3c.txt"),
                IntStream.rangeClosed(1, 50)
                        .mapToObj(number -> number == 13 ? "" : " 第" + number + "行 ")
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void claimsShowsThemUnderTheirFile() {
        Shell shell = Shell.run("claims", "TWAIT-14", "--notes", folder.toString());

        assertThat(shell.code()).isZero();
        assertThat(shell.out()).contains("""
                  notes      003_91014fb668e3fe3c.txt, line 18
                  003_91014fb668e3fe3c.txt:18  第18行
                """);
    }

    @Test
    void theListOfClaimsShowsThemUnderEach() {
        Shell shell = Shell.run("claims", "--notes", folder.toString());

        assertThat(shell.code()).isZero();
        assertThat(shell.out()).containsPattern("""
                TWAIT-14 .*
                  003_91014fb668e3fe3c.txt:18  第18行
                """);
    }

    @Test
    void whatAVerdictRestsOnShowsThemUnderIt() throws IOException {
        Files.writeString(folder.resolve("000_e2d7a5b3cdb79fff.txt"), "\n".repeat(46) + "第47行");
        Shell shell = Shell.run("verify", "--neighbours", "FW-18", "--notes", folder.toString());

        assertThat(shell.out()).contains("""
                FW-18    REFUTED
                    000_e2d7a5b3cdb79fff.txt:47  第47行
                    sameMoment""");
    }

    @Test
    void amongRandomRunsThereIsNoPlaceForThem() {
        Shell shell = Shell.run("verify", "--sample", "10", "FW-18", "--notes", folder.toString());

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("--sample does not go together with --notes");
    }

    @Test
    void verifyShowsThemUnderTheStatement() {
        Shell shell = Shell.run(
                "verify",
                "OT-04",
                "TWAIT-14",
                "--notes",
                folder.toString(),
                "--out",
                folder.toString());

        assertThat(shell.out())
                .contains("get lost.\n    003_91014fb668e3fe3c.txt:18  第18行\n    ok")
                .contains("The handshake is HTTP's.\n    It is TCP's");
    }

    @Test
    void contradictionsShowsThemUnderEachSide() {
        Shell shell = Shell.run("contradictions", "7", "--notes", folder.toString());

        assertThat(shell.out())
                .contains("A FIN.\n        003_91014fb668e3fe3c.txt:40  第40行\n")
                .contains("A SYN.\n        by FW-06");
    }

    @Test
    void theReportQuotesThem() throws IOException {
        Path report = folder.resolve("report");
        Shell shell = Shell.run(
                "verify",
                "OT-04",
                "TWAIT-14",
                "--notes",
                folder.toString(),
                "--out",
                folder.toString(),
                "--report",
                report.toString());

        assertThat(shell.code()).isZero();
        assertThat(Files.readString(report.resolve("index.html")))
                .containsOnlyOnce("<blockquote")
                .contains(">003_91014fb668e3fe3c.txt:18  第18行</blockquote>");
    }

    @Test
    void withoutTheNotesTheirFilesAreNamed() {
        assertThat(Shell.run("contradictions").out())
                .contains("notes: 000 is 000_e2d7a5b3cdb79fff.txt, 001 is ");
    }

    @Test
    void aFolderWithoutTheNotesIsRefused() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Shell shell = Shell.run("claims", "TWAIT-14", "--notes", empty.toString());

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err())
                .contains("--notes " + empty
                        + ": none of the notes is there: 000_e2d7a5b3cdb79fff.txt");
    }

    @Test
    void soIsANoteThatIsNoText() throws IOException {
        Files.write(
                folder.resolve("003_91014fb668e3fe3c.txt"), new byte[] {(byte) 0xff, (byte) 0xfe});
        Shell shell = Shell.run("claims", "TWAIT-14", "--notes", folder.toString());

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("cannot be read as UTF-8 text");
    }
}
