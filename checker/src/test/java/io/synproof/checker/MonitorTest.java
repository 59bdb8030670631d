package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.MonitorTest.Door.Move;
import io.synproof.checker.model.ForwardingModel;
import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredModel;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.PairMemory;
import io.synproof.checker.model.PastStep;
import io.synproof.checker.model.Projection;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.model.StateMonitor;
import io.synproof.checker.model.StateMonitoredModel;
import io.synproof.checker.model.StatePart;
import io.synproof.checker.model.Transition;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonitorTest {

    /** A door whose steps tell nothing but that they were seen. */
    record Door() implements LabelledModel<Boolean, Move, String> {

        enum Move {
            OPEN,
            CLOSE,
            WAIT,
            JAM
        }

        @Override
        public List<Boolean> initialStates() {
            return List.of(false);
        }

        @Override
        public List<Move> actions(Boolean open) {
            return List.of(open ? Move.CLOSE : Move.OPEN, Move.WAIT);
        }

        @Override
        public Transition<Boolean, String> step(Boolean open, Move move) {
            boolean after = move == Move.WAIT ? open : !open;
            return new Transition<>(after, move + "!");
        }

        @Override
        public Optional<Predicate<Boolean>> constraint() {
            return Optional.of(this::withinConstraint);
        }

        public boolean withinConstraint(Boolean open) {
            return !open;
        }

        @Override
        public Optional<Predicate<Boolean>> cut() {
            return Optional.of(this::isCut);
        }

        public boolean isCut(Boolean open) {
            return open;
        }

        @Override
        public boolean isProperEnd(Boolean open) {
            return open;
        }

        @Override
        public int faults(Move move) {
            return move == Move.WAIT ? 2 : 0;
        }

        @Override
        public boolean isTick(Move move) {
            return move == Move.WAIT;
        }

        @Override
        public boolean awaitsTime(Boolean open) {
            return open;
        }

        @Override
        public Optional<Projection<Boolean, Set<String>>> limits() {
            return Optional.of(new Projection<>(this::limitsTouched, StatePart.EVERYTHING));
        }

        public Set<String> limitsTouched(Boolean open) {
            return open ? Set.of("width") : Set.of();
        }

        @Override
        public String kind(Move move) {
            return "kind " + move;
        }

        @Override
        public Set<String> kinds() {
            return Set.of("kind OPEN", "kind JAM");
        }
    }

    /** Counts a label, up to a limit beyond which nobody asks. */
    record Counting(String label, int limit) implements Monitor<String, Integer> {

        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public Integer next(Integer memory, String seen) {
            return seen.equals(label) && memory < limit ? memory + 1 : memory;
        }
    }

    /** The same door, with nothing special about its states. */
    private static final LabelledModel<Boolean, Move, String> PLAIN = new LabelledModel<>() {
        @Override
        public List<Boolean> initialStates() {
            return new Door().initialStates();
        }

        @Override
        public List<Move> actions(Boolean open) {
            return new Door().actions(open);
        }

        @Override
        public Transition<Boolean, String> step(Boolean open, Move move) {
            return new Door().step(open, move);
        }
    };

    @Test
    void aMonitorRemembersWhatTheModelForgets() {
        var model = PLAIN.monitoredBy(new Counting("OPEN!", 3));
        var verdict = Checker.of(model).check(Property.never("opened twice", s -> s.memory() == 2));

        assertThat(verdict.trace().orElseThrow().actions())
                .containsExactly(Move.OPEN, Move.CLOSE, Move.OPEN);
        assertThat(verdict.trace().orElseThrow().states())
                .containsExactly(
                        new MonitoredState<>(false, 0),
                        new MonitoredState<>(true, 1),
                        new MonitoredState<>(false, 1),
                        new MonitoredState<>(true, 2));
    }

    @Test
    void theMemoryIsPartOfTheState() {
        var space = Checker.of(PLAIN.monitoredBy(new Counting("OPEN!", 3))).explore();

        assertThat(space.size()).isEqualTo(7);
        assertThat(space.contains(new MonitoredState<>(false, 3))).isTrue();
        assertThat(space.contains(new MonitoredState<>(true, 0))).isFalse();
    }

    @Test
    void twoMonitorsWatchTheSameRun() {
        var both = new Counting("OPEN!", 3).and(new Counting("WAIT!", 3));
        var verdict = Checker.of(PLAIN.monitoredBy(both))
                .check(Property.reachable(
                        "one of each", s -> s.memory().equals(new PairMemory<>(1, 1))));

        assertThat(verdict.orThrow().trace().orElseThrow().actions())
                .containsExactly(Move.OPEN, Move.WAIT);
    }

    @Test
    void aWatchedModelCanBeWatchedOnceMore() {
        var twice =
                PLAIN.monitoredBy(new Counting("OPEN!", 1)).monitoredBy(new Counting("CLOSE!", 1));

        assertThat(Checker.of(twice).explore().states())
                .containsExactly(
                        new MonitoredState<>(new MonitoredState<>(false, 0), 0),
                        new MonitoredState<>(new MonitoredState<>(true, 1), 0),
                        new MonitoredState<>(new MonitoredState<>(false, 1), 1),
                        new MonitoredState<>(new MonitoredState<>(true, 1), 1));
    }

    /** The same door after it was opened and closed. */
    private static final LabelledModel<Boolean, Move, String> USED =
            new ForwardingModel<Boolean, Move, String>() {
                @Override
                public LabelledModel<Boolean, Move, String> model() {
                    return PLAIN;
                }

                @Override
                public List<PastStep<Boolean, String>> history() {
                    return List.of(
                            new PastStep<>(false, "OPEN!", true),
                            new PastStep<>(true, "CLOSE!", false));
                }
            };

    @Test
    void aMonitorHasSeenWhatWasBeforeTheFirstStep() {
        var watched = USED.monitoredBy(new Counting("OPEN!", 3));

        assertThat(watched.initialStates()).containsExactly(new MonitoredState<>(false, 1));
        assertThat(watched.monitoredBy(new Counting("CLOSE!", 3)).initialStates())
                .containsExactly(new MonitoredState<>(new MonitoredState<>(false, 1), 1));
        assertThat(Checker.of(watched)
                        .check(Property.reachable("opened twice", s -> s.memory() == 2))
                        .trace()
                        .orElseThrow()
                        .actions())
                .containsExactly(Move.OPEN);
        assertThat(PLAIN.history()).isEmpty();
    }

    @Test
    void aMonitorOfStatesHasSeenThemToo() {
        StateMonitor<Boolean, String, List<Boolean>> seen = new StateMonitor<>() {
            @Override
            public List<Boolean> initial(Boolean start) {
                return List.of(start);
            }

            @Override
            public List<Boolean> next(
                    List<Boolean> memory, Boolean before, String label, Boolean after) {
                return Stream.concat(memory.stream(), Stream.of(before, after)).toList();
            }
        };

        assertThat(USED.watchedBy(seen).initialStates())
                .containsExactly(
                        new MonitoredState<>(false, List.of(false, false, true, true, false)));
        assertThat(PLAIN.watchedBy(seen).initialStates())
                .containsExactly(new MonitoredState<>(false, List.of(false)));
    }

    @Test
    void theMonitorThatRemembersNothingAddsNoState() {
        assertThat(Checker.of(PLAIN.monitoredBy(Monitor.none())).explore().states())
                .containsExactly(
                        new MonitoredState<>(false, Unit.UNIT),
                        new MonitoredState<>(true, Unit.UNIT));
    }

    @Test
    void everyFacetOfAWatchedModelIsTheModelsOwn() {
        var watched = new Door().monitoredBy(Monitor.none());
        var open = new MonitoredState<>(true, Unit.UNIT);
        var shut = new MonitoredState<>(false, Unit.UNIT);

        var kept = StateFilter.of(watched);

        assertThat(watched.initialStates()).containsExactly(shut);
        assertThat(watched.actions(open)).containsExactly(Move.CLOSE, Move.WAIT);
        assertThat(watched.step(shut, Move.OPEN)).isEqualTo(new Transition<>(open, "OPEN!"));
        assertThat(watched.next(shut, Move.OPEN)).isEqualTo(open);
        assertThat(kept.isWithin(open)).isFalse();
        assertThat(kept.isWithin(shut)).isTrue();
        assertThat(kept.isCut(open)).isTrue();
        assertThat(kept.isCut(shut)).isFalse();
        assertThat(watched.isProperEnd(open)).isTrue();
        assertThat(watched.isProperEnd(shut)).isFalse();
        assertThat(watched.faults(Move.WAIT)).isEqualTo(2);
        assertThat(watched.isTick(Move.WAIT)).isTrue();
        assertThat(watched.isTick(Move.OPEN)).isFalse();
        assertThat(watched.awaitsTime(open)).isTrue();
        assertThat(watched.awaitsTime(shut)).isFalse();
        assertThat(kept.limitsTouched(open)).containsExactly("width");
        assertThat(watched.kind(Move.JAM)).isEqualTo("kind JAM");
        assertThat(watched.kinds()).containsExactlyInAnyOrder("kind OPEN", "kind JAM");
    }

    @ParameterizedTest
    @ValueSource(classes = {MonitoredModel.class, StateMonitoredModel.class})
    void aFacetMoreWillNotBeForgottenByTheWatchedModel(Class<?> watched) {
        assertThat(Stream.of(Model.class.getDeclaredMethods()).map(Method::getName))
                .filteredOn(name -> !List.of("next", "constrained").contains(name))
                .isSubsetOf(Stream.of(watched.getMethods())
                        .filter(method -> method.getDeclaringClass() != Model.class)
                        .map(Method::getName)
                        .toList());
    }
}
