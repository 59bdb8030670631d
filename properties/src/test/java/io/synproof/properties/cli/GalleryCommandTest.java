package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synproof.gallery.Gallery;
import io.synproof.gallery.GalleryEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GalleryCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theListHasEveryProtocolWithItsMistakes() {
        Shell shell = Shell.run("gallery");

        assertThat(shell.code()).isZero();
        for (GalleryEntry<?, ?> entry : Gallery.ALL) {
            assertThat(shell.out()).contains(entry.name() + "  " + entry.title());
            entry.mistakes().forEach(mistake -> assertThat(shell.out()).contains(mistake.name()));
        }
    }

    @Test
    void aProtocolThatIsRightEndsWithZero() {
        Shell shell = Shell.run("gallery", "peterson");

        assertThat(shell.code()).isZero();
        assertThat(shell.out())
                .contains("HOLDS  exclusion: the processes are never both inside")
                .contains("    assuming: weak fairness of \"no process stops, but outside\"")
                .contains("32 states, 64 transitions, depth 7")
                .contains("mistakes to try: turn-first, no-turn");
    }

    @Test
    void aMistakeEndsWithOneAndShowsTheRun() {
        Shell shell = Shell.run("gallery", "peterson", "--mistake", "turn-first");

        assertThat(shell.code()).isEqualTo(1);
        assertThat(shell.out())
                .contains("Mistake turn-first: Each process gives the turn away")
                .contains("VIOLATED  exclusion")
                .contains("    7. [INSIDE with its flag up, INSIDE with its flag up], turn 0")
                .contains("HOLDS  entry")
                .doesNotContain("mistakes to try");
    }

    @Test
    void aRunThatRepeatsForEverIsShown() {
        assertThat(Shell.run("gallery", "peterson", "--mistake", "no-turn").out())
                .contains("VIOLATED  entry")
                .contains("for ever:")
                .contains("fair:     weak fairness of \"no process stops, but outside\", 0: taken");
    }

    @Test
    void oneQuestionAloneShowsARunWhateverTheAnswer() {
        Shell all = Shell.run("gallery", "two-phase-commit");
        Shell one = Shell.run("gallery", "two-phase-commit", "--question", "commit");

        assertThat(all.out()).contains("REACHED  commit").doesNotContain("manager 0 prepares");
        assertThat(one.out()).contains("REACHED  commit").contains("manager 0 prepares");
        assertThat(one.out()).doesNotContain("consistency");
        assertThat(one.code()).isZero();
    }

    @Test
    void aSizeChangesTheCounts() {
        assertThat(Shell.run("gallery", "ewd840", "--size", "4").out())
                .contains("Termination detection (EWD840), nodes: 4")
                .contains("1,566 states");
    }

    @Test
    void aBoundLeavesItUndecided() {
        Shell shell = Shell.run("gallery", "paxos", "--max-states", "10");

        assertThat(shell.code()).isEqualTo(3);
        assertThat(shell.out())
                .contains("UNDECIDED  agreement")
                .contains("not complete: the bound on states was reached");
    }

    @Test
    void wrongNamesAreToldTheNearest() {
        assertRefused("unknown protocol 'petersen' (did you mean 'peterson'?)", "petersen");
        assertRefused(
                "unknown mistake 'turn-frist' (did you mean 'turn-first'?); there is turn-first,"
                        + " no-turn",
                "peterson",
                "--mistake",
                "turn-frist");
        assertRefused(
                "unknown question 'exclusoin' (did you mean 'exclusion'?); there is exclusion,"
                        + " entry",
                "peterson",
                "--question",
                "exclusoin");
    }

    @Test
    void sizesAndBoundsOutOfRangeAreRefused() {
        assertRefused("--size cannot be 3; peterson has 2 processes", "peterson", "--size", "3");
        assertRefused("--size cannot be 9; bakery has 2 to 3 processes", "bakery", "--size", "9");
        assertRefused("--max-states must be more than 0", "peterson", "--max-states", "0");
        assertRefused("--threads cannot be 0; it is 1 or more", "peterson", "--threads", "0");
    }

    @ParameterizedTest
    @CsvSource({
        "--mistake, turn-first",
        "--size, 3",
        "--question, entry",
        "--max-states, 3",
        "--format, svg"
    })
    void whatIsAboutOneProtocolIsRefusedWithTheList(String option, String value) {
        assertRefused(
                "--mistake, --size, --question, --max-states and --format need the name of a"
                        + " protocol",
                option,
                value);
    }

    @Test
    void aRunAndJsonAreNotWrittenToTheSamePlace(@TempDir Path folder) {
        String file = folder.resolve("run").toString();

        assertRefused(
                "--format and --json cannot both write to standard output; give one a file",
                "peterson",
                "--format",
                "svg",
                "--json",
                "-");
        assertRefused(
                "-o " + file + ": --json writes that file already",
                "peterson",
                "--format",
                "svg",
                "--json",
                file,
                "-o",
                file);
    }

    @Test
    void aRunAndJsonAreWrittenToTwoFilesAndTheTextToTheTerminal(@TempDir Path folder) {
        Path svg = folder.resolve("run.svg");
        Path json = folder.resolve("run.json");
        Shell shell = Shell.run(
                "gallery",
                "peterson",
                "--mistake",
                "no-turn",
                "--format",
                "svg",
                "-o",
                svg.toString(),
                "--json",
                json.toString());

        assertThat(shell.out()).contains("VIOLATED  entry");
        assertThat(svg).content().startsWith("<svg");
        assertThat(json).content().contains("\"mistake\" : \"no-turn\"");
    }

    private static void assertRefused(String message, String... arguments) {
        String[] line = new String[arguments.length + 1];
        line[0] = "gallery";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        Shell shell = Shell.run(line);

        assertThat(shell.err()).startsWith("synproof: " + message);
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void theListIsAlsoJson() throws IOException {
        JsonNode peterson = JSON.readTree(Shell.run("gallery", "--json", "-").out())
                .get("protocols")
                .get(0);

        assertThat(peterson.get("name").asText()).isEqualTo("peterson");
        assertThat(peterson.get("standard").asInt()).isEqualTo(2);
        assertThat(peterson.get("mistakes").toString()).isEqualTo("[\"turn-first\",\"no-turn\"]");
    }

    @Test
    void anAnswerIsAlsoJsonAndTheTextGoesElsewhere() throws IOException {
        Shell shell = Shell.run("gallery", "peterson", "--mistake", "turn-first", "--json", "-");
        JsonNode json = JSON.readTree(shell.out());
        JsonNode exclusion = json.get("answers").get(0);

        assertThat(json.get("mistake").asText()).isEqualTo("turn-first");
        assertThat(exclusion.get("outcome").asText()).isEqualTo("VIOLATED");
        assertThat(exclusion.get("choices").asText()).startsWith("0:");
        assertThat(exclusion.get("states").asLong()).isEqualTo(48);
        assertThat(exclusion.get("complete").asBoolean()).isTrue();
        assertThat(shell.err()).contains("VIOLATED  exclusion");
    }

    @Test
    void theRunOfAMistakeIsWrittenInOtherFormats() {
        Shell shell =
                Shell.run("gallery", "peterson", "--mistake", "turn-first", "--format", "mermaid");

        assertThat(shell.code()).isEqualTo(1);
        assertThat(shell.out()).contains("\nstateDiagram-v2\n");
        assertThat(shell.err()).contains("VIOLATED  exclusion");
    }

    @Test
    void whereNothingGoesWrongThereIsNoRunToWrite() {
        Shell shell = Shell.run("gallery", "peterson", "--format", "svg");

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("--format svg: no answer has a run to be written");
        assertThat(Shell.run("gallery", "peterson", "--format", "swg").err())
                .contains("there is json, itf, mermaid, shiviz, dot, svg")
                .contains("swg");
        assertThat(Shell.run("gallery", "peterson", "-o", "x").err())
                .contains("-o needs --format beside it");
    }

    static Stream<GalleryEntry<?, ?>> protocols() {
        return Gallery.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void thePictureOnItsPageIsTheRunOfItsFirstMistake(GalleryEntry<?, ?> entry) throws IOException {
        String mistake = entry.mistakes().getFirst().name();
        Shell shell = Shell.run("gallery", entry.name(), "--mistake", mistake, "--format", "svg");
        Path picture = Path.of("..", "docs", "gallery", entry.name() + ".svg");

        assertThat(shell.out())
                .as(
                        "if it is right: ./synproof gallery %s --mistake %s --format svg -o"
                                + " docs/gallery/%s.svg",
                        entry.name(), mistake, entry.name())
                .isEqualTo(Files.readString(picture));
        assertThat(Path.of("..", "docs", "gallery", entry.name() + ".md"))
                .content()
                .contains("(" + entry.name() + ".svg)");
    }
}
