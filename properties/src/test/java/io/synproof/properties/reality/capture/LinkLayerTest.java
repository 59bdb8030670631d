package io.synproof.properties.reality.capture;

import static io.synproof.properties.reality.capture.PacketBuilder.octets;
import static io.synproof.properties.reality.capture.Reading.decode;
import static io.synproof.properties.reality.capture.Reading.decodeCut;
import static io.synproof.properties.reality.capture.Reading.tcp;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.export.Tshark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The header of every link that is read is passed. */
class LinkLayerTest {
    private static final PacketBuilder V4 = PacketBuilder.v4().numbers(7, 8).flags(0x10);
    private static final PacketBuilder V6 = PacketBuilder.v6().numbers(7, 8).flags(0x10);

    private static final byte[] MACS = octets(2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2);
    private static final byte[] TYPE4 = octets(8, 0);
    private static final byte[] TYPE6 = octets(0x86, 0xdd);

    @TempDir
    private Path folder;

    private static Stream<Arguments> links() {
        return Stream.of(
                link("Ethernet", 1, V4, MACS, TYPE4),
                link("Ethernet, IPv6", 1, V6, MACS, TYPE6),
                link("802.1Q", 1, V4, MACS, octets(0x81, 0, 0, 5), TYPE4),
                link("802.1ad", 1, V6, MACS, octets(0x88, 0xa8, 0, 5, 0x81, 0, 0, 6), TYPE6),
                link(
                        "three tags",
                        1,
                        V4,
                        MACS,
                        octets(0x91, 0, 0, 1, 0x91, 0, 0, 2, 0x81, 0, 0, 3),
                        TYPE4),
                link("RAW", 101, V4),
                link("RAW, IPv6", 101, V6),
                link("RAW of BSD", 12, V4),
                link("RAW of OpenBSD", 14, V6),
                link("IPV4", 228, V4),
                link("IPV6", 229, V6),
                link("NULL, little", 0, V4, octets(2, 0, 0, 0)),
                link("NULL, big", 0, V4, octets(0, 0, 0, 2)),
                link("NULL, IPv6 of macOS", 0, V6, octets(30, 0, 0, 0)),
                link("NULL, IPv6 of FreeBSD", 0, V6, octets(0, 0, 0, 28)),
                link("NULL, IPv6 of OpenBSD", 0, V6, octets(24, 0, 0, 0)),
                link("LOOP", 108, V4, octets(0, 0, 0, 2)),
                link("LINUX_SLL", 113, V4, octets(0, 0, 0, 1, 0, 6, 2, 0, 0, 0, 0, 1, 0, 0), TYPE4),
                link(
                        "LINUX_SLL, tagged",
                        113,
                        V6,
                        octets(0, 4, 0, 1, 0, 6, 2, 0, 0, 0, 0, 1, 0, 0),
                        octets(0x81, 0, 0, 9),
                        TYPE6),
                link(
                        "LINUX_SLL2",
                        276,
                        V6,
                        TYPE6,
                        octets(0, 0, 0, 0, 0, 3, 0, 1, 4, 6, 2, 0, 0, 0, 0, 1, 0, 0)));
    }

    private static Arguments link(String name, int type, PacketBuilder segment, byte[]... header) {
        return Arguments.of(name, type, segment, PacketBuilder.join(header));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("links")
    void theSegmentBehindItIsRead(String name, int type, PacketBuilder segment, byte[] header) {
        TcpPacket packet = tcp(type, header, segment.ip());

        assertThat(packet.source()).isEqualTo(segment.source());
        assertThat(packet.destination()).isEqualTo(segment.destination());
        assertThat(packet.seq()).isEqualTo(7);
        assertThat(packet.ack()).isEqualTo(8);
        assertThat(packet.length()).isZero();
        assertThat(packet.checksum()).isEqualTo(Checksum.RIGHT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("links")
    void aPacketThatEndsWithinItIsCutOrMalformed(
            String name, int type, PacketBuilder segment, byte[] header) {
        for (int length = 0; length < header.length; length++) {
            byte[] part = Arrays.copyOf(header, length);

            assertThat(decodeCut(type, 100, part))
                    .isEqualTo(new Decoded.Other(PassedOver.HEADER_CUT));
            assertThat(decode(type, part)).isEqualTo(new Decoded.Other(PassedOver.MALFORMED_IP));
        }
    }

    @Test
    void tsharkReadsTheSegmentBehindEachToo() throws IOException {
        Tshark.needed();
        FileBuilder file = FileBuilder.LITTLE;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(file.section());
        links().forEach(link -> out.writeBytes(file.interfaceOf((int) link.get()[1], 0)));
        List<byte[]> packets = links().map(link -> PacketBuilder.join(
                        (byte[]) link.get()[3], ((PacketBuilder) link.get()[2]).ip()))
                .toList();
        for (int i = 0; i < packets.size(); i++) {
            out.writeBytes(file.enhanced(i, i, packets.get(i)));
        }
        Path written = Files.write(folder.resolve("links.pcapng"), out.toByteArray());

        assertThat(Tshark.fields(written, "tcp.seq_raw", "tcp.ack_raw", "tcp.checksum.status"))
                .hasSize(packets.size())
                .containsOnly(List.of("7", "8", "1"));
    }

    @Test
    void linuxSaysWhetherAPacketWasSentOrReceivedAndWhere() {
        byte[] sll = octets(0, 4, 0, 1, 0, 6, 2, 0, 0, 0, 0, 1, 0, 0, 8, 0);
        byte[] sll2 = octets(8, 0, 0, 0, 0, 0, 0, 3, 0, 1, 0, 6, 2, 0, 0, 0, 0, 1, 0, 0);
        byte[] strange = octets(0, 3, 0, 1, 0, 6, 2, 0, 0, 0, 0, 1, 0, 0, 8, 0);

        assertThat(tcp(113, sll, V4.ip()).sighting())
                .isEqualTo(new Sighting(1, 0, 0, Direction.OUT));
        assertThat(tcp(276, sll2, V4.ip()).sighting())
                .isEqualTo(new Sighting(1, 0, 3, Direction.IN));
        assertThat(tcp(113, strange, V4.ip()).sighting())
                .isEqualTo(new Sighting(1, 0, 0, Direction.UNSAID));
    }

    @Test
    void theFamilyOfLoopIsReadInTheWrongOrderToo() {
        assertThat(tcp(108, octets(24, 0, 0, 0), V6.ip()).seq()).isEqualTo(7);
    }

    @Test
    void whatIsNotIpIsPassedOver() {
        assertThat(decode(1, MACS, octets(8, 6), new byte[28]))
                .isEqualTo(new Decoded.Other(PassedOver.NOT_IP));
        assertThat(decode(101, octets(0x50, 0))).isEqualTo(new Decoded.Other(PassedOver.NOT_IP));
        assertThat(decode(0, octets(7, 0, 0, 0))).isEqualTo(new Decoded.Other(PassedOver.NOT_IP));
    }

    @Test
    void aLinkOfAnotherTypeIsPassedOver() {
        assertThat(decode(105, V4.ip())).isEqualTo(new Decoded.Other(PassedOver.LINK_TYPE));
    }
}
