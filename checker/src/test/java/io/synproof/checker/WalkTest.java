package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synproof.checker.Counter.Action;
import io.synproof.checker.Graph.Edge;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import io.synproof.checker.property.RandomWalkOptions;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.StopReason;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WalkTest {

    /** Two counters, of which only the first matters. */
    private static final Model<List<Integer>, Integer> TWO_COUNTERS = new Model<>() {
        @Override
        public List<List<Integer>> initialStates() {
            return List.of(List.of(0, 0));
        }

        @Override
        public List<Integer> actions(List<Integer> state) {
            return List.of(0, 1);
        }

        @Override
        public List<Integer> next(List<Integer> state, Integer which) {
            return IntStream.range(0, 2)
                    .mapToObj(i -> state.get(i) + (i == which ? 1 : 0))
                    .toList();
        }
    };

    private static final Property<List<Integer>, Integer> FIRST_BELOW_FIVE =
            Property.always("first below five", state -> state.getFirst() < 5);

    @Test
    void findsAViolationAndLeavesOutWhatItDoesNotNeed() {
        var verdict =
                Checker.of(TWO_COUNTERS).walk(FIRST_BELOW_FIVE, new RandomWalkOptions(1, 10, 100));

        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(verdict.trace().orElseThrow().actions()).containsExactly(0, 0, 0, 0, 0);
        assertThat(verdict.choices()).hasValue("0:0.0.0.0.0");
        assertThat(verdict.coverage().stoppedBy()).hasValue(StopReason.DECIDED);
        assertThat(verdict.coverage().transitions()).isGreaterThan(5);
    }

    @Test
    void findsAWitness() {
        var verdict = Checker.of(TWO_COUNTERS)
                .walk(
                        Property.reachable("3, 2", List.of(3, 2)::equals),
                        new RandomWalkOptions(3, 100, 10));

        assertThat(verdict.outcome()).isEqualTo(Outcome.REACHED);
        assertThat(verdict.trace().orElseThrow().length()).isEqualTo(5);
    }

    @Test
    void neverSaysThatSomethingHoldsOrIsUnreachable() {
        Checker<String, Edge> checker = Checker.of(Graph.of("a -> b", "b -> a"));
        RandomWalkOptions walks = new RandomWalkOptions(1, 10, 10);

        assertThat(checker.walk(Property.never("c", "c"::equals), walks).outcome())
                .isEqualTo(Outcome.UNDECIDED);
        assertThat(checker.walk(Property.reachable("c", "c"::equals), walks).outcome())
                .isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void equalSeedsGiveEqualWalks() {
        var property = Property.<Integer, Integer>never("multiple of 97", n -> n % 97 == 96);
        Checker<Integer, Integer> checker = Checker.of(new Scatter(20_000, 7, false));

        LongStream.range(0, 20).forEach(seed -> {
            RandomWalkOptions walks = new RandomWalkOptions(seed, 20, 50);
            assertThat(checker.walk(property, walks).withoutTime())
                    .isEqualTo(checker.walk(property, walks).withoutTime());
        });
        assertThat(LongStream.range(0, 20)
                        .mapToObj(
                                seed -> checker.walk(property, new RandomWalkOptions(seed, 20, 50)))
                        .map(Verdict::choices)
                        .distinct())
                .hasSizeGreaterThan(10);
    }

    @Test
    void aShortenedTraceIsARunThatStillDecidesAndNeedsEachOfItsSteps() {
        Scatter model = new Scatter(20_000, 7, false);
        var property = Property.<Integer, Integer>never("multiple of 97", n -> n % 97 == 96);

        LongStream.range(0, 20).forEach(seed -> {
            var trace = Checker.of(model)
                    .walk(property, new RandomWalkOptions(seed, 50, 50))
                    .trace()
                    .orElseThrow();
            assertThat(trace.replay(model)).isEqualTo(trace);
            assertThat(property.isDecidedByState(trace.last())).isTrue();
            assertThat(trace.states().subList(0, trace.length()))
                    .noneMatch(property::isDecidedByState);
            assertThat(IntStream.range(0, trace.length()))
                    .noneMatch(left -> decidesWithout(model, property, trace, left));
        });
    }

    /** Of p, q, goal only q can be left out at first; then p can, too. */
    private static final Model<String, String> SHORTENED_TWICE = new Model<>() {
        @Override
        public List<String> initialStates() {
            return List.of("");
        }

        @Override
        public List<String> actions(String state) {
            return switch (state) {
                case "" -> List.of("p", "q", "goal");
                case "p" -> List.of("q", "goal");
                case "pq" -> List.of("goal");
                default -> List.of();
            };
        }

        @Override
        public String next(String state, String action) {
            return action.equals("goal") ? action : state + action;
        }
    };

    @Test
    void whatCouldNotBeLeftOutAtFirstIsTriedAgain() {
        var never = Property.<String, String>never("goal", "goal"::equals);

        assertThat(LongStream.range(0, 100)
                        .mapToObj(seed -> new RandomWalkOptions(seed, 50, 5))
                        .map(walks -> Checker.of(SHORTENED_TWICE).walk(never, walks))
                        .map(verdict -> verdict.trace().orElseThrow().actions()))
                .containsOnly(List.of("goal"));
    }

    /**
     * Whether the run still decides when it leaves out one action, and what is not enabled then.
     */
    private static boolean decidesWithout(
            Scatter model,
            Property<Integer, Integer> property,
            Trace<Integer, Integer> trace,
            int left) {
        int state = trace.initial();
        for (int i = 0; i < trace.length(); i++) {
            Integer action = trace.actions().get(i);
            if (i != left && model.actions(state).contains(action)) {
                state = model.next(state, action);
                if (property.isDecidedByState(state)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void aStepAndADeadlockAreFoundToo() {
        Graph graph = Graph.of("a -> b", "b -> c", "c -> a", "c -> stuck", "b -> end.");
        RandomWalkOptions walks = new RandomWalkOptions(5, 100, 20);

        var step = Checker.of(graph)
                .walk(Property.everyStep("no return", s -> !s.after().equals("a")), walks);
        var deadlock = Checker.of(graph).walk(Property.noDeadlock(), walks);

        assertThat(step.trace().orElseThrow().states()).containsExactly("a", "b", "c", "a");
        assertThat(deadlock.trace().orElseThrow().states()).containsExactly("a", "b", "c", "stuck");
    }

    @Test
    void aWalkKeepsWithinTheConstraintAndStopsBeforeWhatIsCut() {
        Graph graph = Graph.of("a -> out#", "a -> b", "out# -> c", "b -> cut?", "cut? -> c");
        var verdict = Checker.of(graph)
                .walk(Property.never("c", "c"::equals), new RandomWalkOptions(1, 20, 10));

        assertThat(verdict.coverage())
                .hasToString("40 states, 20 transitions, depth 1, 0 terminal,"
                        + " 0 deadlocks; not complete: random walks see only a part, and count a"
                        + " state each time,"
                        + " 20 states cut that the model cannot represent");
    }

    @Test
    void aStepOutOfTheConstraintIsJudged() {
        var verdict = Checker.of(Graph.of("a -> out#"))
                .walk(
                        Property.everyStep("in", s -> !s.after().equals("out#")),
                        new RandomWalkOptions(1, 1, 5));

        assertThat(verdict.trace().orElseThrow().states()).containsExactly("a", "out#");
    }

    @Test
    void aWalkEndsWhereEveryWayLeadsOutOfTheConstraint() {
        var verdict = Checker.of(Graph.of("a -> b", "b -> out#"))
                .walk(Property.never("c", "c"::equals), new RandomWalkOptions(1, 1, 5));

        assertThat(verdict.coverage())
                .hasToString("2 states, 1 transition, depth 1, 0 terminal,"
                        + " 0 deadlocks; not complete: random walks see only a part, and count a"
                        + " state each time");
    }

    @Test
    void coverageAddsUpOverTheWalks() {
        var verdict = Checker.of(new Counter())
                .walk(Property.never("ten", n -> n == 10), new RandomWalkOptions(1, 3, 4));

        assertThat(verdict.coverage())
                .hasToString("15 states, 12 transitions, depth 4, 0 terminal,"
                        + " 0 deadlocks; not complete: random walks see only a part, and count a"
                        + " state each time;"
                        + " model limits touched: three, two; never taken: ASIDE, DOWN");
    }

    @Test
    void terminalStatesAndDeadlocksAreCounted() {
        var verdict = Checker.of(Graph.of("a -> stuck"))
                .walk(Property.never("c", "c"::equals), new RandomWalkOptions(1, 3, 4));

        assertThat(verdict.coverage().terminal()).isEqualTo(3);
        assertThat(verdict.coverage().deadlocks()).isEqualTo(3);
    }

    @Test
    void boundsOnDepthStatesAndCancellingApplyToWalksToo() {
        Property<Integer, Action> never = Property.never("negative", n -> n < 0);
        Checker<Integer, Action> checker = Checker.of(new Counter());
        RandomWalkOptions walks = new RandomWalkOptions(1, 10, 100);

        assertThat(checker.within(Bounds.depth(3)).walk(never, walks).coverage().depth())
                .isEqualTo(3);
        assertThat(checker.within(Bounds.states(150)).walk(never, walks).coverage())
                .satisfies(coverage -> {
                    assertThat(coverage.states()).isEqualTo(202);
                    assertThat(coverage.stoppedBy()).hasValue(StopReason.STATES);
                });
        assertThat(checker.cancelledBy(() -> true).walk(never, walks).coverage())
                .satisfies(coverage -> {
                    assertThat(coverage.states()).isZero();
                    assertThat(coverage.stoppedBy()).hasValue(StopReason.CANCELLED);
                });
    }

    @Test
    void aModelWithoutInitialStatesIsRefused() {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> Checker.of(Graph.from("a#", "b?"))
                        .walk(Property.noDeadlock(), new RandomWalkOptions(1, 1, 1)))
                .withMessage("no initial state is within the constraint");
    }

    @Test
    void walksOutOfTheirRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RandomWalkOptions(1, 0, 1))
                .withMessage("at least one walk is taken, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RandomWalkOptions(1, 1, -1))
                .withMessage("a walk has 0 steps or more, not -1");
    }

    @Test
    void whatFailsIsToldWithTheStateInWhichItFails() {
        Model<Integer, String> model = new Model<>() {
            @Override
            public List<Integer> initialStates() {
                return List.of(0);
            }

            @Override
            public List<String> actions(Integer state) {
                if (state == 3) {
                    throw new IllegalStateException("three");
                }
                return List.of("up");
            }

            @Override
            public Integer next(Integer state, String action) {
                return state + 1;
            }
        };

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> Checker.of(model)
                        .walk(Property.never("ten", n -> n == 10), new RandomWalkOptions(1, 1, 9)))
                .withMessageContaining(
                        "threw java.lang.IllegalStateException: three\nin state:  3\n");
    }
}
