package io.synproof.properties.contradictions;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.claims.Check;
import io.synproof.properties.claims.CheckResult;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.Role;
import io.synproof.properties.claims.Verification;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.ExperimentOptions;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue of contradictions is sound, and what it says follows from the runs. */
class ContradictionsTest {
    private static final Pattern REFERENCE = Pattern.compile("(\\d{3}):(\\d+)(?:-(\\d+))?");
    private static final Bounds ONE_STATE = Bounds.states(1);
    private static final ExperimentOptions LITTLE = ExperimentOptions.within(Bounds.states(30_000));

    @Test
    void thereAreSixteenNumberedFromOneEachWithTwoSidesOrMore() {
        assertThat(Contradictions.ALL)
                .extracting(Contradiction::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 16).boxed().toList());
        assertThat(Contradictions.ALL).allMatch(one -> one.sides().size() >= 2);
    }

    @Test
    void everyLineReferredToIsOneThatSomeClaimIsTakenFrom() {
        List<String> told = Catalogue.ofNotes().stream()
                .flatMap(claim -> claim.notes().stream())
                .flatMap(ContradictionsTest::lines)
                .toList();

        assertThat(sides().flatMap(side -> side.notes().stream()))
                .allSatisfy(note -> assertThat(lines(note)).isNotEmpty().isSubsetOf(told));
        assertThat(told).doesNotContain("000:1000");
    }

    /** The lines of a reference such as {@code 001:26-31}, one by one; of other words, none. */
    private static Stream<String> lines(String reference) {
        return REFERENCE
                .matcher(reference)
                .results()
                .flatMap(found -> IntStream.rangeClosed(number(found, 2), number(found, 3))
                        .mapToObj(line -> found.group(1) + ":" + line));
    }

    private static int number(MatchResult found, int group) {
        String digits = found.group(group);
        return Integer.parseInt(digits == null ? found.group(2) : digits);
    }

    private static Stream<Position> sides() {
        return Contradictions.ALL.stream().flatMap(one -> one.sides().stream());
    }

    @Test
    void everyCheckThatIsNamedIsOneOfItsClaim() {
        assertThat(sides().flatMap(side -> side.grounds().stream()))
                .allSatisfy(ground -> assertThat(ground.claim().checks())
                        .extracting(Check::name)
                        .containsAll(ground.check().stream().toList()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | WRONG, RIGHT_UNDER_A_CONDITION        | RIGHT, RIGHT_UNDER_A_CONDITION
            2  | WRONG, RIGHT, RIGHT_UNDER_A_CONDITION | RIGHT, WRONG, RIGHT_UNDER_A_CONDITION
            3  | RIGHT, RIGHT                          | WRONG, WRONG
            6  | WRONG, RIGHT                          | RIGHT, WRONG
            7  | WRONG, RIGHT                          | RIGHT, WRONG
            10 | WRONG, RIGHT                          | RIGHT, WRONG
            12 | RIGHT, RIGHT                          | WRONG, WRONG
            13 | WRONG, RIGHT                          | WRONG, WRONG
            14 | WRONG, RIGHT                          | RIGHT, WRONG
            16 | RIGHT, WRONG, RIGHT                   | WRONG, RIGHT, WRONG
            """)
    void whenTheOutcomesFlipSoDoTheSides(String number, String sides, String flipped) {
        Contradiction contradiction = Contradictions.numbered(number);

        assertThat(verdicts(contradiction, one -> one)).isEqualTo(sides);
        assertThat(verdicts(contradiction, ContradictionsTest::flipped)).isEqualTo(flipped);
    }

    @Test
    void aConditionThatFlipsIsTheOneUnderWhichItIsWrong() {
        Contradiction moment = Contradictions.numbered("1");

        assertThat(settled(moment, one -> one).sides().getLast().proviso())
                .isEqualTo("Right under the condition: the server opens passively.");
        assertThat(settled(moment, ContradictionsTest::flipped)
                        .sides()
                        .getLast()
                        .proviso())
                .isEqualTo("Wrong under the condition: the server opens passively.");
    }

    @Test
    void whatDependsOnTheImplementationNoMoreDoesSoIfTheOtherWereLikeTheFirst() {
        Contradiction queue = Contradiction.of(
                99,
                "Where a SYN goes",
                Position.of(List.of("003:33"), "Into a queue.", SupportingClaim.stated("Q-01")),
                Position.of(List.of("nobody"), "Into none.", SupportingClaim.denied("Q-01")));

        assertThat(verdicts(queue, one -> one))
                .isEqualTo("RIGHT_OF_SOME_IMPLEMENTATIONS, RIGHT_OF_SOME_IMPLEMENTATIONS");
        assertThat(settled(queue, one -> one).sides())
                .extracting(SideResult::proviso)
                .containsExactly(
                        "Right of Linux, without cookies. Wrong of Linux, tcp_syncookies=2.",
                        "Right of Linux, tcp_syncookies=2. Wrong of Linux, without cookies.");
        assertThat(verdicts(
                        queue,
                        one -> one.check().role().equals(new Role.In("Linux, tcp_syncookies=2"))
                                ? flipped(one)
                                : one))
                .isEqualTo("RIGHT, WRONG");
    }

    @Test
    void whatIsCutShortIsNotDecidedAndWhatNoClaimStatesIsSaidToBeSo() {
        Contradiction begin = Contradictions.numbered("7");
        ContradictionResult cut = ContradictionResult.of(
                begin, claim -> asked(claim, ExperimentOptions.within(ONE_STATE)));

        assertThat(cut.sides())
                .extracting(SideResult::verdict)
                .containsExactly(SideVerdict.NOT_DECIDED, SideVerdict.NOT_DECIDED);
        assertThat(verdict(Position.of(List.of(), "nobody says so")))
                .isEqualTo(SideVerdict.NO_CLAIM);
    }

    @Test
    void aSideOfWhichOneHalfHoldsIsRightInPart() {
        assertThat(verdict(Position.of(
                        List.of(),
                        "",
                        SupportingClaim.stated("FW-01"),
                        SupportingClaim.stated("FW-06"))))
                .isEqualTo(SideVerdict.RIGHT_IN_PART);
        assertThat(verdict(Position.of(
                        List.of(),
                        "",
                        SupportingClaim.stated("FW-01"),
                        SupportingClaim.denied("FW-06"))))
                .isEqualTo(SideVerdict.RIGHT);
        assertThat(verdict(Position.of(
                        List.of(),
                        "",
                        SupportingClaim.denied("FW-01"),
                        SupportingClaim.stated("FW-06"))))
                .isEqualTo(SideVerdict.WRONG);
    }

    @Test
    void aSearchThatDecidesBothSidesIsNamed() {
        assertThat(settled(Contradictions.numbered("2"), one -> one).shared())
                .containsExactly(
                        "FW-07 closerSends and FW-09 sendsNoMore",
                        "FW-09 receives and FW-08 shutdown");
        assertThat(settled(Contradictions.numbered("10"), one -> one).shared())
                .containsExactly("TWAIT-03 reset", "TWAIT-03 givesUp");
        assertThat(settled(Contradictions.numbered("7"), one -> one).shared()).isEmpty();
    }

    private static SideVerdict verdict(Position side) {
        Contradiction alone = new Contradiction(0, "", List.of(side));
        return settled(alone, one -> one).sides().getFirst().verdict();
    }

    private static String verdicts(Contradiction contradiction, UnaryOperator<CheckResult> change) {
        return settled(contradiction, change).sides().stream()
                .map(side -> side.verdict().name())
                .collect(Collectors.joining(", "));
    }

    private static ContradictionResult settled(
            Contradiction contradiction, UnaryOperator<CheckResult> change) {
        return ContradictionResult.of(
                contradiction,
                claim -> new ClaimResult(
                        claim,
                        asked(claim, LITTLE).results().stream().map(change).toList()));
    }

    private static ClaimResult asked(Claim claim, ExperimentOptions effort) {
        return Verification.result(claim, experiment -> experiment.ask(effort));
    }

    private static CheckResult flipped(CheckResult result) {
        Answer answer = result.answer();
        return new CheckResult(
                result.check(),
                new Answer(
                        answer.experiment(),
                        opposite(answer.outcome()),
                        answer.coverage(),
                        answer.bounds(),
                        answer.evidence(),
                        answer.value(),
                        answer.asked()),
                result.control());
    }

    private static Outcome opposite(Outcome outcome) {
        return switch (outcome) {
            case HOLDS -> Outcome.VIOLATED;
            case VIOLATED -> Outcome.HOLDS;
            case REACHED -> Outcome.UNREACHABLE;
            case UNREACHABLE -> Outcome.REACHED;
            case UNDECIDED -> Outcome.UNDECIDED;
        };
    }
}
