package io.synproof.properties.sampling;

import io.synproof.checker.Checker;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.StateSpace;
import io.synproof.model.world.Action;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The kinds of arrival that are possible in a scenario, by an exhaustive search.
 *
 * @param pairs those that happen in some run
 * @param complete whether the search saw everything, so that no other happens
 */
public record ReachableArrivals(SortedSet<ArrivalKind> pairs, boolean complete) {

    /** Keeps the pairs as they are now. */
    public ReachableArrivals {
        pairs = Collections.unmodifiableSortedSet(new TreeSet<>(pairs));
    }

    /** Searches a scenario within bounds. */
    static ReachableArrivals of(ConfiguredScenario setup, Bounds bounds) {
        TcpModel model = new TcpModel(setup.scenario(false));
        StateSpace<World, Action> space = Checker.of(model).within(bounds).explore();
        NavigableSet<ArrivalKind> pairs = new TreeSet<>();
        space.states()
                .forEach(world -> model.actions(world)
                        .forEach(action -> ArrivalKind.of(world, action)
                                .filter(pair -> !pairs.contains(pair))
                                .filter(_ -> isKept(model, world, action))
                                .ifPresent(pairs::add)));
        return new ReachableArrivals(pairs, space.coverage().complete());
    }

    /**
     * A step into a state that the model cannot represent counts neither here nor in the random
     * runs.
     */
    private static boolean isKept(TcpModel model, World world, Action action) {
        return !StateFilter.of(model).isCut(model.next(world, action));
    }

    /** Whether a pair is certainly impossible. */
    boolean excludes(ArrivalKind pair) {
        return complete && !pairs.contains(pair);
    }
}
