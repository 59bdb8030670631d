package io.synproof.properties.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Bounds;
import io.synproof.checker.Outcome;
import io.synproof.properties.asking.Answer;
import io.synproof.properties.asking.Effort;
import io.synproof.properties.asking.Experiment;
import io.synproof.properties.asking.Story;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The catalogue, run: every verdict is computed, every check as expected, every control flips. */
class CatalogueTest {
    private static Map<String, ClaimResult> results = Map.of();

    @BeforeAll
    static void verify() {
        Map<Experiment, Answer> answers = Verification.experiments(Catalogue.ALL).parallelStream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        one -> one.ask(Effort.within(Bounds.states(2_000_000)))));
        results = Catalogue.ALL.stream()
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
        assertThat(results).hasSize(23);
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

    @Test
    void theVerdictsAreThese() {
        assertThat(with(ClaimVerdict.CONFIRMED))
                .containsExactly(
                        "FW-01",
                        "FW-16",
                        "HS-04",
                        "HS-05",
                        "HS-08",
                        "L-01",
                        "L-08",
                        "TW-03",
                        "TW-07",
                        "TWAIT-02");
        assertThat(with(ClaimVerdict.REFUTED))
                .containsExactly("FW-06", "FW-18", "HS-02", "HS-06", "TWAIT-13", "TWAIT-16");
        assertThat(with(ClaimVerdict.CONDITIONAL))
                .containsExactly(
                        "HS-03", "HS-18", "TW-01", "TW-02", "TW-08", "TWAIT-01", "TWAIT-07");
    }

    private static List<String> with(ClaimVerdict verdict) {
        return results.values().stream()
                .filter(result -> result.verdict() == verdict)
                .map(result -> result.claim().id())
                .sorted()
                .toList();
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
                .mapToInt(Story::length)
                .findFirst()
                .orElse(-1);
    }

    @Test
    void oneUndecidedCheckLeavesTheClaimUndecided() {
        Claim claim = Catalogue.named("HS-08");
        Check check = claim.checks().getFirst();
        Effort little = Effort.within(Bounds.states(10));
        Result result = new Result(
                check,
                check.experiment().ask(little),
                check.control().experiment().ask(little));

        assertThat(result.answer().outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(Judgement.of(List.of(result))).isEqualTo(ClaimVerdict.UNDECIDED);
    }
}
