package io.synproof.properties.reality.capture;

import io.synproof.properties.wire.InternetChecksum;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;

/**
 * Octets that never change, as a part of a packet's. Equal are those with equal octets.
 *
 * <p>It keeps the packet that it is a part of, and nobody writes to that.
 */
public final class Payload {
    /** No octets. */
    public static final Payload EMPTY = new Payload(new byte[0], 0, 0);

    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] packet;
    private final int from;
    private final int length;

    private Payload(byte[] packet, int from, int length) {
        this.packet = packet;
        this.from = from;
        this.length = length;
    }

    /** A copy of some octets. */
    public static Payload of(byte... octets) {
        return new Payload(octets.clone(), 0, octets.length);
    }

    /** A part of a packet that nobody writes to. */
    static Payload shared(byte[] packet, int from, int length) {
        Objects.checkFromIndexSize(from, length, packet.length);
        return length == 0 ? EMPTY : new Payload(packet, from, length);
    }

    /** How many octets there are. */
    public int length() {
        return length;
    }

    /**
     * An octet.
     *
     * @param at its place, from 0
     * @return 0 to 255
     */
    public int octet(int at) {
        return packet[place(at, 1)] & 0xff;
    }

    /** Two octets, in network order, from place {@code at} on. */
    int u16(int at) {
        return (short) SHORTS.get(packet, place(at, Short.BYTES)) & 0xffff;
    }

    /** Four octets, in network order, from place {@code at} on. */
    long u32(int at) {
        return (int) INTS.get(packet, place(at, Integer.BYTES)) & 0xffff_ffffL;
    }

    /** Eight octets, in network order, from place {@code at} on. */
    long u64(int at) {
        return (long) LONGS.get(packet, place(at, Long.BYTES));
    }

    /** The sum, for a checksum, of {@code count} octets from place {@code at} on. */
    long sum(int at, int count) {
        return InternetChecksum.sum(packet, place(at, count), count);
    }

    private int place(int at, int count) {
        return from + Objects.checkFromIndexSize(at, count, length);
    }

    /** The part of {@code count} octets from place {@code at} on. */
    public Payload slice(int at, int count) {
        return shared(packet, place(at, count), count);
    }

    /** Are {@code count} octets from place {@code at} on those of another from {@code there} on? */
    public boolean matches(int at, Payload other, int there, int count) {
        Objects.checkFromIndexSize(at, count, length);
        Objects.checkFromIndexSize(there, count, other.length);
        return Arrays.equals(
                packet,
                from + at,
                from + at + count,
                other.packet,
                other.from + there,
                other.from + there + count);
    }

    /** A copy of the octets. */
    public byte[] octets() {
        return Arrays.copyOfRange(packet, from, from + length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload that
                && length == that.length
                && matches(0, that, 0, length);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + packet[i];
        }
        return hash;
    }

    @Override
    public String toString() {
        return length + " octets";
    }
}
