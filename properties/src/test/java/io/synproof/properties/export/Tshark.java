package io.synproof.properties.export;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Wireshark's reader of captures. */
public final class Tshark {
    private static final String SEPARATOR = "|";

    private Tshark() {}

    /** Skips the test where there is no tshark. */
    public static void needed() {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(":", -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "tshark"))),
                "skipped: there is no tshark on PATH (Debian: apt install tshark; .ci/install)");
    }

    /** Some fields of each packet of a capture, its checksums verified, its numbers absolute. */
    public static List<List<String>> fields(Path capture, String... fields) {
        return fields(Stream.of("tshark"), capture, fields);
    }

    /** The same, once tshark has read the whole capture: each packet tells what follows as well. */
    public static List<List<String>> fieldsInHindsight(Path capture, String... fields) {
        return fields(Stream.of("tshark", "-2"), capture, fields);
    }

    private static List<List<String>> fields(
            Stream<String> tshark, Path capture, String... fields) {
        Stream<String> options = Stream.of(
                "-o",
                "ip.check_checksum:TRUE",
                "-o",
                "tcp.check_checksum:TRUE",
                "-o",
                "tcp.relative_sequence_numbers:FALSE",
                "-T",
                "fields",
                "-E",
                "separator=" + SEPARATOR,
                "-E",
                "aggregator=~",
                "-r",
                capture.toString());
        Stream<String> wanted = Arrays.stream(fields).flatMap(field -> Stream.of("-e", field));
        return run(Stream.concat(tshark, Stream.concat(options, wanted)).toList())
                .lines()
                .map(line -> List.of(line.split("\\" + SEPARATOR, -1)))
                .toList();
    }

    /** Writes one capture of the packets of several, one file's behind another's. */
    public static void merge(List<Path> captures, Path into) {
        run(Stream.concat(
                        Stream.of("mergecap", "-a", "-w", into.toString()),
                        captures.stream().map(Path::toString))
                .toList());
    }

    private static String run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String out =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed: " + out);
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
