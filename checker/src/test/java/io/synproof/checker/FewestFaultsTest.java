package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Graph.Edge;
import io.synproof.checker.model.Model;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Outcome;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** On request a trace has the fewest faults, however long it is. */
class FewestFaultsTest {

    private static List<String> toGoal(Graph graph) {
        return Checker.of(graph)
                .fewestFaults()
                .check(Property.never("goal", "goal"::equals))
                .trace()
                .orElseThrow()
                .states();
    }

    @Test
    void aLongWayWithoutFaultsIsBetterThanAShortOneWithOne() {
        Graph graph = Graph.of("a -!> goal", "a -> b", "b -> c", "c -> goal");

        assertThat(toGoal(graph)).containsExactly("a", "b", "c", "goal");
        assertThat(Checker.of(graph)
                        .check(Property.never("goal", "goal"::equals))
                        .trace()
                        .orElseThrow()
                        .states())
                .containsExactly("a", "goal");
    }

    @Test
    void aDeeperGoalWithFewerFaultsIsBetterThanTheShallowestOne() {
        Graph graph = Graph.of("a -!> x", "a -> b", "b -> c", "c -> y");

        var verdict = Checker.of(graph)
                .fewestFaults()
                .check(Property.never("x or y", s -> s.equals("x") || s.equals("y")));

        assertThat(verdict.trace().orElseThrow().states()).containsExactly("a", "b", "c", "y");
    }

    @Test
    void amongEquallyFaultyWaysAShortestIsTakenAndOfTheseTheFirst() {
        Graph graph = Graph.of(
                "a -> b", "a -> c", "b -!> d", "c -!> d", "a -!!> goal", "d -> goal", "d -!> e");

        assertThat(toGoal(graph)).containsExactly("a", "b", "d", "goal");
    }

    @Test
    void aStepThatDecidesCountsWithItsOwnFaults() {
        Graph graph = Graph.of("a -!> goal", "a -> b", "b -> c", "c -> goal");
        Property<String, Edge> property =
                Property.everyStep("not to goal", step -> !step.after().equals("goal"));

        assertThat(Checker.of(graph)
                        .fewestFaults()
                        .check(property)
                        .trace()
                        .orElseThrow()
                        .states())
                .containsExactly("a", "b", "c", "goal");
    }

    @Test
    void whatHoldsHoldsAllTheSame() {
        Graph graph = Graph.of("a -!> b", "b -> a");

        assertThat(Checker.of(graph)
                        .fewestFaults()
                        .check(Property.never("goal", "goal"::equals))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    /** All its successors are as good as the first; how often a step is made is counted. */
    private record Wide(int width, AtomicInteger made) implements Model<Integer, Integer> {
        @Override
        public List<Integer> initialStates() {
            return List.of(0);
        }

        @Override
        public List<Integer> actions(Integer state) {
            return state == 0 ? IntStream.rangeClosed(1, width).boxed().toList() : List.of();
        }

        @Override
        public Integer next(Integer state, Integer action) {
            made.incrementAndGet();
            return action;
        }
    }

    @Test
    void behindAStepWithoutFaultsATraceTriesNoOther() {
        Wide wide = new Wide(1_000, new AtomicInteger());

        Checker.of(wide).check(Property.never("one", state -> state == 1));

        assertThat(wide.made())
                .as("each for the shape of states, in the search and backwards; one in the trace")
                .hasValueLessThan(3_100);
    }
}
