package io.synproof.properties.reality.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.export.Tshark;
import io.vavr.collection.List;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Captures of real conversations are read whole, and as tshark reads them. */
class OurCapturesTest {
    @TempDir
    private Path folder;

    private static Stream<String> names() {
        return OurCaptures.PACKETS.keySet().stream().sorted();
    }

    static List<TcpPacket> packets(Path file) {
        try (TcpReader reader = TcpReader.open(file)) {
            return List.ofAll(() -> reader);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyPacketOfEachIsOneOfTcp(String name) {
        try (TcpReader reader = TcpReader.open(OurCaptures.file(name))) {
            reader.forEachRemaining(packet ->
                    assertThat(packet.options().reading()).isEqualTo(TcpOptions.Reading.WHOLE));

            long packets = OurCaptures.PACKETS.getOrDefault(name, -1);
            assertThat(reader.counts().tcp()).isEqualTo(packets);
            assertThat(reader.counts().packets()).isEqualTo(packets);
            assertThat(reader.file().cutOff()).isEmpty();
        }
    }

    @Test
    void aSynHasItsOptions() {
        TcpPacket syn = packets(OurCaptures.file("loss5.A.pcap")).head();

        assertThat(syn.source()).hasToString("10.1.0.1:37156");
        assertThat(syn.destination()).hasToString("10.2.0.1:80");
        assertThat(syn.number()).isEqualTo(1);
        assertThat(syn.nanos()).isEqualTo(1_795_218_401_486_578_000L);
        assertThat(syn.seq()).isEqualTo(3_187_062_722L);
        assertThat(syn.flags()).isEqualTo(TcpFields.SYN);
        assertThat(syn.length()).isZero();
        assertThat(syn.checksum()).isEqualTo(Checksum.RIGHT);
        assertThat(syn.options().mss()).isEqualTo(1460);
        assertThat(syn.options().windowScale()).isEqualTo(10);
        assertThat(syn.options().sackPermitted()).isTrue();
        assertThat(syn.options().timestamps()).contains(new Timestamps(2_232_893_928L, 0));
    }

    @Test
    void checksumsOnLoopbackAreLeftToHardwareButForThatOfTheAckInTimeWait() {
        assertThat(packets(OurCaptures.file("http-keepalive-lo.pcapng")).map(TcpPacket::checksum))
                .isEqualTo(List.fill(19, Checksum.PARTIAL).append(Checksum.RIGHT));
    }

    @Test
    void tsharkReadsTheSame() {
        Tshark.needed();
        Path file = folder.resolve("all.pcapng");
        Tshark.merge(OurCaptures.files(), file);

        assertThat(List.ofAll(OurCaptures.files())
                        .flatMap(OurCapturesTest::packets)
                        .map(packet -> String.join("|", fields(packet))))
                .containsExactlyElementsOf(List.ofAll(Tshark.fields(
                                file,
                                "frame.time_epoch",
                                "tcp.srcport",
                                "tcp.dstport",
                                "tcp.seq_raw",
                                "tcp.ack_raw",
                                "tcp.flags",
                                "tcp.window_size_value",
                                "tcp.urgent_pointer",
                                "tcp.len",
                                "tcp.options.mss_val",
                                "tcp.options.wscale.shift",
                                "tcp.options.sack_perm",
                                "tcp.options.sack_le",
                                "tcp.options.sack_re",
                                "tcp.options.timestamp.tsval",
                                "tcp.options.timestamp.tsecr",
                                "tcp.checksum.status",
                                "tcp.payload"))
                        .map(line -> String.join("|", line)));
    }

    private static java.util.List<String> fields(TcpPacket packet) {
        TcpOptions options = packet.options();
        return java.util.List.of(
                "%d.%09d".formatted(packet.nanos() / 1_000_000_000, packet.nanos() % 1_000_000_000),
                Integer.toString(packet.source().port()),
                Integer.toString(packet.destination().port()),
                Long.toString(packet.seq()),
                Long.toString(packet.ack()),
                "0x%04x".formatted(packet.header().reserved() << 8 | packet.flags()),
                Integer.toString(packet.window()),
                Integer.toString(packet.header().urgent()),
                Integer.toString(packet.length()),
                said(options.mss()),
                said(options.windowScale()),
                options.sackPermitted() ? "0402" : "",
                blocks(options, SackBlock::left),
                blocks(options, SackBlock::right),
                options.timestamps()
                        .map(Timestamps::value)
                        .map(Object::toString)
                        .getOrElse(""),
                options.timestamps().map(Timestamps::echo).map(Object::toString).getOrElse(""),
                switch (packet.checksum()) {
                    case RIGHT -> "1";
                    case WRONG, PARTIAL -> "0";
                    case UNKNOWN -> "2";
                },
                HexFormat.of().formatHex(packet.payload().octets()));
    }

    private static String said(int value) {
        return value == TcpOptions.UNSAID ? "" : Integer.toString(value);
    }

    private static String blocks(TcpOptions options, ToLongFunction<SackBlock> edge) {
        return options.sacks()
                .map(block -> Long.toString(edge.applyAsLong(block)))
                .mkString("~");
    }
}
