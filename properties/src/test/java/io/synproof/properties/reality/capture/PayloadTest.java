package io.synproof.properties.reality.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Octets are equal by content, whatever they are a part of. */
class PayloadTest {
    private static final Payload OCTETS =
            Payload.of((byte) 1, (byte) 2, (byte) -1, (byte) 1, (byte) 2, (byte) -1);

    @Test
    void partsWithEqualOctetsAreEqual() {
        assertThat(OCTETS.slice(0, 3)).isEqualTo(OCTETS.slice(3, 3));
        assertThat(OCTETS.slice(0, 3)).hasSameHashCodeAs(OCTETS.slice(3, 3));
        assertThat(OCTETS.slice(0, 2)).isNotEqualTo(OCTETS.slice(1, 2));
        assertThat(OCTETS.slice(0, 2)).isNotEqualTo(OCTETS.slice(0, 3));
        assertThat(OCTETS.slice(6, 0)).isEqualTo(Payload.EMPTY);
    }

    @Test
    void anOctetIsUnsigned() {
        assertThat(OCTETS.octet(2)).isEqualTo(255);
        assertThat(OCTETS.slice(2, 2).octet(1)).isEqualTo(1);
    }

    @Test
    void partsAreComparedWithoutTakingThemOut() {
        assertThat(OCTETS.matches(0, OCTETS, 3, 3)).isTrue();
        assertThat(OCTETS.matches(0, OCTETS, 2, 2)).isFalse();
    }

    @Test
    void nothingBeyondItsEndsIsSeen() {
        Payload part = OCTETS.slice(1, 2);

        assertThatThrownBy(() -> part.octet(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> part.octet(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> part.u16(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> part.slice(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void nobodyCanChangeThem() {
        byte[] octets = {1, 2};
        Payload payload = Payload.of(octets);
        octets[0] = 9;
        payload.octets()[1] = 9;

        assertThat(payload).isEqualTo(Payload.of((byte) 1, (byte) 2));
    }
}
