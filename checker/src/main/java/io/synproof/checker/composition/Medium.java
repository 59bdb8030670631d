package io.synproof.checker.composition;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * The medium that carries the messages of a {@link Composition}.
 *
 * @param order which of the messages in it may arrive next
 * @param capacity the most messages it holds, 0 or more; {@link #UNLIMITED} if there is no most
 * @param each whether the capacity is that of each recipient's messages, and not of all together
 * @param perLink the most messages on one {@linkplain Composition#link link}, 0 or more, within the
 *     capacity; empty if links have no limit of their own
 * @param overflow what becomes of a step that would put in one message more
 */
public record Medium(
        Order order, int capacity, boolean each, OptionalInt perLink, Overflow overflow) {
    /** The capacity of a medium that has room for any number of messages. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** The order of delivery: the messages that may arrive next, and whether they stay. */
    public enum Order {
        /** Any: a multiset, of which equal messages give one step. */
        BAG,
        /** For each recipient the oldest on each {@linkplain Composition#link link} to it. */
        FIFO,
        /** For each recipient any; the step is told how many older ones on its link it passes. */
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
     * @throws IllegalArgumentException if a capacity is negative
     */
    public Medium {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(perLink, "perLink");
        Objects.requireNonNull(overflow, "overflow");
        requireRoom("medium", capacity);
        perLink.ifPresent(most -> requireRoom("link", most));
    }

    /**
     * A medium whose links have no limit of their own.
     *
     * @throws IllegalArgumentException if the capacity is negative
     */
    public Medium(Order order, int capacity, boolean each, Overflow overflow) {
        this(order, capacity, each, OptionalInt.empty(), overflow);
    }

    private static void requireRoom(String what, int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException(
                    "a " + what + " has room for 0 messages or more, not " + capacity);
        }
    }

    private static Medium of(Order order, int capacity) {
        return new Medium(order, capacity, false, Overflow.CUT);
    }

    /** A multiset of at most {@code capacity} messages; one more is a cut. */
    public static Medium bag(int capacity) {
        return of(Order.BAG, capacity);
    }

    /**
     * A queue for each recipient, and for each {@linkplain Composition#link link} to it, of at most
     * {@code capacity} messages together; one more is a cut.
     */
    public static Medium fifo(int capacity) {
        return of(Order.FIFO, capacity);
    }

    /** As {@link #fifo}, but messages may pass older ones. */
    public static Medium overtaking(int capacity) {
        return of(Order.OVERTAKING, capacity);
    }

    /**
     * A set from which nothing is taken, of at most {@code capacity} messages; one more is a cut.
     */
    public static Medium set(int capacity) {
        return of(Order.SET, capacity);
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
        return of(order, UNLIMITED);
    }

    /** Whether being full changes what happens, instead of ending the search there. */
    public boolean isLimiting() {
        return overflow == Overflow.BLOCK || overflow == Overflow.DROP;
    }

    /** Whether it keeps an order among the messages of a queue. */
    public boolean isOrdered() {
        return order == Order.FIFO || order == Order.OVERTAKING;
    }

    /** Whether some messages may find no room though there is room for others. */
    public boolean isPartitioned() {
        return each || perLink.isPresent();
    }

    /** Whether it matters in which queue a message is. */
    boolean hasQueues() {
        return isOrdered() || isPartitioned();
    }

    /** The same medium, with its capacity for each recipient's messages. */
    public Medium forEachRecipient() {
        return new Medium(order, capacity, true, perLink, overflow);
    }

    /**
     * The same medium, with room for at most this many messages on each {@linkplain
     * Composition#link link}, within its capacity.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Medium perLink(int most) {
        return new Medium(order, capacity, each, OptionalInt.of(most), overflow);
    }

    /**
     * The same medium, with another capacity.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Medium holding(int most) {
        return new Medium(order, most, each, perLink, overflow);
    }

    /** The same medium, but with this end of its capacity. */
    public Medium beyond(Overflow policy) {
        return new Medium(order, capacity, each, perLink, policy);
    }
}
