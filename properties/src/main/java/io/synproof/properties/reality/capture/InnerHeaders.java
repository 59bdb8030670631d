package io.synproof.properties.reality.capture;

import io.synproof.properties.reality.capture.LinkLayer.Carried;
import io.synproof.properties.reality.capture.LinkLayer.Ip;
import io.synproof.properties.reality.capture.LinkLayer.Other;

/**
 * The headers between that of a link and a packet of IP: tags of VLANs (IEEE 802.1Q), PPPoE (RFC
 * 2516), PPP (RFC 1661), and labels of MPLS (RFC 3032).
 *
 * @param packet the captured packet
 * @param visitor is told of those that say something of the network
 */
record InnerHeaders(CapturedPacket packet, Visitor visitor) {
    private static final int TAG = 4;
    private static final int SESSION = 6;
    private static final int LABEL = 4;

    /** A visitor of headers, by where they begin. */
    interface Visitor {
        /** A visitor that passes over all. */
        Visitor NONE = (_, _) -> {};

        /** A header is there. */
        void header(Kind kind, int at);
    }

    /** The kind of a header that says something of the network. */
    enum Kind {
        /** The rest of a VLAN's tag: two octets on the VLAN, and two on what follows. */
        TAG,
        /** The header of PPPoE, with the number of a session. */
        SESSION,
        /** A label of MPLS. */
        LABEL
    }

    /** The packet behind an EtherType. */
    Carried typed(int firstType, int from) {
        Payload octets = packet.octets();
        int type = firstType;
        int at = from;
        while (isTag(type)) {
            if (octets.length() < at + TAG) {
                return new Other(packet.tooShort());
            }
            visitor.header(Kind.TAG, at);
            type = octets.u16(at + 2);
            at += TAG;
        }
        return switch (type) {
            case 0x0800 -> new Ip(at, 4);
            case 0x86dd -> new Ip(at, 6);
            case 0x8864 -> session(at);
            case 0x8847, 0x8848 -> labelled(at);
            default -> new Other(PassedOver.NOT_IP);
        };
    }

    private static boolean isTag(int type) {
        return switch (type) {
            case 0x8100, 0x88a8, 0x9100, 0x9200, 0x9300 -> true;
            default -> false;
        };
    }

    /** The packet in one of PPPoE. */
    Carried session(int at) {
        if (packet.octets().length() < at + SESSION) {
            return new Other(packet.tooShort());
        }
        visitor.header(Kind.SESSION, at);
        return protocol(at + SESSION);
    }

    /** The packet in one of PPP, which may begin with address and control (RFC 1662). */
    Carried ppp(int at) {
        Payload octets = packet.octets();
        if (octets.length() < at + 2) {
            return new Other(packet.tooShort());
        }
        return protocol(octets.u16(at) == 0xff03 ? at + 2 : at);
    }

    /** The packet behind PPP's number of a protocol, of which a leading 0 may be left out. */
    private Carried protocol(int at) {
        Payload octets = packet.octets();
        boolean isShort = octets.length() > at && (octets.octet(at) & 1) != 0;
        int next = at + (isShort ? 1 : 2);
        if (octets.length() < next) {
            return new Other(packet.tooShort());
        }
        return switch (isShort ? octets.octet(at) : octets.u16(at)) {
            case 0x21 -> new Ip(next, 4);
            case 0x57 -> new Ip(next, 6);
            case 0x0281, 0x0283 -> labelled(next);
            default -> new Other(PassedOver.NOT_IP);
        };
    }

    /** The packet behind labels, of which the last has a bit set. */
    private Carried labelled(int from) {
        Payload octets = packet.octets();
        int at = from;
        boolean last = false;
        while (!last) {
            if (octets.length() < at + LABEL) {
                return new Other(packet.tooShort());
            }
            visitor.header(Kind.LABEL, at);
            last = (octets.octet(at + 2) & 1) != 0;
            at += LABEL;
        }
        return bare(at);
    }

    /** Nothing before it: IP says its version itself. */
    Carried bare(int at) {
        if (packet.octets().length() <= at) {
            return new Other(packet.tooShort());
        }
        int version = packet.octets().octet(at) >>> 4;
        return version == 4 || version == 6 ? new Ip(at, version) : new Other(PassedOver.NOT_IP);
    }
}
