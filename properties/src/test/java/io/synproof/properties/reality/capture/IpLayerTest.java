package io.synproof.properties.reality.capture;

import static io.synproof.properties.reality.capture.PacketBuilder.join;
import static io.synproof.properties.reality.capture.PacketBuilder.octets;
import static io.synproof.properties.reality.capture.Reading.cutAt;
import static io.synproof.properties.reality.capture.Reading.decode;
import static io.synproof.properties.reality.capture.Reading.tcp;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The headers of IPv4 and IPv6 say where a segment is, and how long. */
class IpLayerTest {
    private static final int RAW = 101;
    private static final PacketBuilder V4 = PacketBuilder.v4().text((byte) 1, (byte) 2, (byte) 3);
    private static final PacketBuilder V6 = PacketBuilder.v6().text((byte) 1, (byte) 2, (byte) 3);

    private static byte[] with(byte[] packet, int at, int... octets) {
        byte[] changed = packet.clone();
        for (int i = 0; i < octets.length; i++) {
            changed[at + i] = (byte) octets[i];
        }
        return changed;
    }

    private static Decoded other(PassedOver reason) {
        return new Decoded.Other(reason);
    }

    @Test
    void whatFillsAFrameUpIsNoText() {
        TcpPacket packet = tcp(RAW, V4.ip(), new byte[] {9, 9, 9});

        assertThat(packet.length()).isEqualTo(3);
        assertThat(packet.payload()).isEqualTo(Payload.of((byte) 1, (byte) 2, (byte) 3));
        assertThat(packet.checksum()).isEqualTo(Checksum.RIGHT);
        assertThat(tcp(RAW, V6.ip(), new byte[] {9, 9, 9}).payload()).isEqualTo(packet.payload());
    }

    @Test
    void aTotalLengthOfZeroIsThatOfTheFrame() {
        assertThat(tcp(RAW, with(V4.ip(), 2, 0, 0)).payload()).isEqualTo(V4.text());
        assertThat(tcp(RAW, with(V6.ip(), 4, 0, 0)).payload()).isEqualTo(V6.text());
    }

    @Test
    void fieldsBesidesAreRead() {
        byte[] four = with(with(V4.ip(), 1, 0x2b), 4, 0x12, 0x34);
        byte[] six = with(V6.ip(), 0, 0x62, 0xb0);

        assertThat(tcp(RAW, four).ip()).isEqualTo(new IpFields(64, 0x2b, 0x1234));
        assertThat(tcp(RAW, six).ip()).isEqualTo(new IpFields(64, 0x2b, IpFields.UNSAID));
    }

    @Test
    void optionsOfIpv4ArePassed() {
        byte[] packet = V4.ip();
        byte[] header = Arrays.copyOf(packet, 20);
        byte[] rest = Arrays.copyOfRange(packet, 20, packet.length);
        byte[] longer = with(with(header, 0, 0x47), 3, 28 + rest.length);

        TcpPacket read = tcp(RAW, longer, new byte[8], rest);

        assertThat(read.payload()).isEqualTo(V4.text());
        assertThat(read.checksum()).isEqualTo(Checksum.RIGHT);
    }

    @Test
    void extensionHeadersOfIpv6ArePassed() {
        byte[] hops = octets(60, 0, 1, 4, 0, 0, 0, 0);
        byte[] destination = octets(51, 1, 1, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        byte[] authentication = octets(44, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        byte[] wholeFragment = octets(6, 0, 0, 0, 0, 0, 0, 1);

        TcpPacket read = tcp(
                RAW, V6.ip6(0, join(hops, destination, authentication, wholeFragment, V6.tcp())));

        assertThat(read.payload()).isEqualTo(V6.text());
        assertThat(read.checksum()).isEqualTo(Checksum.RIGHT);
    }

    @Test
    void theChecksumOfAPacketOnItsWayToAnotherAddressIsNotKnown() {
        byte[] goesOn = octets(6, 0, 4, 1, 0, 0, 0, 0);
        byte[] hasArrived = octets(6, 0, 4, 0, 0, 0, 0, 0);

        assertThat(tcp(RAW, V6.ip6(43, join(goesOn, V6.tcp()))).checksum())
                .isEqualTo(Checksum.UNKNOWN);
        assertThat(tcp(RAW, V6.ip6(43, join(hasArrived, V6.tcp()))).checksum())
                .isEqualTo(Checksum.RIGHT);
    }

    @Test
    void fragmentsArePassedOver() {
        assertThat(decode(RAW, with(V4.ip(), 6, 0x20, 0))).isEqualTo(other(PassedOver.FRAGMENT));
        assertThat(decode(RAW, with(V4.ip(), 6, 0, 1))).isEqualTo(other(PassedOver.FRAGMENT));
        assertThat(decode(RAW, V6.ip6(44, octets(6, 0, 0, 1, 0, 0, 0, 1))))
                .isEqualTo(other(PassedOver.FRAGMENT));
        assertThat(decode(RAW, V6.ip6(44, octets(6, 0, 1, 0, 0, 0, 0, 1))))
                .isEqualTo(other(PassedOver.FRAGMENT));
    }

    @Test
    void otherProtocolsArePassedOver() {
        assertThat(decode(RAW, with(V4.ip(), 9, 17))).isEqualTo(other(PassedOver.UDP));
        assertThat(decode(RAW, with(V4.ip(), 9, 1))).isEqualTo(other(PassedOver.OTHER_PROTOCOL));
        assertThat(decode(RAW, with(V6.ip(), 6, 17))).isEqualTo(other(PassedOver.UDP));
        assertThat(decode(RAW, with(V6.ip(), 6, 50))).isEqualTo(other(PassedOver.OTHER_PROTOCOL));
    }

    @Test
    void illegalLengthsAreMalformed() {
        assertThat(decode(RAW, with(V4.ip(), 0, 0x44))).isEqualTo(other(PassedOver.MALFORMED_IP));
        assertThat(decode(RAW, with(V4.ip(), 2, 0, 19))).isEqualTo(other(PassedOver.MALFORMED_IP));
        assertThat(decode(RAW, V6.ip6(0, octets(6, 4, 0, 0, 0, 0, 0, 0))))
                .isEqualTo(other(PassedOver.MALFORMED_IP));
        assertThat(decode(RAW, V6.ip6(0, octets(60)))).isEqualTo(other(PassedOver.MALFORMED_IP));
        assertThat(decode(228, V6.ip())).isEqualTo(other(PassedOver.MALFORMED_IP));
        assertThat(decode(229, V4.ip(), new byte[40])).isEqualTo(other(PassedOver.MALFORMED_IP));
    }

    @Test
    void aPacketCutOffWithinItsHeadersIsPassedOver() {
        for (int length = 0; length < 40; length++) {
            assertThat(cutAt(length, V4.ip())).isEqualTo(other(PassedOver.HEADER_CUT));
        }
        for (int length = 0; length < 60; length++) {
            assertThat(cutAt(length, V6.ip())).isEqualTo(other(PassedOver.HEADER_CUT));
        }
    }

    @Test
    void aPacketCutOffWithinItsTextHasItsWholeLength() {
        TcpPacket packet = tcp(cutAt(41, V4.ip()));

        assertThat(packet.length()).isEqualTo(3);
        assertThat(packet.payload()).isEqualTo(Payload.of((byte) 1));
        assertThat(packet.isCut()).isTrue();
        assertThat(packet.checksum()).isEqualTo(Checksum.UNKNOWN);
        assertThat(tcp(cutAt(40, V4.ip())).payload()).isEqualTo(Payload.EMPTY);
    }
}
