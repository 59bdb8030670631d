package io.synproof.properties.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Some flips of the golden list, asked again. */
@Tag("long")
class FlipsAgainTest {
    /** One flip in so many. */
    private static final int SHARE = 50;

    private static final Bounds BOUNDS = Bounds.states(2_000_000);

    /** By their lines alone, and so the same on every machine and after every other change. */
    static Stream<FlipLine> twoPercent() {
        return GoldenFlips.all().stream()
                .filter(flip -> Math.floorMod(flip.toString().hashCode(), SHARE) == 0);
    }

    @ParameterizedTest
    @MethodSource("twoPercent")
    void comesOutAsItDid(FlipLine flip) {
        Experiment moved = flip.neighbour().of(flip.checkNamed().experiment());

        assertThat(Room.ask(moved, ExperimentOptions.within(BOUNDS)).outcome())
                .as(GoldenFlips.REDRAW)
                .isEqualTo(flip.after());
    }
}
