package io.synproof.properties.wire;

/**
 * The header of an IPv4 packet without options (RFC 791, section 3.1).
 *
 * @param length the length of what the packet carries, in octets
 * @param id its identification, 0 to 65,535
 * @param protocol what it carries: 6 is TCP
 * @param source the address that it comes from
 * @param destination the address that it goes to
 * @param checksum the checksum, 0 to 65,535; 0 while it is computed
 */
public record Ipv4Header(
        int length, int id, int protocol, int source, int destination, int checksum) {
    /** Its own length in octets. */
    public static final int LENGTH = 20;

    private static final int VERSION_AND_LENGTH = 0x4500;
    private static final int DO_NOT_FRAGMENT = 0x4000;
    private static final int HOPS = 64;

    /** The same with the checksum computed. */
    public Ipv4Header summed() {
        return new Ipv4Header(length, id, protocol, source, destination, Octets.checksum(octets()));
    }

    /** Its octets. */
    public byte[] octets() {
        return Octets.of(out -> {
            out.writeShort(VERSION_AND_LENGTH);
            out.writeShort(LENGTH + length);
            out.writeShort(id);
            out.writeShort(DO_NOT_FRAGMENT);
            out.writeByte(HOPS);
            out.writeByte(protocol);
            out.writeShort(checksum);
            out.writeInt(source);
            out.writeInt(destination);
        });
    }
}
