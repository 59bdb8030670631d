package io.synproof.properties.reality.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times of every resolution become nanoseconds, whole ones. */
class InterfaceClockTest {
    @ParameterizedTest
    @CsvSource({
        "0, 3, 3000000000",
        "6, 1000001, 1000001000",
        "9, 1700000000123456789, 1700000000123456789",
        "12, 1500000001999, 1500000001",
        "19, 10000000001999999999, 1000000000",
        "128, 3, 3000000000",
        "130, 7, 1750000000",
        "158, 1610612736, 1500000000",
        "191, 9223372036854775808, 1000000000",
        "191, 13835058055282163712, 1500000000",
    })
    void aTimeInNanoseconds(int resolution, String time, long nanos) {
        InterfaceClock clock = new InterfaceClock(InterfaceClock.units(resolution), 0);

        assertThat(clock.nanos(Long.parseUnsignedLong(time))).isEqualTo(nanos);
    }

    @Test
    void finerUnitsThanSixtyFourBitsHoldAreNone() {
        assertThat(InterfaceClock.units(20)).isZero();
        assertThat(InterfaceClock.units(0x80 | 64)).isZero();
    }

    @Test
    void aTimeBeyondTheLastIsTheLast() {
        assertThat(new InterfaceClock(1, 0).nanos(-1)).isEqualTo(9_223_372_035_000_000_000L);
        assertThat(new InterfaceClock(1, Long.MAX_VALUE).nanos(-1))
                .isEqualTo(9_223_372_035_000_000_000L);
        assertThat(new InterfaceClock(1, Long.MIN_VALUE).nanos(0))
                .isEqualTo(-9_223_372_035_000_000_000L);
    }
}
