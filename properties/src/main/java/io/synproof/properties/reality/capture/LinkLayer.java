package io.synproof.properties.reality.capture;

/** The headers of links, by libpcap's registry of link types. */
final class LinkLayer {
    private static final int NULL = 0;
    static final int ETHERNET = 1;
    private static final int RAW_OF_BSD = 12;
    private static final int RAW_OF_OPENBSD = 14;
    private static final int RAW = 101;
    private static final int LOOP = 108;
    static final int LINUX_SLL = 113;
    private static final int IPV4 = 228;
    private static final int IPV6 = 229;
    static final int LINUX_SLL2 = 276;

    private static final int ETHERTYPE_IPV4 = 0x0800;
    private static final int ETHERTYPE_IPV6 = 0x86dd;
    private static final int TAG = 4;

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
        return switch (packet.linkType()) {
            case ETHERNET -> typed(packet, 12, 14);
            case RAW, RAW_OF_BSD, RAW_OF_OPENBSD -> bare(packet, 0);
            case IPV4 -> new Ip(0, 4);
            case IPV6 -> new Ip(0, 6);
            case NULL, LOOP -> family(packet);
            case LINUX_SLL -> typed(packet, 14, 16);
            case LINUX_SLL2 -> typed(packet, 0, 20);
            default -> new Other(PassedOver.LINK_TYPE);
        };
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

    /** A header with an EtherType in it, and tags of VLANs perhaps (IEEE 802.1Q). */
    private static Carried typed(CapturedPacket packet, int typeAt, int header) {
        Payload octets = packet.octets();
        if (octets.length() < header) {
            return new Other(packet.tooShort());
        }
        int type = octets.u16(typeAt);
        int at = header;
        while (isTag(type)) {
            if (octets.length() < at + TAG) {
                return new Other(packet.tooShort());
            }
            type = octets.u16(at + 2);
            at += TAG;
        }
        return switch (type) {
            case ETHERTYPE_IPV4 -> new Ip(at, 4);
            case ETHERTYPE_IPV6 -> new Ip(at, 6);
            default -> new Other(PassedOver.NOT_IP);
        };
    }

    private static boolean isTag(int type) {
        return switch (type) {
            case 0x8100, 0x88a8, 0x9100, 0x9200, 0x9300 -> true;
            default -> false;
        };
    }

    /** No header: IP says its version itself. */
    private static Carried bare(CapturedPacket packet, int at) {
        if (packet.octets().length() <= at) {
            return new Other(packet.tooShort());
        }
        int version = packet.octets().octet(at) >>> 4;
        return version == 4 || version == 6 ? new Ip(at, version) : new Other(PassedOver.NOT_IP);
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
