package io.synproof.properties.words;

import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.synproof.model.world.WorldStep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A breadth-first search of a scenario, as plain as it can be: what sentences are compared with.
 *
 * @param first what is remembered of a run at its start
 * @param next what is remembered after one step more
 * @param <M> what is remembered
 */
record PlainSearch<M>(Function<World, M> first, Next<M> next) {

    /** A search that remembers nothing. */
    static final PlainSearch<Boolean> OF_NOTHING =
            new PlainSearch<>(_ -> true, (old, _, _, _) -> old);

    /** What is remembered after a step, of what was before it. */
    interface Next<M> {
        M after(M old, World before, Label label, World after);
    }

    /** A predicate of a step, and of what is remembered after it. */
    interface StepTest<M> {
        boolean test(World before, Label label, World after, M memory);
    }

    private record Node<M>(World world, M memory) {}

    /** The least number of steps to a state that satisfies a predicate. */
    OptionalInt stepsTo(Scenario scenario, BiPredicate<World, M> goal) {
        World start = scenario.start();
        return goal.test(start, first.apply(start))
                ? OptionalInt.of(0)
                : stepsUpTo(scenario, (_, _, after, memory) -> goal.test(after, memory));
    }

    /** The least number of steps of which the last one satisfies a predicate. */
    OptionalInt stepsUpTo(Scenario scenario, StepTest<M> goal) {
        List<Node<M>> level = List.of(new Node<>(scenario.start(), first.apply(scenario.start())));
        Set<Node<M>> seen = new HashSet<>(level);
        for (int depth = 1; !level.isEmpty(); depth++) {
            List<Node<M>> deeper = new ArrayList<>();
            for (Node<M> node : level) {
                for (Action action : scenario.actions(node.world)) {
                    WorldStep step = scenario.step(node.world, action);
                    if (scenario.isCut(step.after())) {
                        continue;
                    }
                    M memory = next.after(node.memory, node.world, step.label(), step.after());
                    if (goal.test(node.world, step.label(), step.after(), memory)) {
                        return OptionalInt.of(depth);
                    }
                    Node<M> found = new Node<>(step.after(), memory);
                    if (seen.add(found)) {
                        deeper.add(found);
                    }
                }
            }
            level = deeper;
        }
        return OptionalInt.empty();
    }
}
