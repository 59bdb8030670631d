package io.synproof.properties.questions.monitors;

import io.synproof.checker.model.Monitor;
import io.synproof.model.datagram.Datagram;
import io.synproof.model.endpoint.ReceivedText;
import io.synproof.model.network.Packet;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.properties.words.CarriedDatagram;
import io.vavr.collection.List;

/** A monitor of the units in which users have received datagrams, in order. */
public record DatagramsArrived() implements Monitor<Label, List<CarriedDatagram>> {
    @Override
    public List<CarriedDatagram> initial() {
        return List.empty();
    }

    @Override
    public List<CarriedDatagram> next(List<CarriedDatagram> memory, Label label) {
        return label.action() instanceof Action.Deliver deliver
                        && deliver.segment().packet() instanceof Packet.Udp(Datagram datagram)
                ? memory.appendAll(label.events()
                        .flatMap(WorldFacts::handedOver)
                        .map(unit -> carried(deliver.segment(), datagram, unit)))
                : memory;
    }

    /** What a user receives when a packet arrives, which need not be the whole datagram. */
    private static CarriedDatagram carried(
            PacketInFlight flying, Datagram datagram, ReceivedText unit) {
        return new CarriedDatagram(
                flying.to(),
                flying.port(),
                new Datagram(datagram.number(), unit.text().length()));
    }
}
