package io.synproof.checker;

import static io.synproof.checker.verdict.Found.trap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.synproof.checker.Graph.Edge;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Lasso;
import io.synproof.checker.temporal.Lasso.Kept;
import io.synproof.checker.temporal.Lasso.Way;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.verdict.Found;
import io.synproof.checker.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What temporal questions mean, by small graphs. */
class TemporalTest {
    private static final Temporal<String> GOOD = Temporal.eventually("good", "good"::equals);

    @Test
    void aCycleOfFourOnWhichItNeverHoldsViolatesEventually() {
        Lasso<String, Edge> lasso =
                violating(Checker.of(Graph.of("a -> b", "b -> c", "c -> d", "d -> a", "d -> good"))
                        .check(GOOD));

        assertThat(lasso.stem().length()).isZero();
        assertThat(lasso.cycle())
                .extracting(step -> step.action().toString())
                .containsExactly("a -> b", "b -> c", "c -> d", "d -> a");
    }

    @Test
    void aJoinReachedFirstByAGoodPathViolatesEventuallyByTheOther() {
        Graph graph =
                Graph.of("a -> good", "a -> bad", "good -> join", "bad -> more", "more -> join");

        Lasso<String, Edge> lasso = violating(Checker.of(graph).check(GOOD));

        assertThat(lasso.stem().states()).containsExactly("a", "bad", "more", "join");
        assertThat(lasso.stutters()).isTrue();
    }

    @Test
    void whatHoldsOnAllWaysHoldsEventually() {
        Graph graph = Graph.of("a -> b", "a -> c", "b -> good", "c -> good", "good -> a");

        assertThat(Checker.of(graph).check(GOOD).outcome()).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void aTerminalStateStuttersForEver() {
        Graph graph = Graph.of("a -> good", "good -> end.");

        assertThat(Checker.of(graph).check(GOOD).outcome()).isEqualTo(Outcome.HOLDS);
        Lasso<String, Edge> lasso = violating(
                Checker.of(graph).check(Temporal.alwaysEventually("good", "good"::equals)));
        assertThat(lasso.stem().last()).isEqualTo("end.");
        assertThat(lasso.stutters()).isTrue();
    }

    @Test
    void aCauseAndItsEffectAtOnceIsNoViolation() {
        Graph graph = Graph.of("a -> both", "both -> a");

        assertThat(Checker.of(graph)
                        .check(Temporal.leadsTo(
                                "both at once", "both"::equals, (String s) -> s.equals("both")))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void theStemOfLeadsToGoesThroughTheCauseAndThenAvoidsTheEffect() {
        Graph graph = Graph.of(
                "a -> asked",
                "a -> loop",
                "asked -> answered",
                "asked -> lost",
                "lost -> again",
                "again -> lost",
                "answered -> a",
                "loop -> loop");

        Lasso<String, Edge> lasso = violating(Checker.of(graph)
                .check(Temporal.leadsTo("an answer", "asked"::equals, "answered"::equals)));

        assertThat(lasso.stem().states()).containsExactly("a", "asked", "lost");
        assertThat(lasso.cycle())
                .extracting(step -> step.action().toString())
                .containsExactly("lost -> again", "again -> lost");
    }

    @Test
    void anActionThatIsAlwaysEnabledIsTakenUnderWeakFairness() {
        Graph graph = Graph.of("a -> a", "a -deliver> good");
        List<Fairness<Edge>> fair =
                List.of(Fairness.weak("delivery", edge -> edge.arrow().equals("-deliver>")));

        assertThat(Checker.of(graph).check(GOOD).outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(Checker.of(graph).check(GOOD, fair).outcome()).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void anActionEnabledNowAndThenIsTakenOnlyUnderStrongFairness() {
        Graph graph = Graph.of("a -> b", "b -> a", "b -deliver> good");

        Verdict<String, Edge> weak = Checker.of(graph)
                .check(GOOD, List.of(Fairness.weak("delivery", TemporalTest::isDelivery)));
        Verdict<String, Edge> strong = Checker.of(graph)
                .check(GOOD, List.of(Fairness.strong("delivery", TemporalTest::isDelivery)));

        assertThat(violating(weak).kept())
                .containsExactly(new Kept("weak fairness of \"delivery\"", "", Way.DISABLED));
        assertThat(strong.outcome()).isEqualTo(Outcome.HOLDS);
    }

    private static boolean isDelivery(Edge edge) {
        return edge.arrow().equals("-deliver>");
    }

    @Test
    void eachKeyIsAConditionOfItsOwn() {
        Graph graph = Graph.of("a -deliver> b", "b -deliver> a", "b -deliver> good");
        List<Fairness<Edge>> one = List.of(Fairness.strong("delivery", TemporalTest::isDelivery));
        List<Fairness<Edge>> each =
                List.of(Fairness.strongForEach("delivery", edge -> Optional.of("to " + edge.to())));

        assertThat(violating(Checker.of(graph).check(GOOD, one)).kept())
                .containsExactly(new Kept("strong fairness of \"delivery\"", "", Way.TAKEN));
        assertThat(Checker.of(graph).check(GOOD, each).outcome()).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void notEveryCopyIsLost() {
        Graph graph = Graph.of("a -send> b", "b -lose> a", "b -deliver> good");
        Fairness<Edge> copies = Fairness.notEveryCopyLost(
                "copies",
                edge -> edge.arrow().equals("-lose>") ? Optional.of("x") : Optional.empty(),
                edge -> edge.arrow().equals("-deliver>") ? Optional.of("x") : Optional.empty());

        assertThat(Checker.of(graph).check(GOOD).outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(Checker.of(graph).check(GOOD, List.of(copies)).outcome())
                .isEqualTo(Outcome.HOLDS);
        // It says nothing of a copy that is neither lost nor delivered.
        assertThat(Checker.of(graph.with("b -> b")).check(GOOD, List.of(copies)).outcome())
                .isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void timePassesForEverOrTheRunEnds() {
        Graph zeno = Graph.of("a -> a", "a -~> good");
        Graph clock = Graph.of("a -> a", "a -~> a", "a -> good");
        Graph end = Graph.of("a -> a", "a -~> good", "a -> stuck");
        List<Fairness<Edge>> time = List.of(Fairness.timePasses());

        assertThat(Checker.of(zeno).check(GOOD, time).outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(violating(Checker.of(clock).check(GOOD, time)).cycle())
                .extracting(step -> step.action().toString())
                .containsExactly("a -~> a");
        assertThat(violating(Checker.of(end).check(GOOD, time)).stem().last()).isEqualTo("stuck");
    }

    @Test
    void thatTimePassesIsNotAssumedOfAModelWithoutTicks() {
        List<Fairness<Edge>> time = List.of(Fairness.timePasses());

        assertThatThrownBy(() -> Checker.of(Graph.of("a -> b", "b -> a")).check(GOOD, time))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"time passes\" is assumed of a model without time: no action that it"
                        + " takes is a tick (Model.isTick); ask without the assumption");
        // Somewhere else a tick is enough, and of what was not seen nothing is said.
        assertThat(Checker.of(Graph.of("a -> a", "a -> good", "good -~> good"))
                        .check(GOOD, time)
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
        assertThat(Checker.of(Graph.of("a -> b", "b -> c"))
                        .within(Bounds.depth(1))
                        .check(GOOD, time)
                        .outcome())
                .isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void aStepOutOfTheConstraintIsEnabledButNoRun() {
        Graph graph = Graph.of("a -> a", "a -deliver> out#");

        assertThat(violating(Checker.of(graph).check(GOOD)).cycle()).hasSize(1);
        assertThat(Checker.of(graph)
                        .check(GOOD, List.of(Fairness.weak("delivery", TemporalTest::isDelivery)))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void eventuallyAlwaysIsViolatedByComingBack() {
        Temporal<String> settles = Temporal.eventuallyAlways("good", "good"::equals);

        assertThat(Checker.of(Graph.of("a -> a", "a -> good", "good -> good"))
                        .check(settles)
                        .outcome())
                .isEqualTo(Outcome.VIOLATED);
        assertThat(Checker.of(Graph.of("a -> good", "good -> good"))
                        .check(settles)
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
        assertThat(violating(Checker.of(Graph.of("good -> a", "a -> good")).check(settles))
                        .cycle())
                .hasSize(2);
    }

    @Test
    void aTrapIsShownByAShortestTraceIntoIt() {
        Temporal<String> possible = Temporal.alwaysPossible("home", "home"::equals);
        Graph graph = Graph.of("home -> a", "a -> home", "a -> b", "b -> c", "c -> b", "b -> d");

        Verdict<String, Edge> verdict = Checker.of(graph).check(possible);

        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(trap(verdict).orElseThrow().states()).containsExactly("home", "a", "b");
        assertThat(Checker.of(graph.with("d -> home")).check(possible).outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void ofEquallyShortStemsTheOneWithTheFewestFaultsIsShown() {
        Graph graph = Graph.of("a -!> b", "a -> c", "b -> bad", "c -> bad", "bad -> bad");

        assertThat(violating(Checker.of(graph).check(GOOD)).stem().states())
                .containsExactly("a", "c", "bad");
    }

    @Test
    void theCycleMakesNoDetourForWhatItHasNothingToDoWith() {
        Graph graph = Graph.of("a -> b", "b -> a", "b -x> c", "c -y> d", "d -z> a");
        List<Fairness<Edge>> fair =
                List.of(Fairness.weakForEach("all", edge -> Optional.of(edge.arrow())));

        assertThat(violating(Checker.of(graph).check(GOOD, fair)).cycle())
                .extracting(step -> step.action().toString())
                .containsExactly("a -> b", "b -> a");
    }

    @Test
    void aSearchCutShortFindsALassoOrDecidesNothing() {
        Graph graph = Graph.of("a -> b", "b -> c", "c -> c");

        Verdict<String, Edge> shallow =
                Checker.of(graph).within(Bounds.depth(1)).check(GOOD);
        Verdict<String, Edge> deeper =
                Checker.of(graph.with("c -> d")).within(Bounds.depth(2)).check(GOOD);

        assertThat(shallow.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(deeper.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(deeper.coverage().complete()).isFalse();
    }

    @Test
    void aSearchThatTimeOrItsUserStopsDecidesNothing() {
        Graph graph = Graph.of("a -> a");

        assertThat(Checker.of(graph).cancelledBy(() -> true).check(GOOD).outcome())
                .isEqualTo(Outcome.UNDECIDED);
        assertThat(Checker.of(graph)
                        .within(Bounds.time(Duration.ofNanos(1)))
                        .check(GOOD)
                        .outcome())
                .isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void aCutStateMakesItUndecidedUnlessThereIsALasso() {
        assertThat(Checker.of(Graph.of("a -> cut?", "a -> good")).check(GOOD).outcome())
                .isEqualTo(Outcome.UNDECIDED);
        assertThat(Checker.of(Graph.of("a -> cut?", "a -> a")).check(GOOD).outcome())
                .isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void aSearchUpToASymmetryIsRefused() {
        assertThatThrownBy(() ->
                        Checker.of(Graph.of("a -> a")).upTo(new OneMember<>()).check(GOOD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("check it without upTo");
    }

    @Test
    void anIllegalArgumentIsAsMuchTheModelsFaultAsAnythingElse() {
        Temporal<String> failing = Temporal.eventually("failing", state -> {
            throw new IllegalArgumentException("no such state: " + state);
        });

        assertThatThrownBy(() -> Checker.of(Graph.of("a -> b")).check(failing))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("no such state: a");
    }

    /** It changes its mind after so many steps, at whatever moment that is. */
    private static final class Fickle implements Model<Integer, String> {
        private int steps;

        Fickle(int steps) {
            this.steps = steps;
        }

        @Override
        public List<Integer> initialStates() {
            return List.of(0);
        }

        @Override
        public List<String> actions(Integer state) {
            return state < 2 ? List.of("go") : List.of();
        }

        @Override
        public Integer next(Integer state, String action) {
            return steps-- > 0 ? state + 1 : state + 2;
        }
    }

    @Test
    void aModelThatIsNotDeterministicIsSaidToBe() {
        List<Throwable> thrown = IntStream.range(1, 20)
                .<Throwable>mapToObj(steps -> catchThrowable(() -> Checker.of(new Fickle(steps))
                        .check(Temporal.alwaysPossible("9", state -> state == 9))))
                .filter(one -> one != null)
                .toList();

        assertThat(thrown).hasOnlyElementsOfType(ModelException.class);
        assertThat(thrown)
                .extracting(Throwable::getMessage)
                .contains("the model does not take again the steps to where \"9\""
                        + " was decided; its selfCheck() may say why");
    }

    @Test
    void whatAFactThrowsIsToldWithATrace() {
        Temporal<String> failing = Temporal.eventually("failing", state -> {
            throw new IllegalStateException("in " + state);
        });

        assertThatThrownBy(() -> Checker.of(Graph.of("a -> b")).check(failing))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("in a")
                .hasMessageContaining("replay:");
    }

    @Test
    void theVerdictIsToldInWords() {
        Graph graph = Graph.of("a -> b", "b -> c", "c -> b", "c -deliver> good");

        Verdict<String, Edge> verdict = Checker.of(graph)
                .check(GOOD, List.of(Fairness.weak("delivery", TemporalTest::isDelivery)));

        assertThat(verdict.toString()).isEqualTo("""
                VIOLATED: eventually "good", by a stem of 1 step and a cycle of 2
                    0. a
                       a -> b
                    1. b
                       for ever:
                       b -> c
                    2. c
                       c -> b
                    3. b
                fair:     weak fairness of "delivery": not always possible
                assumed:  weak fairness of "delivery"
                searched: 4 states, 4 transitions, depth 3, 1 terminal, 1 deadlock; complete
                bounds:   none
                replay:   Trace.follow(model, "0:0.0.0")""");
    }

    private static Lasso<String, Edge> violating(Verdict<String, Edge> verdict) {
        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
        return Found.lasso(verdict).orElseThrow();
    }
}
