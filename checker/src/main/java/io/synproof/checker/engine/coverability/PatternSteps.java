package io.synproof.checker.engine.coverability;

import io.synproof.checker.composition.Clock.TimeReadiness;
import io.synproof.checker.engine.expand.ControlStep;
import io.synproof.checker.engine.expand.ControlSteps;
import io.synproof.checker.engine.expand.ControlSteps.TickOfControl;

/**
 * The steps from patterns: those of every state that one stands for, as one step to a pattern that
 * stands for all that they lead to.
 *
 * <p>Every message may be lost at any time. So a step that some message prevents is taken from the
 * pattern without that message, and time passes without those that block it.
 */
final class PatternSteps<A> {
    private final ControlSteps<?, A, ?, ?, ?, ?> steps;
    private final MessageCounts counts;

    /** The receiver of what steps lead to. */
    interface Sink<A> {
        /** A step, and the counts that it leads to, which nobody changes any more. */
        void accept(ControlStep<A> step, long[] after);
    }

    PatternSteps(ControlSteps<?, A, ?, ?, ?, ?> steps, MessageCounts counts) {
        this.steps = steps;
        this.counts = counts;
    }

    /** Takes all steps from a pattern. */
    void takeAll(int control, long[] before, Sink<A> sink) {
        for (ControlStep<A> step : steps.own(control)) {
            take(step, before, sink);
        }
        CountBits numbers = counts.numbers();
        for (int bit = Bits.next(before, 0); bit >= 0; bit = Bits.next(before, bit + 1)) {
            if (numbers.count(bit) == 1) {
                int message = numbers.message(bit);
                for (ControlStep<A> step : steps.arrivals(control, message)) {
                    take(step, before, sink);
                }
                for (ControlStep<A> step : steps.faults(control, message)) {
                    take(step, before, sink);
                }
            }
        }
        TickOfControl<A> tick = steps.tick(control);
        if (tick != null && tick.step().isPresent()) {
            passTime(tick, before, sink);
        }
    }

    private void take(ControlStep<A> step, long[] before, Sink<A> sink) {
        if (step.message != ControlStep.NOTHING && step.isPreventedBy(step.message)) {
            return;
        }
        if (step.guard() == null && !step.isTaking && step.sent.length == 0) {
            sink.accept(step, before);
            return;
        }
        long[] after = before.clone();
        counts.removeWhatPrevents(step, after);
        if (step.isTaking) {
            counts.minus(after, step.message);
        }
        for (int message : step.sent) {
            after = counts.plus(after, message);
        }
        sink.accept(step, Bits.trimmed(after));
    }

    private void passTime(TickOfControl<A> tick, long[] before, Sink<A> sink) {
        CountBits numbers = counts.numbers();
        boolean isAwaited = tick.isAwaited();
        long[] after = Bits.NONE;
        for (int bit = Bits.next(before, 0); bit >= 0; bit = Bits.next(before, bit + 1)) {
            int message = numbers.message(bit);
            TimeReadiness readiness = steps.readiness(message);
            isAwaited |= readiness == TimeReadiness.WAITING;
            if (readiness != TimeReadiness.BLOCKING) {
                after = counts.isAny(numbers.count(bit))
                        ? withAny(after, steps.aged(message))
                        : counts.plus(after, steps.aged(message));
            }
        }
        if (isAwaited) {
            sink.accept(tick.step().orElseThrow(), after);
        }
    }

    private long[] withAny(long[] set, int message) {
        long[] more = set;
        while (!counts.isAny(counts.count(more, message))) {
            more = counts.plus(more, message);
        }
        return more;
    }
}
