package io.synproof.properties.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The checksum by words of 64 bits is that by words of 16. */
class InternetChecksumTest {
    private static int byTheBook(byte[] octets, int from) {
        int sum = 0;
        for (int i = from; i < octets.length; i += 2) {
            sum += (octets[i] & 0xff) << 8;
            sum += i + 1 < octets.length ? octets[i + 1] & 0xff : 0;
            sum = (sum & 0xffff) + (sum >>> 16);
        }
        return ~sum & 0xffff;
    }

    @Property
    void ofOctetsFromAnyPlaceOn(@ForAll @Size(min = 3, max = 70) byte[] octets) {
        for (int from = 0; from < 3; from++) {
            assertThat(InternetChecksum.of(
                            InternetChecksum.sum(octets, from, octets.length - from)))
                    .isEqualTo(byTheBook(octets, from));
        }
    }

    @Test
    void ofTheExampleOfRfc1071() {
        byte[] octets = {0, 1, (byte) 0xf2, 3, (byte) 0xf4, (byte) 0xf5, (byte) 0xf6, (byte) 0xf7};

        assertThat(Octets.checksum(octets)).isEqualTo(~0xddf2 & 0xffff);
    }

    @Test
    void ofAsManyOnesAsAPacketHolds() {
        byte[] octets = new byte[65_536];
        Arrays.fill(octets, (byte) -1);

        assertThat(Octets.checksum(octets)).isZero();
    }
}
