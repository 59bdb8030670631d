package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.model.Step;
import io.synproof.checker.result.Bounds;
import org.junit.jupiter.api.Test;

/** The steps of a state space are the edges of its graph. */
class StateGraphTest {

    @Test
    void thereIsAnEdgeForEachTransition() {
        assertThat(Checker.of(Graph.of("a -> b", "b -> c", "c -> b", "c -> c"))
                        .explore()
                        .steps()
                        .map(Step::action))
                .extracting(Graph.Edge::toString)
                .containsExactly("a -> b", "b -> c", "c -> b", "c -> c");
    }

    @Test
    void anEdgeOutOfTheConstraintOrIntoACutIsNone() {
        assertThat(Checker.of(Graph.of("a -> b", "a -> c#", "b -> d?", "b -> a"))
                        .explore()
                        .steps()
                        .map(Step::action))
                .extracting(Graph.Edge::toString)
                .containsExactly("a -> b", "b -> a");
    }

    @Test
    void ofABoundedSearchTheEdgesBetweenItsStatesAreThere() {
        assertThat(Checker.of(Graph.of("a -> b", "b -> c", "c -> d", "b -> a"))
                        .within(Bounds.depth(1))
                        .explore()
                        .steps()
                        .map(Step::action))
                .extracting(Graph.Edge::toString)
                .containsExactly("a -> b", "b -> a");
    }
}
