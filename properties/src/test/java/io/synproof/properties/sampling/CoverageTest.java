package io.synproof.properties.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.model.endpoint.State;
import io.synproof.properties.report.CoverageText;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which segments meet which states in random runs, beside which can. */
class CoverageTest {
    private static final ConfiguredScenario CLOSE = Scenarios.CLOSE.with();
    private static final ArrivalKind SYN_IN_LISTEN =
            new ArrivalKind(State.LISTEN, SegmentClass.SYN);
    private static final ArrivalKind RST_IN_LISTEN =
            new ArrivalKind(State.LISTEN, SegmentClass.RST);

    @Test
    void randomRunsOfACloseMeetEveryArrivalThatIsPossible() {
        ScenarioCoverage close =
                ScenarioCoverage.of(CLOSE, SamplingPlan.of(300, 1), Bounds.states(100_000));

        assertThat(close.reach().complete()).isTrue();
        assertThat(close.reach().pairs())
                .contains(new ArrivalKind(State.FIN_WAIT_1, SegmentClass.FIN))
                .doesNotContain(new ArrivalKind(State.LISTEN, SegmentClass.TEXT));
        assertThat(close.missed()).isEmpty();
        assertThat(close.impossible()).isEmpty();
    }

    @Test
    void aSearchCutShortExcludesNothing() {
        ReachableArrivals some = ReachableArrivals.of(CLOSE, Bounds.states(10));

        assertThat(some.complete()).isFalse();
        assertThat(some.excludes(RST_IN_LISTEN)).isFalse();
    }

    @Test
    void anArrivalIsMetMissedImpossibleOrUnknown() {
        CoverageTable table = new CoverageTable(List.of(coverage(true, SYN_IN_LISTEN)));

        assertThat(table.cell(SYN_IN_LISTEN)).isEqualTo(CoverageTable.Cell.MISSED);
        assertThat(table.cell(RST_IN_LISTEN)).isEqualTo(CoverageTable.Cell.IMPOSSIBLE);
        assertThat(new CoverageTable(List.of(coverage(false))).cell(RST_IN_LISTEN))
                .isEqualTo(CoverageTable.Cell.UNKNOWN);
        assertThat(CoverageText.lines(table))
                .contains("missed in --scenario close: SYN in LISTEN")
                .contains("1 arrivals are possible, counted in each scenario by itself: 0 met,"
                        + " 0 without the bias");
    }

    @Test
    void whatIsMetAndImpossibleIsSaidLoudly() {
        ScenarioCoverage wrong = new ScenarioCoverage(
                CLOSE,
                new ReachableArrivals(new TreeSet<>(), true),
                new TreeMap<>(),
                new TreeMap<>(java.util.Map.of(RST_IN_LISTEN, 2)));
        CoverageTable table = new CoverageTable(List.of(wrong));

        assertThat(wrong.impossible()).containsExactly(RST_IN_LISTEN);
        assertThat(table.contradictions()).isEqualTo(1);
        assertThat(CoverageText.lines(table)).last().asString().startsWith("!!! 1 DISAGREE");
    }

    private static ScenarioCoverage coverage(boolean complete, ArrivalKind... possible) {
        return new ScenarioCoverage(
                CLOSE,
                new ReachableArrivals(new TreeSet<>(List.of(possible)), complete),
                new TreeMap<>(),
                new TreeMap<>());
    }
}
