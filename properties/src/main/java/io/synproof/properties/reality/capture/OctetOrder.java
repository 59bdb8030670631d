package io.synproof.properties.reality.capture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The order of the octets of a number in a file. */
enum OctetOrder {
    BIG(ByteOrder.BIG_ENDIAN),
    LITTLE(ByteOrder.LITTLE_ENDIAN);

    private final VarHandle shorts;
    private final VarHandle ints;
    private final VarHandle longs;

    OctetOrder(ByteOrder order) {
        shorts = MethodHandles.byteArrayViewVarHandle(short[].class, order);
        ints = MethodHandles.byteArrayViewVarHandle(int[].class, order);
        longs = MethodHandles.byteArrayViewVarHandle(long[].class, order);
    }

    /** The unsigned number of two octets from place {@code at} on. */
    int u16(byte[] octets, int at) {
        return (short) shorts.get(octets, at) & 0xffff;
    }

    /** The unsigned number of four octets. */
    long u32(byte[] octets, int at) {
        return (int) ints.get(octets, at) & 0xffff_ffffL;
    }

    /** The number of eight octets. */
    long u64(byte[] octets, int at) {
        return (long) longs.get(octets, at);
    }
}
