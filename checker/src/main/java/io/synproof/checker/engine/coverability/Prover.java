package io.synproof.checker.engine.coverability;

import io.synproof.checker.coverability.PatternCounts;
import io.synproof.checker.engine.expand.ControlSteps;
import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The half that proves: it rounds counts beyond a limit up to any number, and so comes to an end.
 *
 * <p>The pattern with the most in flight goes first, for it may include others.
 */
final class Prover<S, A> extends PatternSearch<S, A> {
    private final int limit;
    private final PriorityQueue<Waiting<A>> queue = new PriorityQueue<>(
            Comparator.<Waiting<A>>comparingInt(waiting -> -waiting.pattern().weight)
                    .thenComparingLong(Waiting::number));
    private long arrived;

    private record Waiting<A>(Pattern<A> pattern, long number) {}

    Prover(
            ControlSteps<S, A, ?, ?, ?, ?> steps,
            Judge<S, A> judge,
            int limit,
            boolean isSet,
            S initial) {
        super(steps, judge, new MessageCounts(limit, isSet));
        this.limit = limit;
        start(initial);
    }

    /** Expands a pattern, if one is left. */
    void expandNext() {
        Waiting<A> next = queue.poll();
        if (next != null && !next.pattern().isDropped) {
            expand(next.pattern());
        }
    }

    @Override
    void drop(Pattern<A> old, Pattern<A> by) {
        old.isDropped = true;
    }

    @Override
    void enqueue(Pattern<A> pattern) {
        queue.add(new Waiting<>(pattern, arrived++));
    }

    @Override
    Collection<?> queue() {
        return queue;
    }

    /** The greatest count that is not rounded. */
    int limit() {
        return limit;
    }

    @Override
    PatternCounts work() {
        return new PatternCounts(size(), expanded(), taken(), limit);
    }
}
