package io.synproof.properties.reality.capture;

/** The way from a captured packet to the TCP segment that it carries, through all headers. */
public final class PacketDecoder {
    private PacketDecoder() {}

    /** The segment that a packet carries, or the reason why there is none to be seen. */
    public static Decoded decode(CapturedPacket packet) {
        return switch (LinkLayer.carried(packet)) {
            case LinkLayer.Other(PassedOver reason) -> new Decoded.Other(reason);
            case LinkLayer.Ip ip ->
                switch (IpLayer.carried(packet, ip)) {
                    case IpLayer.Other(PassedOver reason) -> new Decoded.Other(reason);
                    case IpLayer.Fragment _ -> new Decoded.Other(PassedOver.FRAGMENT);
                    case IpLayer.Tcp tcp -> TcpLayer.decode(packet, tcp);
                };
        };
    }
}
