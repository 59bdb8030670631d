package io.synproof.checker.engine.coverability;

import io.synproof.checker.engine.expand.ControlStep;
import org.jspecify.annotations.Nullable;

/**
 * A control state, and how many of each message may be in flight beside it at most; it stands for
 * every state of this control with as many or fewer.
 */
final class Pattern<A> {
    final int control;

    /** The counts, as {@link CountBits}. */
    final long[] bits;

    /** How many bits there are. */
    final int weight;

    /** The number of steps from the start. */
    final int depth;

    /** The pattern before the last step; null at the start. */
    final @Nullable Pattern<A> parent;

    /** The last step; null at the start. */
    final @Nullable ControlStep<A> step;

    // Whether another one that includes it was kept in its place, in time for it to be left out.
    boolean isDropped;

    Pattern(
            int control,
            long[] bits,
            int depth,
            @Nullable Pattern<A> parent,
            @Nullable ControlStep<A> step) {
        this.control = control;
        this.bits = bits;
        this.weight = Bits.size(bits);
        this.depth = depth;
        this.parent = parent;
        this.step = step;
    }
}
