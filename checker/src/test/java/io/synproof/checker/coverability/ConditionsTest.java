package io.synproof.checker.coverability;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.Checker;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.Composition;
import io.synproof.checker.composition.ForwardingComposition;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Projection;
import io.synproof.checker.model.StateMonitor;
import io.synproof.checker.model.StatePart;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.checker.symmetry.Permutation;
import io.synproof.checker.symmetry.Symmetry;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What cannot be asked for every number is refused, with the reason and what to change. */
class ConditionsTest {
    private static final Courier COURIER = Courier.posting(2);

    /** The courier, but for what it overrides. */
    private interface Changed
            extends ForwardingComposition<
                    CompositeState<Integer, String, Unit>, String, String, Integer, String, Unit> {
        @Override
        default Composition<
                        CompositeState<Integer, String, Unit>,
                        String,
                        String,
                        Integer,
                        String,
                        Unit>
                model() {
            return COURIER;
        }
    }

    private static void refuses(
            Model<CompositeState<Integer, String, Unit>, String> model, String reason) {
        refuses(model, Courier.neverCounts(3), reason);
    }

    private static <S> void refuses(
            Model<S, String> model, Property<S, String> property, String reason) {
        assertThatThrownBy(() -> Checker.of(model).unbounded().check(property))
                .isInstanceOf(UnboundedRefusedException.class)
                .hasMessage(reason);
    }

    @Test
    void aPropertyThatMayReadWhatIsInFlightIsRefused() {
        refuses(
                COURIER,
                Property.never("all", state -> state.messages().size() > 1),
                "\"all\" may read what is in flight; name the parts that it reads by a Projection,"
                        + " without StatePart.MEDIUM, or ask it within bounds");
        refuses(
                COURIER,
                Property.never(
                        "medium",
                        Projection.of(CompositeState::messages, StatePart.MEDIUM),
                        messages -> messages.size() > 1),
                "\"medium\" may read what is in flight; name the parts that it reads by a"
                        + " Projection, without StatePart.MEDIUM, or ask it within bounds");
    }

    @Test
    void aPropertyThatReadsMoreThanItSaysIsRefused() {
        refuses(
                COURIER,
                Property.never(
                        "liar",
                        Projection.of(CompositeState::messages, StatePart.PROCESSES),
                        messages -> !messages.isEmpty()),
                "\"liar\" reads what is in flight, though it does not say so; name all parts that"
                        + " it reads, and ask it within bounds");
    }

    @Test
    void everyStepIsRefused() {
        refuses(
                COURIER,
                Property.everyStep("step", _ -> true),
                "\"step\" judges the states around a step, with all that is in flight; ask"
                        + " Property.everyLabel, or let a monitor remember what it asks for, or ask"
                        + " it within bounds");
    }

    @Test
    void aModelWithoutMessagesIsRefused() {
        refuses(
                COURIER.constrained("few", _ -> true),
                "the model is not made of processes and messages in flight; make it a Composition"
                        + " or a Protocol, without an action constraint, or ask it within bounds");
    }

    @Test
    void generalStepsAreRefused() {
        refuses(
                new Changed() {
                    @Override
                    public boolean hasGeneralSteps() {
                        return true;
                    }
                },
                "the model has steps that concern the state as a whole; make them local steps, or"
                        + " ask it within bounds");
    }

    @Test
    void aConstraintIsRefused() {
        refuses(
                new Changed() {
                    @Override
                    public Optional<Predicate<CompositeState<Integer, String, Unit>>> constraint() {
                        return Optional.of(_ -> true);
                    }
                },
                "the model has a constraint; ask without it, or ask it within bounds");
    }

    @Test
    void aCutOfItsOwnIsRefused() {
        refuses(
                new Changed() {
                    @Override
                    public Optional<Predicate<CompositeState<Integer, String, Unit>>> cut() {
                        return Optional.of(_ -> false);
                    }
                },
                "the model has a cut of its own; ask without it, or ask it within bounds");
    }

    @Test
    void overtakingIsRefused() {
        refuses(
                new Changed() {
                    @Override
                    public Medium medium() {
                        return Medium.overtaking(2);
                    }

                    @Override
                    public Optional<Predicate<CompositeState<Integer, String, Unit>>> cut() {
                        return Optional.empty();
                    }
                },
                "a step is told how many messages it overtakes, of which there may be any number;"
                        + " ask the model with a bag as its medium, or ask it within bounds");
    }

    @Test
    void stepsThatTakeSeveralMessagesAreRefused() {
        refuses(
                new Changed() {
                    @Override
                    public List<LocalMove<String, String, Integer, String, Unit>> arrivals(
                            int self, Integer count, Unit unit, String letter, int passed) {
                        return COURIER.arrivals(self, count, unit, letter, passed).stream()
                                .map(move -> move.alsoTaking(List.of(letter)))
                                .toList();
                    }
                },
                "count takes several messages at once, one behind the other; let it take one at a"
                        + " time, or ask it within bounds");
    }

    private record OneMember() implements Symmetry<CompositeState<Integer, String, Unit>> {
        @Override
        public int members() {
            return 1;
        }

        @Override
        public CompositeState<Integer, String, Unit> permuted(
                CompositeState<Integer, String, Unit> state, Permutation permutation) {
            return state;
        }
    }

    @Test
    void aSymmetryIsRefused() {
        assertThatThrownBy(() -> Checker.of(COURIER)
                        .upTo(new OneMember())
                        .unbounded()
                        .check(Courier.neverCounts(3)))
                .hasMessage("a symmetry is set; ask without upTo");
    }

    @Test
    void aMonitorThatReadsWhatIsInFlightIsRefused() {
        var watched = COURIER.watchedBy(
                new StateMonitor<CompositeState<Integer, String, Unit>, String, Integer>() {
                    @Override
                    public Integer initial(CompositeState<Integer, String, Unit> start) {
                        return 0;
                    }

                    @Override
                    public Integer next(
                            Integer memory,
                            CompositeState<Integer, String, Unit> before,
                            String label,
                            CompositeState<Integer, String, Unit> after) {
                        return after.messages().size();
                    }
                });
        refuses(
                watched,
                Property.never(
                        "counts",
                        Protocol.<Integer, String, Unit>processes().<Integer>monitored(),
                        counts -> counts.getLast() == 3),
                "the monitor reads what is in flight; name the parts that it reads, without"
                        + " StatePart.MEDIUM, or ask it within bounds");
    }

    @Test
    void aDeadlockIsNotLookedForWhereAMessageCannotBeLost() {
        refuses(
                COURIER,
                Property.noDeadlock(),
                "a message that nobody takes may be a deadlock, for the model does not say that"
                        + " letter can be lost; let mishaps lose every message, without a budget");
    }
}
