package io.synproof.checker.engine.control;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The instruments of the machine that a search reads: all that can make two equal searches differ.
 *
 * @param nanoTime a clock that never goes backwards, in nanoseconds from any start
 * @param heapBytes the bytes of heap in use, of which some may be garbage
 * @param collectGarbage makes the next reading of the heap free of garbage, if it can
 * @param heapIsFull whether hardly anything is left to be allocated
 */
public record JvmInstruments(
        LongSupplier nanoTime,
        LongSupplier heapBytes,
        Runnable collectGarbage,
        BooleanSupplier heapIsFull) {

    /** Instruments of a heap that is never full. */
    public JvmInstruments(LongSupplier nanoTime, LongSupplier heapBytes, Runnable collectGarbage) {
        this(nanoTime, heapBytes, collectGarbage, () -> false);
    }

    /** The clock and the heap of this JVM. */
    public static JvmInstruments ofThisJvm() {
        TenuredHeap heap = new TenuredHeap();
        return new JvmInstruments(System::nanoTime, heap, System::gc, FullHeap.ofThisJvm(heap));
    }
}
