package io.synproof.checker;

import static io.synproof.checker.verdict.Found.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.Graph.Edge;
import io.synproof.checker.cost.Cost;
import io.synproof.checker.cost.CostResult;
import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import io.synproof.checker.model.Transition;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What runs cost: the least, the greatest, and what is known when a search is cut short. */
class CostTest {
    private static final Property<String, Edge> GOAL = Property.reachable("goal", "goal"::equals);

    private static Verdict<String, Edge> fewestFaults(Graph graph) {
        return Checker.of(graph).cheapest(GOAL, Cost.faults(graph));
    }

    private static Verdict<String, Edge> mostFaults(Graph graph) {
        return Checker.of(graph).mostExpensive(GOAL, Cost.faults(graph));
    }

    private static List<String> states(Verdict<String, Edge> verdict) {
        return verdict.trace().orElseThrow().states();
    }

    /** The run through these states. */
    private static Trace<String, Edge> run(Graph graph, String... states) {
        return new Trace<>(
                states[0],
                IntStream.range(1, states.length)
                        .mapToObj(i -> step(graph, states[i - 1], states[i]))
                        .toList());
    }

    private static Step<String, Edge> step(Graph graph, String from, String to) {
        return graph.actions(from).stream()
                .filter(edge -> edge.to().equals(to))
                .map(edge -> new Step<>(from, edge, to))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theCheapestRunMayBeLong() {
        Verdict<String, Edge> verdict =
                fewestFaults(Graph.of("a -!> goal", "a -> b", "b -> c", "c -> goal"));

        assertThat(verdict.value()).hasValue(0);
        assertThat(states(verdict)).containsExactly("a", "b", "c", "goal");
    }

    @Test
    void ofCheapestRunsAShortestIsShownAndOfTheseTheFirst() {
        Verdict<String, Edge> verdict = fewestFaults(
                Graph.of("a -> b", "b -!> goal", "a -!> d", "d -> goal", "a -> e", "e -!> goal"));

        assertThat(verdict.value()).hasValue(1);
        assertThat(states(verdict)).containsExactly("a", "b", "goal");
    }

    @Test
    void aRunThatBeginsAtTheGoalCostsNothing() {
        assertThat(fewestFaults(Graph.of("goal -!> a")).value()).hasValue(0);
        assertThat(mostFaults(Graph.of("goal -!> a", "a -!> goal")).value()).hasValue(0);
    }

    @Test
    void aGoalThatNoRunComesToIsUnreachable() {
        Graph graph = Graph.of("a -!> b", "b -> a");

        assertThat(total(fewestFaults(graph))).isEqualTo(new CostResult.Unreachable<>());
        assertThat(total(mostFaults(graph))).isEqualTo(new CostResult.Unreachable<>());
    }

    @Test
    void theDearestRunTakesTheMostFaultyWay() {
        Verdict<String, Edge> verdict =
                mostFaults(Graph.of("a -> goal", "a -!> b", "b -!!> goal", "a -!!!!> dead"));

        assertThat(verdict.value()).hasValue(3);
        assertThat(states(verdict)).containsExactly("a", "b", "goal");
    }

    @Test
    void aCycleWithoutACostBoundsNothing() {
        Verdict<String, Edge> verdict =
                mostFaults(Graph.of("a -> b", "b -> a", "a -!> goal", "b -!!> goal"));

        assertThat(verdict.value()).hasValue(2);
        assertThat(states(verdict)).containsExactly("a", "b", "goal");
    }

    @Test
    void aCycleWithACostOnTheWayToTheGoalMakesTheMostUnbounded() {
        Graph graph = Graph.of("a -> b", "b -!> c", "c -> b", "c -> goal");
        Verdict<String, Edge> verdict = mostFaults(graph);

        assertThat(total(verdict))
                .isEqualTo(new CostResult.Unbounded<>(
                        run(graph, "a", "b"),
                        run(graph, "b", "c", "b"),
                        run(graph, "b", "c", "goal")));
        assertThat(states(verdict)).containsExactly("a", "b", "c", "b", "c", "goal");
        assertThat(verdict.value()).isEmpty();
    }

    @Test
    void aCycleWithACostFromWhichTheGoalIsOutOfReachDoesNotCount() {
        Verdict<String, Edge> verdict =
                mostFaults(Graph.of("a -!> goal", "a -> b", "b -!> b", "goal -!> a"));

        assertThat(verdict.value()).hasValue(1);
    }

    @Test
    void withoutAGoalAnyRunCounts() {
        Graph bounded = Graph.of("a -!> b", "b -> b", "a -!!> c", "c -> d", "d -> c");
        Graph unbounded = Graph.of("a -> b", "b -!> a", "a -> end");
        Verdict<String, Edge> greatest = Checker.of(bounded).mostExpensive(Cost.faults(bounded));

        assertThat(greatest.value()).hasValue(2);
        assertThat(states(greatest)).containsExactly("a", "c");
        assertThat(states(Checker.of(unbounded).mostExpensive(Cost.faults(unbounded))))
                .containsExactly("a", "b", "a", "b");
    }

    @Test
    void aGoalCanBeAStepEvenOneOutOfTheConstraint() {
        Graph graph = Graph.of("a -> b", "b -!> c", "a -!!> x#");
        Property<String, Edge> goal =
                Property.everyStep("no fault", step -> graph.faults(step.action()) == 0);

        assertThat(states(Checker.of(graph).cheapest(goal, Cost.faults(graph))))
                .containsExactly("a", "b", "c");
        assertThat(states(Checker.of(graph).mostExpensive(goal, Cost.faults(graph))))
                .containsExactly("a", "x#");
    }

    @Test
    void aGoalCanBeADeadlock() {
        Graph graph = Graph.of("a -> b", "b -> end.", "b -!> dead");

        assertThat(states(Checker.of(graph).cheapest(Property.noDeadlock(), Cost.steps())))
                .containsExactly("a", "b", "dead");
    }

    @Test
    void ticksCanBeCounted() {
        Graph graph = Graph.of("a -~> b", "b -> c", "c -~> goal", "a -!> d", "d -~> goal");

        assertThat(Checker.of(graph).cheapest(GOAL, Cost.ticks(graph)).value()).hasValue(1);
        assertThat(Checker.of(graph).mostExpensive(GOAL, Cost.ticks(graph)).value())
                .hasValue(2);
    }

    @Test
    void ofASearchCutShortTheLeastIsBetweenWhatWasFoundAndWhatIsBeyond() {
        Graph graph =
                Graph.of("a -!!!> goal", "a -!> b", "b -> c", "c -> d", "d -> goal", "goal -> e");
        Verdict<String, Edge> verdict =
                Checker.of(graph).within(Bounds.depth(2)).cheapest(GOAL, Cost.faults(graph));

        assertThat(total(verdict))
                .isEqualTo(new CostResult.Undecided<>(
                        OptionalLong.of(1), OptionalLong.of(3), verdict.trace()));
        assertThat(states(verdict)).containsExactly("a", "goal");
        assertThat(verdict.toString())
                .startsWith("UNDECIDED: fewest faults to \"goal\", at least 1, at most 3\n");
    }

    @Test
    void evenOfASearchCutShortTheLeastIsCertainIfAllThatIsBeyondCostsAsMuch() {
        Graph graph = Graph.of("a -!> goal", "a -!!> b", "b -> c", "c -> goal");

        assertThat(Checker.of(graph)
                        .within(Bounds.depth(1))
                        .cheapest(GOAL, Cost.faults(graph))
                        .value())
                .hasValue(1);
    }

    @Test
    void whatCannotBeRepresentedMayBeCheaper() {
        Graph graph = Graph.of("a -!> goal", "a -> b?");

        assertThat(total(fewestFaults(graph)))
                .isEqualTo(new CostResult.Undecided<>(
                        OptionalLong.of(0),
                        OptionalLong.of(1),
                        fewestFaults(graph).trace()));
    }

    @Test
    void ofASearchCutShortTheGreatestIsKnownFromBelow() {
        Graph graph = Graph.of("a -!> goal", "a -> b", "b -> c", "c -!!> goal");
        Verdict<String, Edge> verdict =
                Checker.of(graph).within(Bounds.depth(1)).mostExpensive(GOAL, Cost.faults(graph));

        assertThat(total(verdict))
                .isEqualTo(new CostResult.Undecided<>(
                        OptionalLong.of(1), OptionalLong.empty(), verdict.trace()));
    }

    @Test
    void nothingIsSaidOfAGoalThatASearchCutShortHasNotFound() {
        Graph graph = Graph.of("a -> b", "b -> c", "c -> goal");
        Checker<String, Edge> checker = Checker.of(graph).within(Bounds.depth(1));

        assertThat(total(checker.mostExpensive(GOAL, Cost.faults(graph))))
                .isEqualTo(new CostResult.Undecided<>(
                        OptionalLong.empty(), OptionalLong.empty(), Optional.empty()));
    }

    @Test
    void whatIsObservedOfAStepCanCost() {
        LabelledModel<Integer, Integer, String> speaker = new Speaker();
        Cost<Integer, Integer> letters = Cost.ofLabels("letters", speaker, label -> label.length());

        assertThat(Checker.of(speaker)
                        .cheapest(Property.reachable("six", state -> state == 6), letters)
                        .toString())
                .startsWith("REACHED: fewest letters to \"six\": 6\n");
    }

    /** Counts to six by ones, which it says aloud, or by twos, which it says at length. */
    private record Speaker() implements LabelledModel<Integer, Integer, String> {
        @Override
        public List<Integer> initialStates() {
            return List.of(0);
        }

        @Override
        public List<Integer> actions(Integer state) {
            return state < 6 ? List.of(2, 1) : List.of();
        }

        @Override
        public Transition<Integer, String> step(Integer state, Integer action) {
            return new Transition<>(state + action, action == 1 ? "I" : "a pair");
        }
    }

    @Test
    void aNegativeCostIsRefusedAndSoIsOneTooGreat() {
        Graph graph = Graph.of("a -> goal");

        assertThatThrownBy(() -> Checker.of(graph).cheapest(GOAL, Cost.ofActions("gain", _ -> -1)))
                .isInstanceOf(ModelException.class)
                .hasMessage("gain(a -> goal) is negative: -1");
        assertThatThrownBy(() -> Checker.of(graph)
                        .mostExpensive(GOAL, Cost.ofActions("much", _ -> 1L << 31)))
                .isInstanceOf(ModelException.class)
                .hasMessage("much(a -> goal) is more than 2147483647: 2147483648");
    }

    @Test
    void aCostThatThrowsIsNamed() {
        assertThatThrownBy(() -> Checker.of(Graph.of("a -> goal"))
                        .cheapest(GOAL, Cost.ofSteps("broken", _ -> {
                            throw new IllegalStateException("no");
                        })))
                .isInstanceOf(ModelException.class)
                .hasMessage("broken(a -> goal) threw java.lang.IllegalStateException: no");
    }

    @Test
    void aCostThatThrowsBehindOthersIsNamedToo() {
        assertThatThrownBy(() -> Checker.of(
                                Graph.of("a -> b", "a -> c", "b -> c", "c -> d", "d -> goal"))
                        .cheapest(GOAL, Cost.ofSteps("broken", step -> {
                            if (step.after().equals("c")) {
                                throw new IllegalStateException("no");
                            }
                            return 1;
                        })))
                .isInstanceOf(ModelException.class)
                .hasMessage("broken(a -> c) threw java.lang.IllegalStateException: no");
    }

    @Test
    void upToASymmetryCostsAreNotAsked() {
        Checker<String, Edge> checker = Checker.of(Graph.of("a -> goal")).upTo(new OneMember<>());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> checker.cheapest(GOAL, Cost.steps()))
                .withMessageContaining("up to a symmetry");
    }

    /** A recursion as deep would overflow any stack. */
    @Test
    void aRunOfManyStepsIsAddedUp() {
        int length = 100_000;
        Model<Integer, Integer> chain = new Model<>() {
            @Override
            public List<Integer> initialStates() {
                return List.of(0);
            }

            @Override
            public List<Integer> actions(Integer state) {
                return state < length ? List.of(1) : List.of();
            }

            @Override
            public Integer next(Integer state, Integer action) {
                return state + action;
            }
        };
        Cost<Integer, Integer> each = Cost.ofActions("octets", _ -> 1_000_000);

        assertThat(Checker.of(chain)
                        .cheapest(Property.reachable("end", state -> state == length), each)
                        .value())
                .hasValue(length * 1_000_000L);
        assertThat(Checker.of(chain).mostExpensive(each).value()).hasValue(length * 1_000_000L);
    }
}
