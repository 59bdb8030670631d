package io.synproof.jqwik;

import io.synproof.checker.model.Model;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A tank that is filled and drained by one, that evaporates when it is heated, and whose states
 * above a mark are cut; the smallest model with causes, effects and noise.
 *
 * @param mark the highest level that it can represent
 */
record Tank(int mark) implements Model<Tank.Level, Tank.Move> {

    /** How full, and how hot. */
    record Level(int water, boolean hot) {}

    /** What may happen. */
    enum Move {
        FILL,
        DRAIN,
        HEAT,
        COOL
    }

    @Override
    public List<Level> initialStates() {
        return List.of(new Level(0, false));
    }

    @Override
    public List<Move> actions(Level level) {
        return Stream.of(Move.values())
                .filter(move -> switch (move) {
                    case FILL -> level.water() <= mark;
                    case DRAIN -> level.water() > 0;
                    case HEAT -> level.water() > 0 && !level.hot();
                    case COOL -> level.hot();
                })
                .toList();
    }

    @Override
    public Level next(Level level, Move move) {
        return switch (move) {
            case FILL -> new Level(level.water() + 1, level.hot());
            case DRAIN -> new Level(level.water() - 1, level.hot() && level.water() > 1);
            case HEAT -> new Level(level.water(), true);
            case COOL -> new Level(level.water(), false);
        };
    }

    @Override
    public Optional<Predicate<Level>> cut() {
        return Optional.of(this::isCut);
    }

    public boolean isCut(Level level) {
        return level.water() > mark;
    }
}
