package io.synproof.checker.result;

/** The reason why a search ended before it had seen everything. */
public enum StopReason {
    /** Every property was decided. */
    DECIDED("every property was decided"),
    /** More states were found than {@link Bounds#states()}. */
    STATES("the bound on states was reached"),
    /** There are states deeper than {@link Bounds#depth()}. */
    DEPTH("the bound on depth was reached"),
    /** {@link Bounds#time()} was over. */
    TIME("the bound on time was reached"),
    /**
     * More memory was in use than {@link Bounds#memory()}, or the engine can number no more states.
     */
    MEMORY("the bound on memory was reached"),
    /**
     * Java's heap was full, or nearly all time went into collecting garbage; {@link Coverage#heap}
     * says how large it was, and what was on it.
     */
    HEAP("the heap was full"),
    /** The user asked for it, or the calling thread was interrupted. */
    CANCELLED("it was cancelled"),
    /** Walks see only what they happen to meet. */
    SAMPLED("random walks see only a part, and count a state each time"),
    /** The model has broken its contract, after which its steps say nothing. */
    BREACH("the model breaks its contract");

    private final String reason;

    StopReason(String reason) {
        this.reason = reason;
    }

    /** The reason in words, such as {@code the bound on depth was reached}. */
    public String reason() {
        return reason;
    }
}
