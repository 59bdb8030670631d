package io.synproof.properties.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.properties.asking.Effort;
import io.synproof.properties.claims.Catalogue;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The twins of a few claims, at a fixed seed. */
class TwinTest {
    private static final Plan PLAN = Plan.of(300, 1);

    @Test
    void onlyWhatASightDecidesHasATwin() {
        assertThat(Twin.candidates(Catalogue.select("TW-03")))
                .extracting(Twin.Candidate::name)
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
        Twin abort = twin("TW-03", "abort");

        assertThat(abort.agreement()).isEqualTo(Agreement.AGREES);
        assertThat(abort.sampled()).isEqualTo(found(2, 6, 6));
        assertThat(abort.shortest()).hasValue(6);
        assertThat(abort.surplus()).hasValue(0);
    }

    @Test
    void withoutDuplicatesTwoMessagesSurvive() {
        Twin control = twin("TW-03", "abort/control");

        assertThat(control.answer().outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(control.sampled()).isEqualTo(survived());
        assertThat(control.agreement()).isEqualTo(Agreement.AGREES);
    }

    @Test
    void withoutTimeWaitAStaleOctetIsFoundAndShrinksToTheShortest() {
        Twin noWait = twin("TWAIT-07", "noWait", Plan.of(1_000, 1));

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
        assertThat(Agreement.of(Outcome.HOLDS, true)).isEqualTo(Agreement.DISAGREES);
        assertThat(Agreement.of(Outcome.UNREACHABLE, true)).isEqualTo(Agreement.DISAGREES);
        assertThat(Agreement.of(Outcome.VIOLATED, false)).isEqualTo(Agreement.NOT_FOUND);
        assertThat(Agreement.of(Outcome.REACHED, true)).isEqualTo(Agreement.AGREES);
        assertThat(Agreement.of(Outcome.UNDECIDED, true)).isEqualTo(Agreement.UNDECIDED);
    }

    private static Sampled sampled(String check, long seed) {
        return Sampled.of(candidate("TW-03", check).experiment(), Plan.of(100, seed));
    }

    private static Sampled found(int tries, int length, int shrunk) {
        return new Sampled(tries, OptionalInt.of(length), OptionalInt.of(shrunk));
    }

    private static Sampled survived() {
        return new Sampled(PLAN.tries(), OptionalInt.empty(), OptionalInt.empty());
    }

    private static Twin twin(String claim, String check) {
        return twin(claim, check, PLAN);
    }

    private static Twin twin(String claim, String check, Plan plan) {
        Twin.Candidate one = candidate(claim, check);
        return new Twin(
                one.name(),
                one.experiment().ask(Effort.within(Bounds.states(1_000_000))),
                Sampled.of(one.experiment(), plan));
    }

    private static Twin.Candidate candidate(String claim, String check) {
        List<Twin.Candidate> all = Twin.candidates(Catalogue.select(claim));
        return all.stream()
                .filter(one -> one.name().equals(claim + " " + check))
                .findFirst()
                .orElseThrow();
    }
}
