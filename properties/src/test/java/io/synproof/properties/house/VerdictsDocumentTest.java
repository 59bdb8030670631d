package io.synproof.properties.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/verdicts.md gives the verdicts that are computed, and each differs from the reading. */
class VerdictsDocumentTest {
    private static final Path ROOT = Path.of("..");
    private static final Path VERDICTS =
            Path.of("src/test/resources/io/synproof/properties/claims/verdicts.txt");

    /** What a reading would be called, if a run computed it. */
    private static final Map<String, String> COMPUTED = Map.of(
            "true", "CONFIRMED",
            "false", "REFUTED",
            "only if", "CONDITIONAL",
            "implementation", "PROFILE_DEPENDENT");

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/verdicts.md")).stream()
                .filter(line -> line.matches("\\| [A-Z]+-\\d+ .*"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
    }

    private static Map<String, String> verdicts() throws IOException {
        return Files.readAllLines(VERDICTS).stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    @Test
    void theVerdictsAreTheComputedOnes() throws IOException {
        Map<String, String> verdicts = verdicts();

        assertThat(rows())
                .hasSize(18)
                .allSatisfy(row ->
                        assertThat(row.get(3)).as(row.get(1)).isEqualTo(verdicts.get(row.get(1))));
    }

    @Test
    void eachDiffersFromTheReading() throws IOException {
        assertThat(rows())
                .allSatisfy(row -> assertThat(COMPUTED.get(row.get(2)))
                        .as(row.get(1))
                        .isNotNull()
                        .isNotEqualTo(row.get(3)));
    }
}
