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
    /** The longest that a segment takes from the interface to TCP, in nanoseconds. */
    static final long LAG = 200_000_000;

    private static final int MOST = 64;
    private static final int MOST_STEPS = 4096;

    /**
     * The results at the first stage, from the least that must have been processed on, that has
     * any: what has been processed later can be processed later still.
     */
    List<Hypothesis> first(
            Hypothesis before, Observation sent, Function<Hypothesis, List<Hypothesis>> results) {
        List<Hypothesis> stage = due(before, sent);
        List<Hypothesis> found = stage.flatMap(results);
        int steps = 0;
        while (found.isEmpty()
                && steps++ < MOST_STEPS
                && stage.exists(hypothesis -> !hypothesis.pending().isEmpty())) {
            stage = stage.filter(hypothesis -> !hypothesis.pending().isEmpty())
                    .flatMap(hypothesis -> new Arrivals(stack, edge).take(hypothesis, sent))
                    .distinctBy(Hypothesis::essence)
                    .take(MOST);
            found = stage.flatMap(results);
        }
        return found;
    }

    /** After all that must have been processed when {@code sent} is sent. */
    private List<Hypothesis> due(Hypothesis before, Observation sent) {
        List<Hypothesis> due = List.of(before);
        while (due.exists(hypothesis -> isDue(hypothesis, sent))) {
            due = due.flatMap(hypothesis -> isDue(hypothesis, sent)
                            ? new Arrivals(stack, edge).take(hypothesis, sent)
                            : List.of(hypothesis))
                    .distinctBy(Hypothesis::essence)
                    .take(MOST);
        }
        return due;
    }

    private static boolean isDue(Hypothesis hypothesis, Observation sent) {
        return !hypothesis.pending().isEmpty()
                && sent.nanos() - hypothesis.pending().head().nanos() > LAG;
    }
}
