package io.synproof.checker.verdict;

import static io.synproof.checker.verdict.Found.sizes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.Checker;
import io.synproof.checker.cost.Cost;
import io.synproof.checker.knowledge.Agent;
import io.synproof.checker.knowledge.Formula;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import io.synproof.checker.refinement.ComparedSizes;
import io.synproof.checker.refinement.ObservedModel;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What verdicts on all kinds of questions have in common. */
class VerdictTest {

    /** Counts from 0 to 3, and at 2 may stay for ever. */
    private record Counter() implements Model<Integer, String> {
        @Override
        public List<Integer> initialStates() {
            return List.of(0);
        }

        @Override
        public List<String> actions(Integer state) {
            return switch (state) {
                case 2 -> List.of("up", "stay");
                case 3 -> List.of();
                default -> List.of("up");
            };
        }

        @Override
        public Integer next(Integer state, String action) {
            return action.equals("up") ? state + 1 : state;
        }
    }

    private static final Checker<Integer, String> COUNTER = Checker.of(new Counter());
    private static final Agent<Integer> BLIND = Agent.remembering("blind", _ -> "");
    private static final Formula<Integer> SMALL = new Formula.Fact<>("it is small", n -> n < 3);
    private static final ObservedModel<Integer, String, String> ALL_SEEN =
            ObservedModel.byActions(new Counter(), Optional::of);
    private static final ObservedModel<Integer, String, String> UPS_SEEN = ObservedModel.byActions(
            new Counter(), action -> Optional.of(action).filter("up"::equals));
    private static final Formula<Integer> ALWAYS_TRUE =
            new Formula.Fact<>("it is a number", _ -> true);

    /** Verdicts of all kinds that have a run. */
    static Stream<Verdict<Integer, String>> withARun() {
        return Stream.of(
                COUNTER.check(Property.never("two", n -> n == 2)),
                COUNTER.check(Property.reachable("two", n -> n == 2)),
                COUNTER.check(Temporal.eventually("three", n -> n == 3)),
                COUNTER.check(Temporal.alwaysPossible("zero", n -> n == 0)),
                COUNTER.check(Formula.knows(BLIND, SMALL).everywhere()),
                COUNTER.check(
                        Formula.knows(BLIND, ALWAYS_TRUE).<String>everywhere().never()),
                COUNTER.check(ALL_SEEN.refines("without rest", UPS_SEEN)),
                COUNTER.cheapest(Property.reachable("three", n -> n == 3), Cost.steps()),
                COUNTER.mostExpensive(Property.reachable("three", n -> n == 3), Cost.steps()));
    }

    @ParameterizedTest
    @MethodSource("withARun")
    void theRunOfAnyKindIsTakenAgainByItsChoices(Verdict<Integer, String> verdict) {
        Trace<Integer, String> run = verdict.trace().orElseThrow();

        assertThat(Trace.follow(new Counter(), verdict.choices().orElseThrow())).isEqualTo(run);
        assertThat(verdict.toString())
                .startsWith(verdict.outcome() + ": " + verdict.question().title())
                .endsWith("replay:   Trace.follow(model, \"" + verdict.choices().get() + "\")");
    }

    @ParameterizedTest
    @MethodSource("withARun")
    void whatIsNotSatisfiedIsThrownInItsOwnWords(Verdict<Integer, String> verdict) {
        if (verdict.isSatisfied()) {
            assertThat(verdict.orThrow()).isEqualTo(verdict);
        } else {
            assertThatThrownBy(verdict::orThrow)
                    .isInstanceOf(AssertionError.class)
                    .hasMessage(verdict.toString());
        }
    }

    @Test
    void allKindsAreUndecidedInTheSameWords() {
        Checker<Integer, String> narrow = COUNTER.within(Bounds.depth(1));
        Property<Integer, String> three = Property.reachable("three", n -> n == 3);

        assertThat(Stream.of(
                        narrow.check(three),
                        narrow.check(Temporal.eventually("three", n -> n == 3)),
                        narrow.check(Formula.knows(BLIND, ALWAYS_TRUE).everywhere()),
                        narrow.check(ALL_SEEN.refines("itself", ALL_SEEN)),
                        narrow.cheapest(three, Cost.steps())))
                .allSatisfy(verdict -> {
                    assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
                    assertThat(verdict.toString())
                            .endsWith("decide:   lift what made it incomplete, or make the model"
                                    + " smaller");
                });
    }

    @Test
    void onlyTemporalQuestionsSpeakOfAssumptions() {
        Temporal<Integer> three = Temporal.eventually("three", n -> n == 3);

        assertThat(COUNTER.check(three).toString()).contains("\nassumed:  no fairness\n");
        assertThat(COUNTER.check(three, List.of(Fairness.strong("up", "up"::equals)))
                        .toString())
                .startsWith("HOLDS: eventually \"three\"")
                .contains("\nassumed:  up\n");
        assertThat(COUNTER.check(Property.never("four", n -> n == 4)).toString())
                .doesNotContain("assumed");
    }

    @Test
    void aComparisonHasARunOnlyWhereItIsViolated() {
        Verdict<Integer, String> holds = COUNTER.check(ALL_SEEN.refines("itself", ALL_SEEN));
        Verdict<Integer, String> violated =
                COUNTER.check(ALL_SEEN.refines("without rest", UPS_SEEN));

        assertThat(holds.orThrow().trace()).isEmpty();
        assertThat(holds.choices()).isEmpty();
        assertThat(sizes(holds)).isEqualTo(new ComparedSizes(4, 4, 4, 3));
        assertThatThrownBy(violated::orThrow)
                .hasMessageStartingWith("VIOLATED: without rest, after 3 observations\n");
    }

    /** A cost is judged by whether there is a run that has one. */
    @Test
    void aCostWithoutLimitIsReachedButHasNoValue() {
        Verdict<Integer, String> most =
                COUNTER.mostExpensive(Property.reachable("three", n -> n == 3), Cost.steps());

        assertThat(most.orThrow().outcome()).isEqualTo(Outcome.REACHED);
        assertThat(most.value()).isEmpty();
        assertThat(most.toString()).startsWith("REACHED: most steps to \"three\": unbounded\n");
    }

    @Test
    void onlyACostHasAValue() {
        Property<Integer, String> three = Property.reachable("three", n -> n == 3);

        assertThat(COUNTER.cheapest(three, Cost.steps()).value()).hasValue(3);
        assertThat(COUNTER.mostExpensive(three, Cost.steps()).value()).isEmpty();
        assertThat(COUNTER.check(three).value()).isEmpty();
    }
}
