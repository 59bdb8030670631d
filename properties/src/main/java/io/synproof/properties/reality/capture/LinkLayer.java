package io.synproof.properties.reality.capture;

/** The headers of links, by libpcap's registry of link types. */
final class LinkLayer {
    private static final int NULL = 0;
    static final int ETHERNET = 1;
    private static final int PPP = 9;
    private static final int RAW_OF_BSD = 12;
    private static final int RAW_OF_OPENBSD = 14;
    private static final int PPP_HDLC = 50;
    private static final int PPP_ETHER = 51;
    private static final int RAW = 101;
    private static final int C_HDLC = 104;
    private static final int LOOP = 108;
    static final int LINUX_SLL = 113;
    static final int IPV4 = 228;
    static final int IPV6 = 229;
    static final int LINUX_SLL2 = 276;

    private LinkLayer() {}

    /** The contents of a packet on a link. */
    sealed interface Carried {}

    /**
     * A packet of IP.
     *
     * @param at where it begins
     * @param version 4 or 6
     */
    record Ip(int at, int version) implements Carried {}

    /**
     * Something else.
     *
     * @param reason why it is passed over
     */
    record Other(PassedOver reason) implements Carried {}

    /** What a captured packet carries. */
    static Carried carried(CapturedPacket packet) {
        return carried(packet, InnerHeaders.Visitor.NONE);
    }

    /** What a captured packet carries, behind headers that are visited. */
    static Carried carried(CapturedPacket packet, InnerHeaders.Visitor visitor) {
        InnerHeaders inner = new InnerHeaders(packet, visitor);
        return switch (packet.linkType()) {
            case ETHERNET -> typed(inner, 12, 14);
            case PPP -> inner.ppp(0);
            case PPP_HDLC -> isOfCisco(packet) ? typed(inner, 2, 4) : inner.ppp(0);
            case PPP_ETHER -> inner.session(0);
            case RAW, RAW_OF_BSD, RAW_OF_OPENBSD -> inner.bare(0);
            case IPV4 -> new Ip(0, 4);
            case IPV6 -> new Ip(0, 6);
            case NULL, LOOP -> family(packet);
            case C_HDLC -> typed(inner, 2, 4);
            case LINUX_SLL -> typed(inner, 14, 16);
            case LINUX_SLL2 -> typed(inner, 0, 20);
            default -> new Other(PassedOver.LINK_TYPE);
        };
    }

    /** The address of Cisco's HDLC is that of one station or of all (RFC 1547, section 4.3.1). */
    private static boolean isOfCisco(CapturedPacket packet) {
        Payload octets = packet.octets();
        return octets.length() > 0 && (octets.octet(0) == 0x0f || octets.octet(0) == 0x8f);
    }

    /** The sighting, with what the link's header says of direction and interface. */
    static Sighting sighting(CapturedPacket packet) {
        Sighting known = packet.sighting();
        Payload octets = packet.octets();
        return switch (packet.linkType()) {
            case LINUX_SLL -> known.with(known.on(), direction(octets.u16(0)));
            case LINUX_SLL2 -> known.with((int) octets.u32(4), direction(octets.octet(10)));
            default -> known;
        };
    }

    private static Direction direction(int type) {
        return switch (type) {
            case 0 -> Direction.IN;
            case 4 -> Direction.OUT;
            default -> Direction.UNSAID;
        };
    }

    /** A header with an EtherType in it. */
    private static Carried typed(InnerHeaders inner, int typeAt, int header) {
        Payload octets = inner.packet().octets();
        return octets.length() < header
                ? new Other(inner.packet().tooShort())
                : inner.typed(octets.u16(typeAt), header);
    }

    /** A word that names the family of addresses, in the order of the host that captured it. */
    private static Carried family(CapturedPacket packet) {
        if (packet.octets().length() < Integer.BYTES) {
            return new Other(packet.tooShort());
        }
        int word = (int) packet.octets().u32(0);
        int family = (word & 0xffff) == 0 ? Integer.reverseBytes(word) : word;
        return switch (family) {
            case 2 -> new Ip(Integer.BYTES, 4);
            // Linux, NetBSD and OpenBSD, FreeBSD, macOS
            case 10, 24, 28, 30 -> new Ip(Integer.BYTES, 6);
            default -> new Other(PassedOver.NOT_IP);
        };
    }
}
