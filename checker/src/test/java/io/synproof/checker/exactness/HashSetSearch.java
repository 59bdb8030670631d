package io.synproof.checker.exactness;

import io.synproof.checker.model.Model;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.StopReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A search with a hash set that asks the model alone: too simple to be wrong.
 *
 * <p>Once it has enough states, it looks only one step beyond those of the last level, as a search
 * does that is bounded by that level's depth.
 */
final class HashSetSearch<S, A> {
    private static final Comparator<Way> BEST =
            Comparator.comparingInt(Way::steps).thenComparingInt(Way::faults);

    private final Model<S, A> model;
    private final StateFilter<S> kept;
    private final Map<S, Way> ways = new LinkedHashMap<>();
    private final Set<S> cut = new HashSet<>();
    private final List<S> terminals = new ArrayList<>();
    private final Map<S, Way> through = new HashMap<>();
    private final Set<String> kindsLeft;
    private final Map<String, Long> overflows = new HashMap<>();
    private long transitions;
    private int depth;
    private boolean isBounded;
    private boolean goesDeeper;

    /** How far it is to some place, and with how few faults so short a run gets there. */
    record Way(int steps, int faults) {}

    /**
     * A search.
     *
     * @param enough how many states it keeps before it comes to an end
     */
    HashSetSearch(Model<S, A> model, int enough) {
        this.model = model;
        this.kept = StateFilter.of(model);
        this.kindsLeft = new HashSet<>(model.kinds());
        model.initialStates().forEach(state -> reach(state, new Way(0, 0)));
        List<S> level = List.copyOf(ways.keySet());
        while (!level.isEmpty()) {
            int known = ways.size();
            isBounded = known > enough;
            level.forEach(this::expand);
            level = ways.keySet().stream().skip(known).toList();
            depth += level.isEmpty() ? 0 : 1;
        }
    }

    private void expand(S state) {
        List<A> actions = model.actions(state);
        if (actions.isEmpty()) {
            terminals.add(state);
        }
        model.overflowing(state)
                .forEach(action -> overflows.merge(model.kind(action), 1L, Long::sum));
        for (A action : actions) {
            S after = model.next(state, action);
            Way here = wayTo(state);
            Way way = new Way(here.steps() + 1, here.faults() + model.faults(action));
            transitions++;
            kindsLeft.remove(model.kind(action));
            if (kept.isJudged(after)) {
                through.merge(after, way, HashSetSearch::better);
            }
            reach(after, way);
        }
    }

    /** The best way to a state that is kept. */
    Way wayTo(S state) {
        return Objects.requireNonNull(ways.get(state));
    }

    private void reach(S state, Way way) {
        if (kept.isWithin(state)) {
            boolean isCut = kept.isCut(state);
            if (isBounded) {
                goesDeeper |= isCut || !ways.containsKey(state);
            } else if (isCut) {
                cut.add(state);
            } else {
                ways.merge(state, way, HashSetSearch::better);
            }
        }
    }

    private static Way better(Way one, Way other) {
        return BEST.compare(one, other) <= 0 ? one : other;
    }

    /** Whether there is nothing to search: not even a cut state at the start. */
    boolean isEmpty() {
        return ways.isEmpty() && cut.isEmpty();
    }

    /** The states, with the best way to each. */
    Map<S, Way> ways() {
        return ways;
    }

    /** Bounds within which another search must see the same. */
    Bounds bounds() {
        return isBounded ? Bounds.depth(depth) : Bounds.none();
    }

    /** What another search must say that it has seen. */
    Coverage coverage() {
        return new Coverage(
                ways.size(),
                transitions,
                depth,
                terminals.size(),
                deadlocks().count(),
                cut.size(),
                ways.keySet().stream()
                        .flatMap(state -> kept.limitsTouched(state).stream())
                        .collect(Collectors.toSet()),
                kindsLeft,
                overflows,
                Map.of(),
                goesDeeper ? Optional.of(StopReason.DEPTH) : Optional.empty(),
                Duration.ZERO,
                Optional.empty());
    }

    private Stream<S> deadlocks() {
        return terminals.stream().filter(state -> !model.isProperEnd(state));
    }

    /** The best way to such a state. */
    Optional<Way> to(Predicate<S> goal) {
        return ways.keySet().stream().filter(goal).map(this::wayTo).min(BEST);
    }

    /** The best way that ends with a step to such a state, which may be out of the question. */
    Optional<Way> through(Predicate<S> goal) {
        return through.keySet().stream().filter(goal).map(through::get).min(BEST);
    }

    /** The best way to a deadlock. */
    Optional<Way> toDeadlock() {
        return deadlocks().map(this::wayTo).min(BEST);
    }
}
