package io.synproof.words;

import io.synproof.checker.model.StatePart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of what a sentence remembers of a run. */
interface PastSlot {

    /**
     * What it remembers at a position.
     *
     * @param old what it remembered at the one before; null at the first
     */
    Object next(@Nullable Object old, Position position);

    /** Whether labels alone decide it. */
    boolean isOfLabels();

    /** The parts of a state that it reads, and of the one before. */
    List<StatePart> parts();

    /** What a trace shows of it in its margin, in lines. */
    default List<String> shown(Object memory) {
        return List.of();
    }

    /** Whether it has come to more than it may remember: the state is then cut. */
    boolean isFull(Object memory);
}
