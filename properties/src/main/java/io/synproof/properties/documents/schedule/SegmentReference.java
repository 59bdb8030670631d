package io.synproof.properties.documents.schedule;

import io.synproof.model.network.HostSide;
import io.synproof.model.network.PacketInFlight;
import io.synproof.properties.markup.yaml.Place;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A segment as a schedule names it, such as <i>the client's second SYN</i> or <i>ACK seq=101</i>.
 *
 * @param place its place
 * @param from who sent it, if it says so
 * @param kind its kind
 * @param ordinal which of its kind that its host has sent, from 1, if it says so
 * @param held whether it is one that is held
 * @param fields the numbers that it says
 */
record SegmentReference(
        Place place,
        Optional<HostSide> from,
        SegmentKind kind,
        OptionalInt ordinal,
        boolean held,
        Map<SegmentField, Long> fields) {

    /** Whether a segment is described by this, whichever of several it is. */
    boolean describes(HostSide sender, PacketInFlight packet) {
        return from.map(side -> side == sender).orElse(true)
                && SegmentKind.of(packet.segment()) == kind
                && fields.entrySet().stream()
                        .allMatch(field -> field.getKey().of(packet) == field.getValue());
    }

    @Override
    public String toString() {
        return (held ? "held " : "")
                + from.map(side -> side + " ").orElse("")
                + kind
                + (ordinal.isPresent() ? " " + ordinal.getAsInt() : "")
                + fields.entrySet().stream()
                        .map(field -> " " + field.getKey().key() + "=" + field.getValue())
                        .collect(Collectors.joining());
    }
}
