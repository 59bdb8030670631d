package io.synproof.checker.model;

import java.util.List;

/**
 * A part of a state of a {@link io.synproof.checker.composition.Composition}, as far as a property
 * may name what it reads.
 */
public sealed interface StatePart {
    /** All processes. */
    StatePart PROCESSES = Kind.PROCESSES;

    /** The contents of the medium. */
    StatePart MEDIUM = Kind.MEDIUM;

    /** The environment that the processes share. */
    StatePart ENVIRONMENT = Kind.ENVIRONMENT;

    /** The memory of a monitor. */
    StatePart MEMORY = Kind.MEMORY;

    /** All that there is. */
    List<StatePart> EVERYTHING = List.of(Kind.values());

    /** The process with this number, from 0. */
    static StatePart process(int index) {
        return new OneProcess(index);
    }

    /** All parts of a kind. */
    enum Kind implements StatePart {
        /** See {@link StatePart#PROCESSES}. */
        PROCESSES,
        /** See {@link StatePart#MEDIUM}. */
        MEDIUM,
        /** See {@link StatePart#ENVIRONMENT}. */
        ENVIRONMENT,
        /** See {@link StatePart#MEMORY}. */
        MEMORY
    }

    /**
     * One process.
     *
     * @param index its number, from 0
     */
    record OneProcess(int index) implements StatePart {}
}
