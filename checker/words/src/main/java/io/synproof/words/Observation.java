package io.synproof.words;

import io.synproof.checker.model.Monitor;
import java.util.List;
import java.util.function.Function;

/**
 * A name for what a monitor has found out: an algorithm that a sentence could not say.
 *
 * @param name the name
 * @param type the type of its value
 * @param meaning what it is, in a line
 * @param monitor watches the run; only where a sentence names it
 * @param read the value, of what the monitor remembers
 * @param shown what a trace shows of the memory in its margin, in lines
 * @param <M> what the monitor remembers
 */
public record Observation<L, M>(
        String name,
        ValueType type,
        String meaning,
        Monitor<L, M> monitor,
        Function<? super M, ?> read,
        Function<? super M, List<String>> shown) {

    /** An observation of which a trace shows nothing. */
    public Observation(
            String name,
            ValueType type,
            String meaning,
            Monitor<L, M> monitor,
            Function<? super M, ?> read) {
        this(name, type, meaning, monitor, read, _ -> List.of());
    }
}
