package io.synproof.properties.reality.explain.pair;

import io.synproof.properties.reality.capture.Checksum;
import io.synproof.properties.reality.capture.TcpPacket;

/**
 * A packet that passed one of the places of capture.
 *
 * @param number its number in the file
 * @param nanos when, by the clock of that place, in nanoseconds since the beginning of 1970
 * @param at its sequence number, counted on where numbers wrap around
 * @param header what must be equal at both ends
 * @param id the identification of IP, or -1
 * @param hops the hops that it may still take
 * @param damaged whether its checksum is wrong
 */
record Passing(long number, long nanos, long at, Header header, int id, int hops, boolean damaged) {

    /**
     * The fields of a segment that no network changes.
     *
     * @param seq the sequence number
     * @param ack the acknowledgment number
     * @param flags the control bits
     * @param window the window
     * @param length the octets of text
     * @param timestamps TSval and TSecr, or -1
     */
    record Header(long seq, long ack, int flags, int window, int length, long timestamps) {
        private static final int PUSH = 0x08;

        static Header of(TcpPacket packet) {
            return new Header(
                    packet.seq(),
                    packet.ack(),
                    packet.flags(),
                    packet.window(),
                    packet.length(),
                    packet.options()
                            .timestamps()
                            .map(both -> both.value() << Integer.SIZE | both.echo())
                            .getOrElse(-1L));
        }

        /** Whether it differs only in its window, its timestamps, or PSH. */
        boolean isNearly(Header other) {
            return seq == other.seq
                    && ack == other.ack
                    && length == other.length
                    && (flags | PUSH) == (other.flags | PUSH);
        }
    }

    /**
     * The fields by which a packet is the same at both ends.
     *
     * @param header those of TCP
     * @param id the identification of IP
     */
    record Identity(Header header, int id) {}

    /** A packet whose sequence number is counted on from another's. */
    static Passing of(TcpPacket packet, long at) {
        return new Passing(
                packet.number(),
                packet.nanos(),
                at,
                Header.of(packet),
                packet.ip().identification(),
                packet.ip().hops(),
                packet.checksum() == Checksum.WRONG);
    }

    Identity identity() {
        return new Identity(header, id);
    }

    /** The number behind its last octet. */
    long end() {
        return at + header.length;
    }

    /** Whether it has an octet of another. */
    boolean overlaps(Passing other) {
        return at < other.end() && other.at < end();
    }
}
