package io.synproof.properties.reality.capture;

import static io.synproof.properties.reality.capture.FileBuilder.BIG;
import static io.synproof.properties.reality.capture.FileBuilder.LITTLE;
import static io.synproof.properties.reality.capture.PacketBuilder.join;
import static io.synproof.properties.reality.capture.PacketBuilder.octets;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Files of the format pcapng are read. */
class PcapngSourceTest {
    private static final byte[] PACKET = octets(1, 2, 3);
    private static final List<FileBuilder> BOTH = List.of(BIG, LITTLE);

    private static CapturedPacket packet(long number, long nanos, int on, int linkType) {
        return new CapturedPacket(
                new Sighting(number, nanos, on, Direction.UNSAID),
                linkType,
                Payload.of(PACKET),
                3,
                List.empty());
    }

    @Test
    void inBothOrdersOfOctets() {
        for (FileBuilder file : BOTH) {
            assertThat(Reading.packets(
                            file.section(),
                            file.interfaceOf(1, 0),
                            file.interfaceOf(101, 0),
                            file.enhanced(1, 0x1_0000_0001L, PACKET),
                            file.enhanced(0, 7, PACKET)))
                    .containsExactly(packet(1, 4_294_967_297_000L, 1, 101), packet(2, 7000, 0, 1));
        }
    }

    @Test
    void eachSectionHasAnOrderAndInterfacesOfItsOwn() {
        try (CaptureReader reader = Reading.open(
                BIG.section(),
                BIG.interfaceOf(1, 0, BIG.option(2, "eth0".getBytes(UTF_8))),
                BIG.enhanced(0, 1, PACKET),
                LITTLE.section(),
                LITTLE.interfaceOf(101, 96),
                LITTLE.enhanced(0, 2, PACKET))) {
            assertThat(List.ofAll(() -> reader))
                    .containsExactly(packet(1, 1000, 0, 1), packet(2, 2000, 1, 101));
            assertThat(reader.interfaces())
                    .containsExactly(
                            new CaptureInterface(1, 0, "eth0"), new CaptureInterface(101, 96, ""));
        }
    }

    @Test
    void simplePacketsAreTheFirstInterfacesAndHaveTheTimeOfTheOneBefore() {
        for (FileBuilder file : BOTH) {
            assertThat(Reading.packets(
                            file.section(),
                            file.interfaceOf(101, 3),
                            file.simple(3, PACKET),
                            file.enhanced(0, 5, PACKET),
                            file.simple(9, PACKET)))
                    .containsExactly(
                            packet(1, 0, 0, 101),
                            packet(2, 5000, 0, 101),
                            new CapturedPacket(
                                    new Sighting(3, 5000, 0, Direction.UNSAID),
                                    101,
                                    Payload.of(PACKET),
                                    9,
                                    List.empty()));
        }
    }

    @Test
    void obsoletePacketsAreRead() {
        for (FileBuilder file : BOTH) {
            assertThat(Reading.packets(
                            file.section(),
                            file.interfaceOf(1, 0),
                            file.interfaceOf(101, 0),
                            file.obsolete(1, 5, PACKET)))
                    .containsExactly(packet(1, 5000, 1, 101));
        }
    }

    @Test
    void theResolutionAndTheBeginningOfTimesAreTheInterfaces() {
        for (FileBuilder file : BOTH) {
            assertThat(Reading.packets(
                                    file.section(),
                                    file.interfaceOf(101, 0, file.option(9, octets(9))),
                                    file.interfaceOf(101, 0, file.option(9, octets(0x8a))),
                                    file.interfaceOf(
                                            101,
                                            0,
                                            file.option(9, octets(3)),
                                            file.option(14, file.of(out -> out.putLong(100)))),
                                    file.enhanced(0, 5, PACKET),
                                    file.enhanced(1, 1536, PACKET),
                                    file.enhanced(2, 2500, PACKET))
                            .map(packet -> packet.sighting().nanos()))
                    .containsExactly(5L, 1_500_000_000L, 102_500_000_000L);
        }
    }

    @Test
    void commentsAndDirectionsOfPacketsAreRead() {
        byte[] comment = LITTLE.option(1, "one".getBytes(UTF_8));
        byte[] another = LITTLE.option(1, "zwölf".getBytes(UTF_8));
        byte[] in = LITTLE.option(2, octets(1, 0, 0, 0));
        byte[] out = LITTLE.option(2, octets(2, 0, 0, 0));

        List<CapturedPacket> packets = Reading.packets(
                LITTLE.section(),
                LITTLE.interfaceOf(101, 0),
                LITTLE.enhanced(0, 0, PACKET, comment, in, another),
                LITTLE.enhanced(0, 0, PACKET, out, octets(0, 0, 0, 0), comment));

        assertThat(packets.map(CapturedPacket::comments))
                .containsExactly(List.of("one", "zwölf"), List.empty());
        assertThat(packets.map(packet -> packet.sighting().direction()))
                .containsExactly(Direction.IN, Direction.OUT);
    }

    @Test
    void unknownBlocksArePassedOver() {
        for (FileBuilder file : BOTH) {
            assertThat(Reading.packets(
                            file.section(),
                            file.block(0x0BAD, new byte[100_000]),
                            file.interfaceOf(101, 0),
                            file.block(4, new byte[0]),
                            file.block(10, octets(0x54, 0x4c, 0x53, 0x4b, 0, 0, 0, 3, 1, 2, 3)),
                            file.block(0xBAD, octets(0, 0, 0x7e, 0xd9, 1, 2, 3, 4)),
                            file.block(0x4000_0BAD, octets(0, 0, 0x7e, 0xd9)),
                            file.block(9, new byte[20]),
                            file.enhanced(0, 5, PACKET)))
                    .containsExactly(packet(1, 5000, 0, 101));
        }
    }

    @Test
    void unknownOptionsOfAPacketArePassedOver() {
        for (FileBuilder file : BOTH) {
            byte[] custom = file.option(2988, octets(0, 0, 0x7e, 0xd9, 1));
            byte[] hash = file.option(3, octets(2, 1, 2, 3, 4));
            byte[] comment = file.option(1, "one".getBytes(UTF_8));

            assertThat(Reading.packets(
                                    file.section(),
                                    file.interfaceOf(101, 0, file.option(11, octets(0, 1))),
                                    file.enhanced(0, 5, PACKET, custom, hash, comment))
                            .map(CapturedPacket::comments))
                    .containsExactly(List.of("one"));
        }
    }

    @Test
    void theLastStatisticsSayHowManyPacketsWereDropped() {
        byte[] head = new byte[12];
        byte[] three = LITTLE.option(5, LITTLE.of(out -> out.putLong(3)));
        byte[] four = LITTLE.option(7, LITTLE.of(out -> out.putLong(4)));

        try (CaptureReader reader = Reading.open(
                LITTLE.section(),
                LITTLE.interfaceOf(101, 0),
                LITTLE.block(FileBuilder.STATISTICS, join(head, three)),
                LITTLE.block(FileBuilder.STATISTICS, join(head, three, four)))) {
            assertThat(reader.hasNext()).isFalse();
            assertThat(reader.dropped()).isEqualTo(7);
        }
    }

    @Test
    void aFileThatEndsWithinABlockGivesThePacketsBeforeIt() {
        byte[] start = join(LITTLE.section(), LITTLE.interfaceOf(101, 0));
        byte[] first = LITTLE.enhanced(0, 5, PACKET);
        for (byte[] last : List.of(
                LITTLE.enhanced(0, 6, PACKET),
                LITTLE.section(),
                LITTLE.block(77, new byte[20]),
                LITTLE.interfaceOf(1, 0))) {
            for (int length = 1; length < last.length; length++) {
                try (CaptureReader reader =
                        Reading.open(start, first, Arrays.copyOf(last, length))) {
                    assertThat(reader.next()).isEqualTo(packet(1, 5000, 0, 101));
                    assertThat(reader.hasNext()).isFalse();
                    assertThat(reader.cutOff().map(CutOff::offset))
                            .contains((long) start.length + first.length);
                }
            }
        }
    }

    @Test
    void illegalBlocksAreErrorsAtTheirPlace() {
        byte[] start = join(BIG.section(), BIG.interfaceOf(101, 0));
        byte[] packet = BIG.enhanced(0, 5, PACKET);

        assertRefused(start, changed(packet, 4, 0x7f), 4, "a length of 2130706468 octets");
        assertRefused(start, changed(packet, 7, 41), 4, "a length of 41 octets of a block");
        assertRefused(start, changed(packet, 7, 8), 4, "a length of 8 octets of a block");
        assertRefused(start, changed(packet, 35, 44), 32, "ends with a length of 44");
        assertRefused(
                start, changed(packet, 11, 1), 8, "interface 1 in a section that has described 1");
        assertRefused(
                start,
                changed(packet, 23, 9),
                20,
                "a packet of 9 octets in a block with room for 4");
        assertRefused(
                start,
                BIG.block(6, new byte[16]),
                8,
                "a packet block of 16 octets; it has 20 at least");
        assertRefused(
                start,
                BIG.enhanced(0, 0, PACKET, octets(0, 1, 0, 9, 0, 0, 0, 0)),
                32,
                "an option of 9 octets runs past its block");
        assertRefused(
                start,
                BIG.interfaceOf(101, 0, BIG.option(9, octets(20))),
                20,
                "a resolution of times of 0x14");
        assertRefused(start, BIG.simple(99, PACKET), 8, "a packet of 99 octets in a block");
        assertRefused(start, changed(BIG.section(), 9, 0), 8, "no byte-order magic");
        assertRefused(start, changed(BIG.section(), 13, 2), 12, "version 2 of pcapng");
    }

    private static byte[] changed(byte[] octets, int at, int value) {
        byte[] changed = octets.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static void assertRefused(byte[] start, byte[] block, int at, String reason) {
        try (CaptureReader reader = Reading.open(start, block)) {
            assertThatThrownBy(reader::hasNext)
                    .isInstanceOf(CaptureException.class)
                    .hasMessageContaining(reason)
                    .hasFieldOrPropertyWithValue("offset", (long) start.length + at);
        }
    }
}
