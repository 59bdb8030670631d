package io.synproof.checker.engine.store;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** One thread adds a state while another asks for a different one with the same home. */
public class LookupStress {
    private static final long[] NARROW = {7};
    private static final long[] OTHER_NARROW = {8};
    private static final long[] WIDE = {7, 8, 9};
    private static final long[] OTHER_WIDE = {7, 8, 10};

    @JCStressTest
    @Outcome(id = "1, 0", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class Narrow {
        private final VisitedTable table = VisitedTable.of(1, true, 0);

        @Actor
        public void add(II_Result result) {
            result.r1 = Adding.added(table, NARROW);
        }

        @Actor
        public void look(II_Result result) {
            result.r2 = Adding.found(table, OTHER_NARROW);
        }
    }

    @JCStressTest
    @Outcome(id = "1, 0", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class WideWithOneFirstWord {
        private final VisitedTable table = VisitedTable.of(3, true, 0);

        @Actor
        public void add(II_Result result) {
            result.r1 = Adding.added(table, WIDE);
        }

        @Actor
        public void look(II_Result result) {
            result.r2 = Adding.found(table, OTHER_WIDE);
        }
    }

    /** A table that reads a slot again to say whether it was the one. */
    @JCStressTest
    @Outcome(id = "1, 0", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class SecondReadControl {
        private final VisitedTable table = new SecondReadTable();

        @Actor
        public void add(II_Result result) {
            result.r1 = Adding.added(table, NARROW);
        }

        @Actor
        public void look(II_Result result) {
            result.r2 = Adding.found(table, OTHER_NARROW);
        }
    }
}
