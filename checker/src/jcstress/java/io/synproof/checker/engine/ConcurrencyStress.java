package io.synproof.checker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;

/**
 * The structures that threads of a search share, under jcstress. Each race that is tested has a
 * control: the same race with a broken structure, whose forbidden outcome must be seen.
 */
@Tag("long")
class ConcurrencyStress {
    private static final String PACKAGE = "io.synproof.checker.engine.";
    private static final String CONTROLS = "Control$";
    private static final String ONE_MODE = "-XX:TieredStopAtLevel=1";
    private static final String TESTS = "^(?!.*" + CONTROLS + ")";

    @TempDir
    Path folder;

    @Test
    void noRaceHasAnOutcomeThatIsForbidden() throws Exception {
        Collection<TestResult> results = results(TESTS, "-time", "200", "-iters", "1");

        assertThat(names(results.stream()))
                .containsExactlyInAnyOrder(
                        "store.SameStateStress.Narrow",
                        "store.SameStateStress.Wide",
                        "store.CollidingStatesStress.Narrow",
                        "store.CollidingStatesStress.WideWithOneFirstWord",
                        "store.LookupStress.Narrow",
                        "store.LookupStress.WideWithOneFirstWord",
                        "store.GrowthStress.Locked",
                        "util.MemoTableStress.TwoPuts",
                        "util.MemoTableStress.GetWhileGrowing",
                        "util.MemoTableStress.CompleteResult",
                        "util.InternerStress.OneValue",
                        "util.InternerStress.TwoValues",
                        "util.InternerStress.Lookup");
        assertThat(forbidden(results).map(ConcurrencyStress::outcomes)).isEmpty();
    }

    @Test
    void everyBrokenStructureIsCaught() throws Exception {
        Collection<TestResult> results =
                results(CONTROLS, "-time", "1000", "-iters", "2", "-jvmArgs", ONE_MODE);

        assertThat(names(forbidden(results)))
                .containsExactlyInAnyOrder(
                        "store.SameStateStress.ReadThenWriteControl",
                        "store.SameStateStress.NotWaitingControl",
                        "store.CollidingStatesStress.ReadThenWriteControl",
                        "store.LookupStress.SecondReadControl",
                        "store.GrowthStress.UnlockedControl",
                        "util.MemoTableStress.UnlockedControl",
                        "util.MemoTableStress.EmptyFirstControl",
                        "util.MemoTableStress.WrongOrderControl",
                        "util.InternerStress.UnlockedControl",
                        "util.InternerStress.NumberFirstControl");
    }

    /** The results of the tests that match, each in all modes of the JVM unless one is named. */
    private Collection<TestResult> results(String tests, String... arguments) throws Exception {
        Path output = folder.resolve("output.txt");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.openjdk.jcstress.Main"));
        command.addAll(List.of("-t", tests, "-f", "1", "-fsm", "1", "-sc", "false"));
        command.addAll(List.of("-hs", "128", "-r", "report"));
        command.addAll(List.of(arguments));
        new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();

        InProcessCollector collector = new InProcessCollector();
        DiskReadCollector reader = new DiskReadCollector(resultFile().toString(), collector);
        reader.dump();
        reader.close();
        assertThat(collector.getTestResults())
                .as(() -> read(output))
                .isNotEmpty()
                .allMatch(result -> result.status() == Status.NORMAL);
        return collector.getTestResults();
    }

    private Path resultFile() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".bin.gz"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(read(folder.resolve("output.txt"))));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static List<String> names(Stream<TestResult> results) {
        return results.map(result -> result.getName().substring(PACKAGE.length()))
                .distinct()
                .toList();
    }

    private static Stream<TestResult> forbidden(Collection<TestResult> results) {
        return results.stream()
                .filter(result -> result.grading().gradingResults.values().stream()
                        .anyMatch(grade -> grade.expect == Expect.FORBIDDEN && grade.count > 0));
    }

    /** The test with how often each of its outcomes was seen, in the order r1, r2, ... */
    private static String outcomes(TestResult result) {
        return result.getName()
                + result.getCounter().elementSet().stream()
                        .map(outcome -> " (" + outcome + ") " + result.getCount(outcome) + " times")
                        .sorted()
                        .toList();
    }
}
