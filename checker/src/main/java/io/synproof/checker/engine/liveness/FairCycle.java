package io.synproof.checker.engine.liveness;

import io.synproof.checker.engine.graph.CanonicalSteps;
import io.synproof.checker.engine.graph.CanonicalSteps.Next;
import io.synproof.checker.engine.graph.FairnessConditions;
import io.synproof.checker.engine.graph.FairnessConditions.Condition;
import io.synproof.checker.engine.graph.FairnessConditions.Kind;
import io.synproof.checker.engine.graph.FairnessLabels;
import io.synproof.checker.engine.graph.PassProgress;
import io.synproof.checker.engine.graph.StateGraph;
import io.synproof.checker.engine.store.CostTable;
import io.synproof.checker.engine.util.IntList;
import io.synproof.checker.engine.util.StateSet;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Step;
import io.synproof.checker.temporal.Lasso.Kept;
import io.synproof.checker.temporal.Lasso.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A short cycle in a fair component that meets every condition it has to do with.
 *
 * <p>From its first state it repeatedly takes a shortest path to a state or step that an unmet
 * condition requires, and finally returns. The unmet conditions depend on the states visited, so
 * that conditions that do not concern them cost no steps.
 */
final class FairCycle<S, A> {
    private final StateGraph graph;
    private final FairComponents components;
    private final FairnessLabels<A> labels;
    private final CanonicalSteps<S, A> onwards;
    private final int component;
    private final boolean[] barred;
    private final int first;
    private final PassProgress pulse;
    private final UnmetConditions lacks;
    private final List<Step<S, A>> steps = new ArrayList<>();

    // One more than the distance from where the present leg begins; 0 if not reached.
    private final int[] distances;
    private final StateSet onWay;
    private final IntList order = new IntList();
    private int lastLayer;

    FairCycle(
            StateGraph graph,
            FairComponents components,
            FairnessLabels<A> labels,
            List<StateSet> recurring,
            CanonicalSteps<S, A> onwards,
            int first,
            PassProgress pulse) {
        this.graph = graph;
        this.components = components;
        this.labels = labels;
        this.onwards = onwards;
        this.component = components.of(first);
        this.barred = components.barred(component);
        this.first = first;
        this.pulse = pulse;
        this.lacks = new UnmetConditions(graph, labels, recurring);
        this.distances = new int[graph.size()];
        this.onWay = new StateSet(graph.size());
    }

    /** The cycle, from a state and back to it. */
    List<Step<S, A>> from(S start) {
        pulse.begin(graph.size());
        lacks.begin(first);
        S here = start;
        int number = first;
        while (steps.isEmpty() || number != first || !lacks.isEmpty()) {
            boolean homewards = lacks.isEmpty();
            look(number, homewards);
            mark(homewards);
            List<Next<S, A>> leg = walk(here, number, homewards);
            leg.forEach(next -> {
                steps.add(next.step());
                lacks.step(next.label(), next.to());
            });
            here = leg.getLast().step().after();
            number = leg.getLast().to();
            forget();
        }
        return List.copyOf(steps);
    }

    private boolean arrives(boolean homewards, int label, int to) {
        return homewards ? to == first : lacks.helps(label, to);
    }

    private boolean isInside(int to, int label) {
        return to >= 0 && components.of(to) == component && !FairComponents.isBarred(barred, label);
    }

    /** Breadth-first, up to the layer from which a step arrives. */
    private void look(int from, boolean homewards) {
        enter(from, 1);
        lastLayer = 0;
        boolean found = false;
        for (int distance = 2; !found; distance++) {
            int end = order.size();
            for (int i = lastLayer; i < end; i++) {
                found |= lookFrom(order.get(i), distance, homewards);
            }
            if (!found && end == order.size()) {
                throw new IllegalStateException("a fair component lacks what makes it fair");
            }
            lastLayer = found ? lastLayer : end;
        }
    }

    private boolean lookFrom(int state, int distance, boolean homewards) {
        pulse.beat();
        boolean found = false;
        for (int step = graph.from(state); step < graph.to(state); step++) {
            int target = graph.target(state, step);
            int label = graph.label(state, step);
            if (isInside(target, label)) {
                found |= arrives(homewards, label, target);
                enter(target, distance);
            }
        }
        return found;
    }

    private void enter(int state, int distance) {
        if (distances[state] == 0) {
            distances[state] = distance;
            order.add(state);
        }
    }

    /** Marks, from the last layer back, the states on a shortest path. */
    private void mark(boolean homewards) {
        int last = distances[order.get(lastLayer)];
        for (int i = order.size() - 1; i >= 0; i--) {
            int state = order.get(i);
            pulse.beat();
            if (distances[state] <= last && goesOn(state, last, homewards)) {
                onWay.set(state);
            }
        }
    }

    private boolean goesOn(int state, int last, boolean homewards) {
        for (int step = graph.from(state); step < graph.to(state); step++) {
            int target = graph.target(state, step);
            if (isOn(distances[state], last, homewards, target, graph.label(state, step))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOn(int distance, int last, boolean homewards, int to, int label) {
        return isInside(to, label)
                && (distance == last
                        ? arrives(homewards, label, to)
                        : distances[to] == distance + 1 && onWay.get(to));
    }

    private List<Next<S, A>> walk(S start, int from, boolean homewards) {
        List<Next<S, A>> leg = new ArrayList<>();
        S here = start;
        int number = from;
        int last = distances[order.get(lastLayer)];
        for (int distance = 1; distance <= last; distance++) {
            int now = distance;
            Next<S, A> next = onwards.cheapest(
                    here,
                    number,
                    (to, label) -> isOn(now, last, homewards, to, label) ? 0 : CostTable.NEVER);
            leg.add(next);
            here = next.step().after();
            number = next.to();
        }
        return leg;
    }

    private void forget() {
        for (int i = 0; i < order.size(); i++) {
            distances[order.get(i)] = 0;
            onWay.clear(order.get(i));
        }
        order.clear();
    }

    /** The conditions that the cycle has to do with, by their assumptions and as it meets them. */
    List<Kept> kept(Model<S, A> model) {
        Set<Integer> conditions = new LinkedHashSet<>();
        int[][] codes = labels.codes();
        for (Step<S, A> step : steps) {
            for (A action : model.actions(step.before())) {
                for (int code : codes[labels.of(action)]) {
                    conditions.add(FairnessConditions.condition(code));
                }
            }
        }
        return conditions.stream()
                .sorted(Comparator.comparingInt(i -> labels.conditions().get(i).fairness()))
                .flatMap(this::kept)
                .toList();
    }

    private Stream<Kept> kept(int number) {
        Condition condition = labels.conditions().get(number);
        boolean taken = lacks.isMet(number);
        return taken || condition.kind() == Kind.WEAK
                ? Stream.of(new Kept(
                        labels.conditions().assumed().get(condition.fairness()).title(),
                        condition.key().toString(),
                        taken ? Way.TAKEN : Way.DISABLED))
                : Stream.empty();
    }
}
