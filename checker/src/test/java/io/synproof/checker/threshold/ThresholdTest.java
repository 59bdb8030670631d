package io.synproof.checker.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.synproof.checker.result.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import org.junit.jupiter.api.Test;

/** From what value on a verdict is another: every value is asked, and nothing is assumed. */
class ThresholdTest {
    /** The outcomes that letters stand for, one for each value from 10 on. */
    private static OutcomeSeries<Character> line(String letters) {
        return Threshold.<Character>of(ThresholdTest::outcome)
                .over(new Range(10, 9 + letters.length()), value -> letters.charAt(value - 10));
    }

    private static Outcome outcome(char letter) {
        return switch (letter) {
            case 'V' -> Outcome.VIOLATED;
            case 'H' -> Outcome.HOLDS;
            default -> Outcome.UNDECIDED;
        };
    }

    @Test
    void oneFlipIsTheThreshold() {
        OutcomeSeries<Character> line = line("VVVVHHH");

        assertThat(line.flip()).hasValue(14);
        assertThat(line.shape())
                .isEqualTo(new FlipPattern.Once(14, Outcome.VIOLATED, Outcome.HOLDS));
        assertThat(line.segments())
                .extracting(OutcomeInterval::toString)
                .containsExactly("10..13 VIOLATED", "14..16 HOLDS");
    }

    @Test
    void withoutAFlipThereIsNoThreshold() {
        assertThat(line("HHH").shape()).isEqualTo(new FlipPattern.Constant(Outcome.HOLDS));
        assertThat(line("HHH").flip()).isEmpty();
        assertThat(line("V").shape()).isEqualTo(new FlipPattern.Constant(Outcome.VIOLATED));
    }

    @Test
    void whatIsNotMonotoneHasAllItsFlipsNamed() {
        OutcomeSeries<Character> line = line("VHVVH");

        assertThat(line.shape()).isEqualTo(new FlipPattern.Often(List.of(11, 12, 14)));
        assertThat(line.flip()).isEmpty();
        assertThat(line.segments())
                .extracting(OutcomeInterval::toString)
                .containsExactly("10 VIOLATED", "11 HOLDS", "12..13 VIOLATED", "14 HOLDS");
    }

    @Test
    void anUndecidedValueLeavesTheThresholdOpen() {
        assertThat(line("VU?HH").shape())
                .isEqualTo(new FlipPattern.Open(List.of(11, 12), Optional.of(new Range(11, 13))));
        assertThat(line("VHHU").shape())
                .isEqualTo(new FlipPattern.Open(List.of(13), Optional.of(new Range(11, 11))));
        assertThat(line("HUH").shape())
                .isEqualTo(new FlipPattern.Open(List.of(11), Optional.empty()));
        assertThat(line("UU").shape())
                .isEqualTo(new FlipPattern.Open(List.of(10, 11), Optional.empty()));
        assertThat(line("VU?HH").undecided()).containsExactly(11, 12);
    }

    @Test
    void whatIsNotMonotoneIsSoWhateverIsUndecided() {
        assertThat(line("VUHUV").shape()).isEqualTo(new FlipPattern.Often(List.of(12, 14)));
    }

    @Test
    void theLeastValueFromWhichOnItHoldsIsBeyondEveryExceptionInTheRange() {
        assertThat(line("VHVHH").leastFromWhere(one -> one == Outcome.HOLDS)).hasValue(13);
        assertThat(line("VHU").leastFromWhere(one -> one == Outcome.HOLDS)).isEmpty();
        assertThat(line("HH").leastFromWhere(one -> one == Outcome.HOLDS)).hasValue(10);
    }

    @Test
    void twoParametersGiveATableWithALineForEachValueOfTheSecond() {
        OutcomeTable<Integer> table = Threshold.<Integer>of(
                        spare -> spare >= 0 ? Outcome.HOLDS : Outcome.VIOLATED)
                .threads(3)
                .over(new Range(0, 6), new Range(1, 3), (wait, msl) -> wait - 2 * msl);

        assertThat(table.rows()).extracting(OutcomeTable.Row::value).containsExactly(1, 2, 3);
        assertThat(table.rows().stream().map(row -> row.line().flip()))
                .containsExactly(OptionalInt.of(2), OptionalInt.of(4), OptionalInt.of(6));
    }

    @net.jqwik.api.Property(tries = 200)
    void theOrderOfAnswersDoesNotDependOnTheThreads(@ForAll List<Boolean> answers) {
        List<Boolean> all = answers.isEmpty() ? List.of(true) : answers;
        Threshold<Boolean> threshold =
                Threshold.of(holds -> holds ? Outcome.HOLDS : Outcome.VIOLATED);
        Range values = new Range(0, all.size() - 1);

        assertThat(threshold.threads(3).over(values, all::get))
                .isEqualTo(threshold.over(values, all::get));
        assertThat(threshold.over(values, all::get).points())
                .extracting(OutcomeAt::evidence)
                .containsExactlyElementsOf(all);
    }

    @Test
    void everyAnswerIsToldOnce() {
        List<ThresholdProgress> told = Collections.synchronizedList(new ArrayList<>());
        Threshold.<Integer>of(_ -> Outcome.HOLDS)
                .threads(2)
                .reporting(told::add)
                .over(new Range(5, 9), value -> value);

        assertThat(told).extracting(ThresholdProgress::done).containsExactly(1, 2, 3, 4, 5);
        assertThat(told).extracting(ThresholdProgress::all).containsOnly(5);
        assertThat(told)
                .extracting(ThresholdProgress::value)
                .containsExactlyInAnyOrder(5, 6, 7, 8, 9);
        assertThat(told).extracting(ThresholdProgress::second).containsOnly(OptionalInt.empty());
    }

    @Test
    void whatAQuestionThrowsIsThrown() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Threshold.<Integer>of(_ -> Outcome.HOLDS)
                        .threads(2)
                        .over(new Range(0, 9), value -> {
                            throw new IllegalStateException("broken");
                        }))
                .withMessage("broken");
    }

    @Test
    void anEmptyRangeIsRefusedAndSoIsALineWithAGap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Range(3, 2))
                .withMessage("a range goes upwards, not from 3 to 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutcomeSeries<>(IntStream.of(1, 3)
                        .mapToObj(value -> new OutcomeAt<>(value, Outcome.HOLDS, ""))
                        .toList()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Threshold.of(_ -> Outcome.HOLDS).threads(0));
    }
}
