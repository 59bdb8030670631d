package io.synproof.properties.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The results of others, run: computed verdicts and controls that flip. */
class LiteratureTest {
    private static List<ClaimResult> results = List.of();

    @BeforeAll
    static void verify() {
        Map<Experiment, Answer> answers =
                Verification.experiments(Catalogue.ofLiterature()).parallelStream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                one -> one.ask(ExperimentOptions.within(Bounds.states(400_000)))));
        results = Catalogue.ofLiterature().stream()
                .map(claim -> Verification.result(claim, answers::get))
                .toList();
    }

    @Test
    void everyCheckIsAsExpectedAndEveryControlFlips() {
        assertThat(results.stream()
                        .flatMap(result -> result.results().stream()
                                .filter(check -> !check.asExpected())
                                .map(check -> result.claim().id() + "/"
                                        + check.check().name())))
                .isEmpty();
    }

    /** {@link MoreRoomTest} asks them again. */
    @Test
    void noOthersRestOnAFullNetwork() {
        assertThat(FullNetworks.among(results))
                .containsExactlyInAnyOrderElementsOf(FullNetworks.OF_LITERATURE);
    }

    @Test
    void everyCheckIsCompleteOrHasATrace() {
        assertThat(results.stream()
                        .flatMap(result -> result.results().stream())
                        .flatMap(check -> List.of(check.answer(), check.control()).stream()))
                .hasSizeGreaterThan(100)
                .allMatch(answer -> answer.complete() || answer.story().isPresent());
    }

    /** A claim a line, in the order of the catalogue. */
    @Test
    void theVerdictsAreThese() throws IOException {
        assertThat(results.stream().map(LiteratureTest::line)).containsExactlyElementsOf(golden());
    }

    @Test
    void theyAreNumberedWithoutGapAndAreNoneOfTheNotes() {
        assertThat(Catalogue.ofLiterature().stream().map(Claim::id))
                .isSorted()
                .doesNotHaveDuplicates()
                .endsWith("LIT-" + Catalogue.ofLiterature().size());
        assertThat(Catalogue.ofNotes()).noneMatch(Claim::isLiterature);
        assertThat(Catalogue.ofLiterature()).allMatch(Claim::isLiterature);
    }

    @Test
    void theNameOfTheCatalogueItsGroupAndItsClaimsAreFound() {
        assertThat(Catalogue.select("literature")).isEqualTo(Catalogue.ofLiterature());
        assertThat(Catalogue.select("LIT")).isEqualTo(Catalogue.ofLiterature());
        assertThat(Catalogue.select("LIT-21")).containsExactly(Catalogue.named("LIT-21"));
        assertThat(Catalogue.named("LIT-21").placesAre()).isEqualTo("sources");
        assertThat(Catalogue.named("TW-03").placesAre()).isEqualTo("notes");
    }

    @Test
    void fourNumbersFallInSeventeenStepsAndEightInTwentyNine() {
        assertThat(length("LIT-14", "four")).isEqualTo(17);
        assertThat(length("LIT-14", "eight")).isEqualTo(29);
    }

    private static int length(String claim, String check) {
        return results.stream()
                .filter(result -> result.claim().id().equals(claim))
                .flatMap(result -> result.results().stream())
                .filter(one -> one.check().name().equals(check))
                .flatMap(one -> one.answer().story().stream())
                .mapToInt(AnnotatedTrace::length)
                .findFirst()
                .orElse(-1);
    }

    private static String line(ClaimResult result) {
        return result.claim().id() + " " + result.verdict();
    }

    private static List<String> golden() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                LiteratureTest.class.getResourceAsStream("literature.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
