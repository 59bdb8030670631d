package io.synproof.properties.reality.capture;

import io.synproof.properties.wire.InternetChecksum;
import io.synproof.properties.wire.Octets;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A TCP segment in a packet of IP, with right checksums.
 *
 * @param source the socket that it comes from
 * @param destination the socket that it goes to
 * @param seq the sequence number
 * @param ack the acknowledgment number
 * @param flags the octet of control bits
 * @param window the window, not scaled
 * @param urgent the urgent pointer
 * @param options the octets of the options, which are filled up to a multiple of 4 by ends
 * @param text the text
 */
public record PacketBuilder(
        Socket source,
        Socket destination,
        long seq,
        long ack,
        int flags,
        int window,
        int urgent,
        Payload options,
        Payload text) {
    private static final int FIXED = 20;
    private static final int TCP = 6;

    /** An empty segment with nothing set between two sockets of IPv4. */
    public static PacketBuilder v4() {
        return between(IpAddress.v4(0x0a000001), IpAddress.v4(0x0a000002));
    }

    /** An empty segment with nothing set between two sockets of IPv6. */
    public static PacketBuilder v6() {
        return between(
                IpAddress.v6(0xfd00_0000_0000_0000L, 1), IpAddress.v6(0xfd00_0000_0000_0000L, 2));
    }

    private static PacketBuilder between(IpAddress source, IpAddress destination) {
        return new PacketBuilder(
                new Socket(source, 40_000),
                new Socket(destination, 80),
                0,
                0,
                0,
                0,
                0,
                Payload.EMPTY,
                Payload.EMPTY);
    }

    /** The same from another socket to another. */
    public PacketBuilder sockets(Socket from, Socket to) {
        return new PacketBuilder(from, to, seq, ack, flags, window, urgent, options, text);
    }

    /** The same the other way. */
    public PacketBuilder back() {
        return sockets(destination, source);
    }

    /** The same with other numbers. */
    public PacketBuilder numbers(long first, long expected) {
        return new PacketBuilder(
                source, destination, first, expected, flags, window, urgent, options, text);
    }

    /** The same with other control bits. */
    public PacketBuilder flags(int bits) {
        return new PacketBuilder(
                source, destination, seq, ack, bits, window, urgent, options, text);
    }

    /** The same with another window. */
    public PacketBuilder window(int octets) {
        return new PacketBuilder(
                source, destination, seq, ack, flags, octets, urgent, options, text);
    }

    /** The same with another urgent pointer. */
    public PacketBuilder urgent(int pointer) {
        return new PacketBuilder(
                source, destination, seq, ack, flags, window, pointer, options, text);
    }

    /** The same with other options. */
    public PacketBuilder options(int... octets) {
        byte[] padded = new byte[(octets.length + 3) & ~3];
        for (int i = 0; i < octets.length; i++) {
            padded[i] = (byte) octets[i];
        }
        return new PacketBuilder(
                source, destination, seq, ack, flags, window, urgent, Payload.of(padded), text);
    }

    /** The same with another text. */
    public PacketBuilder text(byte... octets) {
        return new PacketBuilder(
                source, destination, seq, ack, flags, window, urgent, options, Payload.of(octets));
    }

    /** The segment. */
    public byte[] tcp() {
        int length = FIXED + options.length() + text.length();
        long pseudo = sum(Octets.of(out -> {
            write(out, source.address());
            write(out, destination.address());
            out.writeInt(TCP);
            out.writeInt(length);
        }));
        return tcp(InternetChecksum.of(pseudo + sum(tcp(0))));
    }

    private byte[] tcp(int checksum) {
        return Octets.of(out -> {
            out.writeShort(source.port());
            out.writeShort(destination.port());
            out.writeInt((int) seq);
            out.writeInt((int) ack);
            out.writeByte(((FIXED + options.length()) / 4) << 4);
            out.writeByte(flags);
            out.writeShort(window);
            out.writeShort(checksum);
            out.writeShort(urgent);
            out.write(options.octets());
            out.write(text.octets());
        });
    }

    /** The packet. */
    public byte[] ip() {
        return source.address().v6() ? ip6(TCP, tcp()) : ip4(tcp());
    }

    /** A packet of IPv6 that begins with an extension header. */
    public byte[] ip6(int extension, byte[] carried) {
        return Octets.of(out -> {
            out.writeInt(6 << 28);
            out.writeShort(carried.length);
            out.writeByte(extension);
            out.writeByte(64);
            write(out, source.address());
            write(out, destination.address());
            out.write(carried);
        });
    }

    private byte[] ip4(byte[] carried) {
        byte[] header = ip4(carried.length, 0);
        byte[] summed = ip4(carried.length, InternetChecksum.of(sum(header)));
        return join(summed, carried);
    }

    private byte[] ip4(int length, int checksum) {
        return Octets.of(out -> {
            out.writeShort(0x4500);
            out.writeShort(FIXED + length);
            out.writeInt(0x4000);
            out.writeByte(64);
            out.writeByte(TCP);
            out.writeShort(checksum);
            write(out, source.address());
            write(out, destination.address());
        });
    }

    private static void write(DataOutputStream out, IpAddress address) throws IOException {
        if (address.v6()) {
            out.writeLong(address.high());
            out.writeLong(address.low());
        } else {
            out.writeInt((int) address.low());
        }
    }

    private static long sum(byte[] octets) {
        return InternetChecksum.sum(octets, 0, octets.length);
    }

    /** Some octets one behind another. */
    public static byte[] join(byte[]... parts) {
        return Octets.of(out -> {
            for (byte[] part : parts) {
                out.write(part);
            }
        });
    }

    /** Octets written as numbers. */
    public static byte[] octets(int... octets) {
        return Octets.of(out -> {
            for (int octet : octets) {
                out.writeByte(octet);
            }
        });
    }
}
