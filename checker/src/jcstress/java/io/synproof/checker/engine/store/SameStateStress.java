package io.synproof.checker.engine.store;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Two threads that add one state: exactly one of them is told that it is new. */
public class SameStateStress {
    private static final long[] NARROW = {7};
    private static final long[] WIDE = {7, 8, 9};

    @JCStressTest
    @Outcome(
            id = {"1, 0, 1", "0, 1, 1"},
            expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class Narrow {
        private final VisitedTable table = VisitedTable.of(1, true, 1);

        @Actor
        public void first(III_Result result) {
            result.r1 = Adding.added(table, NARROW);
        }

        @Actor
        public void second(III_Result result) {
            result.r2 = Adding.added(table, NARROW);
        }

        @Arbiter
        public void after(III_Result result) {
            result.r3 = (int) table.size();
        }
    }

    @JCStressTest
    @Outcome(
            id = {"1, 0, 1", "0, 1, 1"},
            expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class Wide {
        private final VisitedTable table = VisitedTable.of(3, true, 1);

        @Actor
        public void first(III_Result result) {
            result.r1 = Adding.added(table, WIDE);
        }

        @Actor
        public void second(III_Result result) {
            result.r2 = Adding.added(table, WIDE);
        }

        @Arbiter
        public void after(III_Result result) {
            result.r3 = (int) table.size();
        }
    }

    /** The table for one thread, which reads a slot and then writes it. */
    @JCStressTest
    @Outcome(
            id = {"1, 0, 1", "0, 1, 1"},
            expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class ReadThenWriteControl {
        private final VisitedTable table = VisitedTable.of(1, false, 1);

        @Actor
        public void first(III_Result result) {
            result.r1 = Adding.added(table, NARROW);
        }

        @Actor
        public void second(III_Result result) {
            result.r2 = Adding.added(table, NARROW);
        }

        @Arbiter
        public void after(III_Result result) {
            result.r3 = (int) table.size();
        }
    }

    /** A table that does not wait for the words behind the first. */
    @JCStressTest
    @Outcome(
            id = {"1, 0, 1", "0, 1, 1"},
            expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class NotWaitingControl {
        private final VisitedTable table = new NotWaitingTable(3);

        @Actor
        public void first(III_Result result) {
            result.r1 = Adding.added(table, WIDE);
        }

        @Actor
        public void second(III_Result result) {
            result.r2 = Adding.added(table, WIDE);
        }

        @Arbiter
        public void after(III_Result result) {
            result.r3 = (int) table.size();
        }
    }
}
