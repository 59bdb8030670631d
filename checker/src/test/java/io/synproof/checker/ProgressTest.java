package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.search.Gauges;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProgressTest {
    /** A table's first chunk and its tail, and a list's, in octets. */
    private static final long TABLE = (1 << 13) + (1 << 10);

    private static final long LIST = 1 << 17;

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
                        progress(3, 2, 1, 1, 1, Duration.ofMillis(100), 0.2),
                        progress(5, 4, 3, 1, 1, Duration.ofMillis(200), 0.6),
                        progress(6, 6, 5, 1, 1, Duration.ofMillis(300), 1));
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
        assertThat(progress(300, 0, 0, 0, 0, Duration.ofMillis(1_500), 0).statesPerSecond())
                .isEqualTo(200);
        assertThat(progress(300, 0, 0, 0, 0, Duration.ZERO, 0).statesPerSecond())
                .isZero();
    }

    private static LongSupplier everyMilliseconds(long step) {
        return LongStream.iterate(0, t -> t + Duration.ofMillis(step).toNanos()).iterator()::next;
    }

    /** With the octets of the smallest table and list. */
    private static Progress progress(
            long states,
            long transitions,
            int depth,
            long frontier,
            long expanded,
            Duration elapsed,
            double share) {
        return new Progress(
                states,
                transitions,
                depth,
                frontier,
                expanded,
                elapsed,
                TABLE + LIST,
                OptionalDouble.of(share));
    }
}
