package io.synproof.checker.engine.expand;

import org.jspecify.annotations.Nullable;

/**
 * A step from one control state to another, in numbers, whatever else is in flight.
 *
 * <p>A control state is all of a state but the messages in flight.
 */
public final class ControlStep<A> {
    /** The message of a step that needs none. */
    public static final int NOTHING = -1;

    private static final int[] NO_MESSAGES = {};

    private final LocalStep<A> local;

    /** The control state afterwards. */
    public final int target;

    /** The message that arrives, or that the medium does something to; or {@link #NOTHING}. */
    public final int message;

    /** Whether there is one less of that message afterwards. */
    public final boolean isTaking;

    /** The messages that there is one more of afterwards. */
    public final int[] sent;

    private ControlStep(LocalStep<A> local, int target, int message, boolean isTaking, int[] sent) {
        this.local = local;
        this.target = target;
        this.message = message;
        this.isTaking = isTaking;
        this.sent = sent;
    }

    static <A> ControlStep<A> own(LocalStep<A> local, int target) {
        return new ControlStep<>(local, target, NOTHING, false, local.sent);
    }

    static <A> ControlStep<A> arrival(
            LocalStep<A> local, int target, int message, boolean isTaking) {
        return new ControlStep<>(local, target, message, isTaking, local.sent);
    }

    static <A> ControlStep<A> fault(LocalStep<A> local, int target, int message) {
        return local.keeping
                ? new ControlStep<>(local, target, message, false, new int[] {message})
                : new ControlStep<>(local, target, message, true, NO_MESSAGES);
    }

    /** A step of the clock. */
    static <A> ControlStep<A> tick(LocalStep<A> local, int target) {
        return new ControlStep<>(local, target, NOTHING, false, NO_MESSAGES);
    }

    public A action() {
        return local.action;
    }

    public Object label() {
        return local.label;
    }

    /** The kind of its action. */
    public String kind() {
        return local.kind;
    }

    /** What is the same for equal guards; null if no message in flight prevents the step. */
    public @Nullable Object guard() {
        return local.guard;
    }

    /** Whether it cannot be taken while this message is in flight. */
    public boolean isPreventedBy(int other) {
        return local.guard != null && local.guard.isLike(other);
    }
}
