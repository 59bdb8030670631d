package io.synproof.checker.knowledge;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The monitor that keeps all that an agent saw, one observation after the other: perfect recall for
 * any labelled model.
 *
 * @param agent the agent's name
 * @param sees what the agent observes of a step; empty if nothing. It includes what it does itself,
 *     and ticks if it has a clock. Values have {@code equals} and {@code hashCode} by content
 * @param longest the most observations that are kept, at least 0; a run with more is cut, so that
 *     the search is not complete
 */
public record PerfectRecallMonitor<L, O>(
        String agent, Function<? super L, Optional<O>> sees, int longest)
        implements Monitor<L, List<O>> {

    /**
     * A monitor.
     *
     * @throws IllegalArgumentException if its length is negative
     */
    public PerfectRecallMonitor {
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(sees, "sees");
        if (longest < 0) {
            throw new IllegalArgumentException(
                    "a history has at least 0 observations, not " + longest);
        }
    }

    /** The agent whose view this is, in a model with this monitor alone. */
    public <S> Agent<MonitoredState<S, List<O>>> ofMonitored() {
        return of(MonitoredState::memory);
    }

    /** The agent whose view this is, from where in a state it is kept. */
    public <S> Agent<S> of(Function<? super S, List<O>> kept) {
        return Agent.remembering(agent, kept);
    }

    @Override
    public List<O> initial() {
        return List.of();
    }

    @Override
    public List<O> next(List<O> seen, L label) {
        return sees.apply(label)
                .map(one -> Stream.concat(seen.stream(), Stream.of(one)).toList())
                .orElse(seen);
    }

    @Override
    public boolean isFull(List<O> seen) {
        return seen.size() > longest;
    }
}
