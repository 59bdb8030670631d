package io.synproof.properties.reality.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lengths of time are told in a unit that fits them. */
class TimeWordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 us",
        "0.000147, 147 us",
        "0.00204, 2.04 ms",
        "0.0281, 28.1 ms",
        "3.2, 3.20 s",
        "-0.0101, -10.1 ms"
    })
    void eachInItsUnit(double seconds, String words) {
        assertThat(TimeWords.of(seconds)).isEqualTo(words);
    }
}
