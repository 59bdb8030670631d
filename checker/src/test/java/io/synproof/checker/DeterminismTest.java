package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The same model and bounds give the same answer, whatever the number of threads. */
class DeterminismTest {
    private static final Scatter MODEL = new Scatter(20_000, 7);

    private static final List<Property<Integer, Integer>> PROPERTIES = List.of(
            Property.never("multiple of 997", n -> n % 997 == 996),
            Property.reachable("12,345", n -> n == 12_345),
            Property.everyStep("not far down", step -> step.before() - step.after() < 19_500),
            Property.noDeadlock(),
            Property.always("not negative", n -> n >= 0));

    private static final List<Verdict<Integer, Integer>> ON_ONE_THREAD = verdicts(1, Bounds.none());

    @RepeatedTest(10)
    void verdictsCountsAndTracesAreThoseOfOneThread() {
        for (int threads : List.of(1, 2, 4)) {
            assertThat(verdicts(threads, Bounds.none())).isEqualTo(ON_ONE_THREAD);
        }
    }

    @Test
    void theModelDecidesInDifferentLevelsAndTheLargestIsSharedOut() {
        StateSpace<Integer, Integer> space = Checker.of(MODEL).explore();
        long largest = IntStream.rangeClosed(0, space.coverage().depth())
                .mapToLong(depth -> space.states()
                        .filter(n -> space.depthOf(n).orElseThrow() == depth)
                        .count())
                .max()
                .orElseThrow();

        assertThat(space.size()).isEqualTo(17_688);
        assertThat(largest).isEqualTo(4_514);
        assertThat(ON_ONE_THREAD)
                .extracting(verdict -> verdict.trace().map(Trace::length).orElse(-1))
                .containsExactly(6, 9, 8, 3, -1);
    }

    @Test
    void statesAreFoundInTheSameOrder() {
        List<Integer> onOne = Checker.of(MODEL).explore().states().toList();

        assertThat(Checker.of(MODEL).threads(4).explore().states().toList()).isEqualTo(onOne);
    }

    @Test
    void boundsOnStatesAndDepthStopAtTheSamePlace() {
        for (Bounds bounds : List.of(Bounds.states(3_000), Bounds.depth(8))) {
            assertThat(verdicts(4, bounds)).isEqualTo(verdicts(1, bounds));
        }
    }

    private static List<Verdict<Integer, Integer>> verdicts(int threads, Bounds bounds) {
        return Checker.of(MODEL).threads(threads).within(bounds).checkAll(PROPERTIES).stream()
                .map(Verdict::withoutTime)
                .toList();
    }
}
