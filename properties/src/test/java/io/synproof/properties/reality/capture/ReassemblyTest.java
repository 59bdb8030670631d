package io.synproof.properties.reality.capture;

import static io.synproof.properties.reality.capture.FileBuilder.LITTLE;
import static io.synproof.properties.reality.capture.PacketBuilder.join;
import static io.synproof.properties.reality.capture.PacketBuilder.octets;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.export.Tshark;
import io.synproof.properties.wire.InternetChecksum;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Segments in fragments of IP are put together. */
class ReassemblyTest {
    private static final byte[] TEXT = "text of thirty octets and more".getBytes(UTF_8);
    private static final PacketBuilder V4 = PacketBuilder.v4().numbers(7, 8).text(TEXT);
    private static final PacketBuilder V6 = PacketBuilder.v6().numbers(7, 8).text(TEXT);

    @TempDir
    private Path folder;

    /** The segments of a file, and the numbers of its packets. */
    private record Read(List<TcpPacket> segments, CaptureCounts counts) {
        Map<PassedOver, Long> passedOver() {
            return counts.passedOver();
        }
    }

    private static byte[] file(List<byte[]> packets) {
        return join(
                LITTLE.pcap(FileBuilder.MICROS, 101),
                join(packets.zipWithIndex()
                        .map(packet -> LITTLE.record(0, packet._2, packet._1))
                        .toJavaArray(byte[][]::new)));
    }

    private static Read read(byte[]... file) {
        try (TcpReader reader = new TcpReader(Reading.open(file))) {
            List<TcpPacket> segments = List.ofAll(() -> reader);
            return new Read(segments, reader.counts());
        }
    }

    private static Read read(List<byte[]> packets) {
        return read(file(packets));
    }

    /** A fragment of a packet of IPv4, from one octet behind its header to another. */
    private static byte[] part4(byte[] packet, int id, int from, int to) {
        byte[] header = Arrays.copyOf(packet, 20);
        byte[] part = Arrays.copyOfRange(packet, 20 + from, 20 + to);
        boolean more = 20 + to < packet.length;
        byte[] fields = octets(0, 20 + part.length, 0, id, more ? 0x20 : 0, from / 8);
        System.arraycopy(fields, 0, header, 2, fields.length);
        Arrays.fill(header, 10, 12, (byte) 0);
        int sum = InternetChecksum.of(InternetChecksum.sum(header, 0, header.length));
        System.arraycopy(octets(sum >>> 8, sum), 0, header, 10, 2);
        return join(header, part);
    }

    private static List<byte[]> parts4(PacketBuilder segment, int id) {
        byte[] packet = segment.ip();
        return List.of(
                part4(packet, id, 0, 16),
                part4(packet, id, 16, 40),
                part4(packet, id, 40, packet.length - 20));
    }

    private static byte[] part6(byte[] tcp, int from, int to) {
        return V6.ip6(
                44,
                join(
                        octets(6, 0, 0, from | (to < tcp.length ? 1 : 0), 0, 0, 0, 9),
                        Arrays.copyOfRange(tcp, from, to)));
    }

    private static List<byte[]> parts6() {
        byte[] tcp = V6.tcp();
        return List.of(part6(tcp, 0, 8), part6(tcp, 8, 48), part6(tcp, 48, tcp.length));
    }

    @Test
    void inAnyOrder() {
        for (List<byte[]> parts : List.of(parts4(V4, 9), parts6())) {
            for (List<byte[]> order : parts.permutations()) {
                Read read = read(order);

                TcpPacket segment = read.segments().single();
                assertThat(segment.seq()).isEqualTo(7);
                assertThat(segment.payload()).isEqualTo(Payload.of(TEXT));
                assertThat(segment.checksum()).isEqualTo(Checksum.RIGHT);
                assertThat(segment.sighting())
                        .isEqualTo(new Sighting(3, 2000, 0, Direction.UNSAID));
                assertThat(read.counts()).isEqualTo(new CaptureCounts(3, 1, HashMap.empty(), 0));
            }
        }
    }

    @Test
    void tsharkPutsThemTogetherToo() throws IOException {
        Tshark.needed();
        Path written = Files.write(
                folder.resolve("fragments.pcap"), file(parts4(V4, 9).appendAll(parts6())));

        assertThat(Tshark.fields(written, "tcp.seq_raw", "tcp.len", "tcp.checksum.status"))
                .filteredOn(fields -> !fields.getFirst().isEmpty())
                .containsExactly(
                        java.util.List.of("7", "30", "1"), java.util.List.of("7", "30", "1"));
    }

    @Test
    void thoseThatLackAnotherAreCounted() {
        for (List<byte[]> parts : List.of(parts4(V4, 9), parts6())) {
            for (int lost = 0; lost < 3; lost++) {
                Read read = read(parts.removeAt(lost));

                assertThat(read.segments()).isEmpty();
                assertThat(read.passedOver()).isEqualTo(HashMap.of(PassedOver.FRAGMENT, 2L));
                assertThat(read.counts().packets()).isEqualTo(2);
            }
        }
    }

    @Test
    void oneThatComesTwiceCountsOnce() {
        List<byte[]> parts = parts4(V4, 9);
        Read read = read(parts.insert(1, parts.head()));

        assertThat(read.segments().single().checksum()).isEqualTo(Checksum.RIGHT);
        assertThat(read.passedOver()).isEmpty();
    }

    @Test
    void ofDifferentPacketsAreToldApart() {
        List<byte[]> one = parts4(V4, 9);
        List<byte[]> two = parts4(V4.numbers(37, 8), 10);
        List<byte[]> back = parts4(V4.back().numbers(80, 8), 9);
        List<byte[]> mixed =
                List.range(0, 3).flatMap(i -> List.of(one.get(i), two.get(i), back.get(i)));

        assertThat(read(mixed).segments().map(TcpPacket::seq)).containsExactly(7L, 37L, 80L);
    }

    @Test
    void thatOverlapAreNot() {
        byte[] packet = V4.ip();
        Read read = read(List.of(
                part4(packet, 9, 0, 24),
                part4(packet, 9, 16, 40),
                part4(packet, 9, 40, packet.length - 20)));

        assertThat(read.segments()).isEmpty();
        assertThat(read.passedOver()).isEqualTo(HashMap.of(PassedOver.FRAGMENT, 3L));
    }

    @Test
    void behindTheLastOneAreNot() {
        byte[] longer = V4.text(new byte[60]).ip();
        List<byte[]> parts = parts4(V4, 9);
        Read read =
                read(List.of(parts.get(2), part4(longer, 9, 48, 80), parts.get(0), parts.get(1)));

        assertThat(read.segments()).isEmpty();
    }

    @Test
    void ofWhichTheRestWasCutOffHaveTheWholeLength() {
        List<byte[]> parts = parts4(V4, 9);
        byte[] second = parts.get(1);
        TcpPacket segment = read(
                        LITTLE.pcap(FileBuilder.MICROS, 101),
                        LITTLE.record(0, 0, parts.get(0)),
                        LITTLE.record(0, 0, second.length, Arrays.copyOf(second, 30)),
                        LITTLE.record(0, 0, parts.get(2)))
                .segments()
                .single();

        assertThat(segment.length()).isEqualTo(30);
        assertThat(segment.payload()).isEqualTo(Payload.of(Arrays.copyOf(TEXT, 6)));
        assertThat(segment.checksum()).isEqualTo(Checksum.UNKNOWN);
    }

    @Test
    void areNotWaitedForLongerThanAMinute() {
        List<byte[]> parts = parts4(V4, 9);
        byte[] head = LITTLE.pcap(FileBuilder.MICROS, 101);
        byte[] start = join(LITTLE.record(0, 0, parts.get(0)), LITTLE.record(1, 0, parts.get(1)));

        assertThat(read(head, start, LITTLE.record(60, 0, parts.get(2))).segments())
                .hasSize(1);
        assertThat(read(head, start, LITTLE.record(61, 0, parts.get(2))).segments())
                .isEmpty();
    }

    @Test
    void ofManyPacketsAreNotWaitedFor() {
        List<byte[]> parts = parts4(V4, 9);
        List<byte[]> others = List.range(10, 74).map(id -> parts4(V4, id).head());

        assertThat(read(parts.take(2).appendAll(others.tail()).append(parts.last()))
                        .segments())
                .hasSize(1);
        assertThat(read(parts.take(2).appendAll(others).append(parts.last())).segments())
                .isEmpty();
    }

    @Test
    void ofOtherProtocolsArePassedOverAsOthersOfThose() {
        byte[] udp = parts4(V4, 9).head();
        udp[9] = 17;
        byte[] udp6 = V6.ip6(44, octets(17, 0, 0, 1, 0, 0, 0, 9, 1, 2, 3, 4, 5, 6, 7, 8));

        assertThat(read(List.of(udp, udp6)).passedOver()).isEqualTo(HashMap.of(PassedOver.UDP, 2L));
    }
}
