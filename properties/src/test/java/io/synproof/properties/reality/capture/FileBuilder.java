package io.synproof.properties.reality.capture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;

/**
 * The parts of capture files, in either order of octets.
 *
 * @param order the order of the octets of their numbers
 */
public record FileBuilder(ByteOrder order) {
    public static final FileBuilder BIG = new FileBuilder(ByteOrder.BIG_ENDIAN);
    public static final FileBuilder LITTLE = new FileBuilder(ByteOrder.LITTLE_ENDIAN);

    public static final int MICROS = 0xa1b2c3d4;
    public static final int NANOS = 0xa1b23c4d;
    public static final int MODIFIED = 0xa1b2cd34;

    public static final int SECTION = 0x0A0D0D0A;
    public static final int INTERFACE = 1;
    public static final int OBSOLETE_PACKET = 2;
    public static final int SIMPLE_PACKET = 3;
    public static final int STATISTICS = 5;
    public static final int ENHANCED_PACKET = 6;

    /** Some numbers written one behind another. */
    public byte[] of(Consumer<ByteBuffer> numbers) {
        return of(1 << 17, numbers);
    }

    private byte[] of(int room, Consumer<ByteBuffer> numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(room).order(order);
        numbers.accept(buffer);
        byte[] octets = new byte[buffer.position()];
        buffer.flip().get(octets);
        return octets;
    }

    /** The header of a pcap file. */
    public byte[] pcap(int magic, int linkType) {
        return of(out -> out.putInt(magic)
                .putShort((short) 2)
                .putShort((short) 4)
                .putLong(0)
                .putInt(65_535)
                .putInt(linkType));
    }

    /** A packet of a pcap file, all of it captured. */
    public byte[] record(int seconds, int fraction, byte[] packet) {
        return record(seconds, fraction, packet.length, packet);
    }

    /** A packet of a pcap file, of which the rest was cut off. */
    public byte[] record(int seconds, int fraction, int originalLength, byte[] packet) {
        return of(
                packet.length + 16,
                out -> out.putInt(seconds)
                        .putInt(fraction)
                        .putInt(packet.length)
                        .putInt(originalLength)
                        .put(packet));
    }

    /** A block of pcapng. */
    public byte[] block(int type, byte[] body) {
        int padded = (body.length + 3) & ~3;
        return of(out -> out.putInt(type)
                .putInt(padded + 12)
                .put(body)
                .put(new byte[padded - body.length])
                .putInt(padded + 12));
    }

    /** The header of a section. */
    public byte[] section() {
        return block(
                SECTION,
                of(out -> out.putInt(0x1A2B3C4D)
                        .putShort((short) 1)
                        .putShort((short) 0)
                        .putLong(-1)));
    }

    /** The description of an interface. */
    public byte[] interfaceOf(int linkType, int snapLength, byte[]... options) {
        return block(
                INTERFACE,
                of(out -> out.putShort((short) linkType)
                        .putShort((short) 0)
                        .putInt(snapLength)
                        .put(PacketBuilder.join(options))));
    }

    /** An enhanced packet block. */
    public byte[] enhanced(int on, long time, byte[] packet, byte[]... options) {
        return block(ENHANCED_PACKET, of(out -> {
            out.putInt(on).putInt((int) (time >>> 32)).putInt((int) time);
            packet(out, packet);
            out.put(PacketBuilder.join(options));
        }));
    }

    /** A packet block of the obsolete kind. */
    public byte[] obsolete(int on, long time, byte[] packet) {
        return block(OBSOLETE_PACKET, of(out -> {
            out.putShort((short) on).putShort((short) 3);
            out.putInt((int) (time >>> 32)).putInt((int) time);
            packet(out, packet);
        }));
    }

    private static void packet(ByteBuffer out, byte[] packet) {
        out.putInt(packet.length).putInt(packet.length).put(packet);
        out.put(new byte[-packet.length & 3]);
    }

    /** A simple packet block. */
    public byte[] simple(int originalLength, byte[] captured) {
        return block(SIMPLE_PACKET, of(out -> out.putInt(originalLength).put(captured)));
    }

    /** An option. */
    public byte[] option(int code, byte[] value) {
        return of(out -> out.putShort((short) code)
                .putShort((short) value.length)
                .put(value)
                .put(new byte[-value.length & 3]));
    }
}
