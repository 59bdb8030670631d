package io.synproof.checker.result;

import io.synproof.checker.model.Quantity;

/**
 * The use of Java's heap at the end of a search for which it was too small.
 *
 * @param most the bytes that the heap may have ({@code -Xmx})
 * @param used those in use
 * @param table those of the table of states
 * @param list those of the list of states
 * @param values how many different values the states were made of: processes, messages, components
 *     of records, or whole states
 */
public record HeapUse(long most, long used, long table, long list, long values) {
    private static final int MEBI = 20;

    /** The bytes of the values, and of all else. */
    public long rest() {
        return Math.max(0, used - table - list);
    }

    /** Such as {@code 256 MiB, of which the table of states has 12, their list 8, and ...}. */
    @Override
    public String toString() {
        return inMebi(most) + " MiB, of which the table of states has " + inMebi(table)
                + ", their list " + inMebi(list) + ", and " + Quantity.of(values, "value")
                + " that they are made of, and all else, " + inMebi(rest());
    }

    private static String inMebi(long bytes) {
        return Quantity.grouped((bytes + (1 << MEBI) - 1) >> MEBI);
    }
}
