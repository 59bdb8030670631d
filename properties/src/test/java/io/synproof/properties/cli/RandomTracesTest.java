package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synproof.properties.export.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of questions drawn by lot, each trace that is found is had in every format; what is read back
 * fits, and with any one field changed it does not.
 */
class RandomTracesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String STATES = "2000";

    @TempDir
    private Path folder;

    @Test
    void tenTracesComeBackAndDoNotFitWithAFieldChanged() throws Exception {
        assertThat(comeBack(10, 793)).containsEntry("traces", 10);
    }

    @Test
    @Tag("long")
    void twoHundredTracesComeBackAndDoNotFitWithAFieldChanged() throws Exception {
        Map<String, Integer> counts = comeBack(200, 9293);

        assertThat(counts).containsEntry("traces", 200);
        assertThat(counts.keySet())
                .as("runs that end and runs that do not are among them")
                .contains("run", "lasso");
    }

    /** How many traces there were, and of what kind. */
    private Map<String, Integer> comeBack(int wanted, long seed) throws Exception {
        Random lots = new Random(seed);
        RandomQuestions questions = new RandomQuestions(lots);
        Map<String, Integer> counts = new TreeMap<>();
        while (counts.getOrDefault("traces", 0) < wanted) {
            String[] question = questions.next();
            Path json = folder.resolve("trace.json");
            Files.deleteIfExists(json);
            Shell shell = check(question, Format.JSON, json);
            assertThat(shell.code())
                    .as("%s%n%s", String.join(" ", question), shell.err())
                    .isNotEqualTo(4);
            counts.merge("exit " + shell.code(), 1, Integer::sum);
            if (shell.code() <= 1 && Files.exists(json)) {
                counts.merge("traces", 1, Integer::sum);
                counts.merge(
                        MAPPER.readTree(json.toFile()).get("evidence").asText(), 1, Integer::sum);
                comesBack(question, json, lots);
            }
        }
        return counts;
    }

    private static Shell check(String[] question, Format format, Path file) {
        return Shell.run(Stream.concat(
                        Stream.of(question),
                        Stream.of(
                                "--max-states",
                                STATES,
                                "--format",
                                format.word(),
                                "-o",
                                file.toString()))
                .toArray(String[]::new));
    }

    private void comesBack(String[] question, Path json, Random lots) throws Exception {
        for (Format format : Format.values()) {
            Path file = folder.resolve("trace." + format.word());
            if (format == Format.PACKETDRILL) {
                passesAsScript(question, file);
                continue;
            }
            assertThat(check(question, format, file).code())
                    .as("%s as %s", String.join(" ", question), format)
                    .isLessThanOrEqualTo(1);
            isOne(format, Files.readAllBytes(file));
            assertThat(Shell.run(
                                    "replay",
                                    json.toString(),
                                    "--format",
                                    format.word(),
                                    "-o",
                                    file + ".again")
                            .code())
                    .isZero();
            // A page also tells of the search, which is not repeated.
            if (format != Format.HTML) {
                assertThat(Path.of(file + ".again")).as("%s", format).hasSameBinaryContentAs(file);
            }
        }
        for (Format format : new Format[] {Format.JSON, Format.ITF}) {
            fitsUnlessChanged(question, folder.resolve("trace." + format.word()), lots);
        }
    }

    /** A trace is a script under which the model passes, or no stack can be put to it. */
    private static void passesAsScript(String[] question, Path file) throws IOException {
        Shell written = check(question, Format.PACKETDRILL, file);
        if (written.code() == 2) {
            assertThat(written.err()).contains("this trace cannot be put to a stack: ");
            return;
        }
        String[] options = Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("// The model passes with: "))
                .map(line -> line.split(" FILE ", 2)[1].split(" "))
                .findFirst()
                .orElseThrow();
        Shell passed =
                Shell.run(Stream.concat(Stream.of("script", file.toString()), Stream.of(options))
                        .toArray(String[]::new));
        assertThat(passed.code())
                .as("%s%n%s%s", String.join(" ", question), passed.out(), passed.err())
                .isZero();
    }

    private static void isOne(Format format, byte[] octets) throws Exception {
        String text = new String(octets, StandardCharsets.UTF_8);
        switch (format) {
            case TEXT -> assertThat(text).contains("step  CLIENT");
            case SVG ->
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(octets));
            case HTML -> assertThat(text).startsWith("<!DOCTYPE html>").contains("</html>");
            case MERMAID -> assertThat(text).startsWith("---\ntitle: ").contains("sequenceDiagram");
            case JSON -> assertThat(MAPPER.readTree(octets).has("runs")).isTrue();
            case ITF -> assertThat(MAPPER.readTree(octets).has("states")).isTrue();
            case PCAPNG -> assertThat(octets).startsWith(0x0A, 0x0D, 0x0D, 0x0A);
            case PACKETDRILL -> assertThat(text).startsWith("// ");
        }
    }

    private void fitsUnlessChanged(String[] question, Path file, Random lots) throws IOException {
        Shell fits = Shell.run("replay", file.toString());
        assertThat(fits.code())
                .as("%s%n%s%s", String.join(" ", question), fits.out(), fits.err())
                .isZero();
        JsonNode tree = MAPPER.readTree(file.toFile());
        String what = ChangedField.change(tree, lots);
        Path changed = folder.resolve("changed");
        MAPPER.writeValue(changed.toFile(), tree);

        Shell shell = Shell.run("replay", changed.toString());
        assertThat(shell.code())
                .as("%s, changed %s%n%s", String.join(" ", question), what, shell.out())
                .isIn(1, 2);
        assertThat(shell.out() + shell.err()).contains("changed");
    }
}
