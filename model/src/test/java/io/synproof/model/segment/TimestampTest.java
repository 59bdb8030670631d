package io.synproof.model.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TimestampTest {
    private static Timestamp at(int value) {
        return new Timestamp(value);
    }

    @Test
    void aValueIsBeforeTheLaterOnesUpToHalfTheCycle() {
        assertThat(at(3).isBefore(at(4))).isTrue();
        assertThat(at(3).isBefore(at(3))).isFalse();
        assertThat(at(4).isBefore(at(3))).isFalse();
        assertThat(at(0).isBefore(at(127))).isTrue();
        assertThat(at(0).isBefore(at(128))).isFalse();
    }

    @Test
    void valuesWrap() {
        assertThat(at(250).plus(7)).isEqualTo(at(1));
        assertThat(at(1).minus(7)).isEqualTo(at(250));
        assertThat(at(9).minus(7)).isEqualTo(at(2));
        assertThat(at(250).isBefore(at(1))).isTrue();
        assertThat(at(1).isBefore(at(250))).isFalse();
    }

    @Test
    void thereAreNoValuesOutOfRange() {
        assertThatThrownBy(() -> at(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> at(256))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("timestamp 256");
    }
}
