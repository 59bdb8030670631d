package io.synproof.properties.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.experiment.ExperimentOptions;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The twins of a few claims, at a fixed seed. */
class SampledCheckTest {
    private static final SamplingPlan PLAN = SamplingPlan.of(300, 1);

    @Test
    void onlyWhatASightDecidesHasATwin() {
        assertThat(SampledCheck.candidates(Catalogue.select("TW-03")))
                .extracting(SampledCheck.Candidate::name)
                .containsExactly(
                        "TW-03 abort",
                        "TW-03 abort/control",
                        "TW-03 orderlyClose",
                        "TW-03 orderlyClose/control",
                        "TW-03 whileTheClientWaits",
                        "TW-03 whileTheClientWaits/control");
    }

    @Test
    void twoMessagesFallAndShrinkToTheShortest() {
        SampledCheck abort = twin("TW-03", "abort");

        assertThat(abort.agreement()).isEqualTo(SampleAgreement.AGREES);
        assertThat(abort.sampled()).isEqualTo(found(2, 6, 6));
        assertThat(abort.shortest()).hasValue(6);
        assertThat(abort.surplus()).hasValue(0);
    }

    @Test
    void withoutDuplicatesTwoMessagesSurvive() {
        SampledCheck control = twin("TW-03", "abort/control");

        assertThat(control.answer().outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(control.sampled()).isEqualTo(survived());
        assertThat(control.agreement()).isEqualTo(SampleAgreement.AGREES);
    }

    @Test
    void withoutTimeWaitAStaleOctetIsFoundAndShrinksToTheShortest() {
        SampledCheck noWait = twin("TWAIT-07", "noWait", SamplingPlan.of(1_000, 1));

        assertThat(noWait.shortest()).hasValue(18);
        assertThat(noWait.sampled()).isEqualTo(found(19, 27, 18));
    }

    @Test
    void twoMslOfTimeWaitSurvive() {
        assertThat(twin("TWAIT-07", "noWait/control").sampled()).isEqualTo(survived());
    }

    @Test
    void equalSeedsGiveEqualTwins() {
        assertThat(sampled("orderlyClose", 5)).isEqualTo(sampled("orderlyClose", 5));
    }

    @Test
    void aDeepSearchGivesLongRuns() {
        assertThat(PLAN.longest()).isEqualTo(60);
        assertThat(PLAN.toDepth(20).longest()).isEqualTo(60);
        assertThat(PLAN.toDepth(100).longest()).isEqualTo(125);
        assertThat(PLAN.toDepth(1_000).longest()).isEqualTo(200);
    }

    @Test
    void aTwinThatFallsWhereTheSearchHoldsDisagrees() {
        assertThat(SampleAgreement.of(Outcome.HOLDS, true)).isEqualTo(SampleAgreement.DISAGREES);
        assertThat(SampleAgreement.of(Outcome.UNREACHABLE, true))
                .isEqualTo(SampleAgreement.DISAGREES);
        assertThat(SampleAgreement.of(Outcome.VIOLATED, false))
                .isEqualTo(SampleAgreement.NOT_FOUND);
        assertThat(SampleAgreement.of(Outcome.REACHED, true)).isEqualTo(SampleAgreement.AGREES);
        assertThat(SampleAgreement.of(Outcome.UNDECIDED, true))
                .isEqualTo(SampleAgreement.UNDECIDED);
    }

    private static Sampled sampled(String check, long seed) {
        return Sampled.of(candidate("TW-03", check).experiment(), SamplingPlan.of(100, seed));
    }

    private static Sampled found(int tries, int length, int shrunk) {
        return new Sampled(tries, OptionalInt.of(length), OptionalInt.of(shrunk));
    }

    private static Sampled survived() {
        return new Sampled(PLAN.tries(), OptionalInt.empty(), OptionalInt.empty());
    }

    private static SampledCheck twin(String claim, String check) {
        return twin(claim, check, PLAN);
    }

    private static SampledCheck twin(String claim, String check, SamplingPlan plan) {
        SampledCheck.Candidate one = candidate(claim, check);
        return new SampledCheck(
                one.name(),
                one.experiment().ask(ExperimentOptions.within(Bounds.states(1_000_000))),
                Sampled.of(one.experiment(), plan));
    }

    private static SampledCheck.Candidate candidate(String claim, String check) {
        List<SampledCheck.Candidate> all = SampledCheck.candidates(Catalogue.select(claim));
        return all.stream()
                .filter(one -> one.name().equals(claim + " " + check))
                .findFirst()
                .orElseThrow();
    }
}
