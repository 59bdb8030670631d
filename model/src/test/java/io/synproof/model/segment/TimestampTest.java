package io.synproof.model.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TimestampTest {
    private static final long LAST = 4_294_967_295L;

    private static Timestamp at(long value) {
        return new Timestamp(value);
    }

    @Test
    void aValueIsBeforeTheLaterOnesUpToHalfTheCycle() {
        assertThat(at(3).isBefore(at(4))).isTrue();
        assertThat(at(3).isBefore(at(3))).isFalse();
        assertThat(at(4).isBefore(at(3))).isFalse();
        assertThat(at(0).isBefore(at(LAST / 2))).isTrue();
        assertThat(at(0).isBefore(at(LAST / 2 + 1))).isFalse();
    }

    @Test
    void valuesWrap() {
        assertThat(at(LAST - 5).plus(7)).isEqualTo(at(1));
        assertThat(at(1).minus(7)).isEqualTo(at(LAST - 5));
        assertThat(at(9).minus(7)).isEqualTo(at(2));
        assertThat(at(LAST - 5).isBefore(at(1))).isTrue();
        assertThat(at(1).isBefore(at(LAST - 5))).isFalse();
    }

    @Test
    void thereAreNoValuesOutOfRange() {
        assertThatThrownBy(() -> at(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> at(LAST + 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("timestamp 4294967296");
    }
}
