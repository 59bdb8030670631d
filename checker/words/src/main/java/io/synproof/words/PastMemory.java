package io.synproof.words;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The memory of a run that the past operators of a sentence keep.
 *
 * @param values the memory of each, by their numbers
 */
public record PastMemory(List<Object> values) implements Serializable {
    /** The memory of no operator. */
    static final PastMemory NOTHING = new PastMemory(List.of());

    /** A memory, whose list is copied. */
    public PastMemory {
        values = List.copyOf(values);
    }

    /** The memory at a moment; inner operators come before outer ones. */
    static PastMemory next(List<PastSlot> terms, @Nullable PastMemory old, Moment<?, ?> moment) {
        if (terms.isEmpty()) {
            return NOTHING;
        }
        Object[] now = new Object[terms.size()];
        Position position = new Position(moment, Arrays.asList(now));
        for (int i = 0; i < now.length; i++) {
            now[i] = terms.get(i).next(old == null ? null : old.values.get(i), position);
        }
        PastMemory next = new PastMemory(List.of(now));
        return old != null && old.equals(next) ? old : next;
    }

    /** A position at a moment with this memory. */
    Position at(Moment<?, ?> moment) {
        return new Position(moment, values);
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
