package io.synproof.checker.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.model.Model;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** More than a hundred unusual models that keep the contract, and that no check accuses. */
class SoundTest {

    @Test
    void thereAreMoreThanAHundred() {
        assertThat(Sound.all()).hasSize(118);
        assertThat(Sound.all()).extracting(Sound::name).doesNotHaveDuplicates();
    }

    static Stream<Arguments> checks() {
        return Sound.all().stream()
                .flatMap(sound -> Arrays.stream(EveryCheck.values())
                        .map(check -> Arguments.of(check, sound)));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("checks")
    @SuppressWarnings("unchecked")
    void noCheckAccusesIt(EveryCheck check, Sound sound) {
        check.of(() -> (Model<Object, Object>) sound.model().get(), _ -> false);
    }

    static List<Sound> models() {
        return Sound.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void theSelfCheckHasNoFinding(Sound sound) {
        assertThat(Checker.of(sound.model().get()).selfCheck().findings()).isEmpty();
    }

    /** It throws when it is asked about a state that is {@code edge} steps away. */
    private static Model<Integer, String> throwingFrom(int edge) {
        return new Corpus.Plain<>(
                () -> List.of(0),
                n -> {
                    if (n >= edge) {
                        throw new IllegalStateException("asked about " + n);
                    }
                    return List.of("up");
                },
                (n, _) -> n + 1);
    }

    /** Of the deepest states a search asks whether they have steps. */
    @Test
    void whatAModelThrowsBeyondTheBoundsNobodyHears() {
        Checker<Integer, String> checker = Checker.of(throwingFrom(6)).within(Bounds.depth(5));

        assertThat(checker.check(Property.never("six", n -> n == 6)).coverage().states())
                .isEqualTo(6);
        assertThat(checker.check(Temporal.alwaysPossible("five", n -> n == 5)).outcome())
                .isEqualTo(Outcome.UNDECIDED);
        assertThat(checker.explore().size()).isEqualTo(6);
        assertThat(checker.selfCheck().findings()).isEmpty();
        assertThat(Checker.of(throwingFrom(6))
                        .within(Bounds.states(5))
                        .explore()
                        .size())
                .isEqualTo(6);
    }
}
