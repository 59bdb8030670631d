package io.synproof.properties.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.synproof.properties.house.ShellProcess.Ran;
import io.synproof.properties.reality.capture.OurCaptures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the documents show behind a prompt is run, and prints what they show.
 *
 * <p>Left out are the two commands of README that stand there without a prompt, {@code ./synproof
 * verify} of all claims and {@code mvn verify}: CatalogueTest does what the first does, and the
 * second is what runs this test. Programs are DocumentedJavaTest's. The long tests run the commands
 * of docs, unless {@code <!-- not run: why -->} stands above a block; which blocks those are is
 * listed here.
 */
class DocumentedCommandsTest {
    private static final List<ShownCommand> SHOWN = Documents.all().stream()
            .flatMap(document -> ShownCommands.of(document.path(), document.text()).stream())
            .toList();

    /** Exit codes of a command that did what it was asked: yes, no, undecided. */
    private static final List<Integer> ANSWERS = List.of(0, 1, 3);

    private static final int REFUSED = 2;

    /** The same command in two documents is run once. */
    private static final Map<String, Ran> RAN = new HashMap<>();

    @TempDir
    private static Path folder;

    private static ShellProcess shell;

    @BeforeAll
    static void open() throws IOException {
        shell = new ShellProcess(folder);
        for (Path capture : OurCaptures.files()) {
            Files.copy(capture, folder.resolve(capture.getFileName()));
        }
        for (ShownCommand command : SHOWN) {
            if (isOfFile(command)) {
                Files.writeString(
                        folder.resolve(command.words().getLast()),
                        String.join("\n", command.output()) + "\n");
            }
        }
    }

    /** Whether a document shows a file by this command, which other commands then read. */
    private static boolean isOfFile(ShownCommand command) {
        return command.words().size() == 2
                && command.words().getFirst().equals("cat")
                && command.words().getLast().matches(".*\\.(yaml|pkt)");
    }

    @AfterAll
    static void close() throws IOException {
        shell.close();
    }

    static Stream<ShownCommand> ofReadme() {
        return SHOWN.stream().filter(ShownCommand::isOfReadme);
    }

    static Stream<ShownCommand> ofDocs() {
        return SHOWN.stream()
                .filter(shown -> shown.run() && !shown.isOfReadme() && !shown.isJava());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofReadme")
    void eachOfReadmePrintsWhatItShows(ShownCommand command) throws Exception {
        printsWhatItsDocumentShows(command);
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @MethodSource("ofDocs")
    void eachOfDocsPrintsWhatItsDocumentShows(ShownCommand command) throws Exception {
        printsWhatItsDocumentShows(command);
    }

    private static void printsWhatItsDocumentShows(ShownCommand command) throws Exception {
        Ran ran = ran(command);

        if (command.isRefused()) {
            assertThat(ran.code()).as("%s", command).isEqualTo(REFUSED);
            assertThat(command.failure(ran.err())).isEmpty();
            return;
        }
        assertThat(ran.code()).as("%s%n%s", command, ran.err()).isIn(ANSWERS);
        if (!command.output().isEmpty()) {
            assertThat(command.failure(ran.out())).isEmpty();
        }
    }

    private static Ran ran(ShownCommand command) throws Exception {
        Ran before = RAN.get(command.text());
        if (before != null) {
            return before;
        }
        if (!command.isOurs()) {
            assumeTrue(isHere(command.words().getFirst()), "skipped: not on PATH: " + command);
        }
        Ran now = command.isOurs()
                ? shell.synproof(command.arguments())
                : ShellProcess.other(folder, command.words());
        RAN.put(command.text(), now);
        return now;
    }

    private static boolean isHere(String program) {
        return Arrays.stream(System.getenv("PATH").split(":", -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    @Test
    void everyPromptOfADocumentIsOfACommandThatIsFound() {
        assertThat(Documents.all())
                .allSatisfy(document -> assertThat(SHOWN)
                        .filteredOn(shown -> shown.document().equals(document.path()))
                        .as(document.path())
                        .hasSize(prompts(document)));
    }

    @Test
    void everyCommandOfReadmeIsOursAndRun() {
        assertThat(ofReadme()).isNotEmpty().allMatch(shown -> shown.run() && shown.isOurs());
    }

    private static int prompts(Source document) {
        return (int) document.text()
                .lines()
                .filter(line -> line.strip().startsWith("$ "))
                .count();
    }

    @Test
    void onlyOneCommandOfTheDocumentsTakesTooLong() {
        assertThat(SHOWN.stream().filter(shown -> !shown.run()))
                .extracting(ShownCommand::document)
                .containsExactly("docs/necessity.md");
        assertThat(Documents.all().stream()
                        .mapToLong(DocumentedCommandsTest::markers)
                        .sum())
                .isEqualTo(1);
    }

    private static long markers(Source document) {
        return document.text()
                .lines()
                .filter(line -> line.contains("<!-- not run: "))
                .count();
    }
}
