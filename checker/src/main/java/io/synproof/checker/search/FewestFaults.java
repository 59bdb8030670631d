package io.synproof.checker.search;

import io.synproof.checker.Model;
import io.synproof.checker.Property;
import io.synproof.checker.Step;
import io.synproof.checker.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Finds the trace with the fewest faults, and of these a shortest, among the states of a search.
 *
 * <p>From the initial states on, states are settled in the order of faults and then steps on the
 * best way there. From the goal back, those on some best way are marked; and forwards once more,
 * each step is the first in the model's order that stays on one. The result depends on no number,
 * hash code or thread.
 */
final class FewestFaults<S, A> {
    /** A way's faults in the upper half, its steps in the lower: ways compare as these do. */
    private static final long FAULT = 1L << 32;

    private static final long NEVER = Long.MAX_VALUE;

    private final Model<S, A> model;
    private final Reached<S, A> reached;
    private final States<S, A> states;
    private final Expander<S, A> expander;
    private final Successors<S, A> successors;
    private final int words;
    private final long[] state;
    private final long[] best;

    // The states settled, by their best way, in ascending order.
    private final TreeMap<Long, LongList> settled = new TreeMap<>();

    FewestFaults(Model<S, A> model, Reached<S, A> reached) {
        this.model = model;
        this.reached = reached;
        this.states = new States<>(reached);
        this.expander = reached.representation().expander(reached.layout(), Set.of());
        this.successors = new Successors<>(reached.layout(), true);
        this.words = reached.layout().words();
        this.state = new long[words];
        this.best = new long[Math.toIntExact(reached.size())];
        Arrays.fill(best, NEVER);
        settle();
    }

    private void settle() {
        TreeMap<Long, LongList> open = new TreeMap<>();
        for (S initial : model.initialStates()) {
            long number = states.find(initial);
            if (number != States.NONE) {
                improve(number, 0, open);
            }
        }
        while (!open.isEmpty()) {
            Map.Entry<Long, LongList> next = open.pollFirstEntry();
            next.getValue().stream()
                    .filter(number -> best[(int) number] == next.getKey())
                    .distinct()
                    .forEach(number -> {
                        settled.computeIfAbsent(next.getKey(), _ -> new LongList())
                                .add(number);
                        expand(number);
                        for (int i = 0; i < successors.batch.count; i++) {
                            improve(successor(i), next.getKey() + costOf(i), open);
                        }
                    });
        }
    }

    private void improve(long number, long way, NavigableMap<Long, LongList> open) {
        if (number != States.NONE && way < best[(int) number]) {
            best[(int) number] = way;
            open.computeIfAbsent(way, _ -> new LongList()).add(number);
        }
    }

    private void expand(long number) {
        reached.read(number, state);
        successors.clear();
        expander.expand(state, 0, successors);
    }

    private long successor(int index) {
        return reached.find(successors.batch.words, index * words);
    }

    private long costOf(int index) {
        return cost(successors.actions.get(index));
    }

    private long cost(A action) {
        return model.faults(action) * FAULT + 1;
    }

    /** To one of some states; empty if the model does not go there again. */
    Optional<Trace<S, A>> toStates(LongStream targets) {
        long[] goals = targets.sorted().toArray();
        long least = Arrays.stream(goals).map(goal -> best[(int) goal]).min().orElse(NEVER);
        return along(least, goal -> Arrays.binarySearch(goals, goal) >= 0);
    }

    /** To one of some states, and from there one step that decides the property. */
    Optional<Trace<S, A>> throughStep(LongStream sources, Property<S, A> property) {
        long[] from = sources.sorted().toArray();
        long least = Arrays.stream(from)
                .map(source -> through(source, property))
                .min()
                .orElse(NEVER);
        return Arrays.stream(from)
                .filter(source -> through(source, property) == least)
                .boxed()
                .map(source -> best[source.intValue()])
                .distinct()
                .sorted()
                .flatMap(way -> along(
                        way,
                        number -> Arrays.binarySearch(from, number) >= 0
                                && through(number, property) == least)
                        .stream())
                .findFirst()
                .flatMap(trace -> last(trace, least - best(trace.last()), property));
    }

    private long best(S reachedState) {
        return best[(int) states.find(reachedState)];
    }

    /** The best way through a step that decides the property from here. */
    private long through(long source, Property<S, A> property) {
        S from = states.state(source);
        return steps(from)
                .filter(property::isDecidedByStep)
                .mapToLong(step -> best[(int) source] + cost(step.action()))
                .min()
                .orElse(NEVER);
    }

    private Optional<Trace<S, A>> last(Trace<S, A> trace, long cost, Property<S, A> property) {
        return steps(trace.last())
                .filter(step -> cost(step.action()) == cost && property.isDecidedByStep(step))
                .findFirst()
                .map(step -> trace.followedBy(List.of(step)));
    }

    private Stream<Step<S, A>> steps(S from) {
        return model.actions(from).stream()
                .map(action -> new Step<>(from, action, model.next(from, action)))
                .filter(step ->
                        !model.withinConstraint(step.after()) || !model.isCut(step.after()));
    }

    /** The trace of a best way of this cost to a goal. */
    private Optional<Trace<S, A>> along(long cost, LongPredicate isGoal) {
        if (cost == NEVER) {
            return Optional.empty();
        }
        boolean[] onWay = marked(cost, isGoal);
        return model.initialStates().stream()
                .filter(initial -> isOn(onWay, initial, 0))
                .findFirst()
                .flatMap(initial -> forwards(initial, cost, onWay));
    }

    private boolean[] marked(long cost, LongPredicate isGoal) {
        boolean[] onWay = new boolean[best.length];
        settled.headMap(cost, true)
                .descendingMap()
                .forEach((way, numbers) -> numbers.stream().forEach(number -> {
                    onWay[(int) number] =
                            way == cost ? isGoal.test(number) : leadsOn(number, onWay);
                }));
        return onWay;
    }

    private boolean leadsOn(long number, boolean[] onWay) {
        expand(number);
        for (int i = 0; i < successors.batch.count; i++) {
            long next = successor(i);
            if (next != States.NONE
                    && onWay[(int) next]
                    && best[(int) next] == best[(int) number] + costOf(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOn(boolean[] onWay, S there, long way) {
        if (!model.withinConstraint(there) || model.isCut(there)) {
            return false;
        }
        long number = states.find(there);
        return number != States.NONE && onWay[(int) number] && best[(int) number] == way;
    }

    private Optional<Trace<S, A>> forwards(S initial, long cost, boolean[] onWay) {
        List<Step<S, A>> steps = new ArrayList<>();
        S here = initial;
        long way = 0;
        while (way < cost) {
            long gone = way;
            Optional<Step<S, A>> step = steps(here)
                    .filter(one -> isOn(onWay, one.after(), gone + cost(one.action())))
                    .findFirst();
            if (step.isEmpty()) {
                return Optional.empty();
            }
            steps.add(step.get());
            here = step.get().after();
            way += cost(step.get().action());
        }
        return Optional.of(new Trace<>(initial, steps));
    }
}
