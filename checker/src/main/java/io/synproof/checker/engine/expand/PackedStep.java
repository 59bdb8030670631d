package io.synproof.checker.engine.expand;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A local step as one thread takes it in one layout.
 *
 * <p>All that a transition needs is in this one object, because it is cold when it is read.
 *
 * @param <A> what an action is
 */
final class PackedStep<A> {
    private static final long MIXER = 0x9e3779b97f4a7c15L;

    /** A local step that this is, of those that differ in nothing but the environment they keep. */
    final LocalStep<A> local;

    /** The bits to change in each word, messages apart. */
    final long[] changes;

    /** The bits to change in the first word, again. */
    final long change;

    final @Nullable InFlightGuard guard;

    /** The number of messages it takes, from its place on. */
    final int taken;

    final int[] sent;

    /** The number of messages it sends; equal to the length of the array. */
    final int sentCount;

    /** The first message that it sends, again. */
    final int sentFirst;

    /** The next step on the same occasion. */
    final @Nullable PackedStep<A> next;

    /** Whether its kind has been reported as taken. */
    boolean reported;

    /** Whether that is so, and no other step has its action: nothing more is to be done for it. */
    boolean settled;

    /**
     * A step in a layout.
     *
     * @param changes the bits to change in each word, messages apart
     * @param taken how many messages it takes
     * @param sent the messages it sends
     * @param next the next on the same occasion
     */
    PackedStep(
            LocalStep<A> local,
            long[] changes,
            int taken,
            int[] sent,
            @Nullable PackedStep<A> next) {
        this.local = local;
        this.changes = changes;
        this.change = changes[0];
        this.guard = local.guard;
        this.taken = taken;
        this.sent = sent;
        this.sentCount = sent.length;
        this.sentFirst = sent.length == 0 ? 0 : sent[0];
        this.next = next;
    }

    /** Whether it is the same step, taken in another environment that it does not change either. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PackedStep<?> that
                && taken == that.taken
                && Arrays.equals(changes, that.changes)
                && Arrays.equals(sent, that.sent)
                && local.isLike(that.local)
                && Objects.equals(next, that.next);
    }

    /** Changes are few bits in one place, which the usual hash code hardly tells apart. */
    @Override
    public int hashCode() {
        long hash = taken;
        for (long word : changes) {
            hash = (hash ^ word) * MIXER;
            hash ^= hash >>> Integer.SIZE;
        }
        return Objects.hash((int) hash, Arrays.hashCode(sent), local.action);
    }
}
