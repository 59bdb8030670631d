package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.synproof.checker.model.ContractViolation;
import io.synproof.checker.model.ContractViolation.Kind;
import io.synproof.checker.model.Model;
import io.synproof.checker.result.SelfCheck;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** For each rule of the contract, a model that breaks it and no other. */
class SelfCheckTest {

    /** Two steps from 0 to 2, unless a subclass spoils it. */
    private static class Sound implements Model<Object, Object> {
        @Override
        public List<Object> initialStates() {
            return List.of(0);
        }

        @Override
        public List<Object> actions(Object state) {
            return state.equals(2) ? List.of() : List.of("up");
        }

        @Override
        public Object next(Object state, Object action) {
            return (Integer) state + 1;
        }
    }

    /** A state with a part that equals does not see. */
    private record Hiding(int seen, int hidden) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Hiding hiding && hiding.seen == seen;
        }

        @Override
        public int hashCode() {
            return Objects.hash(seen);
        }
    }

    @Test
    void aSoundModelHasNoFindings() {
        SelfCheck check = Checker.of(new Sound()).selfCheck();

        assertThat(check.findings()).isEmpty();
        assertThat(check.orThrow()).isSameAs(check);
        assertThat(check).hasToString("""
                the model keeps its contract
                searched: 3 states, 2 transitions, depth 2, 1 terminal, 1 deadlock; complete""");
    }

    @Test
    void actionsThatDifferWhenAskedAgainAreFound() {
        AtomicInteger asked = new AtomicInteger();
        ContractViolation finding = onlyFinding(new Sound() {
            @Override
            public List<Object> actions(Object state) {
                return state.equals(2)
                        ? List.of()
                        : state.equals(1) ? List.of(asked.getAndIncrement() % 2) : List.of("up");
            }
        });

        assertThat(finding.kind()).isEqualTo(Kind.ACTIONS_DIFFER);
        assertThat(finding.detail()).isIn("first [0], then [1]", "first [1], then [0]");
        assertThat(finding.trace().orElseThrow().last()).isEqualTo(1);
    }

    @Test
    void actionsWithoutEqualsAreFound() {
        assertThat(onlyFinding(new Sound() {
                            @Override
                            public List<Object> actions(Object state) {
                                return state.equals(2) ? List.of() : List.of(new Object());
                            }
                        })
                        .kind())
                .isEqualTo(Kind.ACTIONS_DIFFER);
    }

    @Test
    void anActionListedTwiceIsFound() {
        ContractViolation finding = onlyFinding(new Sound() {
            @Override
            public List<Object> actions(Object state) {
                return state.equals(2) ? List.of() : List.of("up", "and", "up");
            }
        });

        assertThat(finding.kind()).isEqualTo(Kind.ACTION_LISTED_TWICE);
        assertThat(finding.detail()).isEqualTo("in [up, and, up]");
    }

    @Test
    void aNextThatDiffersWhenTakenAgainIsFound() {
        AtomicInteger taken = new AtomicInteger();
        ContractViolation finding = onlyFinding(new Sound() {
            @Override
            public Object next(Object state, Object action) {
                return state.equals(0) ? 1 + taken.getAndIncrement() % 2 : 2;
            }
        });

        assertThat(finding.kind()).isEqualTo(Kind.NEXT_DIFFERS);
        assertThat(finding.detail()).isEqualTo("up leads first to 1, then to 2");
        assertThat(finding.trace().orElseThrow().last()).isEqualTo(0);
    }

    @Test
    void equalStatesWithDifferentHashCodesAreFound() {
        @SuppressWarnings("InconsistentHashCode")
        record Unhashed(int value, Object identity) {
            @Override
            public boolean equals(Object other) {
                return other instanceof Unhashed unhashed && unhashed.value == value;
            }

            @Override
            public int hashCode() {
                return System.identityHashCode(identity);
            }
        }
        SelfCheck check = Checker.of(new Sound() {
                    @Override
                    public Object next(Object state, Object action) {
                        return new Unhashed(1, new Object());
                    }

                    @Override
                    public List<Object> actions(Object state) {
                        return state.equals(0) ? List.of("up") : List.of();
                    }
                })
                .selfCheck();

        assertThat(check.findings())
                .extracting(ContractViolation::kind)
                .containsExactly(Kind.HASH_CODES_DIFFER);
    }

    @Test
    void equalStatesWithDifferentActionsAreFound() {
        ContractViolation finding = onlyFinding(new Sound() {
            @Override
            public List<Object> actions(Object state) {
                return state instanceof Hiding hiding
                        ? hiding.hidden() == 1 ? List.of("on") : List.of()
                        : List.of("one", "two");
            }

            @Override
            public Object next(Object state, Object action) {
                return new Hiding(1, action.equals("one") ? 1 : 2);
            }
        });

        assertThat(finding.kind()).isEqualTo(Kind.EQUAL_STATES_DIFFER);
        assertThat(finding.detail())
                .isEqualTo("two leads to Hiding[seen=1, hidden=2] with actions [];"
                        + " met on another way, it has [on]");
    }

    @Test
    void equalStatesThatLeadToDifferentStatesAreFound() {
        ContractViolation finding = onlyFinding(new Sound() {
            @Override
            public List<Object> actions(Object state) {
                return state instanceof Hiding
                        ? List.of("on")
                        : state.equals(0) ? List.of("one", "two") : List.of();
            }

            @Override
            public Object next(Object state, Object action) {
                return state instanceof Hiding hiding
                        ? hiding.hidden()
                        : new Hiding(1, action.equals("one") ? 1 : 2);
            }
        });

        assertThat(finding.kind()).isEqualTo(Kind.EQUAL_STATES_DIFFER);
        assertThat(finding.detail())
                .isEqualTo("two leads to Hiding[seen=1, hidden=2], where on leads to 2;"
                        + " met on another way, to 1");
    }

    @Test
    void aTimelockIsFound() {
        ContractViolation finding =
                onlyFinding(Graph.of("a -> b", "a -~> c", "b -> stuck~", "c -> d"));

        assertThat(finding.kind()).isEqualTo(Kind.TIMELOCK);
        assertThat(finding.detail()).isEqualTo("in stuck~");
        assertThat(finding.trace().orElseThrow().states()).isEqualTo(List.of("a", "b", "stuck~"));
    }

    @Test
    void aCycleWithoutATickIsFoundInAModelThatHasTicks() {
        ContractViolation finding =
                onlyFinding(Graph.of("a -~> b", "b -> c", "c -> d", "d -> c", "d -~> a"));

        assertThat(finding.kind()).isEqualTo(Kind.ZENO_CYCLE);
        assertThat(finding.detail()).isEqualTo("the last 2 steps lead back to where they began");
        assertThat(finding.trace().orElseThrow().states())
                .isEqualTo(List.of("a", "b", "c", "d", "c"));
    }

    @Test
    void aStepThatChangesNothingIsACycleWithoutATick() {
        ContractViolation finding = onlyFinding(Graph.of("a -~> b", "b -> b", "b -~> a"));

        assertThat(finding.kind()).isEqualTo(Kind.ZENO_CYCLE);
        assertThat(finding.detail()).isEqualTo("the last step leads back to where it began");
        assertThat(finding.trace().orElseThrow().states()).isEqualTo(List.of("a", "b", "b"));
    }

    @Test
    void cyclesWithATickAndModelsWithoutTicksAreSound() {
        assertThat(Checker.of(Graph.of("a -> b", "b -~> a", "a -> c", "c -~> b"))
                        .selfCheck()
                        .findings())
                .isEmpty();
        assertThat(Checker.of(Graph.of("a -> b", "b -> a")).selfCheck().findings())
                .isEmpty();
    }

    @Test
    void pathsThatMeetAgainAreNoCycle() {
        Graph graph = Graph.of("a -> b", "a -> c", "b -> d", "c -> d", "d -~> a");

        assertThat(Checker.of(graph).selfCheck().findings()).isEmpty();
    }

    @Test
    void aCycleIsShownFromItsShallowestState() {
        ContractViolation finding = onlyFinding(
                Graph.of("a -~> a", "a -> x", "a -> c", "x -> y", "y -> d", "c -> d", "d -> c"));

        assertThat(finding.trace().orElseThrow().states()).isEqualTo(List.of("a", "c", "d", "c"));
    }

    @Test
    void aLongPathIsNoTroubleForTheSearchOfCycles() {
        var check = Checker.of(new Sound() {
                    @Override
                    public List<Object> actions(Object state) {
                        return List.of(state.equals(200_000) ? "tick" : "up");
                    }

                    @Override
                    public Object next(Object state, Object action) {
                        return action.equals("tick") ? 100_000 : (Integer) state + 1;
                    }

                    @Override
                    public boolean isTick(Object action) {
                        return action.equals("tick");
                    }
                })
                .selfCheck();

        assertThat(check.coverage().states()).isEqualTo(200_001);
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void findingsAreTheSameOnSeveralThreads() {
        Graph graph = Graph.of("a -> b", "a -~> c", "b -> stuck~", "c -> c");

        assertThat(Checker.of(graph).threads(4).selfCheck().findings())
                .isEqualTo(Checker.of(graph).selfCheck().findings());
    }

    @Test
    void theFirstOfEachKindIsReportedWithItsTrace() {
        var check =
                Checker.of(Graph.of("a -> b~", "a -> c~", "a -~> a", "a -> a")).selfCheck();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(check::orThrow)
                .withMessage("""
                TIMELOCK: something waits for time to pass, and nothing can happen
                in b~
                    0. a
                       a -> b~
                    1. b~
                ZENO_CYCLE: a cycle in which no time passes
                the last step leads back to where it began
                    0. a
                       a -> a
                    1. a
                searched: 3 states, 4 transitions, depth 1, 2 terminal, 2 deadlocks; complete""");
    }

    private static ContractViolation onlyFinding(Model<?, ?> model) {
        List<ContractViolation> findings = Checker.of(model).selfCheck().findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
