package io.synproof.properties.reality.judge;

import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * The stages of what a host may have processed when it sends a segment. What has just been seen to
 * arrive at its interface need not have reached TCP; it is processed in the order of arrival.
 *
 * @param stack the implementation
 * @param edge the right edge of the window that the host has advertised, if it is known
 */
record Stages(JudgedStack stack, Option<SequenceNumber> edge) {
    private static final int MOST = 64;

    /**
     * Some hypotheses.
     *
     * @param all the hypotheses
     * @param narrowed whether there were more, which were left out
     */
    record Possible(List<Hypothesis> all, boolean narrowed) {
        private static Possible of(List<Hypothesis> all, boolean narrowed) {
            List<Hypothesis> distinct = all.size() < 2 ? all : all.distinctBy(Hypothesis::essence);
            return distinct.size() > MOST
                    ? new Possible(distinct.take(MOST), true)
                    : new Possible(distinct, narrowed);
        }
    }

    /**
     * The results at the first stage, from the least that must have been processed on, that has
     * any: what has been processed later can be processed later still.
     */
    Possible first(
            Hypothesis before, Observation sent, Function<Hypothesis, List<Hypothesis>> results) {
        Possible stage = due(before, sent);
        List<Hypothesis> found = stage.all.flatMap(results);
        while (found.isEmpty()
                && stage.all.exists(hypothesis -> !hypothesis.pending().isEmpty())) {
            stage = Possible.of(
                    stage.all
                            .filter(hypothesis -> !hypothesis.pending().isEmpty())
                            .flatMap(hypothesis -> taken(hypothesis, sent)),
                    stage.narrowed);
            found = stage.all.flatMap(results);
        }
        return new Possible(found, stage.narrowed);
    }

    private List<Hypothesis> taken(Hypothesis hypothesis, Observation sent) {
        return new Arrivals(stack, edge).take(hypothesis, sent);
    }

    /** After all that must have been processed when {@code sent} is sent. */
    private Possible due(Hypothesis before, Observation sent) {
        Possible due = new Possible(List.of(before), false);
        while (due.all.exists(hypothesis -> isDue(hypothesis, sent))) {
            due = Possible.of(
                    due.all.flatMap(hypothesis -> isDue(hypothesis, sent)
                            ? taken(hypothesis, sent)
                            : List.of(hypothesis)),
                    due.narrowed);
        }
        return due;
    }

    private boolean isDue(Hypothesis hypothesis, Observation sent) {
        return !hypothesis.pending().isEmpty()
                && sent.nanos() - hypothesis.pending().head().nanos() > stack.lag();
    }
}
