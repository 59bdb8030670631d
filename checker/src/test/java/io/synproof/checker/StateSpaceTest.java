package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Graph.Edge;
import io.synproof.checker.result.StateSpace;
import org.junit.jupiter.api.Test;

class StateSpaceTest {
    private static final Graph GRAPH =
            Graph.of("a -> b", "a -!> c", "b -!!> d", "c -> d", "d -> a", "x -> y");

    private final StateSpace<String, Edge> space = Checker.of(GRAPH).explore();

    @Test
    void containsWhatIsReachableAndNothingElse() {
        assertThat(space.size()).isEqualTo(4);
        assertThat(space.contains("d")).isTrue();
        assertThat(space.contains("x")).isFalse();
    }

    @Test
    void statesStandInBreadthFirstOrder() {
        assertThat(space.states()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void depthIsTheFewestStepsThatLeadThere() {
        assertThat(space.depthOf("a")).hasValue(0);
        assertThat(space.depthOf("c")).hasValue(1);
        assertThat(space.depthOf("d")).hasValue(2);
        assertThat(space.depthOf("x")).isEmpty();
    }

    @Test
    void anyStateHasAShortestTraceWithTheFewestFaults() {
        assertThat(space.traceTo("d").orElseThrow().actions())
                .containsExactly(Edge.of("a -!> c"), Edge.of("c -> d"));
        assertThat(space.traceTo("a").orElseThrow().actions()).isEmpty();
        assertThat(space.traceTo("x")).isEmpty();
    }
}
