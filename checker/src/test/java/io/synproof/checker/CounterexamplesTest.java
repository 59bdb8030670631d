package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.Graph.Edge;
import io.synproof.checker.model.Trace;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Counterexamples.Found;
import io.synproof.checker.property.Distinction;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.StopReason;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** All the different ways in which a property is decided, a shortest of each kind. */
class CounterexamplesTest {
    private static final Property<String, Edge> BAD =
            Property.never("bad", state -> state.startsWith("bad"));

    private static final Distinction<String, Edge, Unit, String> BY_LAST =
            Distinction.byLastStep(step -> step.before());

    /** Runs differ in where their last step begins, and in the arrows that they have gone along. */
    private static final Distinction<String, Edge, String, String> BY_ARROWS = new Distinction<>(
            "",
            (arrows, step) -> sorted(arrows + step.action().arrow().replaceAll("[->]", "")),
            (arrows, step) -> step.before() + arrows);

    private static String sorted(String marks) {
        Set<String> all =
                new TreeSet<>(marks.chars().mapToObj(Character::toString).toList());
        return String.join("", all);
    }

    private static <K extends Comparable<? super K>> List<String> found(
            Graph graph, Property<String, Edge> property, Distinction<String, Edge, ?, K> by) {
        return Checker.of(graph).counterexamples(property, by).found().stream()
                .map(one -> one.kind().map(Object::toString).orElse("at once") + " "
                        + one.trace().length())
                .toList();
    }

    @Test
    void eachKindHasAShortestRunAndTheShorterComeFirst() {
        Graph graph = Graph.of(
                "a -> c", "c -> b", "b -> bad1", "a -> b", "c -> d", "d -> bad1", "d -> bad2");

        assertThat(found(graph, BAD, BY_LAST)).containsExactly("b 2", "d 3");
    }

    @Test
    void ofEquallyLongRunsThoseWithFewerFaultsComeFirstAndThenTheKindDecides() {
        Graph graph = Graph.of(
                "a -!> b", "a -> c", "a -> d", "b -> bad", "c -> bad", "d -> bad", "a -!!> d");

        assertThat(found(graph, BAD, BY_LAST)).containsExactly("c 2", "d 2", "b 2");
    }

    @Test
    void whatIsRememberedOfTheRunTellsRunsApartThatEndAlike() {
        Graph graph = Graph.of("a -> b", "a -!> b", "a -~> c", "c -> b", "b -> bad");

        assertThat(found(graph, BAD, BY_LAST)).containsExactly("b 2");
        assertThat(found(graph, BAD, BY_ARROWS)).containsExactly("b 2", "b! 2", "b~ 3");
    }

    @Test
    void noRunGoesOnBehindWhatDecides() {
        Graph graph = Graph.of("a -> bad1", "bad1 -> x", "x -> bad2", "bad1 -> bad2");

        assertThat(found(graph, BAD, BY_LAST)).containsExactly("a 1");
        assertThat(found(
                        graph,
                        Property.everyStep("not to x", step -> !step.after().equals("x")),
                        BY_LAST))
                .containsExactly("bad1 2");
        assertThat(found(
                        graph,
                        Property.everyStep("not to bad", step -> !step.after().startsWith("bad")),
                        BY_LAST))
                .containsExactly("a 1");
    }

    @Test
    void deadlocksAreToldApartByTheStepIntoThem() {
        Graph graph = Graph.of("a -> b", "a -> c", "b -> stuck", "c -> stuck", "c -> end.");

        assertThat(found(graph, Property.noDeadlock(), BY_LAST)).containsExactly("b 2", "c 2");
    }

    @Test
    void whatIsToBeReachedIsFoundInAllWays() {
        Graph graph = Graph.of("a -> b", "b -> goal", "a -> goal");
        var found = Checker.of(graph)
                .counterexamples(Property.reachable("goal", "goal"::equals), BY_LAST);

        assertThat(found.outcome()).isEqualTo(Outcome.REACHED);
        assertThat(found.found())
                .extracting(Found::kind)
                .containsExactly(Optional.of("a"), Optional.of("b"));
    }

    @Test
    void anInitialStateThatDecidesIsOneOfThem() {
        Graph both = Graph.from("bad", "a").with("a -> b", "b -> bad");

        assertThat(found(both, BAD, BY_LAST)).containsExactly("at once 0", "b 2");
        assertThat(found(Graph.from("bad").with("bad -> b"), BAD, BY_LAST))
                .containsExactly("at once 0");
    }

    @Test
    void whereNothingDecidesThePropertyHolds() {
        var none = Checker.of(Graph.of("a -> b", "b -> a")).counterexamples(BAD, BY_LAST);

        assertThat(none.found()).isEmpty();
        assertThat(none.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(none.coverage().complete()).isTrue();
        assertThat(none.coverage().states()).isEqualTo(2);
    }

    @Test
    void aSearchCutShortSaysSo() {
        Graph graph = Graph.of("a -> b", "b -> bad", "b -> c", "c -> d", "d -> bad");
        var shallow = Checker.of(graph).within(Bounds.depth(2)).counterexamples(BAD, BY_LAST);

        assertThat(shallow.found()).extracting(Found::kind).containsExactly(Optional.of("b"));
        assertThat(shallow.coverage().stoppedBy()).hasValue(StopReason.DEPTH);
        assertThat(Checker.of(graph)
                        .within(Bounds.depth(0))
                        .counterexamples(BAD, BY_LAST)
                        .outcome())
                .isEqualTo(Outcome.UNDECIDED);
        assertThat(Checker.of(Graph.of("a -> cut?", "a -> b"))
                        .counterexamples(BAD, BY_LAST)
                        .outcome())
                .isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void whatCannotBeRepresentedAndWhatIsOutsideTheConstraintIsNotJudged() {
        Property<String, Edge> odd =
                Property.never("odd", state -> state.endsWith("?") || state.endsWith("#"));

        assertThat(found(Graph.of("a -> cut?", "a -> out#", "a -> b"), odd, BY_LAST))
                .isEmpty();
        assertThat(found(
                        Graph.of("a -> out#", "a -> cut?"),
                        Property.everyStep("none", _ -> false),
                        BY_LAST))
                .containsExactly("a 1");
    }

    @Test
    void theChoicesGiveTheRunAgain() {
        Graph graph = Graph.of("a -> b", "a -> c", "c -> bad", "b -> bad");
        var found = Checker.of(graph).counterexamples(BAD, BY_LAST).found();

        assertThat(found).extracting(Found::choices).containsExactly("0:0.0", "0:1.0");
        assertThat(found)
                .allSatisfy(one ->
                        assertThat(Trace.follow(graph, one.choices())).isEqualTo(one.trace()));
    }

    private static final Scatter SCATTER = new Scatter(20_000, 7, false);
    private static final Property<Integer, Integer> MULTIPLE =
            Property.never("multiple of 487", n -> n % 487 == 486);
    private static final Distinction<Integer, Integer, Unit, Integer> BY_PLACE =
            Distinction.byLastStep(step -> step.after() / 4_000);

    @Test
    void theyAreTheSameWhateverTheThreads() {
        var onOne = Checker.of(SCATTER).counterexamples(MULTIPLE, BY_PLACE).found();

        IntStream.of(2, 4)
                .forEach(threads -> assertThat(Checker.of(SCATTER)
                                .threads(threads)
                                .counterexamples(MULTIPLE, BY_PLACE)
                                .found())
                        .isEqualTo(onOne));
    }

    @Test
    void theirLengthsAreThoseOfASearchThatIsTooSimpleToBeWrong() {
        Map<Integer, Integer> lengths = new TreeMap<>();
        Map<Integer, Integer> distances = new LinkedHashMap<>();
        Deque<Integer> queue = new ArrayDeque<>(SCATTER.initialStates());
        queue.forEach(state -> distances.put(state, 0));
        while (!queue.isEmpty()) {
            int state = queue.remove();
            int distance = Objects.requireNonNull(distances.get(state));
            if (MULTIPLE.isDecidedByState(state)) {
                lengths.merge(state / 4_000, distance, Math::min);
            } else {
                SCATTER.actions(state).stream()
                        .map(action -> SCATTER.next(state, action))
                        .filter(next -> distances.putIfAbsent(next, distance + 1) == null)
                        .forEach(queue::add);
            }
        }

        assertThat(lengths).containsOnlyKeys(0, 1, 2, 3, 4);
        assertThat(Checker.of(SCATTER).counterexamples(MULTIPLE, BY_PLACE).found())
                .hasSize(5)
                .allSatisfy(one -> assertThat(one.trace().length())
                        .isEqualTo(lengths.get(one.kind().orElseThrow())));
    }

    @Test
    void upToASymmetryItIsRefused() {
        Graph graph = Graph.of("a -> bad");
        assertThatThrownBy(() ->
                        Checker.of(graph).upTo(new OneMember<>()).counterexamples(BAD, BY_LAST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"bad\"")
                .hasMessageContaining("ask without upTo");
    }
}
