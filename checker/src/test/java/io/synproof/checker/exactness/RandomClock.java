package io.synproof.checker.exactness;

import io.synproof.checker.composition.Clock;
import io.synproof.checker.exactness.RandomProtocol.Act;
import java.util.List;
import java.util.Optional;

/** The time of a random protocol: cells change, letters grow older. */
record RandomClock(RandomProtocol protocol) implements Clock<Act, Act, Cell, Letter, Cell> {
    private static final List<TimeReadiness> ATTITUDES = List.of(
            TimeReadiness.INDIFFERENT,
            TimeReadiness.INDIFFERENT,
            TimeReadiness.WAITING,
            TimeReadiness.WAITING,
            TimeReadiness.WAITING,
            TimeReadiness.BLOCKING);

    @Override
    public Act action() {
        return new Act(Act.What.TICK, 0, 0, Optional.empty(), 0);
    }

    @Override
    public Act label() {
        return action();
    }

    @Override
    public Aged<Cell> process(int self, Cell process) {
        int after = chance(1, self, process.value()).below(protocol.values());
        return new Aged<>(new Cell(after, process.collides()), readiness(2, self, process.value()));
    }

    @Override
    public Aged<Letter> message(Letter letter) {
        return new Aged<>(letter.older(), readiness(3, letter.kind(), letter.age()));
    }

    @Override
    public Aged<Cell> environment(Cell budget) {
        int after = chance(4, budget.value()).below(budget.value() + 1);
        return new Aged<>(new Cell(after, budget.collides()), readiness(5, budget.value()));
    }

    private TimeReadiness readiness(int... asked) {
        return chance(asked).of(ATTITUDES);
    }

    private Chance chance(int... asked) {
        return protocol.chance().at(asked);
    }
}
