package io.synproof.checker;

import java.util.List;

/** A part of a state of a {@link Composition}, as far as a property may name what it reads. */
public sealed interface Part {
    /** All processes. */
    Part PROCESSES = Whole.PROCESSES;

    /** What the medium holds. */
    Part MEDIUM = Whole.MEDIUM;

    /** What the processes share. */
    Part ENVIRONMENT = Whole.ENVIRONMENT;

    /** What a monitor remembers. */
    Part MEMORY = Whole.MEMORY;

    /** All that there is. */
    List<Part> EVERYTHING = List.of(Whole.values());

    /** The process with this number, from 0. */
    static Part process(int index) {
        return new OneProcess(index);
    }

    /** All of a kind. */
    enum Whole implements Part {
        /** See {@link Part#PROCESSES}. */
        PROCESSES,
        /** See {@link Part#MEDIUM}. */
        MEDIUM,
        /** See {@link Part#ENVIRONMENT}. */
        ENVIRONMENT,
        /** See {@link Part#MEMORY}. */
        MEMORY
    }

    /**
     * One process.
     *
     * @param index its number, from 0
     */
    record OneProcess(int index) implements Part {}
}
