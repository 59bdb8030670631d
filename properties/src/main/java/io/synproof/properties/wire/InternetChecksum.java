package io.synproof.properties.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The Internet checksum (RFC 1071): the complement of a sum of words of 16 bits, whose carries are
 * added in again. Words of 64 bits have the same sum, and there are fewer of them.
 */
public final class InternetChecksum {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long HALF = 0xffff_ffffL;

    private InternetChecksum() {}

    /** A sum, not yet folded, of some octets of an array; a last odd one stands before a 0. */
    public static long sum(byte[] octets, int from, int length) {
        long sum = 0;
        int at = from;
        int end = from + length;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            long word = (long) LONGS.get(octets, at);
            sum += (word >>> 32) + (word & HALF);
        }
        for (int shift = 8; at < end; at++, shift = 8 - shift) {
            sum += (octets[at] & 0xffL) << shift;
        }
        return sum;
    }

    /** The checksum, 0 to 65,535, of everything of which {@code sum} is the sum. */
    public static int of(long sum) {
        long folded = (sum & HALF) + (sum >>> 32);
        for (int i = 0; i < 3; i++) {
            folded = (folded & 0xffff) + (folded >>> 16);
        }
        return (int) ~folded & 0xffff;
    }
}
