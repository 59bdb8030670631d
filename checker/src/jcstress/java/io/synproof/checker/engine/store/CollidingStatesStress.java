package io.synproof.checker.engine.store;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * Two threads that add different states with one home: both states are new, and both are found
 * afterwards. The tables have a single slot and its tail, so that all states have the same home.
 */
public class CollidingStatesStress {
    private static final long[] NARROW = {7};
    private static final long[] OTHER_NARROW = {8};
    private static final long[] WIDE = {7, 8, 9};
    private static final long[] OTHER_WIDE = {7, 8, 10};

    @JCStressTest
    @Outcome(id = "1, 1, 2", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class Narrow {
        private final VisitedTable table = VisitedTable.of(1, true, 0);

        @Actor
        public void first(III_Result result) {
            result.r1 = Adding.added(table, NARROW);
        }

        @Actor
        public void second(III_Result result) {
            result.r2 = Adding.added(table, OTHER_NARROW);
        }

        @Arbiter
        public void after(III_Result result) {
            result.r3 = Adding.found(table, NARROW) + Adding.found(table, OTHER_NARROW);
        }
    }

    @JCStressTest
    @Outcome(id = "1, 1, 2", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class WideWithOneFirstWord {
        private final VisitedTable table = VisitedTable.of(3, true, 0);

        @Actor
        public void first(III_Result result) {
            result.r1 = Adding.added(table, WIDE);
        }

        @Actor
        public void second(III_Result result) {
            result.r2 = Adding.added(table, OTHER_WIDE);
        }

        @Arbiter
        public void after(III_Result result) {
            result.r3 = Adding.found(table, WIDE) + Adding.found(table, OTHER_WIDE);
        }
    }

    /** The table for one thread: the later write replaces the earlier. */
    @JCStressTest
    @Outcome(id = "1, 1, 2", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class ReadThenWriteControl {
        private final VisitedTable table = VisitedTable.of(1, false, 0);

        @Actor
        public void first(III_Result result) {
            result.r1 = Adding.added(table, NARROW);
        }

        @Actor
        public void second(III_Result result) {
            result.r2 = Adding.added(table, OTHER_NARROW);
        }

        @Arbiter
        public void after(III_Result result) {
            result.r3 = Adding.found(table, NARROW) + Adding.found(table, OTHER_NARROW);
        }
    }
}
