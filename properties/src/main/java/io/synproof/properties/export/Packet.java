package io.synproof.properties.export;

import io.synproof.model.network.Side;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.properties.report.diagram.Flight;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A segment as a packet of IPv4 (RFC 791) on one of the two links of a run.
 *
 * <p>Each link has addresses of its own, as if something between them translated: so what a host
 * sends and receives is one conversation, and the same segment on the other link is not taken for a
 * retransmission of it.
 *
 * @param flight the segment
 * @param link the number of the link, 1 or more: 10.0.{@code link}.0 is its network
 * @param id a number of the packet, for its identification field
 */
record Packet(Flight flight, int link, int id) {
    /** A window that no check of a capture finds small, where segments do not say it. */
    private static final int WIDE = 65_535;

    private static final int HEADER = 20;
    private static final int TCP = 6;
    private static final int DO_NOT_FRAGMENT = 0x4000;
    private static final int HOPS = 64;

    /** The server's port, and the first of the client's: neither belongs to a known service. */
    private static final int SERVER_PORT = 50_007;

    private static final int CLIENT_PORT = 51_000;

    /** The packet. */
    byte[] octets() {
        byte[] tcp = tcp(Octets.checksum(Octets.of(out -> {
            addresses(out);
            out.writeShort(TCP);
            out.writeShort(HEADER + segment().text().length());
            out.write(tcp(0));
        })));
        return Octets.of(out -> {
            out.write(ip(tcp.length, Octets.checksum(ip(tcp.length, 0))));
            out.write(tcp);
        });
    }

    private Segment segment() {
        return flight.parcel().segment();
    }

    private byte[] ip(int length, int checksum) {
        return Octets.of(out -> {
            out.writeShort(0x4500);
            out.writeShort(HEADER + length);
            out.writeShort(id);
            out.writeShort(DO_NOT_FRAGMENT);
            out.writeByte(HOPS);
            out.writeByte(TCP);
            out.writeShort(checksum);
            addresses(out);
        });
    }

    /** The TCP header (RFC 9293, section 3.1) and the octets. */
    private byte[] tcp(int checksum) {
        Segment segment = segment();
        return Octets.of(out -> {
            out.writeShort(port(flight.parcel().to().other()));
            out.writeShort(port(flight.parcel().to()));
            out.writeInt((int) segment.seq().value());
            out.writeInt(segment.control().ack() ? (int) segment.ack().value() : 0);
            out.writeShort(((HEADER / 4) << 12) | bits(segment.control()));
            out.writeShort(segment.window() == Segment.UNSAID ? WIDE : segment.window());
            out.writeShort(checksum);
            out.writeShort(0);
            letters(out, segment.text());
        });
    }

    private static int bits(Control control) {
        return (control.ack() ? 0x10 : 0)
                | (control.rst() ? 0x04 : 0)
                | (control.syn() ? 0x02 : 0)
                | (control.fin() ? 0x01 : 0);
    }

    /** An octet is a letter, by its place in the stream. */
    private static void letters(DataOutputStream out, Text text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            out.writeByte('a' + (text.first() + i) % 26);
        }
    }

    private void addresses(DataOutputStream out) throws IOException {
        out.writeInt(address(flight.parcel().to().other()));
        out.writeInt(address(flight.parcel().to()));
    }

    private int address(Side side) {
        return 10 << 24
                | link << 8
                | switch (side) {
                    case CLIENT -> 1;
                    case SERVER -> 2;
                };
    }

    private int port(Side side) {
        return switch (side) {
            case CLIENT -> CLIENT_PORT + flight.parcel().port();
            case SERVER -> SERVER_PORT;
        };
    }
}
