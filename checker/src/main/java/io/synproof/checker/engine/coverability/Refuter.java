package io.synproof.checker.engine.coverability;

import io.synproof.checker.coverability.PatternCounts;
import io.synproof.checker.engine.expand.ControlSteps;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

/**
 * The half that refutes: level by level, with exact counts, so that each pattern is one state that
 * can be reached, with the fewest steps if losses count for none.
 */
final class Refuter<S, A> extends PatternSearch<S, A> {
    private final Deque<Pattern<A>> queue = new ArrayDeque<>();
    private int depth;

    Refuter(
            ControlSteps<S, A, ?, ?, ?, ?> steps,
            Judge<S, A> judge,
            MessageCounts counts,
            S initial) {
        super(steps, judge, counts);
        start(initial);
    }

    /** Expands a pattern, if one is left. */
    void expandNext() {
        Pattern<A> next = queue.poll();
        if (next != null && !next.isDropped) {
            depth = next.depth;
            expand(next);
        }
    }

    /** What a later level includes is expanded all the same: what follows it is nearer. */
    @Override
    void drop(Pattern<A> old, Pattern<A> by) {
        old.isDropped = old.depth == by.depth;
    }

    @Override
    void enqueue(Pattern<A> pattern) {
        queue.add(pattern);
    }

    @Override
    Collection<?> queue() {
        return queue;
    }

    /** The level that is being expanded. */
    int depth() {
        return depth;
    }

    @Override
    PatternCounts work() {
        return new PatternCounts(size(), expanded(), taken(), depth);
    }
}
