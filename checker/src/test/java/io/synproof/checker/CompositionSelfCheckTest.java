package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.model.ContractViolation;
import io.synproof.checker.model.ContractViolation.Kind;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.Transition;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compositions that say other things of themselves than of their parts. */
class CompositionSelfCheckTest {

    /** One sends "ball" once, the other takes it. */
    private static class Throw implements Protocol<String, String, Integer, String> {
        @Override
        public CompositeState<String, String, Integer> start() {
            return new CompositeState<>(List.of("ready", "waiting"), List.of(), 0);
        }

        @Override
        public Medium medium() {
            return Medium.bag(1);
        }

        @Override
        public List<Integer> recipients(String message) {
            return List.of(1);
        }

        @Override
        public List<LocalMove<String, String, String, String, Integer>> moves(
                int self, String process, Integer nothing) {
            return process.equals("ready")
                    ? List.of(move("throw", "done", nothing).sending("ball"))
                    : List.of();
        }

        @Override
        public List<LocalMove<String, String, String, String, Integer>> arrivals(
                int self, String process, Integer nothing, String message, int passed) {
            return List.of(move("catch", "glad", nothing));
        }
    }

    private static final Monitor<String, Integer> COUNT = new Monitor<>() {
        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public Integer next(Integer count, String action) {
            return count + 1;
        }
    };

    @Test
    void aCompositionThatOverridesNothingHasNoFindings() {
        assertThat(Checker.of(new Throw()).selfCheck().orThrow().coverage().states())
                .isEqualTo(3);
        assertThat(Checker.of(new Throw().monitoredBy(COUNT)).selfCheck().findings())
                .isEmpty();
    }

    /** It says that the ball may be missed, which none of its parts does. */
    private static final class Missing extends Throw {
        @Override
        public List<String> actions(CompositeState<String, String, Integer> state) {
            return state.messages().isEmpty()
                    ? super.actions(state)
                    : Stream.concat(super.actions(state).stream(), Stream.of("miss"))
                            .toList();
        }

        @Override
        public Transition<CompositeState<String, String, Integer>, String> step(
                CompositeState<String, String, Integer> state, String action) {
            return action.equals("miss")
                    ? new Transition<>(
                            new CompositeState<>(state.processes(), List.of(), 0), action)
                    : super.step(state, action);
        }
    }

    @Test
    void aStepThatNoPartTakesIsFound() {
        ContractViolation finding = onlyFinding(new Missing());

        assertThat(finding.kind()).isEqualTo(Kind.COMPOSITION_DIFFERS);
        assertThat(finding.detail())
                .isEqualTo("miss leads to CompositeState[processes=[done, waiting], messages=[],"
                        + " environment=0], but not by its parts");
        assertThat(finding.trace().orElseThrow().actions()).isEqualTo(List.of("throw"));
    }

    @Test
    void withAMonitorBesideItTooItIsFound() {
        assertThat(onlyFinding(new Missing().monitoredBy(COUNT)).detail())
                .isEqualTo("miss leads to MonitoredState[state=CompositeState["
                        + "processes=[done, waiting],"
                        + " messages=[], environment=0], memory=2], but not by its parts");
    }

    @Test
    void aStepThatOnlyThePartsTakeIsFound() {
        assertThat(onlyFinding(new Throw() {
                            @Override
                            public List<String> actions(
                                    CompositeState<String, String, Integer> state) {
                                return state.messages().isEmpty()
                                        ? super.actions(state)
                                        : List.of();
                            }
                        })
                        .detail())
                .isEqualTo("catch leads to CompositeState[processes=[done, glad], messages=[],"
                        + " environment=0], but only by its parts");
    }

    @Test
    void aStepToAnotherStateThanByThePartsIsFound() {
        assertThat(onlyFinding(new Throw() {
                            @Override
                            public Transition<CompositeState<String, String, Integer>, String> step(
                                    CompositeState<String, String, Integer> state, String action) {
                                return new Transition<>(
                                        new CompositeState<>(List.of("done", "glad"), List.of(), 0),
                                        action);
                            }
                        })
                        .detail())
                .isEqualTo("throw leads to CompositeState[processes=[done, glad], messages=[],"
                        + " environment=0], but not by its parts");
    }

    @Test
    void aCutThatTheModelDoesNotKnowOfIsFound() {
        assertThat(onlyFinding(new Throw() {
                            @Override
                            public Medium medium() {
                                return Medium.bag(0);
                            }

                            @Override
                            public Optional<Predicate<CompositeState<String, String, Integer>>>
                                    cut() {
                                return Optional.empty();
                            }
                        })
                        .detail())
                .isEqualTo(
                        "throw leads to CompositeState[processes=[done, waiting], messages=[ball],"
                                + " environment=0], but not by its parts");
    }

    private static ContractViolation onlyFinding(Model<?, ?> model) {
        List<ContractViolation> findings = Checker.of(model).selfCheck().findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
