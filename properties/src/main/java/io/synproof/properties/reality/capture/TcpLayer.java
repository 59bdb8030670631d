package io.synproof.properties.reality.capture;

import io.synproof.properties.wire.InternetChecksum;

/** The TCP header (RFC 9293, section 3.1) and its checksum. */
final class TcpLayer {
    private static final int FIXED = 20;
    private static final int CHECKSUM = 16;
    private static final int TCP = 6;

    private TcpLayer() {}

    /** A captured packet of which IP carries a segment. */
    static Decoded decode(CapturedPacket packet, IpLayer.Tcp ip) {
        Payload octets = packet.octets();
        int at = ip.at();
        if (ip.length() < FIXED) {
            return new Decoded.Other(PassedOver.MALFORMED_TCP);
        }
        if (octets.length() < at + FIXED) {
            return new Decoded.Other(
                    packet.isCut() ? PassedOver.HEADER_CUT : PassedOver.MALFORMED_TCP);
        }
        int header = (octets.octet(at + 12) >>> 4) * 4;
        if (header < FIXED || header > ip.length()) {
            return new Decoded.Other(PassedOver.MALFORMED_TCP);
        }
        int length = ip.length() - header;
        int there = Math.clamp(octets.length() - at - (long) header, 0, length);
        return new Decoded.Tcp(new TcpPacket(
                LinkLayer.sighting(packet),
                ip.fields(),
                new Socket(ip.source(), octets.u16(at)),
                new Socket(ip.destination(), octets.u16(at + 2)),
                fields(octets, at, header),
                length,
                there == 0 ? Payload.EMPTY : octets.slice(at + header, there),
                checksum(octets, ip)));
    }

    private static TcpFields fields(Payload octets, int at, int header) {
        return new TcpFields(
                octets.u32(at + 4),
                octets.u32(at + 8),
                octets.octet(at + 12) & 0xf,
                octets.octet(at + 13),
                octets.u16(at + 14),
                octets.u16(at + 18),
                header == FIXED
                        ? TcpOptions.NONE
                        : new OptionList(octets, at + FIXED, at + header).options());
    }

    private static Checksum checksum(Payload octets, IpLayer.Tcp ip) {
        if (ip.forwarded() || octets.length() - ip.at() < ip.length()) {
            return Checksum.UNKNOWN;
        }
        long sum = pseudoHeader(ip) + octets.sum(ip.at(), ip.length());
        if (InternetChecksum.of(sum) == 0) {
            return Checksum.RIGHT;
        }
        return octets.u16(ip.at() + CHECKSUM) == partial(ip) ? Checksum.PARTIAL : Checksum.WRONG;
    }

    /** The sum of the pseudo header, to which hardware adds the rest. */
    static int partial(IpLayer.Tcp ip) {
        return ~InternetChecksum.of(pseudoHeader(ip)) & 0xffff;
    }

    /** The sum of what the checksum covers besides the segment. */
    static long pseudoHeader(IpLayer.Tcp ip) {
        return words(ip.source()) + words(ip.destination()) + TCP + ip.length();
    }

    private static long words(IpAddress address) {
        return (address.high() >>> 32)
                + (address.high() & 0xffff_ffffL)
                + (address.low() >>> 32)
                + (address.low() & 0xffff_ffffL);
    }
}
