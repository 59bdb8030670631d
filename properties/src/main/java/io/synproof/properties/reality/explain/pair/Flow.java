package io.synproof.properties.reality.explain.pair;

import io.synproof.properties.reality.capture.Socket;
import io.synproof.properties.reality.capture.TcpPacket;

/**
 * One direction of the conversations of two sockets.
 *
 * @param from the sender
 * @param to the receiver
 */
record Flow(Socket from, Socket to) {
    static Flow of(TcpPacket packet) {
        return new Flow(packet.source(), packet.destination());
    }

    Flow back() {
        return new Flow(to, from);
    }
}
