package io.synproof.checker.walk;

import io.synproof.checker.model.Trace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A shrinker of traces that decide a property: it leaves out steps, in halves first and finally one
 * by one (after Zeller and Hildebrandt's delta debugging, 2002).
 */
record TraceShrinker<S, A>(WalkRules<S, A> guide) {

    /** A trace that decides the property still, and does so no more with any one action less. */
    Trace<S, A> of(Trace<S, A> found) {
        Trace<S, A> before = found;
        Trace<S, A> after = inSlices(before);
        while (after.length() < before.length()) {
            before = after;
            after = inSlices(before);
        }
        return after;
    }

    private Trace<S, A> inSlices(Trace<S, A> found) {
        Trace<S, A> shortest = found;
        for (int slice = Math.max(1, found.length() / 2); slice > 0; slice /= 2) {
            shortest = withoutSlices(shortest, slice);
        }
        return shortest;
    }

    private Trace<S, A> withoutSlices(Trace<S, A> found, int slice) {
        Trace<S, A> shortest = found;
        int at = 0;
        while (at + slice <= shortest.length()) {
            Optional<Trace<S, A>> shorter = without(shortest, at, at + slice);
            shortest = shorter.orElse(shortest);
            at += shorter.isPresent() ? 0 : slice;
        }
        return shortest;
    }

    /**
     * The run of the actions that remain, as far as each is enabled then, up to where it decides.
     */
    private Optional<Trace<S, A>> without(Trace<S, A> trace, int from, int to) {
        List<A> actions = trace.actions();
        WalkPosition<S, A> here = guide.start(trace.initial());
        for (A action : Stream.concat(
                        actions.subList(0, from).stream(),
                        actions.subList(to, actions.size()).stream())
                .toList()) {
            here = here.goesOn() ? guide.onwards(here, action) : here;
        }
        return Optional.of(here).filter(WalkPosition::isDecided).map(WalkPosition::trace);
    }
}
