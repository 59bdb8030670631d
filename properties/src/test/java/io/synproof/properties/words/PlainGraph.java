package io.synproof.properties.words;

import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All worlds of a scenario, each with those that may follow: what sentences about whole runs are
 * compared with.
 *
 * @param followers the worlds, and what may follow each
 */
record PlainGraph(Map<World, List<World>> followers) {

    static PlainGraph of(Scenario scenario) {
        Map<World, List<World>> followers = new LinkedHashMap<>();
        Deque<World> open = new ArrayDeque<>(List.of(scenario.start()));
        while (!open.isEmpty()) {
            World world = open.pop();
            if (!followers.containsKey(world)) {
                List<World> next = scenario.actions(world)
                        .map(action -> scenario.step(world, action).after())
                        .toJavaList();
                followers.put(world, next);
                open.addAll(next);
            }
        }
        return new PlainGraph(followers);
    }

    private List<World> after(World world) {
        return followers.getOrDefault(world, List.of());
    }

    /** Whether every run comes to an end, so that no assumption of fairness matters. */
    boolean isWithoutCycles() {
        Set<World> left = new HashSet<>(followers.keySet());
        while (left.removeIf(world -> after(world).stream().noneMatch(left::contains))) {}
        return left.isEmpty();
    }

    /** Whether from every world one that satisfies the predicate can be reached. */
    boolean isAlwaysPossible(Predicate<World> goal) {
        Set<World> without = new HashSet<>(followers.keySet());
        without.removeIf(goal);
        while (without.removeIf(world -> !without.containsAll(after(world)))) {}
        return without.isEmpty();
    }

    /** Whether on every run that ends, the one predicate is followed by the other, or both hold. */
    boolean leads(Predicate<World> from, Predicate<World> to) {
        Collection<World> all = followers.keySet();
        Set<World> unfulfilled = new HashSet<>();
        Deque<World> open = new ArrayDeque<>(all.stream().filter(from).toList());
        while (!open.isEmpty()) {
            World world = open.pop();
            if (!to.test(world) && unfulfilled.add(world)) {
                open.addAll(after(world));
            }
        }
        return unfulfilled.stream().noneMatch(world -> after(world).isEmpty());
    }
}
