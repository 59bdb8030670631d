package io.synproof.properties.reality.capture;

/**
 * The clock of an interface of a pcapng file.
 *
 * @param units how many of its units there are in a second, unsigned: a power of 10 or of 2
 * @param offset seconds to be added
 */
record InterfaceClock(long units, long offset) {
    /** Microseconds since 1970. */
    static final InterfaceClock MICROS = new InterfaceClock(1_000_000, 0);

    /** A second in nanoseconds. */
    static final long SECOND = 1_000_000_000;

    private static final long LAST_SECOND = Long.MAX_VALUE / SECOND - 1;
    private static final int MOST_DIGITS = 19;

    /**
     * Units by the octet of {@code if_tsresol}: a power of 2 if its first bit is set, else of 10.
     *
     * @return 0 if there would be more than 64 bits of them
     */
    static long units(int resolution) {
        int exponent = resolution & 0x7f;
        if ((resolution & 0x80) != 0) {
            return exponent < Long.SIZE ? 1L << exponent : 0;
        }
        long units = exponent <= MOST_DIGITS ? 1 : 0;
        for (int i = 0; i < exponent && units != 0; i++) {
            units *= 10;
        }
        return units;
    }

    /** A time in nanoseconds since 1970; the last that can be said for those behind it. */
    long nanos(long time) {
        long seconds = Long.divideUnsigned(time, units);
        long rest = Long.remainderUnsigned(time, units);
        long limited = Long.compareUnsigned(seconds, LAST_SECOND) > 0 ? LAST_SECOND : seconds;
        long sum = limited + Math.clamp(offset, -LAST_SECOND, LAST_SECOND);
        return Math.clamp(sum, -LAST_SECOND, LAST_SECOND) * SECOND + fraction(rest);
    }

    private long fraction(long rest) {
        if (Long.compareUnsigned(units, SECOND) <= 0) {
            return rest * SECOND / units;
        }
        if (Long.bitCount(units) == 1) {
            int bits = Long.numberOfTrailingZeros(units);
            return ((rest >>> (bits - 30)) * SECOND) >>> 30;
        }
        return Long.divideUnsigned(rest, Long.divideUnsigned(units, SECOND));
    }
}
