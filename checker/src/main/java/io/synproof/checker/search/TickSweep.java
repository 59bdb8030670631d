package io.synproof.checker.search;

import java.util.concurrent.atomic.AtomicBoolean;

/** Looks for a step with which time passes; for one thread. */
final class TickSweep<S, A> implements Sweep.Work {
    private final Sweep<S, A> sweep;
    private final AtomicBoolean found;

    private TickSweep(Sweep<S, A> sweep, AtomicBoolean found) {
        this.sweep = sweep;
        this.found = found;
    }

    /** Whether some state has one; none is asked after the first that has. */
    static <S, A> boolean finds(Sweep<S, A> sweep) {
        AtomicBoolean found = new AtomicBoolean();
        sweep.run(() -> new TickSweep<>(sweep, found));
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
