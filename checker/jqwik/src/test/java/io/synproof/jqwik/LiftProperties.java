package io.synproof.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Outcome;
import io.synproof.jqwik.LiftProperties.Lift.Car;
import io.synproof.jqwik.LiftProperties.Lift.Move;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** The example of docs/sampling.md: a lift that must not move with its door open. */
class LiftProperties {

    record Lift(boolean locked) implements Model<Car, Move> {
        record Car(int floor, boolean open, boolean crushed) {}

        enum Move {
            UP,
            DOWN,
            OPEN,
            SHUT
        }

        @Override
        public List<Car> initialStates() {
            return List.of(new Car(0, false, false));
        }

        @Override
        public List<Move> actions(Car car) {
            return Stream.of(Move.values()).filter(move -> isEnabled(car, move)).toList();
        }

        private boolean isEnabled(Car car, Move move) {
            boolean free = !locked || !car.open();
            return switch (move) {
                case UP -> car.floor() < 9 && free;
                case DOWN -> car.floor() > 0 && !car.open();
                case OPEN -> car.floor() == 9 && !car.open();
                case SHUT -> car.open();
            };
        }

        @Override
        public Car next(Car car, Move move) {
            return switch (move) {
                case UP -> new Car(car.floor() + 1, car.open(), car.open());
                case DOWN -> new Car(car.floor() - 1, false, false);
                case OPEN -> new Car(car.floor(), true, false);
                case SHUT -> new Car(car.floor(), false, false);
            };
        }
    }

    static final Property<Car, Move> OPEN_AT_THE_TOP =
            Property.reachable("open at the top", Car::open);

    @Provide
    Arbitrary<Trace<Car, Move>> runs() {
        return Sampler.of(new Lift(true))
                .atMost(60)
                .viewedBy((car, move) -> move + " at " + car.floor())
                .rehearsed(100, 1)
                .runs();
    }

    @net.jqwik.api.Property
    void nobodyIsCrushed(@ForAll("runs") Trace<Car, Move> run) {
        assertThat(run.states()).noneMatch(Car::crushed);
    }

    @net.jqwik.api.Example
    void theSearchSaysThatTheDoorCanOpenInTenSteps() {
        var verdict = Checker.of(new Lift(true)).check(OPEN_AT_THE_TOP);
        assertThat(verdict.outcome()).isEqualTo(Outcome.REACHED);
        assertThat(verdict.trace().orElseThrow().length()).isEqualTo(10);
    }
}
