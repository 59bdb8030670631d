package io.synproof.checker.engine.coverability;

import io.synproof.checker.composition.Medium;
import io.synproof.checker.engine.Engine;
import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.engine.expand.WatchedComposition;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.StopReason;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A search, state by state, for a run that decides a property and is shorter than a known one.
 *
 * @param settings those of the search for every number
 * @param model the model
 */
record ShorterRuns<S, A>(
        SearchOptions<S, A> settings, WatchedComposition<S, A> model, Property<S, A> property) {
    private static final long MOST_STATES = 200_000;
    private static final int MOST_MESSAGES = 12;

    /**
     * An answer to whether there is a shorter run.
     *
     * @param run a shortest one; empty if none is shorter than the one known
     * @param isSettled whether that is certain
     */
    record Answer<S, A>(Optional<Trace<S, A>> run, boolean isSettled) {}

    /** Looks for runs of less than so many steps. */
    Answer<S, A> than(int length) {
        Medium medium = model.composition().medium();
        int room = medium.order() == Medium.Order.SET ? Medium.UNLIMITED : MOST_MESSAGES;
        WatchedComposition<S, A> small = model.with(medium.withoutCapacity().holding(room));
        SearchOptions<S, A> options = SearchOptions.of(small.model())
                .withBounds(Bounds.depth(length - 1).withStates(MOST_STATES))
                .withThreads(settings.threads())
                .withCancelled(settings.cancelled());
        Verdict<S, A> verdict = Engine.check(options, List.of(property)).getFirst();
        boolean saw = verdict.coverage().cut() == 0
                && verdict.coverage()
                        .stoppedBy()
                        .map(reason -> reason == StopReason.DEPTH || reason == StopReason.DECIDED)
                        .orElse(true);
        return new Answer<>(verdict.trace().map(run -> run.shownBy(model.model())), saw);
    }
}
