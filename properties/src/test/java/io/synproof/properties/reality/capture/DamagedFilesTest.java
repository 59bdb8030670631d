package io.synproof.properties.reality.capture;

import static io.synproof.properties.reality.capture.FileBuilder.BIG;
import static io.synproof.properties.reality.capture.FileBuilder.LITTLE;
import static io.synproof.properties.reality.capture.PacketBuilder.join;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A damaged file gives packets, and copies, or is refused in words, and soon. */
class DamagedFilesTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    /** Files are damaged as they stand or under gzip's hands. */
    private static List<byte[]> files() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (String name : OurCaptures.PACKETS.keySet().stream().sorted().toList()) {
            byte[] file = Files.readAllBytes(OurCaptures.file(name));
            if (file.length < 20_000) {
                files.add(file);
            }
        }
        files.add(everyBlock(BIG));
        files.add(everyBlock(LITTLE));
        files.add(join(everyBlock(BIG), everyBlock(LITTLE)));
        files.add(gzip(everyBlock(BIG)));
        files.add(gzip(files.getFirst()));
        return files;
    }

    private static byte[] everyBlock(FileBuilder file) {
        byte[] packet = PacketBuilder.v6()
                .options(2, 4, 5, 180, 4, 2, 8, 10, 0, 0, 0, 1, 0, 0, 0, 2, 1, 3, 3, 14)
                .text("octets".getBytes(UTF_8))
                .ip();
        byte[] comment = file.option(1, "a comment".getBytes(UTF_8));
        return join(
                file.section(),
                file.interfaceOf(
                        101,
                        0,
                        file.option(9, PacketBuilder.octets(0x8a)),
                        file.option(14, file.of(out -> out.putLong(9)))),
                file.interfaceOf(276, 96),
                file.enhanced(0, 5, packet, comment, file.option(2, new byte[4])),
                file.simple(packet.length, packet),
                file.obsolete(0, 5, packet),
                file.block(FileBuilder.STATISTICS, join(new byte[12], file.option(5, new byte[8]))),
                file.block(77, new byte[40]));
    }

    private static byte[] gzip(byte[] octets) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(octets);
        }
        return compressed.toByteArray();
    }

    /** Numbers of files by what became of them. */
    private record Fates(int whole, int cutOff, int refused, int atOnce) {}

    private static Fates read(int mutants, long seed) throws IOException {
        List<byte[]> files = files();
        SplittableRandom random = new SplittableRandom(seed);
        FileMutator mutator = new FileMutator(random);
        RedactionKey key = RedactionKey.random();
        int[] fates = new int[4];
        for (int i = 0; i < mutants; i++) {
            byte[] mutant = mutator.mutant(files.get(i % files.size()));
            long start = System.nanoTime();
            int fate = fate(mutant);
            fates[fate]++;
            assertThat(isCopied(mutant, key)).isEqualTo(fate < 2);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        }
        return new Fates(fates[0], fates[1], fates[2], fates[3]);
    }

    private static int fate(byte[] file) {
        boolean open = false;
        try (TcpReader reader = new TcpReader(Reading.open(file))) {
            open = true;
            while (reader.hasNext()) {
                assertThat(reader.next().toString()).isNotEmpty();
            }
            return reader.file().cutOff().isDefined() ? 1 : 0;
        } catch (CaptureException e) {
            assertThat(e.getMessage()).isNotEmpty();
            assertThat(e.offset()).isNotNegative();
            return open ? 2 : 3;
        }
    }

    private static boolean isCopied(byte[] file, RedactionKey key) {
        try (CaptureReader once = Reading.open(file);
                CaptureReader twice = Reading.open(file)) {
            OutputStream nowhere = OutputStream.nullOutputStream();
            AnnotatedCopy.write(once, nowhere, "", number -> io.vavr.collection.List.of("here"));
            RedactedCopy.write(twice, nowhere, key);
            return true;
        } catch (CaptureException _) {
            return false;
        }
    }

    @Test
    void everyMutantOfTwoThousandIsReadOrRefused() throws IOException {
        assertEachFateIsMet(read(2000, 1), 100);
    }

    @Test
    @Tag("long")
    void everyMutantOfAHundredThousandIsReadOrRefused() throws IOException {
        assertEachFateIsMet(read(100_000, 2), 5000);
    }

    private static void assertEachFateIsMet(Fates fates, int least) {
        assertThat(fates.whole).isGreaterThan(least);
        assertThat(fates.cutOff).isGreaterThan(least);
        assertThat(fates.refused).isGreaterThan(least);
        assertThat(fates.atOnce).isGreaterThan(least);
    }
}
