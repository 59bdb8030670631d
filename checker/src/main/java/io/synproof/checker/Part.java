package io.synproof.checker;

/** The parts of a state of a {@link Composition}, as far as a property may name what it reads. */
public enum Part {
    /** All processes. */
    PROCESSES,
    /** What the medium holds. */
    MEDIUM,
    /** What the processes share. */
    ENVIRONMENT,
    /** What a monitor remembers. */
    MEMORY
}
