package io.synproof.properties.wire;

import io.synproof.model.datagram.Datagram;

/**
 * The UDP header of a datagram (RFC 768), which says how long the datagram is.
 *
 * @param datagram the datagram
 * @param source the port that it comes from, 0 to 65,535
 * @param destination the port that it goes to, 0 to 65,535
 * @param checksum the checksum, 0 to 65,535; 0 if there is none
 */
public record UdpHeader(Datagram datagram, int source, int destination, int checksum) {
    private static final int LENGTH = 8;

    /** The header of a datagram, without ports and checksum. */
    public static UdpHeader of(Datagram datagram) {
        return new UdpHeader(datagram, 0, 0, 0);
    }

    /** Its octets. */
    public byte[] octets() {
        return Octets.of(out -> {
            out.writeShort(source);
            out.writeShort(destination);
            out.writeShort(LENGTH + datagram.octets());
            out.writeShort(checksum);
        });
    }
}
