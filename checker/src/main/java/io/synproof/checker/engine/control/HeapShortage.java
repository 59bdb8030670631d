package io.synproof.checker.engine.control;

/** The cause of an {@link OutOfMemoryError}: one call of the model, or all that a search keeps. */
public final class HeapShortage {
    private static final String ENGINE = "io.synproof.checker.engine.";
    private static final String COMPOSITION = "io.synproof.checker.composition.";

    private HeapShortage() {}

    /**
     * Whether one call of the model wanted more than there is: it was thrown in the model's own
     * code, and now that the call is over at least half of the heap is free.
     */
    public static boolean isOfOneCall(OutOfMemoryError thrown, JvmInstruments gauges) {
        if (!isInModel(thrown.getStackTrace())) {
            return false;
        }
        gauges.collectGarbage().run();
        return gauges.heapBytes().getAsLong() < Runtime.getRuntime().maxMemory() / 2;
    }

    /** Java may leave out the trace, and then it is not known. */
    private static boolean isInModel(StackTraceElement[] trace) {
        for (StackTraceElement frame : trace) {
            String type = frame.getClassName();
            if (type.startsWith(ENGINE)) {
                return false;
            }
            if (!type.startsWith("java.")
                    && !type.startsWith("jdk.")
                    && !type.startsWith(COMPOSITION)) {
                return true;
            }
        }
        return false;
    }
}
