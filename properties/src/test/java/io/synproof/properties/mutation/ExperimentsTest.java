package io.synproof.properties.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.question.NamedQuestion;
import io.synproof.properties.question.Question;
import io.synproof.properties.questions.Questions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What is asked of mutants, asked of the model as it is, as far as a little search goes. Each
 * experiment is a test of its own, so that a mutation run of the questions asks those alone that
 * run through a change. They come in the same order in every JVM, for such a run knows them by
 * their numbers.
 */
class ExperimentsTest {
    private static final Bounds LITTLE = Bounds.states(2_000);
    private static final Path NOW = Path.of("target", "experiments.txt");
    private static final String REDRAW = "if it is meant so, copy properties/target/experiments.txt"
            + " over the file of that name among the test resources";

    private static final Map<String, String> FOUND = golden();
    private static final ConcurrentMap<String, String> FINDS = new ConcurrentHashMap<>();

    @SuppressWarnings("unused") // the field source of a test
    private static final List<Experiment> EXPERIMENTS = Experiments.ALL.stream()
            .map(Experiments.Expected::experiment)
            .distinct()
            .toList();

    @ParameterizedTest
    @FieldSource("EXPERIMENTS")
    void aLittleSearchFindsWhatItFoundBefore(Experiment one) {
        String finds = Findings.line(one.ask(ExperimentOptions.within(LITTLE)));
        FINDS.put(one.command(), finds);

        assertThat(finds).as("%s: %s", one.command(), REDRAW).isEqualTo(FOUND.get(one.command()));
    }

    @Test
    void whatIsFoundIsWhatIsExpectedOrNothing() {
        assertThat(Experiments.ALL)
                .allSatisfy(
                        one -> assertThat(FOUND.getOrDefault(one.experiment().command(), "")
                                        .split(" ", 2)[0])
                                .as(one.experiment().command())
                                .isIn(one.expected().name(), "UNDECIDED"));
    }

    @Test
    void nothingIsKeptOfExperimentsThatThereAreNot() {
        assertThat(FOUND.keySet())
                .as(REDRAW)
                .containsExactlyInAnyOrderElementsOf(
                        EXPERIMENTS.stream().map(Experiment::command).toList());
    }

    @Test
    void everyPropertyIsAskedOfSomething() {
        assertThat(EXPERIMENTS.stream()
                        .map(Experiment::question)
                        .map(Question::name)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Questions.ALL.stream().map(NamedQuestion::name).toList());
    }

    @AfterAll
    static void keep() throws IOException {
        Files.write(
                NOW,
                new TreeMap<>(FINDS)
                        .entrySet().stream()
                                .map(one -> one.getKey() + "\t" + one.getValue())
                                .toList());
    }

    private static Map<String, String> golden() {
        try (InputStream in = Objects.requireNonNull(
                ExperimentsTest.class.getResourceAsStream("experiments.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
