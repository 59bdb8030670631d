package io.synproof.checker.walk;

import io.synproof.checker.model.Model;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.model.Step;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.SortedNames;
import io.synproof.checker.result.StopReason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The joint coverage of a number of walks.
 *
 * @param states visited, each time they were
 * @param kinds of action that were taken
 */
record WalkCoverage(
        long states,
        long transitions,
        int depth,
        long terminal,
        long deadlocks,
        long cut,
        Set<String> limits,
        Set<String> kinds) {

    /** Before the first walk. */
    static WalkCoverage nothing() {
        return new WalkCoverage(0, 0, 0, 0, 0, 0, Set.of(), Set.of());
    }

    /** With one walk more, which ended at this place. */
    <S, A> WalkCoverage and(Model<S, A> model, WalkPosition<S, A> end) {
        StateFilter<S> kept = StateFilter.of(model);
        var trace = end.trace();
        List<S> visited = trace.states().stream().filter(kept::isWithin).toList();
        boolean terminal = model.actions(end.state()).isEmpty();
        return new WalkCoverage(
                states + visited.size(),
                transitions + end.length(),
                Math.max(depth, visited.size() - 1),
                terminal() + (terminal ? 1 : 0),
                deadlocks + (terminal && !model.isProperEnd(end.state()) ? 1 : 0),
                cut + (end.ending() == WalkEnd.CUT ? 1 : 0),
                union(limits, visited.stream().flatMap(s -> kept.limitsTouched(s).stream())),
                union(kinds, trace.steps().stream().map(Step::action).map(model::kind)));
    }

    private static Set<String> union(Set<String> some, Stream<String> more) {
        return SortedNames.sorted(Stream.concat(some.stream(), more));
    }

    Coverage coverage(Model<?, ?> model, StopReason stop, Duration elapsed) {
        return new Coverage(
                states,
                transitions,
                depth,
                terminal,
                deadlocks,
                cut,
                limits,
                SortedNames.sorted(model.kinds().stream().filter(Predicate.not(kinds::contains))),
                Map.of(),
                Map.of(),
                Optional.of(stop),
                elapsed,
                Optional.empty());
    }
}
