package io.synproof.checker.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A function of a protocol that returns null is named, also to whom only asks for the actions. */
@SuppressWarnings("NullAway")
class NullsOfAProtocolTest {

    enum Part {
        MOVES,
        RECIPIENTS,
        ARRIVALS,
        MISHAPS,
        NONE
    }

    /** One process, and one message to it. */
    private record Letter(Part missing, boolean inside)
            implements Protocol<Integer, String, Unit, String> {

        private <T> List<T> answer(Part part, T one) {
            if (missing != part) {
                return List.of(one);
            }
            return inside ? Arrays.asList(one, null) : null;
        }

        @Override
        public Medium medium() {
            return Medium.bag(1);
        }

        @Override
        public CompositeState<Integer, String, Unit> start() {
            return new CompositeState<>(List.of(0), List.of("letter"), Unit.UNIT);
        }

        @Override
        public List<Integer> recipients(String message) {
            return answer(Part.RECIPIENTS, 0);
        }

        @Override
        public List<LocalMove<String, String, Integer, String, Unit>> moves(
                int self, Integer process, Unit none) {
            return answer(Part.MOVES, move("waits", process, none));
        }

        @Override
        public List<LocalMove<String, String, Integer, String, Unit>> arrivals(
                int self, Integer process, Unit none, String message, int passed) {
            return answer(Part.ARRIVALS, move("reads", process, none));
        }

        @Override
        public List<MediumFault<String, String, Unit>> mishaps(
                String message, int passed, Unit none) {
            return answer(Part.MISHAPS, MediumFault.loss("is lost", none));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void theFunctionIsNamed(Part part) {
        for (boolean inside : List.of(false, true)) {
            Letter letter = new Letter(part, inside);

            assertThatThrownBy(() -> letter.actions(letter.start()))
                    .isInstanceOf(ContractException.class)
                    .hasMessageContaining(part.name().toLowerCase(Locale.ROOT) + ": null");
        }
    }

    @Test
    void aWholeOneHasItsActions() {
        Letter letter = new Letter(Part.NONE, false);

        assertThat(letter.actions(letter.start()))
                .containsExactlyInAnyOrder("waits", "reads", "is lost");
    }
}
