package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code synproof check} finds can be had in every format. */
class CheckFormatsTest {
    private static final List<String> OPENED =
            List.of("check", "--scenario", "handshake", "--property", "bothEstablished");
    private static final List<String> HOLDING =
            List.of("check", "--scenario", "handshake", "--property", "clientEstablishedFirst");

    @TempDir
    private Path folder;

    private static Shell run(List<String> question, String... more) {
        return Shell.run(Stream.concat(question.stream(), Stream.of(more)).toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "svg, <?xml version=",
        "html, <!DOCTYPE html>",
        "mermaid, '---\ntitle: \"handshake, bothEstablished: REACHED\"'",
        "json, '{\n  \"claim\" : null'",
        "itf, '{\n  \"#meta\" : {\n    \"format\" : \"ITF\"'"
    })
    void onStandardOutputTheTraceIsAloneAndTheAnswerOnStandardError(String format, String start) {
        Shell shell = run(OPENED, "--format", format);

        assertThat(shell.code()).isZero();
        assertThat(shell.out()).startsWith(start);
        assertThat(shell.err()).startsWith("REACHED  bothEstablished: ");
    }

    @Test
    void inAFileTheTraceIsAndTheAnswerStaysWhereItWas() throws IOException {
        Path file = folder.resolve("trace");
        Shell plain = run(OPENED);
        Shell shell = run(OPENED, "-o", file.toString());

        assertThat(shell.err()).isEmpty();
        assertThat(shell.out()).startsWith("REACHED  bothEstablished: ");
        assertThat(untimed(Files.readString(file) + shell.out())).isEqualTo(untimed(plain.out()));
    }

    private static String untimed(String text) {
        return text.replaceAll("[0-9.]+ s", "");
    }

    @Test
    void whereNoRunShowsTheOutcomeNothingIsWrittenAndThatIsSaid() {
        Path file = folder.resolve("trace.svg");
        Shell shell = run(HOLDING, "--format", "svg", "-o", file.toString());

        assertThat(shell.code()).isZero();
        assertThat(shell.out()).startsWith("no run shows the outcome: no trace is written\nHOLDS");
        assertThat(file).doesNotExist();
    }

    @Test
    void jsonHasNoTraceWhereNoRunShowsTheOutcome() throws IOException {
        var json = new ObjectMapper().readTree(run(HOLDING, "--json", "-").out());

        assertThat(json.get("outcome").asText()).isEqualTo("HOLDS");
        assertThat(json.get("trace").isNull()).isTrue();
        assertThat(json.get("replay").isNull()).isTrue();
    }

    @Test
    void theSameStreamIsNotWantedTwiceAndUnknownFormatsAreRefused() {
        assertThat(run(OPENED, "--json", "-", "--format", "svg").err())
                .contains("--json - and --format both want standard output");
        assertThat(run(OPENED, "--format", "svgg").err()).contains("(did you mean 'svg'?)");
        assertThat(run(OPENED, "-o", folder.resolve("no/file").toString()).code())
                .isEqualTo(2);
    }
}
