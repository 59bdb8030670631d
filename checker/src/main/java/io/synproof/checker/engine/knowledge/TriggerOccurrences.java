package io.synproof.checker.engine.knowledge;

import io.synproof.checker.engine.explore.StateDecoder;
import io.synproof.checker.engine.explore.TraceReconstructor;
import io.synproof.checker.engine.graph.StateQuery;
import io.synproof.checker.engine.util.LongList;
import io.synproof.checker.knowledge.Knowledge;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** The occurrences of a trigger, with the refutation distances of a formula there. */
final class TriggerOccurrences<S, A> {
    private final StateQuery<S, A> all;
    private final Knowledge.Trigger<S, A> trigger;
    private final int[] ranks;
    private final LongAdder asked = new LongAdder();
    private final LongAdder ignorant = new LongAdder();

    private final Nearest doubtful = new Nearest();
    private final Nearest certain = new Nearest();

    /**
     * The nearest occurrences: of the shortest runs those of least distance, as the states in which
     * they end, or begin their last step.
     */
    private static final class Nearest {
        private LongList origins = new LongList();
        private int length;
        private int rank;

        private synchronized void offer(int origin, int itsLength, int itsRank) {
            boolean better = origins.isEmpty()
                    || itsLength < length
                    || (itsLength == length && itsRank < rank);
            if (better) {
                origins = new LongList();
                length = itsLength;
                rank = itsRank;
            }
            if (itsLength == length && itsRank == rank) {
                origins.add(origin);
            }
        }
    }

    TriggerOccurrences(StateQuery<S, A> all, Knowledge.Trigger<S, A> trigger, int[] ranks) {
        this.all = all;
        this.trigger = trigger;
        this.ranks = ranks;
    }

    /** Goes through all of them. */
    void find() {
        switch (trigger) {
            case Knowledge.InState<S, A> in ->
                all.ask((number, state) -> {
                    if (in.holds().test(state)) {
                        count(number, number, all.levelOf(number));
                    }
                });
            case Knowledge.AfterStep<S, A> after ->
                all.askSteps((from, to, step) -> {
                    if (after.holds().test(step)) {
                        count(from, to, all.levelOf(from) + 1);
                    }
                });
        }
    }

    private void count(int origin, int state, int itsLength) {
        asked.increment();
        if (ranks[state] == RefutationDistance.TRUE) {
            certain.offer(origin, itsLength, ranks[state]);
        } else {
            ignorant.increment();
            doubtful.offer(origin, itsLength, ranks[state]);
        }
    }

    long asked() {
        return asked.sum();
    }

    /** The number of occurrences at which the formula is false. */
    long ignorant() {
        return ignorant.sum();
    }

    boolean areAllKnown() {
        return ignorant() == 0;
    }

    /** A shortest run to where the formula is false. */
    Optional<Trace<S, A>> shortest() {
        return shortest(doubtful);
    }

    /** A shortest run to where the formula is true. */
    Optional<Trace<S, A>> shortestKnown() {
        return shortest(certain);
    }

    private Optional<Trace<S, A>> shortest(Nearest nearest) {
        TraceReconstructor<S, A> traces = all.traces();
        return switch (trigger) {
            case Knowledge.InState<S, A> _ -> traces.toStates(nearest.origins.stream());
            case Knowledge.AfterStep<S, A> after ->
                traces.throughStep(
                        nearest.origins.stream(),
                        Property.everyStep(
                                after.name(), step -> !decides(after, nearest.rank, step)));
        };
    }

    private boolean decides(Knowledge.AfterStep<S, A> after, int rank, Step<S, A> step) {
        long number = all.states().find(step.after());
        return number != StateDecoder.NONE
                && ranks[(int) number] == rank
                && after.holds().test(step);
    }
}
