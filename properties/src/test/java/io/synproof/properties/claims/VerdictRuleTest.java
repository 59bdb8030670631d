package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.UNDECIDED;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** From what checks and controls find to the verdict, case by case. */
class VerdictRuleTest {
    private static final Experiment ANY =
            new Experiment(Scenarios.HANDSHAKE.asIs(), Questions.named("connectionCountsAgree"));
    private static final Answer WHOLE = ANY.ask(ExperimentOptions.within(Bounds.states(1_000)));
    private static final Answer CUT_SHORT = ANY.ask(ExperimentOptions.within(Bounds.states(1)));
    private static final Role UNDER = new Role.Under("a condition");
    private static final Role ASIDE = new Role.Aside("something else");

    private static Answer answer(Outcome outcome, long asked) {
        return new Answer(
                ANY,
                outcome,
                WHOLE.coverage(),
                WHOLE.bounds(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.of(asked));
    }

    private static Answer answer(Outcome outcome) {
        return outcome == UNDECIDED ? CUT_SHORT : answer(outcome, 1);
    }

    /** What supports is that it HOLDS, and this was expected. */
    private static CheckResult result(Role role, Outcome found, Outcome ofControl) {
        Check check =
                new Check("check", role, ANY, HOLDS, HOLDS, new Check.Control("a change", ANY));
        return new CheckResult(check, answer(found), answer(ofControl));
    }

    private static CheckResult holds(Role role) {
        return result(role, HOLDS, VIOLATED);
    }

    private static CheckResult violated(Role role) {
        return result(role, VIOLATED, HOLDS);
    }

    private static ClaimVerdict verdict(CheckResult... results) {
        Claim claim = claim();
        return new ClaimResult(claim, List.of(results)).verdict();
    }

    @Test
    void withoutChecksNothingIsCheckable() {
        assertThat(verdict()).isEqualTo(ClaimVerdict.NOT_CHECKABLE);
    }

    @Test
    void inGeneralAllChecksMustSupportIt() {
        assertThat(verdict(holds(Role.Main.MAIN), holds(Role.Main.MAIN)))
                .isEqualTo(ClaimVerdict.CONFIRMED);
        assertThat(verdict(holds(Role.Main.MAIN), violated(Role.Main.MAIN)))
                .isEqualTo(ClaimVerdict.REFUTED);
    }

    @Test
    void otherwiseUnderAConditionMakesItConditional() {
        assertThat(verdict(violated(Role.Main.MAIN), holds(UNDER)))
                .isEqualTo(ClaimVerdict.CONDITIONAL);
        assertThat(verdict(holds(Role.Main.MAIN), violated(UNDER)))
                .isEqualTo(ClaimVerdict.CONDITIONAL);
        assertThat(verdict(holds(UNDER), violated(UNDER), holds(Role.Main.MAIN)))
                .isEqualTo(ClaimVerdict.CONDITIONAL);
    }

    @Test
    void theSameUnderAConditionDoesNot() {
        assertThat(verdict(holds(Role.Main.MAIN), holds(UNDER))).isEqualTo(ClaimVerdict.CONFIRMED);
        assertThat(verdict(violated(Role.Main.MAIN), violated(UNDER)))
                .isEqualTo(ClaimVerdict.REFUTED);
    }

    @Test
    void profilesThatDifferDecideBeforeAllElse() {
        assertThat(verdict(
                        holds(new Role.In("LINUX")),
                        violated(new Role.In("RFC9293")),
                        holds(UNDER),
                        holds(Role.Main.MAIN)))
                .isEqualTo(ClaimVerdict.PROFILE_DEPENDENT);
        assertThat(verdict(holds(new Role.In("LINUX")), holds(new Role.In("RFC9293"))))
                .isEqualTo(ClaimVerdict.CONFIRMED);
        assertThat(verdict(violated(new Role.In("LINUX")), violated(new Role.In("RFC9293"))))
                .isEqualTo(ClaimVerdict.REFUTED);
        assertThat(verdict(violated(new Role.In("LINUX")), holds(UNDER)))
                .isEqualTo(ClaimVerdict.CONDITIONAL);
    }

    @Test
    void whatIsBesideTheStatementDoesNotCount() {
        assertThat(verdict(holds(Role.Main.MAIN), violated(ASIDE)))
                .isEqualTo(ClaimVerdict.CONFIRMED);
    }

    @Test
    void oneCheckOrControlWithoutAnAnswerLeavesItUndecided() {
        assertThat(verdict(holds(Role.Main.MAIN), result(ASIDE, UNDECIDED, VIOLATED)))
                .isEqualTo(ClaimVerdict.UNDECIDED);
        assertThat(verdict(result(Role.Main.MAIN, HOLDS, UNDECIDED)))
                .isEqualTo(ClaimVerdict.UNDECIDED);
    }

    @Test
    void expectedIsTheOutcomeAndThatTheControlFlipsIt() {
        assertThat(holds(Role.Main.MAIN).asExpected()).isTrue();
        assertThat(result(Role.Main.MAIN, HOLDS, HOLDS).asExpected()).isFalse();
        assertThat(violated(Role.Main.MAIN).asExpected()).isFalse();
        assertThat(result(Role.Main.MAIN, VIOLATED, VIOLATED).asExpected()).isFalse();
        assertThat(holds(Role.Main.MAIN).supports()).isTrue();
        assertThat(violated(Role.Main.MAIN).supports()).isFalse();
    }

    @Test
    void whatHoldsOfNothingIsNotAsExpectedAndNotLeftOutEither() {
        CheckResult real = holds(Role.Main.MAIN);
        CheckResult vacuous = new CheckResult(real.check(), answer(HOLDS, 0), real.control());

        assertThat(vacuous.asExpected()).isFalse();
        assertThat(vacuous.isLeftOut()).isFalse();
    }

    @Test
    void leftOutIsWhatOnlyTheBoundOnStatesStopped() {
        assertThat(result(ASIDE, UNDECIDED, VIOLATED).isLeftOut()).isTrue();
        assertThat(result(ASIDE, HOLDS, UNDECIDED).isLeftOut()).isTrue();
        assertThat(result(ASIDE, UNDECIDED, UNDECIDED).isLeftOut()).isTrue();
        assertThat(holds(ASIDE).isLeftOut()).isFalse();
        assertThat(result(ASIDE, VIOLATED, UNDECIDED).isLeftOut()).isFalse();
        assertThat(result(ASIDE, UNDECIDED, HOLDS).isLeftOut()).isFalse();
        CheckResult broken =
                new CheckResult(holds(ASIDE).check(), answer(UNDECIDED, 1), answer(VIOLATED));
        assertThat(broken.isLeftOut()).isFalse();
    }

    @Test
    void anUndecidedAnswerIsNotAgainstWhatIsExpected() {
        assertThat(result(ASIDE, UNDECIDED, VIOLATED).isAgainstExpectation()).isFalse();
        assertThat(holds(ASIDE).isAgainstExpectation()).isFalse();
        assertThat(violated(ASIDE).isAgainstExpectation()).isTrue();
        assertThat(result(ASIDE, HOLDS, HOLDS).isAgainstExpectation()).isTrue();
        assertThat(result(ASIDE, VIOLATED, VIOLATED).isAgainstExpectation()).isTrue();
    }

    @Test
    void aClaimIsLeftOutIfSomethingIsAndNothingIsAgainstIt() {
        Claim claim = claim();
        CheckResult open = result(ASIDE, UNDECIDED, VIOLATED);

        assertThat(new ClaimResult(claim, List.of(holds(ASIDE), open)).isLeftOut())
                .isTrue();
        assertThat(new ClaimResult(claim, List.of(holds(ASIDE))).isLeftOut()).isFalse();
        assertThat(new ClaimResult(claim, List.of(open, violated(ASIDE))).isLeftOut())
                .isFalse();
        assertThat(new ClaimResult(claim, List.of(holds(ASIDE))).asExpected()).isTrue();
        assertThat(new ClaimResult(claim, List.of(holds(ASIDE), open)).asExpected())
                .isFalse();
    }

    @Test
    void theSearchesThatWereLeftOutAreNamedWithTheirSizes() {
        Claim claim = claim();
        ClaimResult result =
                new ClaimResult(claim, List.of(result(ASIDE, UNDECIDED, UNDECIDED), holds(ASIDE)));
        long states = CUT_SHORT.coverage().states();

        assertThat(SkippedSearch.of(List.of(result)))
                .containsExactly(
                        new SkippedSearch(claim, "check", states),
                        new SkippedSearch(claim, "check/control", states));
        assertThat(SkippedSearch.claims(SkippedSearch.of(List.of(result)))).containsExactly(claim);
    }

    private static Claim claim() {
        return new Claim("XX-01", "Something is so.", List.of(), "INV", "", List.of(), List.of());
    }
}
