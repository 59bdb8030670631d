package io.synproof.properties.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RowTest {
    @Test
    void aRowIsALineAndCanBeReadBack() {
        Row row =
                new Row("host.Host.up: negated conditional #1", names("b", "a"), names("c"), true);

        assertThat(row.text())
                .isEqualTo("host.Host.up: negated conditional #1 | falls: a b | rises: c"
                        + " | breaks: yes");
        assertThat(Row.parse(row.text())).isEqualTo(row);
    }

    @Test
    void aRowOfAMistakeThatNothingNoticesCanBeReadBack() {
        Row row = new Row("host.Host.up: negated conditional #2", names(), names(), false);

        assertThat(row.text())
                .isEqualTo("host.Host.up: negated conditional #2 | falls: | rises: | breaks: no");
        assertThat(Row.parse(row.text())).isEqualTo(row);
    }

    @Test
    void someCellsOfARowAreDrawnAgain() {
        Row kept = new Row("m", names("a", "b"), names("c"), false);
        Row drawn = new Row("m", names("c"), names(), true);

        assertThat(kept.with(drawn, names("b", "c")::contains))
                .isEqualTo(new Row("m", names("a", "c"), names(), true));
    }

    private static NavigableSet<String> names(String... names) {
        return new TreeSet<>(List.of(names));
    }
}
