package io.synproof.checker.engine.graph;

import java.util.concurrent.atomic.AtomicBoolean;

/** The detector of a step with which time passes; for one thread. */
public final class TickDetector<S, A> implements StatePass.Work {
    private final StatePass<S, A> sweep;
    private final AtomicBoolean found;

    private TickDetector(StatePass<S, A> sweep, AtomicBoolean found) {
        this.sweep = sweep;
        this.found = found;
    }

    /** Whether some state has one; none is asked after the first that has. */
    public static <S, A> boolean finds(StatePass<S, A> sweep) {
        AtomicBoolean found = new AtomicBoolean();
        sweep.run(() -> new TickDetector<>(sweep, found));
        return found.get();
    }

    @Override
    public void over(int from, int to) {
        for (int number = from; number < to && !found.get(); number++) {
            int state = number;
            sweep.attempt(state, () -> ask(state));
        }
    }

    private void ask(int number) {
        if (sweep.model().actions(sweep.states().state(number)).stream()
                .anyMatch(sweep.model()::isTick)) {
            found.set(true);
        }
    }
}
