package io.synproof.properties.reality.judge;

/**
 * The memory that a connection may take: the more conversations a capture has, the less for each,
 * so that a capture of any kind is judged in the same memory.
 *
 * @param octets how many of its latest octets each side keeps at the most
 * @param rows how many rows are kept at the beginning, and at the end
 */
record Allowance(int octets, int rows) {
    private static final int MOST_OCTETS = 1 << 18;
    private static final int LEAST_OCTETS = 1 << 12;
    private static final int ALL_OCTETS = 1 << 25;
    private static final int MOST_ROWS = 500;
    private static final int LEAST_ROWS = 4;
    private static final int ALL_ROWS = 100_000;

    /** The allowance of a conversation beside so many others, 0 or more. */
    static Allowance beside(int others) {
        return new Allowance(
                Math.clamp(ALL_OCTETS / (others + 1), LEAST_OCTETS, MOST_OCTETS),
                Math.clamp(ALL_ROWS / (others + 1), LEAST_ROWS, MOST_ROWS));
    }
}
