package io.synproof.checker.engine.expand;

import io.synproof.checker.engine.contract.SharedActions;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A local step in numbers: remembered once for every state in which it can be taken.
 *
 * @param <A> what an action is
 */
final class LocalStep<A> {
    /** The process of a step in which none moves. */
    static final int NOBODY = -1;

    private static final int UNKNOWN = 0;

    /** No numbers: one array for all steps. */
    static final int[] NO_NUMBERS = {};

    final A action;
    final SharedActions.Use<A> use;
    final String kind;
    final Object label;
    final int self;
    final int after;
    final int environment;
    final int[] sent;
    final int[] alsoTaken;
    final boolean keeping;
    final @Nullable InFlightGuard guard;

    // Written by LabelQuestions: every thread that asks finds the same bits, and 0 is to be
    // unknown.
    int labelAnswers;

    // What the monitor remembers afterwards, by what it remembered before, as its number plus one:
    // whoever sees an array before it is filled sees 0, which is to be unknown.
    private int[] memories = NO_NUMBERS;

    LocalStep(
            A action,
            SharedActions.Use<A> use,
            String kind,
            Object label,
            int self,
            int after,
            int environment,
            int[] sent,
            int[] alsoTaken,
            boolean keeping,
            @Nullable InFlightGuard guard) {
        this.action = action;
        this.use = use;
        this.kind = kind;
        this.label = label;
        this.self = self;
        this.after = after;
        this.environment = environment;
        this.sent = sent;
        this.alsoTaken = alsoTaken;
        this.keeping = keeping;
        this.guard = guard;
    }

    /** Whether it looks like another, and takes the same besides its own message. */
    boolean isLike(LocalStep<?> other) {
        return guard == null
                && other.guard == null
                && Arrays.equals(alsoTaken, other.alsoTaken)
                && kind.equals(other.kind)
                && Objects.equals(action, other.action)
                && Objects.equals(label, other.label);
    }

    /** What the monitor remembers after this step, computed once. */
    int memoryAfter(int memory, IntUnaryOperator compute) {
        int[] known = memories;
        int answer = memory < known.length ? known[memory] : UNKNOWN;
        if (answer != UNKNOWN) {
            return answer - 1;
        }
        int next = compute.applyAsInt(memory);
        remember(memory, next);
        return next;
    }

    private synchronized void remember(int memory, int next) {
        int[] known = memories;
        if (memory >= known.length) {
            memories = Arrays.copyOf(known, Math.max(memory + 4, known.length * 2));
        }
        memories[memory] = next + 1;
    }
}
