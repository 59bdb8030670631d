package io.synproof.properties.reality.kernel;

import io.synproof.model.segment.Segment;
import io.synproof.properties.wire.Ipv4Header;
import io.synproof.properties.wire.Octets;
import io.synproof.properties.wire.TcpHeader;

/** The segments of a peer as packets of IPv4, ready for a {@link Tun}. */
public final class Packets {
    private static final int TCP = 6;

    private Packets() {}

    /**
     * The packet of a segment from the peer to the kernel.
     *
     * @param from the peer's port
     * @param to the kernel's port
     * @param place the place of the segment's first octet in the peer's stream
     */
    public static byte[] of(Segment segment, int from, int to, int place) {
        TcpHeader header = new TcpHeader(segment, from, to, 0);
        int length = header.length() + segment.text().length();
        byte[] text = letters(place, segment.text().length());
        int checksum = Octets.checksum(Octets.of(out -> {
            out.writeInt(Tun.PEER);
            out.writeInt(Tun.KERNEL);
            out.writeShort(TCP);
            out.writeShort(length);
            out.write(header.octets());
            out.write(text);
        }));
        return Octets.of(out -> {
            out.write(new Ipv4Header(length, 0, TCP, Tun.PEER, Tun.KERNEL, 0)
                    .summed()
                    .octets());
            out.write(new TcpHeader(segment, from, to, checksum).octets());
            out.write(text);
        });
    }

    private static byte[] letters(int place, int length) {
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            text[i] = Letters.at(place + i);
        }
        return text;
    }
}
