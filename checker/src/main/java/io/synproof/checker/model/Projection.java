package io.synproof.checker.model;

import java.util.List;
import java.util.function.Function;

/**
 * What a property reads of a state: a search asks it once for each different reading instead of
 * once for each state.
 *
 * @param of what is read; a pure function of the named parts alone
 * @param parts the parts it depends on
 * @param <V> what is read
 */
public record Projection<S, V>(Function<? super S, ? extends V> of, List<StatePart> parts) {

    /** A reading of a copy of these parts. */
    public Projection {
        parts = List.copyOf(parts);
    }

    /** What this function reads, which depends on these parts alone. */
    public static <S, V> Projection<S, V> of(
            Function<? super S, ? extends V> function, StatePart... parts) {
        return new Projection<>(function, List.of(parts));
    }

    /** What a monitor remembers. */
    public static <S, M> Projection<MonitoredState<S, M>, M> memory() {
        return of(MonitoredState::memory, StatePart.MEMORY);
    }

    /** The same reading of a state with a monitor beside it. */
    public <M> Projection<MonitoredState<S, M>, V> watched() {
        return new Projection<>(monitored -> of.apply(monitored.state()), parts);
    }
}
