package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.cost.Cost;
import io.synproof.checker.engine.control.JvmInstruments;
import io.synproof.checker.knowledge.Agent;
import io.synproof.checker.knowledge.Formula;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.Progress;
import io.synproof.checker.result.StopReason;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProgressTest {
    /** A table's first chunk and its tail, and a list's, in octets. */
    private static final long TABLE = (1 << 13) + (1 << 10);

    private static final long LIST = 1 << 17;

    private static final Scatter SCATTER = new Scatter(20_000, 7, false);
    private static final Property<Integer, Integer> NEVER_THERE =
            Property.never("there", SCATTER.next(SCATTER.next(0, 0), 0)::equals);

    @Test
    void isReportedAfterEachTenthOfASecond() {
        List<Progress> reports = new ArrayList<>();
        Checker.of(new Counter())
                .within(Bounds.depth(5))
                .withInstruments(new JvmInstruments(everyMilliseconds(50), () -> 0, () -> {}))
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
                .withInstruments(new JvmInstruments(everyMilliseconds(100), () -> 0, () -> {}))
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
    void tellsHowFarWhatFollowsTheSearchHasCome() {
        Checker<Integer, Integer> checker = Checker.of(SCATTER);

        assertThat(afterSearch(checker, ProgressTest::temporal)).isNotEmpty();
        assertThat(afterSearch(checker, ProgressTest::cost)).isNotEmpty();
        assertThat(afterSearch(checker, ProgressTest::knowledge)).isNotEmpty();
        assertThat(afterSearch(checker.fewestFaults(), ProgressTest::property)).isNotEmpty();
        assertThat(afterSearch(checker, ProgressTest::property)).isEmpty();
    }

    @Test
    void whatFollowsTheSearchIsCancelledToo() {
        assertThat(cancelledAfterSearch(ProgressTest::temporal)).contains(StopReason.CANCELLED);
        assertThat(cancelledAfterSearch(ProgressTest::cost)).contains(StopReason.CANCELLED);
        assertThat(cancelledAfterSearch(ProgressTest::knowledge)).contains(StopReason.CANCELLED);
    }

    @Test
    void aViolationThatIsFoundStaysOneWithoutItsFewestFaults() {
        AtomicBoolean after = new AtomicBoolean();
        Verdict<Integer, Integer> verdict = cancelledBy(after).fewestFaults().check(NEVER_THERE);

        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(verdict.coverage().stoppedBy()).contains(StopReason.CANCELLED);
        assertThat(verdict.trace().orElseThrow())
                .isEqualTo(Checker.of(SCATTER).check(NEVER_THERE).trace().orElseThrow());
    }

    private static Coverage property(Checker<Integer, Integer> checker) {
        return checker.check(NEVER_THERE).coverage();
    }

    private static Coverage temporal(Checker<Integer, Integer> checker) {
        return checker.check(Temporal.eventually("nothing", _ -> false)).coverage();
    }

    private static Coverage cost(Checker<Integer, Integer> checker) {
        return checker.mostExpensive(NEVER_THERE, Cost.steps()).coverage();
    }

    private static Coverage knowledge(Checker<Integer, Integer> checker) {
        Agent<Integer> all = Agent.remembering("all", state -> state);
        return checker.check(Formula.knows(all, new Formula.Fact<>("something", _ -> true))
                        .everywhere())
                .coverage();
    }

    /** The reports of what goes over all states at once, as no level does. */
    private static List<Progress> afterSearch(
            Checker<Integer, Integer> checker,
            Function<Checker<Integer, Integer>, Coverage> question) {
        List<Progress> reports = new ArrayList<>();
        Coverage coverage = question.apply(checker.withInstruments(
                        new JvmInstruments(everyMilliseconds(100), () -> 0, () -> {}))
                .reporting(reports::add));
        assertThat(coverage.cut()).isZero();
        return reports.stream().filter(ProgressTest::isAfterSearch).toList();
    }

    private static boolean isAfterSearch(Progress report) {
        return report.frontier() >= report.states();
    }

    private static Optional<StopReason> cancelledAfterSearch(
            Function<Checker<Integer, Integer>, Coverage> question) {
        return question.apply(cancelledBy(new AtomicBoolean())).stoppedBy();
    }

    private static Checker<Integer, Integer> cancelledBy(AtomicBoolean after) {
        return Checker.of(SCATTER)
                .withInstruments(new JvmInstruments(everyMilliseconds(100), () -> 0, () -> {}))
                .reporting(report -> after.set(isAfterSearch(report)))
                .cancelledBy(after::get);
    }

    @Test
    void aFastSearchIsSilent() {
        List<Progress> reports = new ArrayList<>();
        Checker.of(new Counter())
                .within(Bounds.depth(5))
                .withInstruments(new JvmInstruments(() -> 0, () -> 0, () -> {}))
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
