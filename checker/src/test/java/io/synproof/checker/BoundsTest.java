package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synproof.checker.engine.control.JvmInstruments;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.StopReason;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoundsTest {
    private static final Property<Integer, Counter.Action> NOT_NEGATIVE =
            Property.always("not negative", n -> n >= 0);
    private static final Checker<Integer, Counter.Action> ENDLESS = Checker.of(new Counter());

    @Test
    void theBoundOnStatesStopsAtTheEndOfTheLevelThatPassesIt() {
        Graph graph = Graph.of("a -> b", "b -> c1", "b -> c2", "b -> c3", "c1 -> d");
        var verdict =
                Checker.of(graph).within(Bounds.states(3)).check(Property.never("z", "z"::equals));

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(verdict.coverage().states()).isEqualTo(5);
        assertThat(verdict.coverage().depth()).isEqualTo(2);
        assertThat(verdict.coverage().stoppedBy()).hasValue(StopReason.STATES);
    }

    @Test
    void aSpaceOfExactlyTheBoundOnStatesIsComplete() {
        Graph graph = Graph.of("a -> b", "b -> c", "c -> a");

        assertThat(Checker.of(graph)
                        .within(Bounds.states(3))
                        .explore()
                        .coverage()
                        .complete())
                .isTrue();
        assertThat(Checker.of(graph)
                        .within(Bounds.states(2))
                        .explore()
                        .coverage()
                        .complete())
                .isFalse();
    }

    @Test
    void aViolationInTheLevelThatPassesTheBoundOnStatesIsFound() {
        var verdict = ENDLESS.within(Bounds.states(3)).check(Property.never("three", n -> n == 3));

        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void theBoundOnDepthKeepsNoDeeperState() {
        var verdict = ENDLESS.within(Bounds.depth(3)).check(NOT_NEGATIVE);

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(verdict.coverage().states()).isEqualTo(4);
        assertThat(verdict.coverage().transitions()).isEqualTo(4);
        assertThat(verdict.coverage().depth()).isEqualTo(3);
        assertThat(verdict.coverage().stoppedBy()).hasValue(StopReason.DEPTH);
    }

    @Test
    void aSpaceOfExactlyTheBoundOnDepthIsComplete() {
        Graph graph = Graph.of("a -> b", "b -> c.", "c. -> a");
        var verdict = Checker.of(graph).within(Bounds.depth(2)).check(Property.noDeadlock());

        assertThat(verdict.outcome()).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void aCutStateBeyondTheBoundOnDepthLeavesTheVerdictOpen() {
        var verdict = Checker.of(Graph.of("a -> b?"))
                .within(Bounds.depth(0))
                .check(Property.never("c", "c"::equals));

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(verdict.coverage().stoppedBy()).hasValue(StopReason.DEPTH);
    }

    @Test
    void depthZeroAsksTheInitialStatesAlone() {
        var checker = ENDLESS.within(Bounds.depth(0));

        assertThat(checker.check(Property.reachable("zero", n -> n == 0)).outcome())
                .isEqualTo(Outcome.REACHED);
        assertThat(checker.check(Property.reachable("one", n -> n == 1)).outcome())
                .isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void theBoundOnTimeStops() {
        var verdict = ENDLESS.within(Bounds.time(Duration.ofSeconds(20)))
                .withInstruments(new JvmInstruments(secondsPassing(), () -> 0, () -> {}))
                .check(NOT_NEGATIVE);

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(verdict.coverage().stoppedBy()).hasValue(StopReason.TIME);
        assertThat(verdict.coverage().states()).isBetween(5L, 20L);
    }

    @Test
    void theBoundOnTimeStopsWithinALevel() {
        var verdict = Checker.of(new Scatter(1_000_000, 1, false))
                .within(Bounds.time(Duration.ofSeconds(100)))
                .withInstruments(new JvmInstruments(secondsPassing(), () -> 0, () -> {}))
                .check(Property.never("negative", n -> n < 0));

        assertThat(verdict.coverage().stoppedBy()).hasValue(StopReason.TIME);
        assertThat(verdict.coverage().complete()).isFalse();
    }

    @Test
    void theBoundOnMemoryStopsOnceTheHeapIsBeyondItThoughGarbageWasCollected() {
        Iterator<Long> octets = List.of(10L, 101L, 50L, 102L, 103L).iterator();
        Iterator<String> collections = List.of("first", "second").iterator();
        var verdict = ENDLESS.within(Bounds.memory(100))
                .withInstruments(new JvmInstruments(() -> 0, octets::next, collections::next))
                .check(NOT_NEGATIVE);

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(verdict.coverage().stoppedBy()).hasValue(StopReason.MEMORY);
        assertThat(verdict.coverage().states()).isEqualTo(3);
        assertThat(collections).isExhausted();
    }

    @Test
    void theHeapOfThisJvmIsMeasured() {
        var verdict = ENDLESS.within(Bounds.memory(1)).check(NOT_NEGATIVE);

        assertThat(verdict.coverage().stoppedBy()).hasValue(StopReason.MEMORY);
    }

    @Test
    void cancellingStops() {
        Iterator<Boolean> answers = Stream.of(false, false, false, true).iterator();
        var verdict = ENDLESS.cancelledBy(answers::next).check(NOT_NEGATIVE);

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(verdict.coverage().stoppedBy()).hasValue(StopReason.CANCELLED);
        assertThat(verdict.coverage().states()).isEqualTo(4);
    }

    @Test
    void interruptingTheCallingThreadCancels() {
        Thread.currentThread().interrupt();
        var verdict = ENDLESS.check(NOT_NEGATIVE);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(verdict.coverage().stoppedBy()).hasValue(StopReason.CANCELLED);
    }

    @Test
    void whatWasKeptBeforeAStopIsJudged() {
        var verdict = ENDLESS.cancelledBy(() -> true).check(Property.never("zero", n -> n == 0));

        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void aBoundThatIsNotReachedChangesNothing() {
        Bounds wide = Bounds.states(100)
                .withDepth(100)
                .withTime(Duration.ofHours(1))
                .withMemory(Long.MAX_VALUE);
        Graph graph = Graph.of("a -> b", "b -> a");

        assertThat(Checker.of(graph).within(wide).explore().coverage().complete())
                .isTrue();
    }

    @Test
    void boundsReadAsWords() {
        assertThat(Bounds.none()).hasToString("none");
        assertThat(Bounds.states(1_000)).hasToString("no level after 1,000 states");
        assertThat(Bounds.depth(20)
                        .withStates(1)
                        .withTime(Duration.ofMillis(61_500))
                        .withMemory(1 << 20))
                .hasToString(
                        "no level after 1 state, at most depth 20, 61.500 s, 1,048,576 octets");
    }

    @Test
    void boundsOutOfTheirRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bounds.states(0))
                .withMessage("a bound on states is at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bounds.depth(-1))
                .withMessage("a bound on depth is at least 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bounds.time(Duration.ZERO))
                .withMessage("a bound on time is positive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bounds.memory(0))
                .withMessage("a bound on memory is at least 1 byte");
    }

    /** A clock that is a second later each time. */
    private static LongSupplier secondsPassing() {
        return LongStream.iterate(0, t -> t + Duration.ofSeconds(1).toNanos()).iterator()::next;
    }
}
