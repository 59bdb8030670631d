package io.synproof.properties.reality.capture;

/**
 * A captured packet that carries a TCP segment.
 *
 * @param sighting where and when it was captured
 * @param ip other fields of its IP header
 * @param source the socket that it comes from
 * @param destination the socket that it goes to
 * @param header the fields of its TCP header
 * @param length the length of the text in octets, by the IP header
 * @param payload the text, or as much of it as was captured
 * @param checksum is the TCP checksum right?
 */
public record TcpPacket(
        Sighting sighting,
        IpFields ip,
        Socket source,
        Socket destination,
        TcpFields header,
        int length,
        Payload payload,
        Checksum checksum) {
    /** Its number in the file, from 1, in which every packet counts, whatever it carries. */
    public long number() {
        return sighting.number();
    }

    /** When it was captured, in nanoseconds since the beginning of 1970. */
    public long nanos() {
        return sighting.nanos();
    }

    /** The sequence number, unsigned, of 32 bits. */
    public long seq() {
        return header.seq();
    }

    /** The acknowledgment number, unsigned, of 32 bits; it counts if {@link #isAck}. */
    public long ack() {
        return header.ack();
    }

    /** The octet of control bits. */
    public int flags() {
        return header.flags();
    }

    /** The window as it stands in the header, not scaled. */
    public int window() {
        return header.window();
    }

    /** The options. */
    public TcpOptions options() {
        return header.options();
    }

    /** Is SYN set? */
    public boolean syn() {
        return header.has(TcpFields.SYN);
    }

    /** Is ACK set? */
    public boolean isAck() {
        return header.has(TcpFields.ACK);
    }

    /** Is FIN set? */
    public boolean fin() {
        return header.has(TcpFields.FIN);
    }

    /** Does it ask for a connection: is SYN set without ACK? */
    public boolean opens() {
        return syn() && !isAck();
    }

    /** Is RST set? */
    public boolean rst() {
        return header.has(TcpFields.RST);
    }

    /** Was less of the text captured than there is? */
    public boolean isCut() {
        return payload.length() < length;
    }

    /** This packet with its text forgotten, but not how long that was. */
    public TcpPacket withoutText() {
        return new TcpPacket(
                sighting, ip, source, destination, header, length, Payload.EMPTY, checksum);
    }
}
