package io.synproof.jqwik;

import io.synproof.checker.model.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A cache of the model's answers, for runs that reach the same state again. It affects only the
 * time that a run takes. One thread uses it at a time.
 */
final class ModelCache<S, A> {
    /** The most states that are cached. */
    private static final int MOST = 50_000;

    private final Walker<S, A> walker;
    private final BiFunction<? super S, ? super A, ?> view;
    private final Map<S, Node> spots = new HashMap<>();

    ModelCache(Walker<S, A> walker, BiFunction<? super S, ? super A, ?> view) {
        this.walker = walker;
        this.view = view;
    }

    /** The cached knowledge of a state. */
    Node spot(S state) {
        Node known = spots.get(state);
        if (known != null) {
            return known;
        }
        Node spot = new Node(state);
        if (spots.size() < MOST) {
            spots.put(state, spot);
        }
        return spot;
    }

    /** The cached knowledge of a state: its enabled actions, by views. */
    final class Node {
        private final S state;
        private @Nullable List<Choice> forks;

        private Node(S state) {
            this.state = state;
        }

        /** The enabled actions, those of the same view together, in order. */
        List<Choice> forks() {
            List<Choice> known = forks;
            if (known == null) {
                Map<Object, List<Option>> byView = new LinkedHashMap<>();
                walker.model()
                        .actions(state)
                        .forEach(action -> byView.computeIfAbsent(
                                        view.apply(state, action), _ -> new ArrayList<>())
                                .add(new Option(state, action)));
                known = byView.entrySet().stream()
                        .map(entry -> new Choice(entry.getKey(), List.copyOf(entry.getValue())))
                        .toList();
                forks = known;
            }
            return known;
        }
    }

    /** The actions of one view in a state. */
    final class Choice {
        private final Object view;
        private final List<Option> ways;

        private Choice(Object view, List<Option> ways) {
            this.view = view;
            this.ways = ways;
        }

        Object view() {
            return view;
        }

        List<Option> ways() {
            return ways;
        }
    }

    /** An enabled action in a state. */
    final class Option {
        private final S before;
        private final A action;
        private boolean isKnown;
        private Optional<Edge> leg = Optional.empty();

        private Option(S before, A action) {
            this.before = before;
            this.action = action;
        }

        /** The step it takes; empty if that leaves the states that a search keeps. */
        Optional<Edge> leg() {
            if (!isKnown) {
                leg = walker.step(before, action).map(Edge::new);
                isKnown = true;
            }
            return leg;
        }
    }

    /** A step, with the cached knowledge of its target. */
    final class Edge {
        private final Step<S, A> step;
        private final Node to;
        private final boolean over;

        private Edge(Step<S, A> step) {
            this.step = step;
            this.to = spot(step.after());
            this.over = walker.isOver(step);
        }

        Step<S, A> step() {
            return step;
        }

        Node to() {
            return to;
        }

        /** Whether a run ends with it. */
        boolean isOver() {
            return over;
        }
    }
}
