package io.synproof.model.network;

import java.io.Serializable;

/**
 * The number of faults that the network and an attacker may still commit.
 *
 * @param drops losses, expiry at the end of a lifetime included; {@link #UNLIMITED} for as many as
 *     it likes
 * @param duplicates second deliveries; {@link #UNLIMITED} for as many as it likes
 * @param overtakings deliveries out of order, where the network counts them
 * @param injections segments that an attacker sends
 */
public record FaultBudget(int drops, int duplicates, int overtakings, int injections)
        implements Serializable {
    /** Losses or second deliveries without limit: after one there are as many left. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** A network without faults. */
    public static final FaultBudget NONE = new FaultBudget(0, 0, 0);

    /**
     * A budget.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public FaultBudget {
        if (drops < 0 || duplicates < 0 || overtakings < 0 || injections < 0) {
            throw new IllegalArgumentException("drops " + drops + ", duplicates " + duplicates
                    + ", overtakings " + overtakings + ", injections " + injections);
        }
    }

    /**
     * A budget without an attacker.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public FaultBudget(int drops, int duplicates, int overtakings) {
        this(drops, duplicates, overtakings, 0);
    }

    /** This budget with a forged segment spent. */
    public FaultBudget afterInjection() {
        return new FaultBudget(drops, duplicates, overtakings, injections - 1);
    }

    /** This budget with a loss spent. */
    public FaultBudget afterDrop() {
        return new FaultBudget(less(drops), duplicates, overtakings, injections);
    }

    /** This budget with a duplicate spent. */
    public FaultBudget afterDuplicate() {
        return new FaultBudget(drops, less(duplicates), overtakings, injections);
    }

    private static int less(int number) {
        return number == UNLIMITED ? UNLIMITED : number - 1;
    }

    /** This budget with an overtaking spent. */
    public FaultBudget afterOvertaking() {
        return new FaultBudget(drops, duplicates, overtakings - 1, injections);
    }

    /** This budget after a delivery with these faults. */
    public FaultBudget after(boolean duplicate, boolean overtaking) {
        FaultBudget kept = duplicate ? afterDuplicate() : this;
        return overtaking ? kept.afterOvertaking() : kept;
    }
}
