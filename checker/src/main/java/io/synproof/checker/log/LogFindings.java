package io.synproof.checker.log;

import io.synproof.checker.model.Trace;
import java.util.List;
import java.util.Optional;

/**
 * The part of a log that runs of a model explain, and what is known of the rest: of a search that
 * did not see all, as far as it came.
 *
 * @param entries how many entries the log has
 * @param explained how many of them, from the first, some run explains
 * @param run one that explains these, with as few steps as any; empty if the model has no run
 * @param gap the text of the first entry that no run explains; empty if all are explained
 * @param states in how many states the model may be before that entry; 0 if all are explained
 * @param some a few of these states, nearest first
 * @param instead what could have been observed there in place of that entry, each once
 */
public record LogFindings<S, A>(
        int entries,
        int explained,
        Optional<Trace<S, A>> run,
        Optional<String> gap,
        long states,
        List<S> some,
        List<Alternative<S, A>> instead) {

    /**
     * An entry that could have stood in the log.
     *
     * @param observation what a step shows
     * @param action the first such step, and
     * @param state where it is possible
     */
    public record Alternative<S, A>(Object observation, A action, S state) {}

    /** Findings whose lists are copied. */
    public LogFindings {
        some = List.copyOf(some);
        instead = List.copyOf(instead);
    }

    /** Whether some run explains every entry. */
    public boolean isExplained() {
        return run.isPresent() && explained == entries;
    }

    /** The run, and what is known of the first entry that is not explained. */
    @Override
    public String toString() {
        return LogText.of(this);
    }
}
