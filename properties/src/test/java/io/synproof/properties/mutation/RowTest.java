package io.synproof.properties.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RowTest {
    @Test
    void aRowIsALineAndCanBeReadBack() {
        Row row = new Row("host.Host.up: negated conditional #1", names("b", "a"), names("c"), 7);

        assertThat(row.text())
                .isEqualTo(
                        "host.Host.up: negated conditional #1 | falls: a b | rises: c | broken: 7");
        assertThat(Row.parse(row.text())).isEqualTo(row);
    }

    @Test
    void aRowOfAMistakeThatNothingNoticesCanBeReadBack() {
        Row row = new Row("host.Host.up: negated conditional #2", names(), names(), 0);

        assertThat(row.text())
                .isEqualTo("host.Host.up: negated conditional #2 | falls: | rises: | broken: 0");
        assertThat(Row.parse(row.text())).isEqualTo(row);
    }

    private static NavigableSet<String> names(String... names) {
        return new TreeSet<>(List.of(names));
    }
}
