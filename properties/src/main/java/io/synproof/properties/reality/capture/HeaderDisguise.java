package io.synproof.properties.reality.capture;

import java.util.Arrays;

/**
 * Zeros in place of whatever a judge of TCP does not read in the headers of a packet and may tell
 * of its sender: hardware addresses, VLANs, sessions, labels, and options of IP and of TCP.
 */
final class HeaderDisguise {
    private static final int TCP = 6;
    private static final int FRAGMENT = 44;
    private static final int AUTHENTICATION = 51;
    private static final int V4_HEADER = 20;
    private static final int V6_HEADER = 40;
    private static final int TCP_HEADER = 20;

    private final byte[] octets;

    /** The headers of a packet that may be written to. */
    HeaderDisguise(byte[] octets) {
        this.octets = octets;
    }

    /** Empties the headers of the link of the packet. */
    void link(CapturedPacket packet) {
        switch (packet.linkType()) {
            case LinkLayer.ETHERNET -> zero(0, 12);
            case LinkLayer.LINUX_SLL -> zero(6, 14);
            case LinkLayer.LINUX_SLL2 -> zero(12, 20);
            default -> {
                // The others say nothing but what follows.
            }
        }
        LinkLayer.carried(packet, this::inner);
    }

    private void inner(InnerHeaders.Kind kind, int at) {
        switch (kind) {
            case TAG -> zero(at, at + 2);
            case SESSION -> zero(at + 2, at + 4);
            case LABEL -> {
                zero(at, at + 2);
                octets[at + 2] &= 1;
                zero(at + 3, at + 4);
            }
        }
    }

    /** Empties the options of an IPv4 header, or the extension headers of IPv6. */
    void ip(LinkLayer.Ip ip, int tcp) {
        if (ip.version() == 4) {
            zero(ip.at() + V4_HEADER, tcp);
            return;
        }
        octets[ip.at() + 1] &= (byte) 0xf0;
        zero(ip.at() + 2, ip.at() + 4);
        int protocol = octets[ip.at() + 6] & 0xff;
        int at = ip.at() + V6_HEADER;
        while (protocol != TCP && at < tcp) {
            int next = at + IpLayer.length(protocol, octets[at + 1] & 0xff);
            // Routing headers have a type, and count the addresses to come, in the two behind.
            zero(at + (protocol == FRAGMENT || protocol == AUTHENTICATION ? 2 : 4), next);
            protocol = octets[at] & 0xff;
            at = next;
        }
    }

    /** Empties options of TCP but for those whose numbers count. */
    void tcp(int from, int header) {
        int end = Math.min(from + header, octets.length);
        int at = from + TCP_HEADER;
        while (at < end && octets[at] != OptionList.END) {
            int kind = octets[at] & 0xff;
            if (kind == OptionList.NO_OPERATION) {
                at++;
                continue;
            }
            int length = at + 1 < end ? octets[at + 1] & 0xff : 0;
            if (length < 2 || at + length > end) {
                at += 2;
                break;
            }
            if (!OptionList.isRead(kind, length - 2)) {
                zero(at + 2, at + length);
            }
            at += length;
        }
        zero(at, end);
    }

    /** Empties what stands behind the segment. */
    void trailer(int from) {
        zero(from, octets.length);
    }

    private void zero(int from, int to) {
        if (from < to) {
            Arrays.fill(octets, from, Math.min(to, octets.length), (byte) 0);
        }
    }
}
