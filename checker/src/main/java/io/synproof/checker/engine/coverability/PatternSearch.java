package io.synproof.checker.engine.coverability;

import io.synproof.checker.coverability.PatternCounts;
import io.synproof.checker.coverability.UnboundedRefusedException;
import io.synproof.checker.engine.expand.ControlStep;
import io.synproof.checker.engine.expand.ControlSteps;
import io.synproof.checker.engine.expand.TakesSeveralException;
import io.synproof.checker.engine.util.IntList;
import io.synproof.checker.model.ModelException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One half of the search: it keeps the greatest patterns, and takes the steps from them. */
abstract class PatternSearch<S, A> {
    final ControlSteps<S, A, ?, ?, ?, ?> steps;
    final MessageCounts counts;
    private final Judge<S, A> judge;
    private final PatternSteps<A> successors;
    // By control state.
    private final List<Antichain<A>> kept = new ArrayList<>();
    // The control states that were looked at with messages in flight.
    private final List<Boolean> blind = new ArrayList<>();
    private long size;
    private long expanded;
    private long taken;
    private Optional<Pattern<A>> decisive = Optional.empty();

    PatternSearch(ControlSteps<S, A, ?, ?, ?, ?> steps, Judge<S, A> judge, MessageCounts counts) {
        this.steps = steps;
        this.judge = judge;
        this.counts = counts;
        this.successors = new PatternSteps<>(steps, counts);
    }

    /** Puts in the start. */
    final void start(S initial) {
        int control = steps.controlOf(initial);
        long[] bits = Bits.NONE;
        for (int message : steps.messagesOf(initial)) {
            bits = counts.plus(bits, message);
        }
        Pattern<A> start = new Pattern<>(control, Bits.trimmed(bits), 0, null, null);
        if (judge.decides(control)) {
            decisive = Optional.of(start);
        }
        keep(start);
    }

    /** The pattern that decides the property, if one was met; with its last step if that does. */
    final Optional<Pattern<A>> decisive() {
        return decisive;
    }

    /** The same, which is then forgotten, so that another one may be met. */
    final Optional<Pattern<A>> takeDecisive() {
        Optional<Pattern<A>> taken = decisive;
        decisive = Optional.empty();
        return taken;
    }

    /**
     * Takes all steps from a pattern.
     *
     * @throws ModelException if the model or the property throws
     */
    final void expand(Pattern<A> pattern) {
        expanded++;
        try {
            look(pattern);
            successors.takeAll(
                    pattern.control, pattern.bits, (step, after) -> reach(pattern, step, after));
        } catch (ModelException | UnboundedRefusedException | TakesSeveralException told) {
            throw told;
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            throw judge.failure(pattern.control, thrown);
        }
    }

    private void look(Pattern<A> pattern) {
        int[] messages = messages(pattern.bits);
        for (int message : messages) {
            judge.requireLoss(pattern.control, message);
        }
        while (blind.size() <= pattern.control) {
            blind.add(false);
        }
        if (messages.length > 0 && !blind.get(pattern.control)) {
            blind.set(pattern.control, true);
            judge.requireBlind(pattern.control, messages);
        }
    }

    /** The messages of which there are some, each once. */
    private int[] messages(long[] bits) {
        IntList messages = new IntList();
        CountBits numbers = counts.numbers();
        for (int bit = Bits.next(bits, 0); bit >= 0; bit = Bits.next(bits, bit + 1)) {
            if (numbers.count(bit) == 1) {
                messages.add(numbers.message(bit));
            }
        }
        return messages.toArray();
    }

    private void reach(Pattern<A> before, ControlStep<A> step, long[] after) {
        taken++;
        boolean isNew = !ofControl(step.target).covers(after);
        boolean decides = decisive.isEmpty() && judge.decides(step);
        if (decides || isNew) {
            Pattern<A> reached = new Pattern<>(step.target, after, before.depth + 1, before, step);
            decisive = decides ? Optional.of(reached) : decisive;
            if (isNew) {
                keep(reached);
            }
        }
    }

    private Antichain<A> ofControl(int control) {
        while (kept.size() <= control) {
            kept.add(new Antichain<>());
        }
        return kept.get(control);
    }

    private void keep(Pattern<A> pattern) {
        Antichain<A> others = ofControl(pattern.control);
        size -= others.size();
        others.add(pattern, other -> drop(other, pattern));
        size += others.size();
        enqueue(pattern);
    }

    /** Is told that a pattern was taken out, because a new one includes it. */
    abstract void drop(Pattern<A> old, Pattern<A> by);

    /** Is told of a new pattern. */
    abstract void enqueue(Pattern<A> pattern);

    /** What waits to be expanded. */
    abstract Collection<?> queue();

    /** Whether no pattern is left to be expanded. */
    final boolean isAtEnd() {
        return queue().isEmpty();
    }

    /** How many patterns wait to be expanded. */
    final long waiting() {
        return queue().size();
    }

    /** The patterns kept, control state by control state. */
    final List<Pattern<A>> patterns() {
        return kept.stream().flatMap(ofControl -> ofControl.all().stream()).toList();
    }

    final long size() {
        return size;
    }

    final long expanded() {
        return expanded;
    }

    final long taken() {
        return taken;
    }

    /** What was done, and up to where it is exact. */
    abstract PatternCounts work();
}
