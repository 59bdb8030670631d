package io.synproof.checker.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.Coverage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TcpFsmTest {

    @ParameterizedTest
    @CsvSource({"1,   765,  4144, 17", "2, 10932, 60194, 26"})
    void hasTheKnownCounts(int longest, long states, long transitions, int depth) {
        Coverage coverage = Checker.of(new TcpFsm(longest)).explore().coverage();

        assertThat(coverage.complete()).isTrue();
        assertThat(coverage.states()).isEqualTo(states);
        assertThat(coverage.transitions()).isEqualTo(transitions);
        assertThat(coverage.depth()).isEqualTo(depth);
    }
}
