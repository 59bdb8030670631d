package io.synproof.properties.reality.judge;

import io.synproof.properties.reality.capture.Socket;
import io.synproof.properties.reality.capture.TcpPacket;

/**
 * The two sockets between which packets go, in an order that does not depend on who sends.
 *
 * @param low the lower of the two
 * @param high the other
 */
public record SocketPair(Socket low, Socket high) {
    /** The sockets of a packet. */
    static SocketPair of(TcpPacket packet) {
        return compare(packet.source(), packet.destination()) <= 0
                ? new SocketPair(packet.source(), packet.destination())
                : new SocketPair(packet.destination(), packet.source());
    }

    private static int compare(Socket one, Socket other) {
        int high = Long.compareUnsigned(one.address().high(), other.address().high());
        int low = Long.compareUnsigned(one.address().low(), other.address().low());
        int port = Integer.compare(one.port(), other.port());
        return high != 0 ? high : low != 0 ? low : port;
    }

    /** The other socket. */
    Socket other(Socket one) {
        return one.equals(low) ? high : low;
    }
}
