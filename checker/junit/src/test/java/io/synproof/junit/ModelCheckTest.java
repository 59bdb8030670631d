package io.synproof.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.EventType;

/** Checks of models as JUnit runs them: what a green one tells, and what a red one leaves. */
class ModelCheckTest {
    @TempDir
    private Path folder;

    @Test
    void aGreenTestTellsWhatTheSearchSaw() {
        EngineExecutionResults results = run(Switched.Green.class, Map.of());

        results.testEvents().assertStatistics(counts -> counts.succeeded(3).failed(0));
        assertThat(entries(results))
                .extracting(entry -> entry.get("question") + ": " + entry.get("outcome") + ", "
                        + entry.get("states") + " states, depth " + entry.get("depth"))
                .containsExactlyInAnyOrder(
                        "never \"three\": HOLDS, 3 states, depth 2",
                        "never \"three\": VIOLATED, 4 states, depth 3",
                        "always eventually \"off\": HOLDS, 3 states, depth 2",
                        "contract: KEPT, 3 states, depth 2");
        assertThat(entries(results))
                .allSatisfy(entry ->
                        assertThat(entry).containsKeys("transitions", "complete", "milliseconds"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRedTestShowsTheRunAndWritesItsEvidence() {
        Throwable told = failure(run(Switched.Red.class, Map.of()));

        assertThat(told)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("VIOLATED: never \"three\", after 3 steps")
                .hasMessageContaining("    2. 2\n       brighter\n    3. 3\n")
                .hasMessageContaining("written:  " + folder);
        assertThat(files())
                .containsExactlyInAnyOrder(
                        "Switched$Red.isNeverThree.txt",
                        "Switched$Red.isNeverThree.svg",
                        "Switched$Red.isNeverThree.itf.json",
                        "Switched$Red.isNeverThree.json",
                        "Switched_Red_isNeverThree_Replay.java");
    }

    @Test
    void theReplayTestOfAFailureNamesTheRun() throws IOException {
        run(Switched.Red.class, Map.of());

        assertThat(folder.resolve("io/synproof/junit/Switched_Red_isNeverThree_Replay.java"))
                .hasContent("""
                package io.synproof.junit;

                import io.synproof.junit.ModelReplay;
                import org.junit.jupiter.api.Test;

                /** The run that decided "three" in Red.isNeverThree. */
                class Switched_Red_isNeverThree_Replay {
                    @Test
                    void theRunDecidesIt() {
                        System.out.println(ModelReplay.of(
                                io.synproof.junit.Switched.Red.class,
                                "isNeverThree",
                                "three",
                                "0:0.0.0"));
                    }
                }
                """);
    }

    @Test
    void aReplayTakesTheRunWithoutASearch() {
        assertThat(ModelReplay.of(Switched.Red.class, "isNeverThree", "three", "0:0.0.0")
                        .actions())
                .isEqualTo(List.of("brighter", "brighter", "brighter"));
        assertThatThrownBy(
                        () -> ModelReplay.of(Switched.Red.class, "isNeverThree", "three", "0:0.0"))
                .isInstanceOf(AssertionError.class)
                .hasMessageEndingWith(
                        "that the run 0:0.0 decides: it is mended, or the model is another");
        assertThatThrownBy(
                        () -> ModelReplay.of(Switched.Green.class, "isNeverThree", "four", "0:0"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Switched$Green.isNeverThree checks no \"four\"");
        assertThatThrownBy(() -> ModelReplay.of(Switched.Red.class, "isNeverTwo", "three", "0:0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("isNeverTwo cannot be called");
    }

    @Test
    void aControlThatDoesNotFailIsRed() {
        assertThat(failure(run(Switched.RedControl.class, Map.of())))
                .hasMessageStartingWith("the control does not fail\nHOLDS: never \"three\"");
    }

    @Test
    void aLassoIsReplayedToo() {
        assertThat(failure(run(Switched.RedForEver.class, Map.of())))
                .hasMessageStartingWith("VIOLATED: always eventually \"full\"");
        assertThat(files()).contains("Switched_RedForEver_shinesAgainAndAgain_Replay.java");
        assertThat(ModelReplay.of(Switched.RedForEver.class, "shinesAgainAndAgain", "full", "0:1")
                        .actions())
                .isEqualTo(List.of("off"));
    }

    @Test
    void theLimitsOfATestGoBeforeThoseOfItsClass() {
        EngineExecutionResults results = run(Switched.Limited.class, Map.of());

        results.testEvents().assertStatistics(counts -> counts.succeeded(1).failed(1));
        assertThat(failure(results))
                .hasMessageStartingWith("UNDECIDED: never \"three\"")
                .hasMessageContaining("no level after 2 states");
    }

    @Test
    void configurationParametersAreLimitsToo() {
        assertThat(failure(run(Switched.Red.class, Map.of("synproof.depth", "1"))))
                .hasMessageContaining("bounds:   at most depth 1");
        assertThat(failure(run(Switched.Red.class, Map.of("synproof.threads", "two"))))
                .hasMessageContaining(
                        "synproof.threads is \"two\", and must be a number from 1 to 2147483647");
        assertThat(failure(run(Switched.Red.class, Map.of("synproof.seconds", "0"))))
                .hasMessageContaining(
                        "synproof.seconds is \"0\", and must be a number from 1 to 2147483647");
        assertThat(failure(run(Switched.Red.class, Map.of("synproof.depth", "2147483648"))))
                .hasMessageContaining("synproof.depth is \"2147483648\"");
        assertThat(failure(run(Switched.Red.class, Map.of("synproof.states", "2147483648"))))
                .hasMessageStartingWith("VIOLATED");
    }

    @Test
    void anAnnotationWithANegativeNumberIsNamed() {
        assertThat(failure(run(Switched.Negative.class, Map.of())))
                .hasMessageContaining(
                        "@SearchLimits: depth is \"-1\", and must be a number from 1 to"
                                + " 2147483647");
    }

    @Test
    void aVerdictIsToldAlsoWhereItsFilesCannotBeWritten() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "");

        assertThat(failure(run(Switched.Red.class, Map.of("synproof.reports", taken.toString()))))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("VIOLATED: never \"three\", after 3 steps")
                .hasMessageContaining("\nno files: java.nio.file.FileAlreadyExistsException: ");
    }

    @Test
    void nestedTestsOfOneNameHaveFilesOfTheirOwn() {
        run(Switched.Outer.class, Map.of());
        run(Switched.Other.class, Map.of());

        assertThat(files())
                .filteredOn(file -> file.endsWith("_Replay.java"))
                .containsExactlyInAnyOrder(
                        "Switched_Outer_Inner_isNeverThree_Replay.java",
                        "Switched_Other_Inner_isNeverThree_Replay.java");
    }

    @Test
    void everyInvocationOfAClassHasFilesOfItsOwn() {
        run(Switched.OfClass.class, Map.of());

        assertThat(files())
                .filteredOn(file -> file.endsWith(".txt"))
                .containsExactlyInAnyOrder(
                        "Switched$OfClass.isNeverThree.1.txt",
                        "Switched$OfClass.isNeverThree.2.txt");
        assertThat(files()).noneMatch(file -> file.endsWith(".java"));
    }

    @Test
    void anInheritedTestIsReplayedToo() {
        assertThat(ModelReplay.of(Switched.Heir.class, "isNeverThree", "three", "0:0.0.0")
                        .length())
                .isEqualTo(3);
    }

    @Test
    void aReplaySearchesWithinTheLimitsOfTheTest() {
        assertThat(ModelReplay.of(Switched.SearchingFirst.class, "isNeverThree", "three", "0:0.0.0")
                        .length())
                .isEqualTo(3);
    }

    @Test
    void aParameterisedTestIsGivenACheckerToo() {
        EngineExecutionResults results = run(Switched.OfAnySize.class, Map.of());

        results.testEvents().assertStatistics(counts -> counts.succeeded(2).failed(1));
        assertThat(files()).contains("Switched$OfAnySize.isNeverThree.3.txt");
    }

    @Test
    void randomRunsGoWithASearchAndDecideWhatItLeavesOpen() {
        EngineExecutionResults results = run(Switched.Sampled.class, Map.of());

        results.testEvents().assertStatistics(counts -> counts.succeeded(1).failed(1));
        assertThat(entries(results))
                .filteredOn(entry -> entry.containsKey("random runs"))
                .extracting(entry -> entry.get("random runs") + " " + entry.get("decided"))
                .containsExactlyInAnyOrder("100 by none", "100 by one of 3 steps");
        assertThat(failure(results))
                .hasMessageStartingWith("UNDECIDED: never \"three\"")
                .hasMessageContaining("this random run decides it\n    0. 0");
    }

    private EngineExecutionResults run(Class<?> tests, Map<String, String> parameters) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .configurationParameter("synproof.reports", folder.toString())
                .configurationParameters(parameters)
                .execute();
    }

    private static List<Map<String, String>> entries(EngineExecutionResults results) {
        return results.allEvents()
                .filter(event -> event.getType() == EventType.REPORTING_ENTRY_PUBLISHED)
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .toList();
    }

    private static Throwable failure(EngineExecutionResults results) {
        return results.testEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream())
                .findFirst()
                .orElseThrow();
    }

    private List<String> files() {
        try (Stream<Path> written = Files.walk(folder)) {
            return written.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString().replace("io.synproof.junit.", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aReplayIsOfTheCheckThatItsRunDecides() {
        assertThat(ModelReplay.of(Switched.Twice.class, "isNeverThree", "three", "0:0.0.0")
                        .length())
                .isEqualTo(3);
    }

    @Test
    void aReplayOfANestedTestIsMadeWithWhatIsAroundIt() {
        assertThat(ModelReplay.of(Switched.Outer.Inner.class, "isNeverThree", "three", "0:0.0.0")
                        .length())
                .isEqualTo(3);
    }
}
