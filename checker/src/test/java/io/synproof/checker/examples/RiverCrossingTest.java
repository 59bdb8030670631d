package io.synproof.checker.examples;

import static io.synproof.checker.examples.RiverCrossing.Passenger.CABBAGE;
import static io.synproof.checker.examples.RiverCrossing.Passenger.GOAT;
import static io.synproof.checker.examples.RiverCrossing.Passenger.WOLF;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.examples.RiverCrossing.Passenger;
import io.synproof.checker.examples.RiverCrossing.State;
import io.synproof.checker.property.Property;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RiverCrossingTest {
    private static final Optional<Passenger> ALONE = Optional.empty();

    private final Checker<State, Optional<Passenger>> checker = Checker.of(new RiverCrossing());

    @Test
    void sevenCrossingsBringAllAcross() {
        var verdict =
                checker.check(Property.reachable("all across", State::isAcross)).orThrow();

        assertThat(verdict.trace().orElseThrow().actions())
                .isEqualTo(List.of(
                        Optional.of(GOAT),
                        ALONE,
                        Optional.of(WOLF),
                        Optional.of(GOAT),
                        Optional.of(CABBAGE),
                        ALONE,
                        Optional.of(GOAT)));
    }

    @Test
    void sixteenArrangementsCanAriseAndInSixSomethingIsEaten() {
        var space = checker.explore();

        assertThat(space.coverage())
                .hasToString(
                        "16 states, 30 transitions, depth 8, 6 terminal, 6 deadlocks; complete");
        assertThat(space.states().filter(State::isEaten)).hasSize(6);
    }
}
