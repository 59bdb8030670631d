package io.synproof.checker.composition;

import java.util.List;

/**
 * The event behind a step of a {@link Composition}: whose step it is, and which messages it is
 * about.
 *
 * @param <M> what a message is
 */
public sealed interface StepEvent<M> {

    /**
     * A process moves on its own.
     *
     * @param process its number
     * @param sent in order
     */
    record Moved<M>(int process, List<M> sent) implements StepEvent<M> {}

    /**
     * A message arrives at a process.
     *
     * @param process its number
     * @param taken the messages that leave the medium with it, in order, itself the first of them
     *     if it does not stay
     * @param sent in order
     */
    record Received<M>(int process, M message, List<M> taken, List<M> sent)
            implements StepEvent<M> {}

    /** The medium loses a message. */
    record Lost<M>(M message) implements StepEvent<M> {}

    /** The medium copies a message. */
    record Duplicated<M>(M message) implements StepEvent<M> {}

    /** Time passes. */
    record Ticked<M>() implements StepEvent<M> {}

    /** A step of the state as a whole. */
    record General<M>() implements StepEvent<M> {}
}
