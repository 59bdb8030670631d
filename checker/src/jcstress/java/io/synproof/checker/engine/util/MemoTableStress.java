package io.synproof.checker.engine.util;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * Results that threads put and get at once: none is lost while the table grows, and none is seen
 * before it is complete.
 */
public class MemoTableStress {
    @JCStressTest
    @Outcome(id = "1, 2", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class TwoPuts {
        private final MemoTable<Integer> table = new MemoTable<>();

        @Actor
        public void first(II_Result result) {
            table.put(0, 1);
        }

        @Actor
        public void second(II_Result result) {
            table.put(9, 2);
        }

        @Arbiter
        public void after(II_Result result) {
            result.r1 = orZero(table.get(0));
            result.r2 = orZero(table.get(9));
        }
    }

    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class GetWhileGrowing {
        private final MemoTable<Integer> table = new MemoTable<>();

        {
            table.put(0, 1);
        }

        @Actor
        public void grow(I_Result result) {
            table.put(9, 2);
        }

        @Actor
        public void read(I_Result result) {
            result.r1 = orZero(table.get(0));
        }
    }

    @JCStressTest
    @Outcome(
            id = {"-1", "42"},
            expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class CompleteResult {
        private final MemoTable<Memo> table = new MemoTable<>();

        @Actor
        public void put(I_Result result) {
            Memo memo = new Memo();
            memo.value = 42;
            table.put(0, memo);
        }

        @Actor
        public void read(I_Result result) {
            Memo memo = table.get(0);
            result.r1 = memo == null ? -1 : memo.value;
        }
    }

    /** A table that grows without a lock: one result is lost. */
    @JCStressTest
    @Outcome(id = "1, 2", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class UnlockedControl {
        private final UnlockedMemoTable<Integer> table = new UnlockedMemoTable<>();

        @Actor
        public void first(II_Result result) {
            table.put(0, 1);
        }

        @Actor
        public void second(II_Result result) {
            table.put(9, 2);
        }

        @Arbiter
        public void after(II_Result result) {
            result.r1 = orZero(table.get(0));
            result.r2 = orZero(table.get(9));
        }
    }

    /** A table whose longer array is seen before it is filled. */
    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class EmptyFirstControl {
        private final EmptyFirstMemoTable<Integer> table = new EmptyFirstMemoTable<>();

        {
            table.put(0, 1);
        }

        @Actor
        public void grow(I_Result result) {
            table.put(9, 2);
        }

        @Actor
        public void read(I_Result result) {
            result.r1 = orZero(table.get(0));
        }
    }

    /** A result that is written after it was put. */
    @JCStressTest
    @Outcome(
            id = {"-1", "42"},
            expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class WrongOrderControl {
        private final MemoTable<Memo> table = new MemoTable<>();

        @Actor
        public void put(I_Result result) {
            Memo memo = new Memo();
            table.put(0, memo);
            memo.value = 42;
        }

        @Actor
        public void read(I_Result result) {
            Memo memo = table.get(0);
            result.r1 = memo == null ? -1 : memo.value;
        }
    }

    /** A result whose field is not final, so that only the table can make it seen complete. */
    private static final class Memo {
        int value;
    }

    private static int orZero(Integer result) {
        return result == null ? 0 : result;
    }
}
