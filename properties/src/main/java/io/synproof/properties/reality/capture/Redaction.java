package io.synproof.properties.reality.capture;

import io.synproof.properties.wire.InternetChecksum;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** The change of a packet into one that is fit to be shared ({@link RedactedCopy}). */
final class Redaction {
    private static final int V4_CHECKSUM = 10;
    private static final int V4_ADDRESSES = 12;
    private static final int V6_ADDRESSES = 8;
    private static final int TCP_CHECKSUM = 16;
    private static final int FLIPPED = 0x8000;

    private final AddressDisguise addresses;
    private final PayloadDisguise payloads;

    Redaction(RedactionKey key) {
        addresses = new AddressDisguise(key);
        payloads = new PayloadDisguise(key);
    }

    /** The packet changed, or none if it carries no TCP segment that can be read. */
    Option<CapturedPacket> of(CapturedPacket packet) {
        return LinkLayer.carried(packet) instanceof LinkLayer.Ip ip
                        && IpLayer.carried(packet, ip) instanceof IpLayer.Tcp tcp
                        && TcpLayer.decode(packet, tcp) instanceof Decoded.Tcp(TcpPacket segment)
                ? Option.some(changed(packet, ip, tcp, segment))
                : Option.none();
    }

    private CapturedPacket changed(
            CapturedPacket packet, LinkLayer.Ip ip, IpLayer.Tcp tcp, TcpPacket segment) {
        byte[] octets = packet.octets().octets();
        int header = (octets[tcp.at() + 12] >>> 4 & 0xf) * 4;
        boolean rightHeader =
                InternetChecksum.of(InternetChecksum.sum(octets, ip.at(), tcp.at() - ip.at())) == 0;
        HeaderDisguise headers = new HeaderDisguise(octets);
        headers.link(packet);
        headers.ip(ip, tcp.at());
        headers.tcp(tcp.at(), header);
        headers.trailer((int) Math.min(octets.length, (long) tcp.at() + tcp.length()));
        payloads.apply(segment, octets, tcp.at() + header);
        IpLayer.Tcp disguised =
                tcp.between(addresses.of(tcp.source()), addresses.of(tcp.destination()));
        write(octets, ip, disguised);
        if (ip.version() == 4) {
            sumHeader(octets, ip.at(), tcp.at() - ip.at(), rightHeader);
        }
        sum(octets, disguised, segment.checksum());
        return new CapturedPacket(
                packet.sighting(),
                packet.linkType(),
                Payload.shared(octets, 0, octets.length),
                packet.originalLength(),
                List.empty());
    }

    private static void write(byte[] octets, LinkLayer.Ip ip, IpLayer.Tcp tcp) {
        if (ip.version() == 4) {
            int at = ip.at() + V4_ADDRESSES;
            put(octets, at, tcp.source().low(), 4);
            put(octets, at + 4, tcp.destination().low(), 4);
            return;
        }
        int at = ip.at() + V6_ADDRESSES;
        put(octets, at, tcp.source().high(), 8);
        put(octets, at + 8, tcp.source().low(), 8);
        put(octets, at + 16, tcp.destination().high(), 8);
        put(octets, at + 24, tcp.destination().low(), 8);
    }

    private static void sumHeader(byte[] octets, int at, int length, boolean right) {
        put(octets, at + V4_CHECKSUM, 0, 2);
        int sum = InternetChecksum.of(InternetChecksum.sum(octets, at, length));
        put(octets, at + V4_CHECKSUM, right ? sum : sum ^ FLIPPED, 2);
    }

    private static void sum(byte[] octets, IpLayer.Tcp tcp, Checksum was) {
        int at = tcp.at() + TCP_CHECKSUM;
        put(octets, at, 0, 2);
        switch (was) {
            case RIGHT -> put(octets, at, computed(octets, tcp), 2);
            case PARTIAL -> put(octets, at, TcpLayer.partial(tcp), 2);
            case WRONG -> put(octets, at, computed(octets, tcp) ^ FLIPPED, 2);
            case UNKNOWN -> {
                // It would tell the sum of octets that are gone.
            }
        }
    }

    private static int computed(byte[] octets, IpLayer.Tcp tcp) {
        return InternetChecksum.of(
                TcpLayer.pseudoHeader(tcp) + InternetChecksum.sum(octets, tcp.at(), tcp.length()));
    }

    private static void put(byte[] octets, int at, long value, int count) {
        for (int i = 0; i < count; i++) {
            octets[at + i] = (byte) (value >>> (8 * (count - 1 - i)));
        }
    }
}
