package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.search.Gauges;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void isReportedAfterEachTenthOfASecond() {
        List<Progress> reports = new ArrayList<>();
        Checker.of(new Counter())
                .within(Bounds.depth(5))
                .measuredBy(new Gauges(everyMilliseconds(50), () -> 0, () -> {}))
                .reporting(reports::add)
                .explore();

        assertThat(reports)
                .containsExactly(
                        new Progress(3, 2, 1, 1, 1, Duration.ofMillis(100)),
                        new Progress(5, 4, 3, 1, 1, Duration.ofMillis(200)),
                        new Progress(6, 6, 5, 1, 1, Duration.ofMillis(300)));
    }

    @Test
    void tellsHowFarTheLevelIsExpanded() {
        List<Progress> reports = new ArrayList<>();
        Checker.of(new Scatter(20_000, 7, false))
                .measuredBy(new Gauges(everyMilliseconds(100), () -> 0, () -> {}))
                .reporting(reports::add)
                .explore();

        assertThat(reports)
                .allSatisfy(
                        report -> assertThat(report.expanded()).isBetween(1L, report.frontier()));
        assertThat(reports)
                .anySatisfy(report -> assertThat(report.expanded()).isLessThan(report.frontier()));
        assertThat(reports.getLast().states()).isEqualTo(17_688);
    }

    @Test
    void aFastSearchIsSilent() {
        List<Progress> reports = new ArrayList<>();
        Checker.of(new Counter())
                .within(Bounds.depth(5))
                .measuredBy(new Gauges(() -> 0, () -> 0, () -> {}))
                .reporting(reports::add)
                .explore();

        assertThat(reports).isEmpty();
    }

    @Test
    void knowsTheStatesForEachSecond() {
        assertThat(new Progress(300, 0, 0, 0, 0, Duration.ofMillis(1_500)).statesPerSecond())
                .isEqualTo(200);
        assertThat(new Progress(300, 0, 0, 0, 0, Duration.ZERO).statesPerSecond())
                .isZero();
    }

    private static LongSupplier everyMilliseconds(long step) {
        return LongStream.iterate(0, t -> t + Duration.ofMillis(step).toNanos()).iterator()::next;
    }
}
