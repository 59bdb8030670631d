package io.synproof.checker.engine.contract;

/** The choice of expanded states in which a search inspects the model's contract. */
public enum ContractSampling {
    /** In none, for another search has been here. */
    NONE,
    /** In one of many, whichever thread comes there and in whatever order. */
    SOME,
    /** In every one. */
    ALL;

    private static final int ONE_OF = 256;

    /** Whether to look in the state with this hash code. */
    public boolean isDue(int hash) {
        return switch (this) {
            case NONE -> false;
            case SOME -> (hash * 0x9e3779b9) >>> 7 < (1 << 25) / ONE_OF;
            case ALL -> true;
        };
    }
}
