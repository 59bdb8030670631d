package io.synproof.properties.reality.capture;

import static io.synproof.properties.reality.capture.FileBuilder.LITTLE;
import static io.synproof.properties.reality.capture.PacketBuilder.join;
import static io.synproof.properties.reality.capture.PacketBuilder.octets;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.export.Tshark;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A redacted copy says the same of TCP, and nothing of who said what. */
class RedactedCopyTest {
    private static final byte[] TEXT = "a secret text".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private static Stream<String> names() {
        return OurCaptures.PACKETS.keySet().stream().sorted();
    }

    private static byte[] redacted(CaptureReader from, RedactionKey key) {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        RedactedCopy.write(from, to, key);
        return to.toByteArray();
    }

    private static List<TcpPacket> packets(byte[] file) {
        try (TcpReader reader = new TcpReader(Reading.open(file))) {
            return List.ofAll(() -> reader);
        }
    }

    private static List<TcpPacket> redacted(String name, long seed) {
        try (CaptureReader from = CaptureReader.open(OurCaptures.file(name))) {
            return packets(redacted(from, RedactionKey.ofSeed(seed)));
        }
    }

    private static TcpPacket redacted(byte[] packet) {
        return packets(redacted(
                        Reading.open(
                                LITTLE.pcap(FileBuilder.MICROS, 101), LITTLE.record(0, 0, packet)),
                        RedactionKey.ofSeed(1)))
                .head();
    }

    /** A packet without its addresses and octets. */
    private static List<Object> numbers(TcpPacket packet) {
        return List.of(
                packet.sighting(),
                packet.ip(),
                packet.source().port(),
                packet.destination().port(),
                packet.header(),
                packet.length(),
                packet.payload().length(),
                packet.checksum());
    }

    @ParameterizedTest
    @MethodSource("names")
    void theNumbersStay(String name) {
        List<TcpPacket> original = OurCapturesTest.packets(OurCaptures.file(name));

        assertThat(redacted(name, 1).map(RedactedCopyTest::numbers))
                .isEqualTo(original.map(RedactedCopyTest::numbers));
    }

    @Test
    void tsharkFindsTheSameInIt() throws IOException {
        Tshark.needed();
        Path all = folder.resolve("all.pcapng");
        Tshark.merge(OurCaptures.files(), all);
        Path copy;
        try (CaptureReader from = CaptureReader.open(all)) {
            copy = Files.write(
                    folder.resolve("redacted.pcapng"), redacted(from, RedactionKey.random()));
        }
        String[] fields = {
            "frame.time_epoch",
            "frame.len",
            "tcp.seq_raw",
            "tcp.len",
            "tcp.options",
            "tcp.analysis.flags",
            "tcp.analysis.acks_frame",
            "ip.checksum.status",
            "tcp.checksum.status"
        };

        assertThat(Tshark.fields(copy, fields)).hasSize(690).isEqualTo(Tshark.fields(all, fields));
    }

    @ParameterizedTest
    @MethodSource("names")
    void octetsAreTheSameWhereTheyWere(String name) {
        List<TcpPacket> original = OurCapturesTest.packets(OurCaptures.file(name));
        Map<TcpPacket, Payload> after =
                original.zip(redacted(name, 1)).toMap(pair -> pair._1, pair -> pair._2.payload());

        for (TcpPacket one : original) {
            for (TcpPacket other : original) {
                if (one.source().equals(other.source())
                        && one.destination().equals(other.destination())
                        && one.seq() == other.seq()) {
                    assertThat(after.get(one).get().equals(after.get(other).get()))
                            .isEqualTo(one.payload().equals(other.payload()));
                }
            }
        }
    }

    @Test
    void addressesBecomeOthersButForThoseOfLoopback() {
        List<TcpPacket> packets = redacted("loss5.A.pcap", 1);

        assertThat(packets.map(packet -> packet.source().address()).distinct())
                .hasSize(2)
                .doesNotContain(IpAddress.v4(0x0a010001), IpAddress.v4(0x0a020001));
        assertThat(packets.map(packet -> packet.destination().address()).distinct())
                .containsExactly(
                        packets.get(1).source().address(),
                        packets.get(0).source().address());
        assertThat(redacted("http-ipv6-lo.pcap", 1)
                        .map(packet -> packet.source().address())
                        .distinct())
                .containsExactly(IpAddress.v6(0, 1));
    }

    @Test
    void bothEndsOfAConversationFitTogetherUnderOneKey() {
        TcpPacket atA =
                redacted("loss5.A.pcap", 1).find(packet -> packet.length() > 0).get();
        TcpPacket atB = redacted("loss5.B.pcap", 1)
                .find(packet -> packet.length() > 0 && packet.seq() == atA.seq())
                .get();
        TcpPacket underAnother =
                redacted("loss5.A.pcap", 2).find(packet -> packet.length() > 0).get();

        assertThat(atA.source()).isEqualTo(atB.source());
        assertThat(atA.payload()).isEqualTo(atB.payload());
        assertThat(underAnother.source()).isNotEqualTo(atA.source());
        assertThat(underAnother.payload()).isNotEqualTo(atA.payload());
    }

    @Test
    void aRandomKeyIsAnotherEachTime() {
        assertThat(RedactionKey.random().word(1))
                .isNotEqualTo(RedactionKey.random().word(1));
    }

    @Test
    void partsOfAStreamFitTogetherWhereNumbersWrap() {
        PacketBuilder whole = PacketBuilder.v4().numbers(0xffff_fffaL, 0).text(TEXT);
        Payload all = redacted(whole.ip()).payload();

        for (int from = 0; from < TEXT.length; from++) {
            byte[] rest = Arrays.copyOfRange(TEXT, from, TEXT.length);
            long seq = (0xffff_fffaL + from) & 0xffff_ffffL;

            assertThat(redacted(whole.numbers(seq, 0).text(rest).ip()).payload())
                    .isEqualTo(all.slice(from, rest.length));
        }
    }

    @Test
    void theNumberOfASynsFirstOctetIsTheNextOne() {
        PacketBuilder first = PacketBuilder.v4().numbers(8, 0).text(TEXT);

        assertThat(redacted(first.numbers(7, 0).flags(TcpFields.SYN).ip()).payload())
                .isEqualTo(redacted(first.ip()).payload());
    }

    @Test
    void everyOctetBecomesAnotherOne() {
        PacketBuilder packet = PacketBuilder.v4();

        assertThat(List.range(0, 256)
                        .map(octet -> redacted(packet.text((byte) (int) octet).ip())
                                .payload()
                                .octet(0)))
                .containsExactlyInAnyOrderElementsOf(List.range(0, 256));
    }

    @Test
    void nothingElseIsLeft() {
        byte[] macs = "MACMACMACMAC".getBytes(UTF_8);
        int[] signature = {19, 10, 'h', 'a', 's', 'h', 'h', 'a', 's', 'h', 77, 6, 'o', 't', 'h', 'e'
        };
        byte[] hop = join(octets(60, 0), "hopopt".getBytes(UTF_8));
        byte[] destination = join(octets(6, 0), "destop".getBytes(UTF_8));
        byte[] tcp = PacketBuilder.v6().options(signature).text(TEXT).tcp();
        byte[] packet = join(
                macs,
                octets(0x81, 0, 'v', 'l', 0x86, 0xdd),
                PacketBuilder.v6().ip6(0, join(hop, destination, tcp)),
                "trailer".getBytes(UTF_8));
        byte[] packet4 = join(
                macs,
                octets(8, 0),
                PacketBuilder.v4().options(signature).text(TEXT).ip());

        byte[] copy = redacted(
                Reading.open(
                        LITTLE.section(),
                        LITTLE.interfaceOf(1, 0, LITTLE.option(2, "secret0".getBytes(UTF_8))),
                        LITTLE.enhanced(
                                0, 0, packet, LITTLE.option(1, "secret word".getBytes(UTF_8))),
                        LITTLE.enhanced(0, 0, packet4)),
                RedactionKey.ofSeed(1));

        assertThat(new String(copy, ISO_8859_1))
                .doesNotContain("MAC", "vl", "hop", "dest", "hash", "othe", "secret", "text")
                .doesNotContain("trailer", "word", "\u00fd\0\0\0\0\0\0\0", "\n\0\0\u0001");
        assertThat(packets(copy).map(TcpPacket::checksum))
                .containsExactly(Checksum.RIGHT, Checksum.RIGHT);
        assertThat(packets(copy).map(one -> one.options().others()).distinct())
                .containsExactly(List.of(new OtherOption(19, 8), new OtherOption(77, 4)));
    }

    @Test
    void sessionsAndLabelsAreEmptied() {
        byte[] packet = PacketBuilder.v4().text(TEXT).ip();
        byte[] session = octets(0x88, 0x64, 0x11, 0, 1, 2, 0, packet.length + 6);
        byte[] labels = octets(2, 0x81, 9, 9, 8, 64, 9, 9, 9, 64);

        CapturedPacket copy = Reading.packets(redacted(
                        Reading.open(
                                LITTLE.pcap(FileBuilder.MICROS, 1),
                                LITTLE.record(0, 0, join(new byte[12], session, labels, packet))),
                        RedactionKey.random()))
                .head();

        assertThat(copy.octets().slice(12, 18))
                .isEqualTo(Payload.of(octets(
                        0x88,
                        0x64,
                        0x11,
                        0,
                        0,
                        0,
                        0,
                        packet.length + 6,
                        2,
                        0x81,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        1,
                        0)));
        assertThat(Reading.tcp(PacketDecoder.decode(copy)).checksum()).isEqualTo(Checksum.RIGHT);
    }

    @Test
    void aChecksumThatWasRightIsRightAndNoOther() {
        byte[] right = PacketBuilder.v4().text(TEXT).ip();
        byte[] wrong = right.clone();
        wrong[36] ^= 1;

        assertThat(redacted(right).checksum()).isEqualTo(Checksum.RIGHT);
        assertThat(redacted(wrong).checksum()).isEqualTo(Checksum.WRONG);
    }

    @Test
    void packetsOfOtherProtocolsAreLeftOutAndCounted() {
        byte[] tcp = PacketBuilder.v4().text(TEXT).ip();
        byte[] udp = tcp.clone();
        udp[9] = 17;
        ByteArrayOutputStream to = new ByteArrayOutputStream();

        long leftOut = RedactedCopy.write(
                Reading.open(
                        LITTLE.pcap(FileBuilder.MICROS, 101),
                        LITTLE.record(0, 0, udp),
                        LITTLE.record(0, 0, tcp),
                        LITTLE.record(0, 0, udp)),
                to,
                RedactionKey.random());

        assertThat(leftOut).isEqualTo(2);
        assertThat(Reading.packets(to.toByteArray())).hasSize(1);
    }

    @Test
    void damagedPacketsAreRedactedWithoutAnError() {
        FileMutator mutator = new FileMutator(new SplittableRandom(3));
        byte[] packet = PacketBuilder.v6()
                .options(19, 4, 1, 2, 2, 4, 5, 180, 5, 10, 0, 0, 0, 1, 0, 0, 0, 2)
                .text(TEXT)
                .ip();
        RedactionKey key = RedactionKey.random();
        int redacted = 0;
        for (int i = 0; i < 5000; i++) {
            byte[] mutant = mutator.mutant(packet);
            Decoded before = Reading.decodeCut(101, Math.max(mutant.length, 100), mutant);
            if (before instanceof Decoded.Tcp(TcpPacket segment) && mutant.length > 0) {
                byte[] file = join(
                        LITTLE.pcap(FileBuilder.MICROS, 101),
                        LITTLE.record(0, 0, Math.max(mutant.length, 100), mutant));
                TcpPacket after = packets(redacted(Reading.open(file), key)).head();
                assertThat(after.header()).isEqualTo(segment.header());
                assertThat(after.length()).isEqualTo(segment.length());
                assertThat(after.checksum()).isEqualTo(segment.checksum());
                redacted++;
            }
        }
        assertThat(redacted).isGreaterThan(1000);
    }
}
