package io.synproof.checker.engine.graph;

import io.synproof.checker.model.Model;
import io.synproof.checker.temporal.Fairness;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** A pass that looks for an action that some assumptions of fairness speak of; for one thread. */
public final class UnmatchedFairness<S, A> implements StatePass.Work {
    private final StatePass<S, A> sweep;
    private final Queue<Fairness<A>> unmatched;

    private UnmatchedFairness(StatePass<S, A> sweep, Queue<Fairness<A>> unmatched) {
        this.sweep = sweep;
        this.unmatched = unmatched;
    }

    /** Those that speak of no action that is enabled, or blocked, in any state. */
    public static <S, A> List<Fairness<A>> among(
            List<Fairness<A>> suspects, StatePass<S, A> sweep) {
        Queue<Fairness<A>> unmatched = new ConcurrentLinkedQueue<>(suspects);
        if (!unmatched.isEmpty()) {
            sweep.run(() -> new UnmatchedFairness<>(sweep, unmatched));
        }
        return List.copyOf(unmatched);
    }

    @Override
    public void over(int from, int to) {
        for (int number = from; number < to && !unmatched.isEmpty(); number++) {
            int state = number;
            sweep.attempt(state, () -> match(sweep.states().state(state)));
        }
    }

    private void match(S state) {
        Model<S, A> model = sweep.model();
        List<A> actions = Stream.concat(
                        model.actions(state).stream(), model.overflowing(state).stream())
                .toList();
        unmatched.removeIf(one -> actions.stream().anyMatch(action -> one.speaksOf(action, model)));
    }
}
