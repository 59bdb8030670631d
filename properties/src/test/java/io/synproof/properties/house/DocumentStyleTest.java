package io.synproof.properties.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.house.Documents.Line;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents can be read on a screen, and README in ten minutes. */
class DocumentStyleTest {
    private static final int COLUMNS = 120;
    private static final int README_LINES = 175;

    /** What a program prints is as wide as it is, and a row of a table cannot be broken. */
    private static Stream<String> wide(Source document) {
        boolean readme = document.path().equals(Documents.README);
        return Documents.lines(document).stream()
                .filter(line -> readme || !(line.isCode() || line.isTable()))
                .filter(line -> columns(line) > COLUMNS)
                .map(line -> line + " has " + columns(line) + " columns: break it at " + COLUMNS);
    }

    private static int columns(Line line) {
        return line.text().codePointCount(0, line.text().length());
    }

    @Test
    void proseIsAtMost120ColumnsWideAndAllOfReadme() {
        String wide = "x".repeat(121);
        String text = "ok\n" + wide + "\n| " + wide + "\n    " + wide + "\n";

        assertThat(wide(new Source("docs/a.md", text)))
                .containsExactly("docs/a.md:2 has 121 columns: break it at 120");
        assertThat(wide(new Source(Documents.README, text))).hasSize(3);
        assertThat(Documents.all().stream().flatMap(DocumentStyleTest::wide)).isEmpty();
    }

    @Test
    void readmeIsShort() {
        assertThat(House.text(Documents.README).lines().count())
                .as("what goes beyond it belongs in a guide below docs")
                .isBetween(100L, (long) README_LINES);
    }
}
