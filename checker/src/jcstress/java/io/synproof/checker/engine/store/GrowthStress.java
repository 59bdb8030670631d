package io.synproof.checker.engine.store;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * A state that one thread adds while another lets the table grow, with the lock of {@code
 * ReachedStates} between them: it is found afterwards.
 */
public class GrowthStress {
    private static final long[] STATE = {7};

    @JCStressTest
    @Outcome(id = "1, 1", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class Locked {
        private final VisitedTable table = VisitedTable.of(1, true, 1);
        private final ReadWriteLock lock = new ReentrantReadWriteLock();

        @Actor
        public void add(II_Result result) {
            lock.readLock().lock();
            result.r1 = Adding.added(table, STATE);
            lock.readLock().unlock();
        }

        @Actor
        public void grow(II_Result result) {
            lock.writeLock().lock();
            table.growFor(2);
            lock.writeLock().unlock();
        }

        @Arbiter
        public void after(II_Result result) {
            result.r2 = Adding.found(table, STATE);
        }
    }

    /** Without the lock, growing sweeps away a state that has just come. */
    @JCStressTest
    @Outcome(id = "1, 1", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class UnlockedControl {
        private final VisitedTable table = VisitedTable.of(1, true, 1);

        @Actor
        public void add(II_Result result) {
            result.r1 = Adding.added(table, STATE);
        }

        @Actor
        public void grow(II_Result result) {
            table.growFor(2);
        }

        @Arbiter
        public void after(II_Result result) {
            result.r2 = Adding.found(table, STATE);
        }
    }
}
