package io.synproof.properties.reality.capture;

import static io.synproof.properties.reality.capture.FileBuilder.BIG;
import static io.synproof.properties.reality.capture.FileBuilder.LITTLE;
import static io.synproof.properties.reality.capture.PacketBuilder.join;
import static io.synproof.properties.reality.capture.PacketBuilder.octets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Files of libpcap's format are read. */
class PcapSourceTest {
    private static final byte[] PACKET = octets(1, 2, 3);

    private static CapturedPacket packet(long number, long nanos, long originalLength) {
        return new CapturedPacket(
                new Sighting(number, nanos, 0, Direction.UNSAID),
                101,
                Payload.of(PACKET),
                originalLength,
                List.empty());
    }

    @Test
    void inBothOrdersOfOctets() {
        for (FileBuilder file : List.of(BIG, LITTLE)) {
            assertThat(Reading.packets(
                            file.pcap(FileBuilder.MICROS, 101),
                            file.record(1_700_000_000, 5, PACKET),
                            file.record(-1, 999_999, 9, PACKET)))
                    .containsExactly(
                            packet(1, 1_700_000_000_000_005_000L, 3),
                            packet(2, 4_294_967_295_999_999_000L, 9));
        }
    }

    @Test
    void withNanoseconds() {
        for (FileBuilder file : List.of(BIG, LITTLE)) {
            assertThat(Reading.packets(
                            file.pcap(FileBuilder.NANOS, 101), file.record(1, 5, PACKET)))
                    .containsExactly(packet(1, 1_000_000_005, 3));
        }
    }

    @Test
    void ofTheModifiedKindWithLongerHeaders() {
        byte[] longer = LITTLE.of(
                out -> out.putInt(1).putInt(5).putInt(3).putInt(3).putLong(0).put(PACKET));

        assertThat(Reading.packets(LITTLE.pcap(FileBuilder.MODIFIED, 101), longer, longer))
                .containsExactly(packet(1, 1_000_005_000, 3), packet(2, 1_000_005_000, 3));
    }

    @Test
    void theLengthOfAFrameCheckSequenceIsNoPartOfTheLinkType() {
        assertThat(Reading.open(LITTLE.pcap(FileBuilder.MICROS, 0x2400_0001)).interfaces())
                .containsExactly(new CaptureInterface(1, 65_535, ""));
        assertThat(Reading.open(BIG.pcap(FileBuilder.MICROS, 0x2400_0001)).interfaces())
                .containsExactly(new CaptureInterface(1, 65_535, ""));
    }

    @Test
    void aSnapLengthOfZeroCutsNothingOff() {
        byte[] header = LITTLE.pcap(FileBuilder.MICROS, 101);
        Arrays.fill(header, 16, 20, (byte) 0);

        assertThat(Reading.packets(header, LITTLE.record(1, 0, PACKET)))
                .containsExactly(packet(1, 1_000_000_000, 3));
    }

    @Test
    void aFrameCheckSequenceBehindAPacketIsNoText() {
        PacketBuilder segment = PacketBuilder.v4().text((byte) 1);
        byte[] frame = join(new byte[12], octets(8, 0), segment.ip(), octets(9, 9, 9, 9, 9));
        byte[] header = LITTLE.pcap(FileBuilder.MICROS, 0x2400_0001);

        CapturedPacket packet =
                Reading.packets(header, LITTLE.record(1, 0, frame)).head();

        assertThat(Reading.tcp(PacketDecoder.decode(packet)).payload()).isEqualTo(segment.text());
    }

    @Test
    void aFileWithoutPacketsIsEmptyAndWhole() {
        try (CaptureReader reader = Reading.open(BIG.pcap(FileBuilder.MICROS, 101))) {
            assertThat(reader.hasNext()).isFalse();
            assertThat(reader.cutOff()).isEmpty();
        }
    }

    @Test
    void aFileThatEndsWithinAPacketGivesThoseBeforeIt() {
        byte[] record = LITTLE.record(1, 0, PACKET);
        byte[] whole = join(LITTLE.pcap(FileBuilder.MICROS, 101), record, record);
        for (int length = 24 + record.length + 1; length < whole.length; length++) {
            try (CaptureReader reader = Reading.open(Arrays.copyOf(whole, length))) {
                assertThat(reader.next()).isEqualTo(packet(1, 1_000_000_000, 3));
                assertThat(reader.hasNext()).isFalse();
                assertThat(reader.cutOff())
                        .contains(new CutOff(
                                24 + record.length,
                                length < 24 + record.length + 16
                                        ? "the header of packet 2"
                                        : "packet 2"));
            }
        }
    }

    @Test
    void anAbsurdLengthIsAnErrorAtItsPlace() {
        byte[] record = LITTLE.record(1, 0, PACKET);
        byte[] absurd = LITTLE.of(out -> out.putLong(0).putInt(-1).putInt(3));

        try (CaptureReader reader =
                Reading.open(LITTLE.pcap(FileBuilder.MICROS, 101), record, absurd)) {
            assertThat(reader.next()).isEqualTo(packet(1, 1_000_000_000, 3));
            assertThatThrownBy(reader::hasNext)
                    .isInstanceOf(CaptureException.class)
                    .hasMessage("a length of 4294967295 octets of a captured packet, more than"
                            + " 16777216")
                    .hasFieldOrPropertyWithValue("offset", 24L + record.length + 8);
        }
    }

    @Test
    void aLargePacketIsReadWhole() {
        byte[] large = new byte[70_000];
        large[69_999] = 1;
        byte[] head = LITTLE.of(out -> out.putLong(0).putInt(large.length).putInt(large.length));

        assertThat(Reading.packets(LITTLE.pcap(FileBuilder.MICROS, 101), head, large)
                        .map(CapturedPacket::octets))
                .containsExactly(Payload.of(large));
    }
}
