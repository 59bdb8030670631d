package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.StateSpace;
import io.synproof.checker.verdict.Verdict;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same model and bounds give the same answer, whatever the number of threads. */
class DeterminismTest {
    private static final Scatter MODEL = new Scatter(20_000, 7, false);
    private static final Scatter RAGGED = new Scatter(20_000, 7, true);

    private static final List<Property<Integer, Integer>> PROPERTIES = List.of(
            Property.never("multiple of 997", n -> n % 997 == 996),
            Property.reachable("12,345", n -> n == 12_345),
            Property.everyStep("not far down", step -> step.before() - step.after() < 19_500),
            Property.noDeadlock(),
            Property.always("not negative", n -> n >= 0));

    @RepeatedTest(10)
    void verdictsCountsAndTracesAreThoseOfOneThread() {
        for (Scatter model : List.of(MODEL, RAGGED)) {
            var onOne = verdicts(model, 1, Bounds.none());
            assertThat(verdicts(model, 2, Bounds.none())).isEqualTo(onOne);
            assertThat(verdicts(model, 4, Bounds.none())).isEqualTo(onOne);
        }
    }

    @Test
    void boundsOnStatesAndDepthStopAtTheSamePlace() {
        for (Bounds bounds : List.of(Bounds.states(3_000), Bounds.depth(8))) {
            assertThat(verdicts(MODEL, 4, bounds)).isEqualTo(verdicts(MODEL, 1, bounds));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void countsAreThoseOfASearchWithAHashSet(int threads) {
        for (Scatter model : List.of(MODEL, RAGGED)) {
            Set<Integer> reachable = reachable(model);
            StateSpace<Integer, Integer> space =
                    Checker.of(model).threads(threads).explore();

            assertThat(space.states()).hasSameSizeAs(reachable).allMatch(reachable::contains);
            assertThat(space.coverage().transitions())
                    .isEqualTo(reachable.stream()
                            .mapToLong(n -> model.actions(n).size())
                            .sum());
            assertThat(space.coverage().cut())
                    .isEqualTo(reachable.stream()
                            .flatMap(n -> model.actions(n).stream().map(a -> model.next(n, a)))
                            .filter(model::withinConstraint)
                            .filter(model::isCut)
                            .distinct()
                            .count());
        }
    }

    @Test
    void theStatesOfEachDepthAreTheSame() {
        StateSpace<Integer, Integer> onOne = Checker.of(MODEL).explore();
        StateSpace<Integer, Integer> onFour = Checker.of(MODEL).threads(4).explore();

        assertThat(onFour.states())
                .containsExactlyInAnyOrderElementsOf(onOne.states().toList());
        assertThat(onOne.states()).allMatch(n -> onFour.depthOf(n).equals(onOne.depthOf(n)));
    }

    @Test
    void thePropertiesAreDecidedInDifferentLevelsAndTheLargestIsSharedOut() {
        StateSpace<Integer, Integer> space = Checker.of(MODEL).explore();
        long largest = IntStream.rangeClosed(0, space.coverage().depth())
                .mapToLong(depth -> space.states()
                        .filter(n -> space.depthOf(n).orElseThrow() == depth)
                        .count())
                .max()
                .orElseThrow();

        assertThat(largest).isEqualTo(4_514);
        assertThat(verdicts(MODEL, 2, Bounds.none()))
                .extracting(verdict -> verdict.trace().map(Trace::length).orElse(-1))
                .containsExactly(6, 9, 8, 3, -1);
    }

    private static List<Verdict<Integer, Integer>> verdicts(
            Scatter model, int threads, Bounds bounds) {
        return Checker.of(model).threads(threads).within(bounds).checkAll(PROPERTIES).stream()
                .map(Verdict::withoutTime)
                .toList();
    }

    private static Set<Integer> reachable(Scatter model) {
        Set<Integer> reachable = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(model.initialStates());
        while (!open.isEmpty()) {
            int state = open.removeFirst();
            if (model.withinConstraint(state) && !model.isCut(state) && reachable.add(state)) {
                model.actions(state).forEach(action -> open.add(model.next(state, action)));
            }
        }
        return reachable;
    }
}
