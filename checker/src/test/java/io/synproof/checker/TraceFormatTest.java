package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.synproof.checker.Graph.Edge;
import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.ReplayException;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import io.synproof.checker.model.Transition;
import io.synproof.checker.property.Property;
import io.synproof.checker.property.RandomWalkOptions;
import io.synproof.checker.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A model that says how its states and runs are shown is heard wherever one is shown. */
class TraceFormatTest {
    private static final Graph GRAPH = Graph.of("a -> b", "b -> c", "c -> b");
    private static final Property<String, Edge> NEVER_C = Property.never("c", "c"::equals);

    /** A graph whose states are shown in capitals. */
    private record Capitals(Graph graph) implements LabelledModel<String, Edge, Edge> {
        @Override
        public List<String> initialStates() {
            return graph.initialStates();
        }

        @Override
        public List<Edge> actions(String state) {
            return graph.actions(state);
        }

        @Override
        public Transition<String, Edge> step(String state, Edge edge) {
            return new Transition<>(edge.to(), edge);
        }

        @Override
        public String describe(String state) {
            return "state " + state.toUpperCase(java.util.Locale.ROOT);
        }
    }

    /** A graph whose runs from {@code a} are shown as one word. */
    private record Words(Graph graph) implements LabelledModel<String, Edge, Edge> {
        @Override
        public List<String> initialStates() {
            return graph.initialStates();
        }

        @Override
        public List<Edge> actions(String state) {
            return graph.actions(state);
        }

        @Override
        public Transition<String, Edge> step(String state, Edge edge) {
            return new Transition<>(edge.to(), edge);
        }

        @Override
        public Optional<String> picture(Trace<String, Edge> run) {
            return Optional.of(run)
                    .filter(one -> one.initial().equals("a"))
                    .map(one -> one.states().stream().collect(Collectors.joining()));
        }
    }

    @Test
    void statesAreShownAsTheModelDescribesThem() {
        assertThat(Checker.of(new Capitals(GRAPH))
                        .check(NEVER_C)
                        .toString()
                        .lines()
                        .limit(6))
                .containsExactly(
                        "VIOLATED: never \"c\", after 2 steps",
                        "    0. state A",
                        "       a -> b",
                        "    1. state B",
                        "       b -> c",
                        "    2. state C");
    }

    @Test
    void aPictureStandsInPlaceOfTheStates() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Checker.of(new Words(GRAPH)).check(NEVER_C).orThrow())
                .withMessageStartingWith(
                        "VIOLATED: never \"c\", after 2 steps\nabc\nsearched: 3 states");
    }

    @Test
    void aWalkAndAReplayedRunArePicturedToo() {
        Words model = new Words(GRAPH);

        assertThat(Checker.of(model)
                        .walk(NEVER_C, new RandomWalkOptions(1, 1, 5))
                        .trace())
                .hasToString("Optional[abc]");
        assertThat(Trace.follow(model, "0:0.0.0")).hasToString("abcb");
        assertThat(Checker.of(model).explore().traceTo("c")).hasToString("Optional[abc]");
    }

    @Test
    void aLassoIsOnePictureAndSaysWhatRepeats() {
        var verdict =
                Checker.of(new Words(GRAPH)).check(Temporal.<String>eventually("d", "d"::equals));

        assertThat(verdict.toString().lines().limit(3))
                .containsExactly(
                        "VIOLATED: eventually \"d\", by a stem of 1 step and a cycle of 2",
                        "abcb",
                        "for ever: steps 2 to 3");
    }

    @Test
    void aRunThatTheModelDoesNotPictureIsShownStateByState() {
        var run = new Trace<>("b", List.of(new Step<>("b", Edge.of("b -> c"), "c")));

        assertThat(run.shownBy(new Words(GRAPH))).hasToString("    0. b\n       b -> c\n    1. c");
    }

    @Test
    void besideAMonitorThePictureIsTheModelsWithWhatTheMonitorRemembers() {
        Monitor<Edge, Integer> counting = new Monitor<>() {
            @Override
            public Integer initial() {
                return 0;
            }

            @Override
            public Integer next(Integer memory, Edge label) {
                return Math.min(2, memory + 1);
            }
        };
        Property<MonitoredState<String, Integer>, Edge> two =
                Property.never("two steps", watched -> watched.memory() == 2);

        assertThat(Checker.of(new Words(GRAPH).monitoredBy(counting)).check(two).trace())
                .hasToString("Optional[abc\nmonitor:  2]");
        assertThat(Checker.of(new Words(GRAPH).monitoredBy(Monitor.<Edge>none()))
                        .check(Property.never("c", watched -> watched.state().equals("c")))
                        .trace())
                .hasToString("Optional[abc]");
        assertThat(new Capitals(GRAPH).monitoredBy(counting).describe(new MonitoredState<>("a", 1)))
                .isEqualTo("MonitoredState[state=state A, memory=1]");
    }

    @Test
    void howARunIsShownDoesNotMakeItAnother() {
        Trace<String, Edge> run = Trace.follow(GRAPH, "0:0.0");

        assertThat(run.shownBy(new Words(GRAPH))).isEqualTo(run).hasSameHashCodeAs(run);
        assertThat(run.shownBy(new Words(GRAPH)).followedBy(List.of())).hasToString("abc");
    }

    @Test
    void whatIsNoRunIsToldInTheModelsWords() {
        var astray = new Trace<>("a", List.of(new Step<>("a", Edge.of("b -> c"), "c")));

        assertThatExceptionOfType(ReplayException.class)
                .isThrownBy(() -> astray.replay(new Capitals(GRAPH)))
                .withMessage("step 1: b -> c is not enabled in state A, only [a -> b]");
    }
}
