package io.synproof.checker.examples;

import io.synproof.checker.examples.RiverCrossing.Bank;
import io.synproof.checker.examples.RiverCrossing.State;
import io.synproof.checker.model.Model;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A farmer takes a wolf, a goat and a cabbage across a river, in a boat with room for one of them.
 * An action is the passenger, if there is one.
 */
record RiverCrossing() implements Model<State, Optional<RiverCrossing.Passenger>> {

    enum Bank {
        LEFT,
        RIGHT;

        Bank other() {
            return this == LEFT ? RIGHT : LEFT;
        }
    }

    enum Passenger {
        WOLF,
        GOAT,
        CABBAGE
    }

    /** Which bank each is on. */
    record State(Bank farmer, Bank wolf, Bank goat, Bank cabbage) {

        boolean isEaten() {
            return goat != farmer && (goat == wolf || goat == cabbage);
        }

        boolean isAcross() {
            return equals(new State(Bank.RIGHT, Bank.RIGHT, Bank.RIGHT, Bank.RIGHT));
        }

        Bank of(Passenger passenger) {
            return switch (passenger) {
                case WOLF -> wolf;
                case GOAT -> goat;
                case CABBAGE -> cabbage;
            };
        }
    }

    @Override
    public List<State> initialStates() {
        return List.of(new State(Bank.LEFT, Bank.LEFT, Bank.LEFT, Bank.LEFT));
    }

    /** Where something was eaten the story is over. */
    @Override
    public List<Optional<Passenger>> actions(State state) {
        return state.isEaten()
                ? List.of()
                : Stream.concat(
                                Stream.of(Optional.<Passenger>empty()),
                                Stream.of(Passenger.values())
                                        .filter(one -> state.of(one) == state.farmer())
                                        .map(Optional::of))
                        .toList();
    }

    @Override
    public State next(State state, Optional<Passenger> taken) {
        Bank other = state.farmer().other();
        return new State(
                other,
                taken.equals(Optional.of(Passenger.WOLF)) ? other : state.wolf(),
                taken.equals(Optional.of(Passenger.GOAT)) ? other : state.goat(),
                taken.equals(Optional.of(Passenger.CABBAGE)) ? other : state.cabbage());
    }

    @Override
    public String kind(Optional<Passenger> taken) {
        return taken.map(Passenger::name).orElse("ALONE");
    }
}
