package io.synproof.properties.reality.capture;

import static io.synproof.properties.reality.capture.FileBuilder.LITTLE;
import static io.synproof.properties.reality.capture.PacketBuilder.join;
import static io.synproof.properties.reality.capture.PacketBuilder.octets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.LinkedHashMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is known by its beginning, decompressed if need be, and else refused. */
class CaptureReaderTest {
    private static final byte[] PACKET = PacketBuilder.v4().ip();
    private static final byte[] FILE = join(
            LITTLE.pcap(FileBuilder.MICROS, 101),
            LITTLE.record(0, 0, PACKET),
            LITTLE.record(0, 0, PACKET));

    @TempDir
    private Path folder;

    private static byte[] gzip(byte[] octets) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(octets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    @Test
    void gzipIsKnownByItsBeginning() {
        assertThat(Reading.packets(gzip(FILE))).isEqualTo(Reading.packets(FILE)).hasSize(2);
    }

    @Test
    void membersOfGzipFollowEachOther() {
        byte[] first = Arrays.copyOf(FILE, 60);
        byte[] second = Arrays.copyOfRange(FILE, 60, FILE.length);

        assertThat(Reading.packets(gzip(first), gzip(second))).isEqualTo(Reading.packets(FILE));
    }

    @Test
    void gzipThatEndsEarlyIsCutOff() {
        byte[] compressed = gzip(FILE);

        try (CaptureReader reader =
                Reading.open(Arrays.copyOf(compressed, compressed.length - 4))) {
            reader.forEachRemaining(packet -> {});

            assertThat(reader.cutOff()).contains(new CutOff(FILE.length, "the gzip data"));
        }
    }

    @Test
    void whatIsBehindGzipDataAndNoMoreOfItIsNotTheEnd() {
        for (int header = 0; header < 3; header++) {
            byte[] further = gzip(FILE);
            further[header] ^= 1;
            for (byte[] behind : new byte[][] {further, octets(0, 1), Arrays.copyOf(further, 5)}) {
                try (CaptureReader reader = Reading.open(gzip(FILE), behind)) {
                    reader.forEachRemaining(packet -> {});

                    assertThat(reader.cutOff()).contains(new CutOff(FILE.length, "the gzip data"));
                }
            }
        }
    }

    @Test
    void zerosBehindGzipDataFillItUp() {
        for (int zeros : new int[] {1, 2, 9, 512, 1 << 17}) {
            try (CaptureReader reader = Reading.open(gzip(FILE), new byte[zeros])) {
                assertThat(reader).toIterable().hasSize(2);
                assertThat(reader.cutOff()).isEmpty();
            }
            try (CaptureReader reader = Reading.open(gzip(FILE), new byte[zeros], octets(1))) {
                assertThat(reader).toIterable().hasSize(2);
                assertThat(reader.cutOff()).contains(new CutOff(FILE.length, "the gzip data"));
            }
        }
    }

    @Test
    void wherever64KibibytesEndTheEndOfGzipDataIsTheEnd() {
        Random random = new Random(1);
        byte[] text = new byte[1 << 16];
        random.nextBytes(text);
        for (int length = 65_400; length < 65_536; length++) {
            byte[] member = gzip(join(
                    LITTLE.pcap(FileBuilder.MICROS, 101),
                    LITTLE.record(0, 0, Arrays.copyOf(text, length))));

            try (CaptureReader reader = Reading.open(member)) {
                reader.forEachRemaining(packet -> {});
                assertThat(reader.cutOff()).isEmpty();
            }
            try (CaptureReader reader = Reading.open(member, octets(0x1f))) {
                reader.forEachRemaining(packet -> {});
                assertThat(reader.cutOff()).isNotEmpty();
            }
        }
    }

    @Test
    void damagedGzipIsRefused() {
        byte[] compressed = gzip(FILE);
        compressed[compressed.length - 5] ^= 1;

        try (CaptureReader reader = Reading.open(compressed)) {
            assertThatThrownBy(() -> reader.forEachRemaining(packet -> {}))
                    .isInstanceOf(CaptureException.class)
                    .hasMessage("the gzip data is damaged: Corrupt GZIP trailer");
        }
    }

    @Test
    void whatIsNoCaptureIsRefusedByName() {
        assertRefused(new byte[0], "the file is empty");
        assertRefused(octets(1, 2), "the file ends within its first four octets");
        assertRefused(gzip(new byte[0]), "the file is empty");
        assertRefused(
                "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8),
                "the file is no capture: neither pcap nor pcapng begins with 23212f62");
        assertRefused(
                "snoop\0\0\0".getBytes(StandardCharsets.UTF_8),
                "the file is a snoop capture: convert it by editcap -F pcapng");
        assertRefused(gzip(gzip(FILE)), "the file is compressed by gzip twice: decompress it once");
        assertRefused(Arrays.copyOf(FILE, 23), "the file ends within the header of a pcap file");
        assertRefused(
                Arrays.copyOf(LITTLE.section(), 20),
                "the file ends within the header of a section");
        assertRefused(octets(0x1f, 0x8b), "the gzip data ends within its header");
    }

    private static void assertRefused(byte[] file, String reason) {
        assertThatThrownBy(() -> Reading.open(file))
                .isInstanceOf(CaptureException.class)
                .hasMessage(reason);
    }

    @Test
    void aFileThatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> CaptureReader.open(folder.resolve("none.pcap")))
                .isInstanceOf(CaptureException.class)
                .hasMessage("there is no such file");
        assertThatThrownBy(() -> CaptureReader.open(folder))
                .isInstanceOf(CaptureException.class)
                .hasMessageContaining("it cannot be read: ");
    }

    @Test
    void aRefusedStreamIsClosed() {
        boolean[] closed = new boolean[1];
        InputStream stream = new ByteArrayInputStream(new byte[9]) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        assertThatThrownBy(() -> CaptureReader.open(stream)).isInstanceOf(CaptureException.class);
        assertThat(closed).containsExactly(true);
    }

    @Test
    void behindTheLastPacketThereIsNone() throws IOException {
        try (CaptureReader reader =
                CaptureReader.open(Files.write(folder.resolve("two.pcap"), FILE))) {
            reader.next();
            reader.next();

            assertThatThrownBy(reader::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void packetsThatAreNotOfTcpAreCountedByReason() {
        byte[] udp = PACKET.clone();
        udp[9] = 17;
        byte[] fragment = PACKET.clone();
        fragment[6] = 0x20;
        byte[] file = join(
                FILE,
                LITTLE.record(0, 0, udp),
                LITTLE.record(0, 0, fragment),
                LITTLE.record(0, 0, udp),
                LITTLE.record(0, 0, PACKET));

        try (TcpReader reader = new TcpReader(Reading.open(file))) {
            long[] last = new long[1];
            reader.forEachRemaining(packet -> last[0] = packet.number());

            assertThat(last).containsExactly(6);
            assertThat(reader.counts())
                    .isEqualTo(new CaptureCounts(
                            6,
                            3,
                            LinkedHashMap.of(PassedOver.UDP, 2L, PassedOver.FRAGMENT, 1L),
                            0));
            assertThatThrownBy(reader::next).isInstanceOf(NoSuchElementException.class);
        }
    }
}
