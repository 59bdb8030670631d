package io.synproof.properties.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
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

/** The catalogue, run: every verdict is computed, every check as expected, every control flips. */
class CatalogueTest {
    private static Map<String, ClaimResult> results = Map.of();

    @BeforeAll
    static void verify() {
        Map<Experiment, Answer> answers =
                Verification.experiments(Catalogue.ofNotes()).parallelStream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                one -> one.ask(
                                        ExperimentOptions.within(Bounds.states(2_000_000)))));
        results = Catalogue.ofNotes().stream()
                .collect(Collectors.toMap(
                        Claim::id, claim -> Verification.result(claim, answers::get)));
    }

    @Test
    void everyCheckIsAsExpectedAndEveryControlFlips() {
        assertThat(results.values().stream()
                        .flatMap(result -> result.results().stream()
                                .filter(check -> !check.asExpected())
                                .map(check -> result.claim().id() + "/"
                                        + check.check().name())))
                .isEmpty();
    }

    /** {@link MoreRoomTest} asks them again. */
    @Test
    void noOthersRestOnAFullNetwork() {
        assertThat(FullNetworks.among(results.values()))
                .containsExactlyInAnyOrderElementsOf(FullNetworks.OF_NOTES);
    }

    @Test
    void everyCheckIsCompleteOrHasATrace() {
        assertThat(results.values().stream()
                        .flatMap(result -> result.results().stream())
                        .flatMap(check -> List.of(check.answer(), check.control()).stream()))
                .allMatch(answer -> answer.complete() || answer.story().isPresent())
                .allMatch(
                        answer -> answer.coverage().cut() == 0 || answer.story().isPresent());
    }

    /** A claim a line, in the order of the catalogue. */
    @Test
    void theVerdictsAreThese() throws IOException {
        assertThat(Catalogue.ofNotes().stream().map(claim -> claim.id() + " " + verdict(claim)))
                .containsExactlyElementsOf(golden());
    }

    private static ClaimVerdict verdict(Claim claim) {
        return results.getOrDefault(claim.id(), new ClaimResult(claim, List.of()))
                .verdict();
    }

    private static List<String> golden() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CatalogueTest.class.getResourceAsStream("verdicts.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void twoMessagesAreUndoneInSixStepsByAnAbortAndInNineByAnOrderlyClose() {
        assertThat(length("TW-03", "abort")).isEqualTo(6);
        assertThat(length("TW-03", "orderlyClose")).isEqualTo(9);
    }

    @Test
    void aConstantServerNumberIsUndoneInEightSteps() {
        assertThat(length("TW-08", "constantIsn")).isEqualTo(8);
    }

    private static int length(String claim, String check) {
        ClaimResult result =
                results.getOrDefault(claim, new ClaimResult(Catalogue.named(claim), List.of()));
        return result.results().stream()
                .filter(one -> one.check().name().equals(check))
                .flatMap(one -> one.answer().story().stream())
                .mapToInt(AnnotatedTrace::length)
                .findFirst()
                .orElse(-1);
    }

    @Test
    void oneUndecidedCheckLeavesTheClaimUndecided() {
        Claim claim = Catalogue.named("HS-08");
        Check check = claim.checks().getFirst();
        ExperimentOptions little = ExperimentOptions.within(Bounds.states(10));
        CheckResult result = new CheckResult(
                check,
                check.experiment().ask(little),
                check.control().experiment().ask(little));

        assertThat(result.answer().outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(VerdictRule.of(List.of(result))).isEqualTo(ClaimVerdict.UNDECIDED);
    }
}
