package io.synproof.properties.words;

import io.synproof.model.datagram.Datagram;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.Packet;
import io.synproof.model.network.PacketInFlight;
import java.io.Serializable;
import java.util.Optional;

/**
 * A datagram with its addresses.
 *
 * @param to the host that it goes to
 * @param port the client's port
 * @param datagram the datagram
 */
public record CarriedDatagram(HostSide to, int port, Datagram datagram) implements Serializable {

    /** The datagram that a packet carries, if it carries one. */
    static Optional<CarriedDatagram> of(PacketInFlight packet) {
        return packet.packet() instanceof Packet.Udp(Datagram datagram)
                ? Optional.of(new CarriedDatagram(packet.to(), packet.port(), datagram))
                : Optional.empty();
    }
}
