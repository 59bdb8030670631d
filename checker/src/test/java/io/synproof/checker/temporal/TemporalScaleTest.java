package io.synproof.checker.temporal;

import static io.synproof.checker.verdict.Found.lasso;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.model.Model;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Long paths take no stack: {@code -Dsynproof.temporal.states=10000000} asks for as many states as
 * the documentation speaks of.
 */
class TemporalScaleTest {
    private static final int STATES = Integer.getInteger("synproof.temporal.states", 300_000);
    private static final int WIDTH = 4_000;

    /** A number in two digits of a large base, so that there are few different digits. */
    private record Place(int upper, int lower) {
        static Place of(int number) {
            return new Place(number / WIDTH, number % WIDTH);
        }

        int number() {
            return upper * WIDTH + lower;
        }
    }

    private enum Go {
        NEXT,
        LEFT,
        RIGHT
    }

    /**
     * A chain or a ring of numbers, with short cuts like a binary tree's, so that it is found in
     * few levels; going to the next one comes first, so that a search in depth has it all on its
     * path.
     */
    private record Line(int size, boolean closed) implements Model<Place, Go> {

        @Override
        public List<Place> initialStates() {
            return List.of(Place.of(0));
        }

        @Override
        public List<Go> actions(Place place) {
            int number = place.number();
            return Stream.of(Go.values())
                    .filter(go -> target(number, go) < size || (go == Go.NEXT && closed))
                    .toList();
        }

        @Override
        public Place next(Place place, Go go) {
            return Place.of(target(place.number(), go) % size);
        }

        private static int target(int number, Go go) {
            return switch (go) {
                case NEXT -> number + 1;
                case LEFT -> 2 * number + 1;
                case RIGHT -> 2 * number + 2;
            };
        }
    }

    private static boolean isLast(Place place) {
        return place.number() == STATES - 1;
    }

    private static boolean isFirst(Place place) {
        return place.number() == 0;
    }

    @Test
    void everyRunOfAChainComesToItsEnd() {
        Verdict<Place, Go> verdict = Checker.of(new Line(STATES, false))
                .check(Temporal.eventually("the end", TemporalScaleTest::isLast));

        assertThat(verdict.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(verdict.coverage().states()).isEqualTo(STATES);
    }

    @Test
    void fromEveryStateOfAChainItsEndIsPossible() {
        assertThat(Checker.of(new Line(STATES, false))
                        .check(Temporal.alwaysPossible("the end", TemporalScaleTest::isLast))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void everyRunOfARingComesByItsBeginningAgainAndAgain() {
        assertThat(Checker.of(new Line(STATES, true))
                        .check(Temporal.alwaysEventually("home", TemporalScaleTest::isFirst))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void aRingIsOneComponentAndItsLassoIsShort() {
        Verdict<Place, Go> verdict = Checker.of(new Line(STATES, true))
                .check(
                        Temporal.eventuallyAlways("never home again", place -> place.number() != 0),
                        List.of(Fairness.weak("next", Go.NEXT::equals)));
        Lasso<Place, Go> lasso = lasso(verdict).orElseThrow();

        assertThat(lasso.stem().length()).isZero();
        assertThat(lasso.cycle()).hasSizeLessThan(30);
    }
}
