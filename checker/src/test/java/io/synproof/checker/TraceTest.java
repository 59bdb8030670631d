package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synproof.checker.Graph.Edge;
import io.synproof.checker.model.ReplayException;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
    private static final Graph GRAPH =
            Graph.from("z", "a").with("a -> b", "a -!> c", "c -!!> d", "c -> a");

    private static final Trace<String, Edge> TRACE = trace("a", "a -!> c", "c -!!> d");

    @Test
    void aTraceKnowsItsStatesAndActions() {
        assertThat(TRACE.length()).isEqualTo(2);
        assertThat(TRACE.last()).isEqualTo("d");
        assertThat(TRACE.states()).containsExactly("a", "c", "d");
        assertThat(TRACE.actions())
                .extracting(Edge::toString)
                .containsExactly("a -!> c", "c -!!> d");
        assertThat(TRACE.faults(GRAPH)).isEqualTo(3);
    }

    @Test
    void aTraceWithoutStepsEndsWhereItBegins() {
        Trace<String, Edge> still = trace("a");

        assertThat(still.length()).isZero();
        assertThat(still.last()).isEqualTo("a");
        assertThat(still.states()).containsExactly("a");
        assertThat(still.choices(GRAPH)).isEqualTo("1");
    }

    @Test
    void aTraceReadsAsNumberedStatesAndTheActionsBetween() {
        assertThat(TRACE.toString().lines())
                .containsExactly(
                        "    0. a", "       a -!> c", "    1. c", "       c -!!> d", "    2. d");
    }

    @Test
    void stepsThatDoNotFollowOnAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trace("a", "a -> b", "c -> a"))
                .withMessage("step 2 begins in c, but the run has come to b");
    }

    @Test
    void aTraceThatIsARunReplays() {
        assertThat(TRACE.replay(GRAPH)).isEqualTo(TRACE);
    }

    @Test
    void replayRefusesAStateThatIsNotInitial() {
        assertThatExceptionOfType(ReplayException.class)
                .isThrownBy(() -> trace("c", "c -> a").replay(GRAPH))
                .withMessage("not an initial state of the model: c");
    }

    @Test
    void replayRefusesAnActionThatIsNotEnabled() {
        assertThatExceptionOfType(ReplayException.class)
                .isThrownBy(() -> trace("a", "a -> b", "b -> a").replay(GRAPH))
                .withMessage("step 2: b -> a is not enabled in b, only []");
    }

    @Test
    void replayRefusesAnActionThatLeadsElsewhere() {
        var astray = new Trace<>("a", List.of(new Step<>("a", Edge.of("a -> b"), "c")));

        assertThatExceptionOfType(ReplayException.class)
                .isThrownBy(() -> astray.replay(GRAPH))
                .withMessage("step 1: a -> b leads from a to b, not to c");
    }

    @Test
    void choicesAreTheIndicesOfInitialStateAndActions() {
        assertThat(TRACE.choices(GRAPH)).isEqualTo("1:1.0");
        assertThat(Trace.follow(GRAPH, "1:1.0")).isEqualTo(TRACE);
        assertThat(Trace.follow(GRAPH, "0")).isEqualTo(trace("z"));
    }

    @Test
    void onlyARunHasChoices() {
        assertThatExceptionOfType(ReplayException.class)
                .isThrownBy(() -> trace("d").choices(GRAPH))
                .withMessage("not an initial state of the model: d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ":", "0:", "a", "0:1.", "0:1..2", "0.1", "-1", "0:1:2", "9999999999"})
    void whatAreNoChoicesIsRefused(String text) {
        assertThatExceptionOfType(ReplayException.class)
                .isThrownBy(() -> Trace.follow(GRAPH, text))
                .withMessage("choices look like 0:3.0.2, not like \"" + text + "\"");
    }

    @Test
    void choicesThatTheModelDoesNotHaveAreRefused() {
        assertThatExceptionOfType(ReplayException.class)
                .isThrownBy(() -> Trace.follow(GRAPH, "2"))
                .withMessage("there is no initial state 2 among [z, a]");
        assertThatExceptionOfType(ReplayException.class)
                .isThrownBy(() -> Trace.follow(GRAPH, "1:0.0"))
                .withMessage("there is no action 0 among []");
    }

    private static Trace<String, Edge> trace(String initial, String... edges) {
        return new Trace<>(
                initial,
                Arrays.stream(edges)
                        .map(Edge::of)
                        .map(edge -> new Step<>(edge.from(), edge, edge.to()))
                        .toList());
    }
}
