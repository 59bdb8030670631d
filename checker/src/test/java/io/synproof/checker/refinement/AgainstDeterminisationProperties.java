package io.synproof.checker.refinement;

import static io.synproof.checker.verdict.Found.difference;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** On random pairs of machines each verdict is that of the textbook, and its evidence is valid. */
class AgainstDeterminisationProperties {

    @Property(tries = 100_000)
    void everyVerdictAndItsLengthAgree(@ForAll long seed) {
        check(seed);
    }

    /** With two kinds of difference, after more or fewer observations. */
    @Example
    void noKindOfVerdictIsMissing() {
        assertThat(LongStream.range(0, 3_000)
                        .mapToObj(seed -> kind(check(seed)))
                        .distinct())
                .contains("HOLDS", "UNDECIDED", "step after 0", "step after 1", "step after 4")
                .contains("end after 0", "end after 1", "end after 2");
    }

    private static String kind(Verdict<?, ?> verdict) {
        return difference(verdict)
                .map(one -> (one.ends() ? "end" : "step") + " after " + one.common())
                .orElse(verdict.outcome().name());
    }

    private static Verdict<Integer, Machine.Edge> check(long seed) {
        Random random = new Random(seed);
        int letters = 1 + random.nextInt(2);
        Machine variant = Machine.of(random, 6, letters);
        Machine original = Machine.of(random, 6, letters);
        boolean seesEnds = random.nextInt(3) == 0;
        var question = variant.observed().refines("refines", original.observed());
        var verdict = Checker.of(variant).check(seesEnds ? question.seeingEnds() : question);

        Words shown = new Words(variant, false, seesEnds);
        Words tolerated = new Words(original, true, seesEnds);
        Words certain = new Words(original, false, seesEnds);
        Optional<Integer> length = shown.lengthOfWordNotIn(tolerated);
        assertThat(difference(verdict).map(one -> one.common() + 1)).isEqualTo(length);
        switch (verdict.outcome()) {
            case VIOLATED -> assertShows(verdict, variant, shown, tolerated);
            case HOLDS -> assertThat(shown.lengthOfWordNotIn(certain)).isEmpty();
            case UNDECIDED ->
                assertThat(variant.cutState() >= 0 || original.cutState() >= 0).isTrue();
            case REACHED, UNREACHABLE -> throw new AssertionError(verdict);
        }
        if (variant.cutState() < 0 && original.cutState() < 0) {
            assertThat(verdict.outcome())
                    .isEqualTo(length.isPresent() ? Outcome.VIOLATED : Outcome.HOLDS);
        }
        return verdict;
    }

    private static void assertShows(
            Verdict<Integer, Machine.Edge> verdict, Machine variant, Words shown, Words tolerated) {
        var difference = difference(verdict).orElseThrow();
        List<String> word = difference.observations();
        assertThat(difference.trace().replay(variant)).isEqualTo(difference.trace());
        assertThat(difference.trace().actions())
                .extracting(Machine.Edge::letter)
                .filteredOn(letter -> !letter.isEmpty())
                .isEqualTo(word);
        assertThat(shown.has(word)).isTrue();
        assertThat(tolerated.has(word.subList(0, difference.common()))).isTrue();
        if (difference.ends()) {
            assertThat(variant.actions(difference.trace().last())).isEmpty();
        } else {
            assertThat(tolerated.has(word)).isFalse();
            assertThat(difference.instead()).doesNotContain(word.getLast());
        }
    }
}
