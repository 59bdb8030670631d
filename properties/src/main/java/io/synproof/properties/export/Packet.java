package io.synproof.properties.export;

import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.properties.report.diagram.SegmentFlight;
import io.synproof.properties.wire.Ipv4Header;
import io.synproof.properties.wire.Octets;
import io.synproof.properties.wire.TcpHeader;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A segment as a packet of IPv4 (RFC 791) on one of the two links of a run.
 *
 * <p>Each link has addresses of its own, as if there were a translator between them: so the packets
 * of a host form one conversation, and the same segment on the other link is not taken for a
 * retransmission.
 *
 * @param flight the segment
 * @param link the number of the link, 1 or more: 10.0.{@code link}.0 is its network
 * @param id a number of the packet, for its identification field
 */
record Packet(SegmentFlight flight, int link, int id) {
    private static final int TCP = 6;

    /** The server's port, and the first of the client's: neither belongs to a known service. */
    private static final int SERVER_PORT = 50_007;

    private static final int CLIENT_PORT = 51_000;

    /** The packet. */
    byte[] octets() {
        int length = header(0).length() + segment().text().length();
        byte[] tcp = tcp(Octets.checksum(Octets.of(out -> {
            out.writeInt(address(flight.parcel().to().other()));
            out.writeInt(address(flight.parcel().to()));
            out.writeShort(TCP);
            out.writeShort(length);
            out.write(tcp(0));
        })));
        return Octets.of(out -> {
            out.write(ip(length).summed().octets());
            out.write(tcp);
        });
    }

    private Segment segment() {
        return flight.parcel().segment();
    }

    private Ipv4Header ip(int length) {
        return new Ipv4Header(
                length,
                id,
                TCP,
                address(flight.parcel().to().other()),
                address(flight.parcel().to()),
                0);
    }

    private TcpHeader header(int checksum) {
        return new TcpHeader(
                segment(),
                port(flight.parcel().to().other()),
                port(flight.parcel().to()),
                checksum);
    }

    /** The TCP header and the octets. */
    private byte[] tcp(int checksum) {
        return Octets.of(out -> {
            out.write(header(checksum).octets());
            letters(out, segment().text());
        });
    }

    /** Writes each octet as a letter, by its place in the stream. */
    private static void letters(DataOutputStream out, Text text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            out.writeByte('a' + (text.first() + i) % 26);
        }
    }

    private int address(HostSide side) {
        return 10 << 24
                | link << 8
                | switch (side) {
                    case CLIENT -> 1;
                    case SERVER -> 2;
                };
    }

    private int port(HostSide side) {
        return switch (side) {
            case CLIENT -> CLIENT_PORT + flight.parcel().port();
            case SERVER -> SERVER_PORT;
        };
    }
}
