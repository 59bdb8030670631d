package io.synproof.checker.result;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The bounds of a search; each may be absent. A search that a bound cuts short never says that
 * something holds or is unreachable.
 *
 * @param states the search stops at the end of the level in which it has found more states; at
 *     least 1
 * @param depth the steps from an initial state beyond which no state is kept; at least 0
 * @param time from the start of the search, after which it stops within a level; positive
 * @param memory the bytes of heap in use after a garbage collection beyond which it stops, within
 *     a level; at least 1
 */
public record Bounds(
        OptionalLong states, OptionalInt depth, Optional<Duration> time, OptionalLong memory) {

    private static final Bounds NONE = new Bounds(
            OptionalLong.empty(), OptionalInt.empty(), Optional.empty(), OptionalLong.empty());

    /**
     * Bounds of which each may be absent.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Bounds {
        Objects.requireNonNull(states, "states");
        Objects.requireNonNull(depth, "depth");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(memory, "memory");
        require(states.orElse(1) >= 1, "a bound on states is at least 1");
        require(depth.orElse(0) >= 0, "a bound on depth is at least 0");
        require(time.map(Duration::isPositive).orElse(true), "a bound on time is positive");
        require(memory.orElse(1) >= 1, "a bound on memory is at least 1 byte");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** No bounds at all: the search ends when it has seen everything, or memory runs out. */
    public static Bounds none() {
        return NONE;
    }

    /** Only a bound on the number of states. */
    public static Bounds states(long states) {
        return NONE.withStates(states);
    }

    /** Only a bound on depth, in steps. */
    public static Bounds depth(int depth) {
        return NONE.withDepth(depth);
    }

    /** Only a bound on time. */
    public static Bounds time(Duration time) {
        return NONE.withTime(time);
    }

    /** Only a bound on memory, in bytes; at least 1. */
    public static Bounds memory(long memory) {
        return NONE.withMemory(memory);
    }

    /** These bounds, with this one on the number of states. */
    public Bounds withStates(long states) {
        return new Bounds(OptionalLong.of(states), depth, time, memory);
    }

    /** These bounds, with this one on depth, in steps. */
    public Bounds withDepth(int depth) {
        return new Bounds(states, OptionalInt.of(depth), time, memory);
    }

    /** These bounds, with this one on time. */
    public Bounds withTime(Duration time) {
        return new Bounds(states, depth, Optional.of(Objects.requireNonNull(time, "time")), memory);
    }

    /** These bounds, with this one on memory, in bytes; at least 1. */
    public Bounds withMemory(long memory) {
        return new Bounds(states, depth, time, OptionalLong.of(memory));
    }

    /** The bounds in words, such as {@code no level after 1,000 states, at most depth 20}. */
    @Override
    public String toString() {
        return BoundsText.of(this);
    }
}
