package io.synproof.checker.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.Checker;
import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.ContractViolation.Kind;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import io.synproof.checker.property.RandomWalkOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A protocol that has null in a state, or sends where nobody is, is told so by every check. */
@SuppressWarnings("NullAway")
class WrongAddressesTest {

    /** The mistake, with what is said of it. */
    enum Mistake {
        NONE(Kind.NULL, ""),
        NULL_ENVIRONMENT(Kind.NULL, "the environment of a state: null"),
        NULL_PROCESS(Kind.NULL, "the processes of a state: null"),
        NULL_AT_THE_START(Kind.NULL, "the messages of a state: null"),
        NULL_MESSAGE(Kind.NULL, "a message that a move sends: null"),
        NULL_ENVIRONMENT_LATER(Kind.NULL, "the environment after one of the moves: null"),
        NULL_START(Kind.NULL, "starts: null"),
        TOO_HIGH(Kind.MISDIRECTED, "letter goes to process 2, of 2 from 0 on"),
        TOO_LOW(Kind.MISDIRECTED, "letter goes to process -1, of 2 from 0 on"),
        NOBODY(Kind.MISDIRECTED, "letter goes to no process"),
        ANOTHER_PROCESS(Kind.PROCESSES_DIFFER, "one has 2, another 3: [0, 0, 0]");

        private final Kind kind;
        private final String said;

        Mistake(Kind kind, String said) {
            this.kind = kind;
            this.said = said;
        }
    }

    /** One writes a letter to the other. */
    private record Letter(Mistake mistake) implements Protocol<Integer, String, Integer, String> {
        @Override
        public Medium medium() {
            return Medium.fifo(1);
        }

        @Override
        public CompositeState<Integer, String, Integer> start() {
            return new CompositeState<>(
                    mistake == Mistake.NULL_PROCESS ? Collections.nCopies(2, null) : List.of(0, 0),
                    mistake == Mistake.NULL_AT_THE_START ? Collections.nCopies(1, null) : List.of(),
                    mistake == Mistake.NULL_ENVIRONMENT ? null : 0);
        }

        @Override
        public List<CompositeState<Integer, String, Integer>> starts() {
            return switch (mistake) {
                case NULL_START -> Collections.nCopies(1, null);
                case ANOTHER_PROCESS ->
                    List.of(start(), new CompositeState<>(List.of(0, 0, 0), List.of(), 0));
                case NONE,
                        NULL_ENVIRONMENT,
                        NULL_PROCESS,
                        NULL_AT_THE_START,
                        NULL_MESSAGE,
                        NULL_ENVIRONMENT_LATER,
                        TOO_HIGH,
                        TOO_LOW,
                        NOBODY -> List.of(start());
            };
        }

        @Override
        public List<Integer> recipients(String message) {
            return switch (mistake) {
                case TOO_HIGH -> List.of(2);
                case TOO_LOW -> List.of(-1);
                case NOBODY -> List.of();
                case NONE,
                        NULL_ENVIRONMENT,
                        NULL_PROCESS,
                        NULL_AT_THE_START,
                        NULL_MESSAGE,
                        NULL_ENVIRONMENT_LATER,
                        NULL_START,
                        ANOTHER_PROCESS -> List.of(1);
            };
        }

        @Override
        public List<LocalMove<String, String, Integer, String, Integer>> moves(
                int self, Integer written, Integer around) {
            return self == 1 || written == 1
                    ? List.of()
                    : List.of(move(
                                    "writes",
                                    1,
                                    mistake == Mistake.NULL_ENVIRONMENT_LATER ? null : around)
                            .sending(mistake == Mistake.NULL_MESSAGE ? null : "letter"));
        }

        @Override
        public List<LocalMove<String, String, Integer, String, Integer>> arrivals(
                int self, Integer read, Integer around, String message, int passed) {
            return List.of(move("reads", read + 1, around));
        }
    }

    private static final Property<CompositeState<Integer, String, Integer>, String> NEVER =
            Property.never("read twice", state -> state.processes().get(1) == 2);

    private static Checker<CompositeState<Integer, String, Integer>, String> checker(
            Mistake mistake) {
        return Checker.of(new Letter(mistake));
    }

    private static void assertTold(Mistake mistake, Runnable check) {
        assertThatThrownBy(check::run)
                .isInstanceOfSatisfying(
                        ContractException.class,
                        told -> assertThat(told.kind()).isEqualTo(mistake.kind))
                .hasMessageContaining(mistake.said)
                .hasMessageNotContaining("NullPointerException")
                .hasMessageNotContaining("IndexOutOfBounds");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aSearchTellsIt(Mistake mistake) {
        assertTold(mistake, () -> checker(mistake).check(NEVER));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aWalkTellsIt(Mistake mistake) {
        assertTold(mistake, () -> checker(mistake).walk(NEVER, new RandomWalkOptions(10, 10, 1)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void theSelfCheckHasItAsItsFinding(Mistake mistake) {
        assertThat(checker(mistake).selfCheck().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(mistake.kind);
            assertThat(finding.detail()).contains(mistake.said);
        });
    }

    @Test
    void withoutMistakeItHolds() {
        assertThat(checker(Mistake.NONE).check(NEVER).isSatisfied()).isTrue();
    }

    /** The text has the run to the place, and stands once in what Java prints. */
    @Test
    void whatIsPrintedSaysItOnce() {
        assertThatThrownBy(() -> checker(Mistake.TOO_HIGH).check(NEVER))
                .isInstanceOfSatisfying(ContractException.class, told -> {
                    StringWriter printed = new StringWriter();
                    told.printStackTrace(new PrintWriter(printed));
                    assertThat(printed.toString())
                            .containsOnlyOnce("a message goes where it cannot arrive")
                            .containsOnlyOnce("letter goes to process 2")
                            .contains("CompositionContract.recipients");
                    assertThat(told.trace().map(Trace::length)).hasValue(1);
                });
    }
}
