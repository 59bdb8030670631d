package io.synproof.checker.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.synproof.checker.Checker;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.ContractViolation;
import io.synproof.checker.model.ContractViolation.Kind;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A state that is changed in place, where neither equality nor the hash code shows it. */
class UnseenChangeTest {

    /** A state around a thing. */
    record Around<T>(T thing) {}

    /** A thing that is changed until it is too large. */
    record Growing<T>(Supplier<T> made, UnaryOperator<Around<T>> grown)
            implements Model<Around<T>, String> {
        @Override
        public List<Around<T>> initialStates() {
            return List.of(new Around<>(made.get()));
        }

        @Override
        public List<String> actions(Around<T> state) {
            return List.of("grow");
        }

        @Override
        public Around<T> next(Around<T> state, String action) {
            return grown.apply(state);
        }
    }

    private static Growing<int[]> arrayInPlace() {
        return new Growing<>(() -> new int[1], state -> {
            state.thing()[0] = Math.min(2, state.thing()[0] + 1);
            return state;
        });
    }

    /** Its text says nothing of what it holds. */
    private static final class Quiet extends ArrayDeque<Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            return "a deque";
        }
    }

    private static Growing<Deque<Integer>> dequeInPlace() {
        return new Growing<>(Quiet::new, state -> {
            if (state.thing().size() < 2) {
                state.thing().add(1);
            }
            return state;
        });
    }

    @ParameterizedTest
    @EnumSource
    void anArrayThatIsChangedInPlaceIsTold(EveryCheck check) {
        ContractException told = catchThrowableOfType(
                ContractException.class,
                () -> check.of(UnseenChangeTest::arrayInPlace, _ -> false));

        assertThat(told).isNotNull();
        assertThat(told.kind()).isEqualTo(Kind.STATE_CHANGED);
    }

    @Test
    void aDequeThatIsChangedInPlaceIsTold() {
        ContractException told = catchThrowableOfType(
                ContractException.class,
                () -> Checker.of(dequeInPlace())
                        .check(Property.never("two", state -> state.thing().size() == 2)));

        assertThat(told.kind()).isEqualTo(Kind.STATE_CHANGED);
        assertThat(Checker.of(dequeInPlace()).selfCheck().findings())
                .extracting(ContractViolation::kind)
                .containsExactly(Kind.STATE_CHANGED);
    }

    /** An object that is never changed may be equal to itself alone. */
    @Test
    void anArrayThatIsNeverChangedIsNoBreach() {
        int[] table = {1, 2};
        Growing<int[]> constant = new Growing<>(() -> table, state -> new Around<>(table));

        assertThat(Checker.of(constant).explore().size()).isEqualTo(1);
        assertThat(Checker.of(constant).selfCheck().findings()).isEmpty();
    }

    /** It has a number that changes, and neither text nor equality. */
    private static final class Tally {
        private int count;
    }

    @Test
    void anObjectThatIsChangedInPlaceIsTold() {
        Growing<Tally> tally = new Growing<>(Tally::new, state -> {
            state.thing().count = Math.min(2, state.thing().count + 1);
            return state;
        });
        ContractException told = catchThrowableOfType(
                ContractException.class, () -> Checker.of(tally).explore());

        assertThat(told.kind()).isEqualTo(Kind.STATE_CHANGED);
    }

    /** Whom a candidate has heard; a set has the same hash code with a 0 and without. */
    private static final class Votes implements Protocol<Set<Integer>, Integer, Unit, String> {
        @Override
        public CompositeState<Set<Integer>, Integer, Unit> start() {
            return new CompositeState<>(List.of(new HashSet<>()), List.of(0), Unit.UNIT);
        }

        @Override
        public Medium medium() {
            return Medium.bag(1);
        }

        @Override
        public List<Integer> recipients(Integer vote) {
            return List.of(0);
        }

        @Override
        public List<LocalMove<String, String, Set<Integer>, Integer, Unit>> arrivals(
                int self, Set<Integer> votes, Unit none, Integer vote, int passed) {
            votes.add(vote);
            return List.of(move("got " + vote, votes, none));
        }

        @Override
        public List<LocalMove<String, String, Set<Integer>, Integer, Unit>> moves(
                int self, Set<Integer> votes, Unit none) {
            return List.of();
        }
    }

    @Test
    void aZeroThatASetTakesInIsSeenByItsText() {
        ContractException told = catchThrowableOfType(
                ContractException.class, () -> Checker.of(new Votes()).explore());

        assertThat(told.kind()).isEqualTo(Kind.STATE_CHANGED);
        assertThat(told)
                .hasMessageContaining("it was [[[]], [0], UNIT] and is now [[[0]], [0], UNIT]");
    }
}
