package io.synproof.checker.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A process that has ended.
 *
 * @param wall seconds from its start to its end
 * @param cpu seconds that it and its children have used, in user and system mode
 * @param out what it printed
 */
record Timed(double wall, double cpu, String out) {
    private static final String SCRIPT =
            "TIMEFORMAT='%3R %3U %3S'; time \"$@\" > out.txt 2> err.txt";

    /**
     * Runs a program under bash's {@code time}.
     *
     * @param folder where it runs, and where its output is kept
     * @throws Unavailable if it cannot be started, or fails
     */
    static Timed run(Path folder, List<String> command) throws IOException, InterruptedException {
        List<String> shell = new ArrayList<>(List.of("bash", "-c", SCRIPT, "bash"));
        shell.addAll(command);
        Path times = folder.resolve("times.txt");
        ProcessBuilder builder =
                new ProcessBuilder(shell).directory(folder.toFile()).redirectError(times.toFile());
        builder.environment().put("LC_ALL", "C");
        int code = start(builder).waitFor();
        if (code != 0) {
            throw new Unavailable(String.join(" ", command) + " ends with exit code " + code + ": "
                    + tail(folder.resolve("err.txt"), folder.resolve("out.txt")));
        }
        String[] parts = Files.readString(times).strip().split(" ", -1);
        return new Timed(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]) + Double.parseDouble(parts[2]),
                Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8));
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new Unavailable("there is no bash, whose time is needed: " + e.getMessage());
        }
    }

    private static String tail(Path... files) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            try (Stream<String> text = Files.lines(file)) {
                lines.addAll(text.filter(line -> !line.isBlank()).toList());
            }
        }
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }
}
