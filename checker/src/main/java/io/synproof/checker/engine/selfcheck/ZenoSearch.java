package io.synproof.checker.engine.selfcheck;

import io.synproof.checker.engine.explore.StateDecoder;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The search for a cycle of steps in which no time passes.
 *
 * <p>A depth-first search over the steps that are not ticks, with a stack of its own, as paths may
 * be long; each state is expanded once.
 */
final class ZenoSearch<S, A> {
    private final Model<S, A> model;
    private final StateDecoder<S, A> states;
    private final BooleanSupplier stops;
    private final BitSet seen = new BitSet();
    private final BitSet onPath = new BitSet();
    private final Deque<Place<S, A>> path = new ArrayDeque<>();

    /** A step between two states that were kept. */
    private record Edge<S, A>(int from, Step<S, A> step, int to) {}

    /**
     * A state on the path, the edge that led to it, and those from it that are still to be tried.
     */
    private record Place<S, A>(int number, @Nullable Edge<S, A> by, Iterator<Edge<S, A>> onwards) {}

    /**
     * A search.
     *
     * @param stops asked before each state whether to stop
     */
    ZenoSearch(Model<S, A> model, StateDecoder<S, A> states, BooleanSupplier stops) {
        this.model = model;
        this.states = states;
        this.stops = stops;
    }

    /**
     * The steps of a cycle, from its shallowest state back to it; empty if there is none, or none
     * was found before the search had to stop.
     */
    Optional<List<Step<S, A>>> cycle() {
        return IntStream.range(0, Math.toIntExact(states.size()))
                .filter(root -> !seen.get(root) && !stops.getAsBoolean())
                .mapToObj(this::from)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<List<Step<S, A>>> from(int root) {
        enter(root, null);
        while (!path.isEmpty() && !stops.getAsBoolean()) {
            Place<S, A> here = path.getFirst();
            if (!here.onwards().hasNext()) {
                onPath.clear(here.number());
                path.removeFirst();
                continue;
            }
            Edge<S, A> edge = here.onwards().next();
            if (onPath.get(edge.to())) {
                return Optional.of(closedBy(edge));
            }
            if (!seen.get(edge.to())) {
                enter(edge.to(), edge);
            }
        }
        return Optional.empty();
    }

    private void enter(int number, @Nullable Edge<S, A> by) {
        seen.set(number);
        onPath.set(number);
        path.addFirst(new Place<>(number, by, edges(number).iterator()));
    }

    private List<Edge<S, A>> edges(int number) {
        S state = states.state(number);
        List<Edge<S, A>> edges = new ArrayList<>();
        for (A action : List.copyOf(model.actions(state))) {
            if (!model.isTick(action)) {
                S after = model.next(state, action);
                long to = states.find(after);
                if (to != StateDecoder.NONE) {
                    edges.add(new Edge<>(
                            number, new Step<>(state, action, after), Math.toIntExact(to)));
                }
            }
        }
        return edges;
    }

    /** The cycle that an edge back into the path closes. */
    private List<Step<S, A>> closedBy(Edge<S, A> last) {
        List<Edge<S, A>> cycle = new ArrayList<>(List.of(last));
        path.stream()
                .takeWhile(place -> place.number() != last.to())
                .map(Place::by)
                .filter(Objects::nonNull)
                .forEach(cycle::addFirst);
        int shallowest = cycle.indexOf(Collections.min(cycle, Comparator.comparingInt(Edge::from)));
        Collections.rotate(cycle, -shallowest);
        return cycle.stream().map(Edge::step).toList();
    }
}
