package io.synproof.properties.reality.capture;

import io.vavr.collection.List;
import java.io.ByteArrayInputStream;
import java.util.Arrays;

/** Files of a few octets, read. */
public final class Reading {
    private Reading() {}

    /** The packets of a file. */
    public static List<CapturedPacket> packets(byte[]... file) {
        try (CaptureReader reader = open(file)) {
            return List.ofAll(() -> reader);
        }
    }

    /** A file, opened. */
    public static CaptureReader open(byte[]... file) {
        return CaptureReader.open(new ByteArrayInputStream(PacketBuilder.join(file)));
    }

    /** A packet of which all was captured, decoded. */
    public static Decoded decode(int linkType, byte[]... packet) {
        byte[] octets = PacketBuilder.join(packet);
        return decodeCut(linkType, octets.length, octets);
    }

    /** A packet of which the first octets were captured, decoded. */
    public static Decoded decodeCut(int linkType, int originalLength, byte[] octets) {
        return PacketDecoder.decode(new CapturedPacket(
                new Sighting(1, 0, 0, Direction.UNSAID),
                linkType,
                Payload.of(octets),
                originalLength,
                List.empty()));
    }

    /** The segment in a packet. */
    public static TcpPacket tcp(int linkType, byte[]... packet) {
        return tcp(decode(linkType, packet));
    }

    /** The segment that was decoded. */
    public static TcpPacket tcp(Decoded decoded) {
        return switch (decoded) {
            case Decoded.Tcp(TcpPacket packet) -> packet;
            case Decoded.Other(PassedOver reason) -> throw new AssertionError(reason);
        };
    }

    /** A packet of RAW of which the rest was cut off behind some octets, decoded. */
    public static Decoded cutAt(int length, byte[] packet) {
        return decodeCut(101, packet.length, Arrays.copyOf(packet, length));
    }
}
