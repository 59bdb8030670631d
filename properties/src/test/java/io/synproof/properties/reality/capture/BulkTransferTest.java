package io.synproof.properties.reality.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.export.Tshark;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated conversation is legal, and as long as is asked for. */
class BulkTransferTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private Path written(long packets, int text) {
        Path file = folder.resolve("bulk.pcap");
        new BulkTransfer(packets, text).write(file);
        return file;
    }

    @Test
    void itBeginsAndEndsAndHasRightChecksums() {
        try (TcpReader reader = TcpReader.open(written(1000, 100))) {
            TcpPacket first = reader.next();
            TcpPacket last = first;
            while (reader.hasNext()) {
                last = reader.next();
                assertThat(last.checksum()).isEqualTo(Checksum.RIGHT);
            }

            assertThat(first.flags()).isEqualTo(TcpFields.SYN);
            assertThat(first.options().windowScale()).isEqualTo(7);
            assertThat(last.flags()).isEqualTo(TcpFields.ACK);
            assertThat(last.number()).isEqualTo(1000);
        }
    }

    @Test
    void tsharkFindsNothingOddInIt() {
        Tshark.needed();

        assertThat(Tshark.fields(written(1000, 100), "tcp.analysis.flags", "tcp.checksum.status"))
                .hasSize(1000)
                .containsOnly(List.of("", "1"));
    }

    @Test
    @Tag("long")
    void aMillionPacketsAreReadInSeconds() {
        Path file = written(1_000_000, 100);
        long start = System.nanoTime();
        try (TcpReader reader = TcpReader.open(file)) {
            reader.forEachRemaining(packet -> {});

            assertThat(reader.counts().tcp()).isEqualTo(1_000_000);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
        }
    }
}
