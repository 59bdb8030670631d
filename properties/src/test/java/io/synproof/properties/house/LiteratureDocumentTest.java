package io.synproof.properties.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of results of others has a row for each, with the verdict that the run has. */
class LiteratureDocumentTest {
    private static final String VERDICTS =
            "properties/src/test/resources/io/synproof/properties/claims/literature.txt";
    private static final Pattern ROW = Pattern.compile(
            "\\| (LIT-\\d\\d) \\|[^|]*\\|[^|]*\\|[^|]*\\| `([A-Z_]+)`[^|]*\\|[^|]*\\|");

    @Test
    void everyRowHasTheVerdictOfTheRun() {
        List<String> verdicts = House.text(VERDICTS).lines().toList();

        assertThat(House.text("docs/literature.md")
                        .lines()
                        .map(ROW::matcher)
                        .filter(Matcher::matches)
                        .map(row -> row.group(1) + " " + row.group(2)))
                .isNotEmpty()
                .containsExactlyElementsOf(verdicts);
    }
}
