package io.synproof.words;

import io.synproof.checker.model.Monitor;
import java.util.function.Function;

/**
 * A name for what a monitor has found out: an algorithm that a sentence could not say.
 *
 * @param name the name
 * @param type the type of its value
 * @param meaning what it is, in a line
 * @param monitor watches the run; only where a sentence names it
 * @param read the value, of what the monitor remembers
 * @param <M> what the monitor remembers
 */
public record Observation<L, M>(
        String name,
        ValueType type,
        String meaning,
        Monitor<L, M> monitor,
        Function<? super M, ?> read) {}
