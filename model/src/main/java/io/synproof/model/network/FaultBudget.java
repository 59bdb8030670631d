package io.synproof.model.network;

import java.io.Serializable;

/**
 * How many faults the network may still commit.
 *
 * @param drops losses, expiry at the end of a lifetime included
 * @param duplicates second deliveries
 * @param overtakings deliveries out of order, where the network counts them
 */
public record FaultBudget(int drops, int duplicates, int overtakings) implements Serializable {
    /** A network without faults. */
    public static final FaultBudget NONE = new FaultBudget(0, 0, 0);

    /**
     * A budget.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public FaultBudget {
        if (drops < 0 || duplicates < 0 || overtakings < 0) {
            throw new IllegalArgumentException("drops " + drops + ", duplicates " + duplicates
                    + ", overtakings " + overtakings);
        }
    }

    /** This budget with a loss spent. */
    public FaultBudget afterDrop() {
        return new FaultBudget(drops - 1, duplicates, overtakings);
    }

    /** This budget with a duplicate spent. */
    public FaultBudget afterDuplicate() {
        return new FaultBudget(drops, duplicates - 1, overtakings);
    }

    /** This budget with an overtaking spent. */
    public FaultBudget afterOvertaking() {
        return new FaultBudget(drops, duplicates, overtakings - 1);
    }

    /** This budget after a delivery with these faults. */
    public FaultBudget after(boolean duplicate, boolean overtaking) {
        FaultBudget kept = duplicate ? afterDuplicate() : this;
        return overtaking ? kept.afterOvertaking() : kept;
    }
}
