package io.synproof.checker;

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
public record Reading<S, V>(Function<? super S, ? extends V> of, List<Part> parts) {

    /** A reading of a copy of these parts. */
    public Reading {
        parts = List.copyOf(parts);
    }

    /** What this function reads, which depends on these parts alone. */
    public static <S, V> Reading<S, V> of(
            Function<? super S, ? extends V> function, Part... parts) {
        return new Reading<>(function, List.of(parts));
    }

    /** What a monitor remembers. */
    public static <S, M> Reading<Monitored<S, M>, M> memory() {
        return of(Monitored::memory, Part.MEMORY);
    }

    /** The same reading of a state with a monitor beside it. */
    public <M> Reading<Monitored<S, M>, V> watched() {
        return new Reading<>(monitored -> of.apply(monitored.state()), parts);
    }
}
