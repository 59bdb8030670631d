package io.synproof.checker.bench;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command that runs us and other checkers in turn, and prints how they compare. */
public final class Compare {
    private static final List<Integer> THREADS = List.of(1, 2);
    private static final Parameter RUNS = new Parameter("--runs", 5, 1, 100);
    private static final String ONLY = "--only";

    private static final List<Arguments.Option> OPTIONS = List.of(
            new Arguments.Option(RUNS.name(), RUNS.legal()),
            new Arguments.Option(
                    ONLY,
                    "some of "
                            + Case.ALL.stream().map(Case::name).collect(Collectors.joining(","))));

    private final PrintWriter out;
    private final PrintWriter err;
    private final Path work;
    private boolean agreed = true;

    private Compare(PrintWriter out, PrintWriter err, Path work) {
        this.out = out;
        this.err = err;
        this.work = work;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) throws IOException, InterruptedException {
        PrintWriter out =
                new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err =
                new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        Code code = run(out, err, Path.of("target", "compare"), args);
        out.flush();
        err.flush();
        System.exit(code.number());
    }

    /**
     * Runs the command.
     *
     * @param work a folder of its own, emptied at first
     */
    static Code run(PrintWriter out, PrintWriter err, Path work, String... args)
            throws IOException, InterruptedException {
        try {
            Arguments arguments = Arguments.of(OPTIONS, args);
            if (arguments.asksForHelp()) {
                out.print(help());
                return Code.DONE;
            }
            if (!arguments.words().isEmpty()) {
                throw new BadWord("'" + arguments.words().getFirst() + "' is no option; nearest: "
                        + BadWord.nearest(
                                arguments.words().getFirst(),
                                OPTIONS.stream().map(Arguments.Option::name).toList()));
            }
            int runs = arguments.value(RUNS.name()).map(RUNS::parse).orElse(RUNS.standard());
            List<Case> cases = arguments.value(ONLY).map(Case::named).orElse(Case.ALL);
            delete(work);
            return new Compare(out, err, work).compare(cases, runs);
        } catch (BadWord bad) {
            err.println("compare: " + bad.getMessage());
            err.println("--help lists all cases and options.");
            return Code.WRONG_USE;
        }
    }

    private Code compare(List<Case> cases, int runs) throws IOException, InterruptedException {
        out.print(Rows.HEADER);
        out.flush();
        for (Case given : cases) {
            compare(given, runs);
        }
        out.println();
        out.println("%s of each in turn; JDK %s, %d processors."
                .formatted(
                        runs == 1 ? "1 run" : runs + " runs",
                        Runtime.version(),
                        Runtime.getRuntime().availableProcessors()));
        return agreed ? Code.DONE : Code.DIFFERS;
    }

    private void compare(Case given, int runs) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(work.resolve(given.name()));
        Optional<List<String>> command = prepare(given, folder);
        Map<Integer, List<Ours>> ours = new LinkedHashMap<>();
        THREADS.forEach(threads -> ours.put(threads, new ArrayList<>()));
        List<Timed> theirs = new ArrayList<>();
        try {
            for (int round = 1; round <= runs; round++) {
                for (Map.Entry<Integer, List<Ours>> each : ours.entrySet()) {
                    Ours run = Ours.run(folder, given, each.getKey());
                    tell(given, round, "Synproof, threads: " + each.getKey(), run.timed());
                    check(given, "Synproof", run.found());
                    each.getValue().add(run);
                }
                if (command.isPresent()) {
                    Timed run = Timed.run(folder, command.get());
                    tell(given, round, given.peer().label(), run);
                    check(given, given.peer().label(), given.peer().found(run.out()));
                    theirs.add(run);
                }
            }
        } catch (Unavailable failed) {
            agreed = false;
            err.println(given.name() + ": given up: " + failed.getMessage());
        }
        ours.forEach((threads, some) -> {
            if (!some.isEmpty()) {
                out.println(Rows.row(given, threads, some, theirs));
            }
        });
    }

    private Optional<List<String>> prepare(Case given, Path folder)
            throws IOException, InterruptedException {
        try {
            return Optional.of(given.peer().prepare(folder));
        } catch (Unavailable missing) {
            err.println(given.name() + ": without " + given.peer().label() + ": "
                    + missing.getMessage());
            return Optional.empty();
        }
    }

    private void tell(Case given, int round, String who, Timed run) {
        err.println(String.format(
                Locale.ROOT,
                "%s, round %d, %s: %.2f s, CPU %.2f s",
                given.name(),
                round,
                who,
                run.wall(),
                run.cpu()));
    }

    private void check(Case given, String who, Peer.Found found) {
        if (!found.equals(given.expected())) {
            agreed = false;
            err.println(
                    given.name() + ": " + who + " found " + found + ", not " + given.expected());
        }
    }

    /** The program that runs this JVM. */
    static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String help() {
        return """
                Usage: [--runs N] [--only CASE,CASE...]
                Runs us on one and two threads and other checkers, in turn, and prints a table.

                --runs N          so many runs of each; 5 if not given
                --only CASE,...   some of: %s

                Spin is taken from the PATH, with gcc; TLC is fetched by Maven. Where one cannot be
                had, the others go on.
                Exit codes: 0 done; 1 counts differ, or a run failed; 2 wrong use.
                """.formatted(Case.ALL.stream().map(Case::name).collect(Collectors.joining(", ")));
    }
}
