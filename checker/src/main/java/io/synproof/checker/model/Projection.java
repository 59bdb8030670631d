package io.synproof.checker.model;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The part of a state that a property reads: a search asks the property once for each value of it
 * instead of once for each state.
 *
 * @param of what is read; a pure function of the named parts alone
 * @param parts the parts it depends on
 * @param <V> what is read
 */
public record Projection<S, V>(Function<? super S, ? extends V> of, List<StatePart> parts) {

    /** A projection, whose parts are copied. */
    public Projection {
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(parts, "parts");
        parts = List.copyOf(parts);
    }

    /** The projection by this function, which depends on these parts alone. */
    public static <S, V> Projection<S, V> of(
            Function<? super S, ? extends V> function, StatePart... parts) {
        return new Projection<>(function, List.of(parts));
    }

    /** The projection to the memory of a monitor. */
    public static <S, M> Projection<MonitoredState<S, M>, M> memory() {
        return of(MonitoredState::memory, StatePart.MEMORY);
    }

    /** The same projection of a state with a monitor. */
    public <M> Projection<MonitoredState<S, M>, V> monitored() {
        return new Projection<>(monitored -> of.apply(monitored.state()), parts);
    }
}
