package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.reality.capture.FileMutator;
import io.synproof.properties.reality.capture.OurCaptures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged capture is explained as far as it goes, or refused in words; never is it a bug. */
class DamagedCapturesTest {
    private static final int SMALL = 8_000;

    /** Most are explained in text, which is the quickest. */
    private static final List<String> FORMATS =
            List.of("text", "text", "text", "text", "text", "text", "html", "pcapng");

    @TempDir
    private Path folder;

    private static List<byte[]> files() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (Path file : OurCaptures.files()) {
            byte[] octets = Files.readAllBytes(file);
            if (octets.length < SMALL) {
                files.add(octets);
            }
        }
        return files;
    }

    /** The exit codes that came of so many mutants; each says something, and none is a bug. */
    private Set<Integer> codes(int mutants, long seed) throws IOException {
        List<byte[]> files = files();
        SplittableRandom random = new SplittableRandom(seed);
        FileMutator mutator = new FileMutator(random);
        Set<Integer> codes = new TreeSet<>();
        for (int i = 0; i < mutants; i++) {
            byte[] whole = files.get(random.nextInt(files.size()));
            Path file = Files.write(folder.resolve("mutant.pcap"), mutator.mutant(whole));
            String format = FORMATS.get(random.nextInt(FORMATS.size()));
            Shell shell = Shell.run(
                    "explain",
                    file.toString(),
                    "--format",
                    format,
                    "-o",
                    folder.resolve("out").toString());
            if (shell.code() == 4) {
                Files.copy(file, Path.of("target", "mutant-" + seed + "-" + i + ".pcap"));
            }
            assertThat(shell.code())
                    .as("%d of seed %d: %s", i, seed, shell.err())
                    .isBetween(0, 3);
            assertThat(shell.err()).doesNotContain("\tat ");
            codes.add(shell.code());
        }
        return codes;
    }

    @Test
    void fiveHundredOfThemAreNoBug() throws IOException {
        assertThat(codes(500, 1)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void twoHundredOfThemBesideTheOtherEndAreNoBug() throws IOException {
        byte[] whole = Files.readAllBytes(OurCaptures.file("handshake-ack-lost.A.pcap"));
        FileMutator mutator = new FileMutator(new SplittableRandom(3));
        Set<Integer> codes = new TreeSet<>();
        for (int i = 0; i < 200; i++) {
            Path file = Files.write(folder.resolve("mutant.pcap"), mutator.mutant(whole));
            Shell shell = Shell.run(
                    "explain",
                    OurCaptures.file("handshake-ack-lost.B.pcap").toString(),
                    file.toString());
            assertThat(shell.code()).as("mutant %d: %s", i, shell.err()).isBetween(0, 3);
            codes.add(shell.code());
        }
        assertThat(codes).containsExactly(0, 1, 2, 3);
    }

    @Tag("long")
    @Test
    void tenThousandOfThemAreNoBug() throws IOException {
        assertThat(codes(10_000, 2)).containsExactly(0, 1, 2, 3);
    }
}
