package io.synproof.properties.reality.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The memory that each of many conversations may take. */
final class AllowanceTest {
    @Test
    void fewConversationsKeepTheirRowsAndTheLatest256KiB() {
        assertThat(Allowance.beside(0)).isEqualTo(new Allowance(1 << 18, 500));
        assertThat(Allowance.beside(99)).isEqualTo(new Allowance(1 << 18, 500));
    }

    @Test
    void manyConversationsShareAndEachKeepsALittle() {
        assertThat(Allowance.beside(999)).isEqualTo(new Allowance(33_554, 100));
        assertThat(Allowance.beside(999_999)).isEqualTo(new Allowance(4_096, 4));
    }
}
