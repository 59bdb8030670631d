package io.synproof.checker.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Lists of which each element is a long way to walk, as those of linked and of lazy lists are: a
 * search that walked them would take the square of their length.
 */
class SlowListsTest {
    private static final int NUMBERS = 3;

    /** A list that is only ever copied. */
    private static final class Copied<T> extends AbstractList<T> {
        private final List<T> all;

        Copied(List<T> all) {
            this.all = all;
        }

        @Override
        public T get(int index) {
            throw new AssertionError("walked to " + index);
        }

        @Override
        public Iterator<T> iterator() {
            throw new AssertionError("walked");
        }

        @Override
        public int size() {
            return all.size();
        }

        @Override
        public Object[] toArray() {
            return all.toArray();
        }
    }

    /** One draws a number and sends it, the other keeps it. */
    private static final class Lottery implements Protocol<Integer, Integer, String, String> {
        @Override
        public CompositeState<Integer, Integer, String> start() {
            return new CompositeState<>(List.of(0, 0), List.of(), "");
        }

        @Override
        public Medium medium() {
            return Medium.bag(1);
        }

        @Override
        public List<Integer> recipients(Integer message) {
            return List.of(1);
        }

        @Override
        public List<LocalMove<String, String, Integer, Integer, String>> moves(
                int self, Integer process, String around) {
            return new Copied<>(
                    self == 0 && process == 0
                            ? List.of(drawn(1), drawn(2), drawn(NUMBERS))
                            : List.of());
        }

        private LocalMove<String, String, Integer, Integer, String> drawn(int number) {
            return move("draw " + number, number, "").sending(number);
        }

        @Override
        public List<LocalMove<String, String, Integer, Integer, String>> arrivals(
                int self, Integer process, String around, Integer message, int passed) {
            return new Copied<>(List.of(move("keep " + message, message, around)));
        }
    }

    @Test
    void areCopiedBeforeTheyAreWalked() {
        assertThat(Checker.of(new Lottery()).explore().states()).hasSize(1 + 2 * NUMBERS);
    }
}
