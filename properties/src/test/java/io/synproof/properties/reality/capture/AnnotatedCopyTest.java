package io.synproof.properties.reality.capture;

import static io.synproof.properties.reality.capture.FileBuilder.BIG;
import static io.synproof.properties.reality.capture.FileBuilder.LITTLE;
import static io.synproof.properties.reality.capture.PacketBuilder.octets;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.properties.export.Tshark;
import io.vavr.collection.List;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A copy with comments has all that the capture has, and the comments. */
class AnnotatedCopyTest {
    @TempDir
    private Path folder;

    private static byte[] copy(CaptureReader from, LongFunction<List<String>> comments) {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        AnnotatedCopy.write(from, to, "about it", comments);
        return to.toByteArray();
    }

    private static Stream<String> names() {
        return OurCaptures.PACKETS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void withoutCommentsThePacketsAreTheSame(String name) {
        try (CaptureReader from = CaptureReader.open(OurCaptures.file(name));
                CaptureReader again = CaptureReader.open(OurCaptures.file(name))) {
            assertThat(Reading.packets(copy(from, number -> List.empty())))
                    .isEqualTo(List.ofAll(() -> again));
        }
    }

    @Test
    void interfacesTimesDirectionsAndOtherCommentsStay() {
        byte[] packet = octets(1, 2, 3, 4, 5);
        byte[] eth0 = LITTLE.option(2, "eth0".getBytes(UTF_8));
        byte[] nanos = LITTLE.option(9, octets(9));
        byte[] comment = LITTLE.option(1, "old".getBytes(UTF_8));
        byte[] out = LITTLE.option(2, octets(2, 0, 0, 0));

        CaptureReader copied = Reading.open(copy(
                Reading.open(
                        LITTLE.section(),
                        LITTLE.interfaceOf(1, 0, eth0, nanos),
                        LITTLE.enhanced(0, 1_700_000_000_123_456_789L, packet, out, comment),
                        BIG.section(),
                        BIG.interfaceOf(113, 96),
                        BIG.enhanced(0, 7, packet)),
                number -> List.of("new " + number)));

        assertThat(List.ofAll(() -> copied))
                .containsExactly(
                        new CapturedPacket(
                                new Sighting(1, 1_700_000_000_123_456_789L, 0, Direction.OUT),
                                1,
                                Payload.of(packet),
                                5,
                                List.of("old", "new 1")),
                        new CapturedPacket(
                                new Sighting(2, 7000, 1, Direction.UNSAID),
                                113,
                                Payload.of(packet),
                                5,
                                List.of("new 2")));
        assertThat(copied.interfaces())
                .containsExactly(
                        new CaptureInterface(1, 0, "eth0"), new CaptureInterface(113, 96, ""));
    }

    @Test
    void aPacketThatWasCutOffStaysSo() {
        byte[] file = PacketBuilder.join(
                LITTLE.pcap(FileBuilder.MICROS, 101), LITTLE.record(1, 2, 900, octets(1, 2)));

        assertThat(Reading.packets(copy(Reading.open(file), number -> List.empty()))
                        .map(CapturedPacket::originalLength))
                .containsExactly(900L);
    }

    @Test
    void wiresharkShowsTheComments() throws IOException {
        Tshark.needed();
        CaptureReader from = CaptureReader.open(OurCaptures.file("loss5.A.pcap"));
        Path file = Files.write(
                folder.resolve("commented.pcapng"),
                copy(
                        from,
                        number -> number % 2 == 0
                                ? List.of("packet " + number, "näher")
                                : List.empty()));

        assertThat(Tshark.fields(file, "frame.comment").subList(0, 4))
                .containsExactly(
                        java.util.List.of(""),
                        java.util.List.of("packet 2~näher"),
                        java.util.List.of(""),
                        java.util.List.of("packet 4~näher"));
    }

    @Test
    void aCommentIsAsLongAsAnOptionCanBe() {
        byte[] file = PacketBuilder.join(
                LITTLE.pcap(FileBuilder.MICROS, 101), LITTLE.record(1, 2, octets(1, 2)));
        String comment = "a" + "ä".repeat(40_000);

        assertThat(Reading.packets(copy(Reading.open(file), number -> List.of(comment)))
                        .head()
                        .comments())
                .containsExactly("a" + "ä".repeat(32_767));
    }

    @Test
    void whatIsBeforeAnErrorIsWritten() {
        byte[] packet = LITTLE.record(1, 2, octets(1, 2));
        byte[] absurd = LITTLE.of(out -> out.putLong(0).putLong(-1));
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        CaptureReader from =
                Reading.open(LITTLE.pcap(FileBuilder.MICROS, 101), packet, packet, absurd);

        assertThatThrownBy(() -> AnnotatedCopy.write(from, to, "", number -> List.empty()))
                .isInstanceOf(CaptureException.class);
        assertThat(Reading.packets(to.toByteArray())).hasSize(2);
    }

    @Test
    void aCopyThatCannotBeWrittenIsAnError() {
        CaptureReader from = CaptureReader.open(OurCaptures.file("loss5.A.pcap"));
        OutputStream full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("full");
            }
        };

        assertThatThrownBy(() -> AnnotatedCopy.write(from, full, "", number -> List.empty()))
                .isInstanceOf(UncheckedIOException.class);
    }
}
