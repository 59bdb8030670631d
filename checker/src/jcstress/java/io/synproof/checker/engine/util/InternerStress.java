package io.synproof.checker.engine.util;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.stream.IntStream;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIL_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.IL_Result;

/**
 * Values that threads number at once, while the arrays of the interner are full and must grow:
 * equal values get one number, different ones two, and a number that is seen has its value.
 */
public class InternerStress {
    @JCStressTest
    @Outcome(id = "8, 8", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class OneValue {
        private final Interner<String> interner = new Interner<>();

        {
            IntStream.range(0, 8).forEach(i -> interner.numberOf("full" + i));
        }

        @Actor
        public void first(II_Result result) {
            result.r1 = interner.numberOf("x");
        }

        @Actor
        public void second(II_Result result) {
            result.r2 = interner.numberOf("x");
        }
    }

    @JCStressTest
    @Outcome(
            id = {"8, 9, xy", "9, 8, yx"},
            expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class TwoValues {
        private final Interner<String> interner = new Interner<>();

        {
            IntStream.range(0, 8).forEach(i -> interner.numberOf("full" + i));
        }

        @Actor
        public void first(IIL_Result result) {
            result.r1 = interner.numberOf("x");
        }

        @Actor
        public void second(IIL_Result result) {
            result.r2 = interner.numberOf("y");
        }

        @Arbiter
        public void after(IIL_Result result) {
            result.r3 = interner.get(8) + interner.get(9);
        }
    }

    @JCStressTest
    @Outcome(
            id = {"-1, ", "8, x"},
            expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class Lookup {
        private final Interner<String> interner = new Interner<>();

        {
            IntStream.range(0, 8).forEach(i -> interner.numberOf("full" + i));
        }

        @Actor
        public void add(IL_Result result) {
            interner.numberOf("x");
        }

        @Actor
        public void look(IL_Result result) {
            int number = interner.find("x");
            result.r1 = number;
            result.r2 = number < 0 ? "" : interner.get(number);
        }
    }

    /** Numbers given without a lock: one value gets two. */
    @JCStressTest
    @Outcome(id = "8, 8", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class UnlockedControl {
        private final UnlockedInterner<String> interner = new UnlockedInterner<>();

        {
            IntStream.range(0, 8).forEach(i -> interner.numberOf("full" + i));
        }

        @Actor
        public void first(II_Result result) {
            result.r1 = interner.numberOf("x");
        }

        @Actor
        public void second(II_Result result) {
            result.r2 = interner.numberOf("x");
        }
    }

    /** A number that is seen before its value is written. */
    @JCStressTest
    @Outcome(
            id = {"-1, ", "8, x"},
            expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class NumberFirstControl {
        private final NumberFirstInterner<String> interner = new NumberFirstInterner<>();

        {
            IntStream.range(0, 8).forEach(i -> interner.numberOf("full" + i));
        }

        @Actor
        public void add(IL_Result result) {
            interner.numberOf("x");
        }

        @Actor
        public void look(IL_Result result) {
            int number = interner.find("x");
            result.r1 = number;
            result.r2 = number < 0 ? "" : interner.get(number);
        }
    }
}
