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

    private static Stream<Arguments> tunnels() {
        byte[] pppoe = octets(0x88, 0x64, 0x11, 0, 0, 7, 0, 62);
        byte[] sll = octets(0, 4, 0, 1, 0, 6, 2, 0, 0, 0, 0, 1, 0, 0);
        return Stream.of(
                link("PPPoE", 1, V4, MACS, pppoe, octets(0, 0x21)),
                link("PPPoE, IPv6", 1, V6, MACS, pppoe, octets(0, 0x57)),
                link("PPPoE, short protocol", 1, V4, MACS, pppoe, octets(0x21)),
                link("PPPoE, tagged", 1, V4, MACS, octets(0x81, 0, 0, 5), pppoe, octets(0, 0x21)),
                link("PPPoE of LINUX_SLL", 113, V4, sll, pppoe, octets(0, 0x21)),
                link("PPP_ETHER", 51, V4, octets(0x11, 0, 0, 7, 0, 42, 0, 0x21)),
                link("MPLS", 1, V4, MACS, octets(0x88, 0x47, 0, 1, 0x21, 64)),
                link("MPLS, two labels", 1, V6, MACS, octets(0x88, 0x48, 0, 1, 0, 64, 0, 2, 1, 1)),
                link("MPLS, tagged", 1, V4, MACS, octets(0x81, 0, 0, 5, 0x88, 0x47, 0, 1, 1, 64)),
                link(
                        "MPLS of LINUX_SLL2",
                        276,
                        V4,
                        octets(0x88, 0x47, 0, 0, 0, 0, 0, 3, 0, 1, 4, 6, 2, 0, 0, 0, 0, 1, 0, 0),
                        octets(0, 1, 1, 64)),
                link("PPP", 9, V4, octets(0, 0x21)),
                link("PPP, framed", 9, V6, octets(0xff, 3, 0, 0x57)),
                link("PPP, short protocol", 9, V4, octets(0xff, 3, 0x21)),
                link("PPP, MPLS", 9, V4, octets(0xff, 3, 2, 0x81, 0, 1, 1, 64)),
                link("PPP_HDLC", 50, V4, octets(0xff, 3, 0, 0x21)),
                link("PPP_HDLC of Cisco", 50, V6, octets(0x0f, 0), TYPE6),
                link("C_HDLC", 104, V4, octets(0x8f, 0), TYPE4));
    }

    private static Stream<Arguments> all() {
        return Stream.concat(links(), tunnels());
    }

    private static Arguments link(String name, int type, PacketBuilder segment, byte[]... header) {
        return Arguments.of(name, type, segment, PacketBuilder.join(header));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
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
    @MethodSource("all")
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
        all().forEach(link -> out.writeBytes(file.interfaceOf((int) link.get()[1], 0)));
        List<byte[]> packets = all().map(link -> PacketBuilder.join(
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
    void whatOtherwiseIsInPppOrBehindLabelsIsPassedOver() {
        Decoded other = new Decoded.Other(PassedOver.NOT_IP);

        assertThat(decode(9, octets(0xc0, 0x21, 1, 1, 0, 4))).isEqualTo(other);
        assertThat(decode(1, MACS, octets(0x88, 0x63, 0x11, 9, 0, 0, 0, 0))).isEqualTo(other);
        assertThat(decode(1, MACS, octets(0x88, 0x47, 0, 1, 1, 64, 0, 0, 0, 0))).isEqualTo(other);
    }

    @Test
    void manyTagsOrLabelsArePassed() {
        byte[] tags = new byte[400_000];
        byte[] labels = new byte[400_000];
        for (int i = 0; i < tags.length; i += 4) {
            tags[i] = (byte) 0x81;
        }
        labels[labels.length - 2] = 1;

        assertThat(tcp(1, MACS, tags, TYPE4, V4.ip()).seq()).isEqualTo(7);
        assertThat(tcp(1, MACS, octets(0x88, 0x47), labels, V4.ip()).seq()).isEqualTo(7);
    }

    @Test
    void aLinkOfAnotherTypeIsPassedOver() {
        assertThat(decode(105, V4.ip())).isEqualTo(new Decoded.Other(PassedOver.LINK_TYPE));
    }
}
