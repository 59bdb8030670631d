package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.property.Property;
import io.synproof.checker.property.RandomWalkOptions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A bug in a model, or in a property, is shown with the way to it. */
class ModelExceptionTest {

    /** Counts to 3, where a subclass fails. */
    private static class Failing implements Model<Integer, String> {
        @Override
        public List<Integer> initialStates() {
            return List.of(0);
        }

        @Override
        public List<String> actions(Integer state) {
            return state == 3 ? List.of() : List.of("up");
        }

        @Override
        public Integer next(Integer state, String action) {
            return state + 1;
        }
    }

    @Test
    void nextThatThrowsIsShownWithStateActionAndTrace() {
        ModelException thrown = whileExploring(new Failing() {
            @Override
            public Integer next(Integer state, String action) {
                return super.next(state, action) + 0 / (2 - state);
            }
        });

        assertThat(thrown).hasCauseInstanceOf(ArithmeticException.class).hasMessage("""
                the model, or a property of it, threw java.lang.ArithmeticException: / by zero
                in state:  2
                at action: up
                    0. 0
                       up
                    1. 1
                       up
                    2. 2
                replay:   Trace.follow(model, "0:0.0")""");
        assertThat(thrown.trace().orElseThrow().length()).isEqualTo(2);
    }

    @Test
    void actionsThatThrowAreShownWithTheirState() {
        ModelException thrown = whileExploring(new Failing() {
            @Override
            public List<String> actions(Integer state) {
                if (state == 1) {
                    throw new IllegalStateException("no idea");
                }
                return super.actions(state);
            }
        });

        assertThat(thrown).hasMessage("""
                the model, or a property of it, threw java.lang.IllegalStateException: no idea
                in state:  1
                    0. 0
                       up
                    1. 1
                replay:   Trace.follow(model, "0:0")""");
    }

    @Test
    void aFacetThatThrowsIsShownAtTheStepThatLedThere() {
        ModelException thrown = whileExploring(new Failing() {
            @Override
            public Optional<Predicate<Integer>> constraint() {
                return Optional.of(this::withinConstraint);
            }

            boolean withinConstraint(Integer state) {
                if (state == 2) {
                    throw new AssertionError("state 2 is beyond me");
                }
                return true;
            }
        });

        assertThat(thrown)
                .message()
                .contains(
                        "in state:  1", "at action: up", "replay:   Trace.follow(model, \"0:0\")");
    }

    @Test
    void aPredicateThatThrowsIsShownWithTheStateItWasAskedAbout() {
        Property<Integer, String> property = Property.always("divides", n -> 6 / (2 - n) > 0);
        ModelException thrown = catchThrowableOfType(
                ModelException.class, () -> Checker.of(new Failing()).check(property));

        assertThat(thrown)
                .message()
                .contains("in state:  2", "replay:   Trace.follow(model, \"0:0.0\")")
                .doesNotContain("at action");
    }

    @Test
    void aPredicateThatThrowsOnAnInitialStateIsShownToo() {
        Property<Integer, String> property = Property.always("divides", n -> 6 / n > 0);
        ModelException thrown = catchThrowableOfType(
                ModelException.class, () -> Checker.of(new Failing()).check(property));

        assertThat(thrown)
                .message()
                .contains("in state:  0", "replay:   Trace.follow(model, \"0\")");
    }

    @Test
    void endlessRecursionIsABugLikeAnyOther() {
        ModelException thrown = whileExploring(new Failing() {
            @Override
            public boolean isProperEnd(Integer state) {
                return state < 0 || isProperEnd(state + 1);
            }
        });

        assertThat(thrown).hasCauseInstanceOf(StackOverflowError.class);
        assertThat(thrown.trace().orElseThrow().last()).isEqualTo(3);
    }

    @Test
    void initialStatesThatThrowHaveNoTrace() {
        ModelException thrown = whileExploring(new Failing() {
            @Override
            public List<Integer> initialStates() {
                throw new UnsupportedOperationException("none yet");
            }
        });

        assertThat(thrown)
                .hasMessage("the model threw"
                        + " java.lang.UnsupportedOperationException: none yet for its"
                        + " initial states");
        assertThat(thrown.trace()).isEmpty();
    }

    @Test
    void theFirstFailureInTheOrderOfStatesIsShownOnAnyNumberOfThreads() {
        Scatter model = new Scatter(20_000, 7, false);
        Property<Integer, Integer> property =
                Property.everyStep("divides", step -> 1 / (step.after() % 97) >= 0);

        List<String> messages = List.of(1, 2, 4).stream()
                .map(n -> Checker.of(model).threads(n))
                .map(checker ->
                        catchThrowableOfType(ModelException.class, () -> checker.check(property)))
                .map(Throwable::getMessage)
                .distinct()
                .toList();

        assertThat(messages).hasSize(1);
    }

    @Test
    void aWalkShowsTheWayThatItTook() {
        ModelException thrown = catchThrowableOfType(
                ModelException.class,
                () -> Checker.of(new Failing() {
                            @Override
                            public Integer next(Integer state, String action) {
                                return super.next(state, action) + 0 / (2 - state);
                            }
                        })
                        .walk(Property.noDeadlock(), new RandomWalkOptions(1, 1, 10)));

        assertThat(thrown.trace().orElseThrow().last()).isEqualTo(2);
        assertThat(thrown)
                .message()
                .contains("in state:  2", "replay:   Trace.follow(model, \"0:0.0\")");
    }

    @Test
    void negativeFaultsAreRefused() {
        Model<Integer, String> model = new Failing() {
            @Override
            public int faults(String action) {
                return -1;
            }
        };

        for (int threads : List.of(1, 2)) {
            ModelException thrown = catchThrowableOfType(
                    ModelException.class,
                    () -> Checker.of(model).threads(threads).check(Property.noDeadlock()));
            assertThat(thrown).hasMessage("faults(up) is negative: -1");
        }
    }

    @Test
    void aModelThatDoesNotGoWhereItWentIsSentToItsSelfCheck() {
        AtomicInteger taken = new AtomicInteger();
        ModelException thrown = catchThrowableOfType(
                ModelException.class,
                () -> Checker.of(new Failing() {
                            @Override
                            public Integer next(Integer state, String action) {
                                return taken.getAndIncrement() < 2 ? 3 : 0;
                            }
                        })
                        .check(Property.noDeadlock()));

        assertThat(thrown)
                .hasMessage("the model does not take again the steps to where"
                        + " \"noDeadlock\" was decided; its selfCheck() may say why");
    }

    private static ModelException whileExploring(Model<Integer, String> model) {
        return catchThrowableOfType(
                ModelException.class, () -> Checker.of(model).explore());
    }
}
