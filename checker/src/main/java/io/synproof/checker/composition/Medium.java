package io.synproof.checker.composition;

/**
 * The medium that carries the messages of a {@link Composition}.
 *
 * @param order which of the messages in it may arrive next
 * @param capacity the most messages it holds, 0 or more; {@link #UNLIMITED} if there is no most
 * @param each whether the capacity is that of each recipient's messages, and not of all together
 * @param overflow what becomes of a step that would put in one message more
 */
public record Medium(Order order, int capacity, boolean each, Overflow overflow) {
    /** The capacity of a medium that has room for any number of messages. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** The order of delivery: the messages that may arrive next, and whether they stay. */
    public enum Order {
        /** Any: a multiset, of which equal messages give one step. */
        BAG,
        /** For each recipient the oldest. */
        FIFO,
        /** For each recipient any; the step is told how many older ones it passes. */
        OVERTAKING,
        /** Any, and it stays: a set, to which sending again adds nothing. */
        SET
    }

    /** The effect of a step whose messages do not fit. */
    public enum Overflow {
        /** It leads to a state that the model cannot represent: the search is not complete. */
        CUT,
        /** It cannot be taken. */
        BLOCK,
        /** Its messages are lost, as far as they do not fit. */
        DROP,
        /** It leads out of the searched space: it is counted, and its target is not visited. */
        OUTSIDE
    }

    /**
     * A medium.
     *
     * @throws IllegalArgumentException if the capacity is negative
     */
    public Medium {
        if (capacity < 0) {
            throw new IllegalArgumentException(
                    "a medium has room for 0 messages or more, not " + capacity);
        }
    }

    /** A multiset of at most {@code capacity} messages; one more is a cut. */
    public static Medium bag(int capacity) {
        return new Medium(Order.BAG, capacity, false, Overflow.CUT);
    }

    /**
     * A queue for each recipient, of at most {@code capacity} messages together; one more is a cut.
     */
    public static Medium fifo(int capacity) {
        return new Medium(Order.FIFO, capacity, false, Overflow.CUT);
    }

    /** As {@link #fifo}, but messages may pass older ones. */
    public static Medium overtaking(int capacity) {
        return new Medium(Order.OVERTAKING, capacity, false, Overflow.CUT);
    }

    /**
     * A set from which nothing is taken, of at most {@code capacity} messages; one more is a cut.
     */
    public static Medium set(int capacity) {
        return new Medium(Order.SET, capacity, false, Overflow.CUT);
    }

    /**
     * A multiset with room for any number of messages. Its states have no end, so that it can be
     * walked in and asked about {@linkplain io.synproof.checker.Checker#unbounded() for every
     * number}, but not searched state by state.
     */
    public static Medium boundless() {
        return bag(UNLIMITED);
    }

    /** Whether it has room for any number of messages. */
    public boolean isBoundless() {
        return capacity == UNLIMITED;
    }

    /** The same medium, with room for any number of messages. */
    public Medium withoutCapacity() {
        return new Medium(order, UNLIMITED, false, Overflow.CUT);
    }

    /** Whether being full changes what happens, instead of ending the search there. */
    public boolean isLimiting() {
        return overflow == Overflow.BLOCK || overflow == Overflow.DROP;
    }

    /** The same medium, with its capacity for each recipient's messages. */
    public Medium forEachRecipient() {
        return new Medium(order, capacity, true, overflow);
    }

    /** The same medium, but with this end of its capacity. */
    public Medium beyond(Overflow policy) {
        return new Medium(order, capacity, each, policy);
    }
}
