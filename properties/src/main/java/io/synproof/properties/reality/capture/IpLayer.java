package io.synproof.properties.reality.capture;

/** The headers of IPv4 (RFC 791) and IPv6 (RFC 8200), with its extension headers. */
final class IpLayer {
    private static final int TCP = 6;
    private static final int UDP = 17;

    private static final int V4_HEADER = 20;
    private static final int V6_HEADER = 40;
    private static final int MORE = 0x2000;
    private static final int OFFSET = 0x1fff;
    private static final int FRAGMENT_HEADER = 8;

    private static final int HOP_BY_HOP = 0;
    private static final int ROUTING = 43;
    private static final int FRAGMENT = 44;
    private static final int AUTHENTICATION = 51;
    private static final int DESTINATION = 60;
    private static final int MOBILITY = 135;
    private static final int HOST_IDENTITY = 139;
    private static final int SHIM6 = 140;

    private IpLayer() {}

    /** The contents of a packet of IP. */
    sealed interface Carried {}

    /**
     * A TCP segment.
     *
     * @param source the address that it comes from
     * @param destination the address that it goes to
     * @param fields other fields
     * @param at where it begins in the captured packet
     * @param length its length by the IP header, which may be more than what was captured
     * @param forwarded does it go to another address in the end, which its checksum covers?
     */
    record Tcp(
            IpAddress source,
            IpAddress destination,
            IpFields fields,
            int at,
            int length,
            boolean forwarded)
            implements Carried {
        /** The same between other addresses. */
        Tcp between(IpAddress from, IpAddress to) {
            return new Tcp(from, to, fields, at, length, forwarded);
        }
    }

    /**
     * A part of a packet that carries a TCP segment.
     *
     * @param of the packet
     * @param ip where the IP header begins in the captured packet
     * @param at where the part begins, behind the headers that each part has
     * @param offset where it begins in what is put together, in octets
     * @param length its length, which may be more than what was captured
     * @param isLast is it the last one?
     */
    record Fragment(Datagram of, LinkLayer.Ip ip, int at, int offset, int length, boolean isLast)
            implements Carried {
        /** Where it ends in what is put together. */
        int end() {
            return offset + length;
        }
    }

    /**
     * A packet that was sent in parts.
     *
     * @param source the address that it comes from
     * @param destination the address that it goes to
     * @param identification the number that its parts have in common
     */
    record Datagram(IpAddress source, IpAddress destination, long identification) {}

    /**
     * Something else.
     *
     * @param reason why it is passed over
     */
    record Other(PassedOver reason) implements Carried {}

    /** What the packet of IP that begins at a place of a captured packet carries. */
    static Carried carried(CapturedPacket packet, LinkLayer.Ip ip) {
        return ip.version() == 4 ? v4(packet, ip.at()) : v6(packet, ip.at());
    }

    private static Carried v4(CapturedPacket packet, int at) {
        Payload octets = packet.octets();
        if (octets.length() < at + V4_HEADER) {
            return new Other(packet.tooShort());
        }
        int header = (octets.octet(at) & 0xf) * 4;
        int said = octets.u16(at + 2);
        long total = said == 0 ? packet.originalLength() - at : said;
        if (octets.octet(at) >>> 4 != 4 || header < V4_HEADER || total < header) {
            return new Other(PassedOver.MALFORMED_IP);
        }
        int protocol = octets.octet(at + 9);
        if (protocol != TCP) {
            return other(protocol);
        }
        if ((octets.u16(at + 6) & (MORE | OFFSET)) != 0) {
            return fragment4(packet, at, header, clamped(total - header));
        }
        return new Tcp(
                IpAddress.v4((int) octets.u32(at + 12)),
                IpAddress.v4((int) octets.u32(at + 16)),
                new IpFields(octets.octet(at + 8), octets.octet(at + 1), octets.u16(at + 4)),
                at + header,
                clamped(total - header),
                false);
    }

    private static Carried fragment4(CapturedPacket packet, int at, int header, int length) {
        Payload octets = packet.octets();
        if (octets.length() < at + header) {
            return new Other(packet.tooShort());
        }
        int said = octets.u16(at + 6);
        return new Fragment(
                new Datagram(
                        IpAddress.v4((int) octets.u32(at + 12)),
                        IpAddress.v4((int) octets.u32(at + 16)),
                        octets.u16(at + 4)),
                new LinkLayer.Ip(at, 4),
                at + header,
                (said & OFFSET) * 8,
                length,
                (said & MORE) == 0);
    }

    private static Carried v6(CapturedPacket packet, int at) {
        Payload octets = packet.octets();
        if (octets.length() < at + V6_HEADER) {
            return new Other(packet.tooShort());
        }
        if (octets.octet(at) >>> 4 != 6) {
            return new Other(PassedOver.MALFORMED_IP);
        }
        int said = octets.u16(at + 4);
        long end = said == 0 ? packet.originalLength() : at + V6_HEADER + said;
        int protocol = octets.octet(at + 6);
        int header = at + V6_HEADER;
        boolean forwarded = false;
        while (isExtension(protocol)) {
            if (header + 8 > Math.min(octets.length(), end)) {
                return new Other(header + 8 > end ? PassedOver.MALFORMED_IP : packet.tooShort());
            }
            if (protocol == FRAGMENT && (octets.u16(header + 2) & 0xfff9) != 0) {
                return fragment6(packet, at, header, clamped(end - header - FRAGMENT_HEADER));
            }
            forwarded |= protocol == ROUTING && octets.octet(header + 3) != 0;
            int next = header + length(protocol, octets.octet(header + 1));
            protocol = octets.octet(header);
            header = next;
        }
        if (protocol != TCP) {
            return other(protocol);
        }
        if (header > end) {
            return new Other(PassedOver.MALFORMED_IP);
        }
        return new Tcp(
                IpAddress.v6(octets.u64(at + 8), octets.u64(at + 16)),
                IpAddress.v6(octets.u64(at + 24), octets.u64(at + 32)),
                new IpFields(octets.octet(at + 7), octets.u16(at) >>> 4 & 0xff, IpFields.UNSAID),
                header,
                clamped(end - header),
                forwarded);
    }

    /** A fragment of which the length is that behind the header at a place. */
    private static Carried fragment6(CapturedPacket packet, int at, int header, int length) {
        Payload octets = packet.octets();
        int protocol = octets.octet(header);
        if (protocol != TCP && !isExtension(protocol)) {
            return other(protocol);
        }
        int said = octets.u16(header + 2);
        return new Fragment(
                new Datagram(
                        IpAddress.v6(octets.u64(at + 8), octets.u64(at + 16)),
                        IpAddress.v6(octets.u64(at + 24), octets.u64(at + 32)),
                        octets.u32(header + 4)),
                new LinkLayer.Ip(at, 6),
                header + FRAGMENT_HEADER,
                said & 0xfff8,
                length,
                (said & 1) == 0);
    }

    private static boolean isExtension(int protocol) {
        return switch (protocol) {
            case HOP_BY_HOP,
                    ROUTING,
                    FRAGMENT,
                    AUTHENTICATION,
                    DESTINATION,
                    MOBILITY,
                    HOST_IDENTITY,
                    SHIM6 -> true;
            default -> false;
        };
    }

    /** The length of an extension header in octets, by the unit that its protocol counts in. */
    static int length(int protocol, int units) {
        return switch (protocol) {
            case FRAGMENT -> FRAGMENT_HEADER;
            case AUTHENTICATION -> 4 * units + 8;
            default -> 8 * units + 8;
        };
    }

    private static int clamped(long length) {
        return (int) Math.min(length, Integer.MAX_VALUE);
    }

    private static Other other(int protocol) {
        return new Other(protocol == UDP ? PassedOver.UDP : PassedOver.OTHER_PROTOCOL);
    }
}
