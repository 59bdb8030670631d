package io.synproof.properties.words;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.ReceivedText;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.world.Event;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** Readings of an event: the segment that has arrived, and the octets of it that count. */
public final class Arrivals {
    private Arrivals() {}

    /** What has arrived, whole; none while a fragment of it waits for the rest. */
    public static Option<PacketInFlight> arrived(Event event) {
        return event.consumed().filter(flying -> !waits(event, flying));
    }

    /** Whether a fragment waits for the rest of its segment: it has no effect yet. */
    private static boolean waits(Event event, PacketInFlight flying) {
        return flying.fragment().isPiece()
                && event.after().equals(event.before())
                && event.sent().isEmpty()
                && event.signals().isEmpty();
    }

    /**
     * The octets that an arrival has made a connection accept, in order: those handed to its user,
     * or those put into its buffer.
     */
    public static List<ReceivedText> accepted(Event event) {
        return event.consumed().isEmpty()
                ? List.empty()
                : delivered(event)
                        .appendAll(buffer(event.after())
                                .drop(buffer(event.before()).size()));
    }

    /** The octets of a connection that an event hands to a user, in order. */
    public static List<ReceivedText> delivered(Event event) {
        return event.id().isOfDatagrams() ? List.empty() : handedOver(event);
    }

    /** The octets, of a connection or of a datagram, that an event hands to a user, in order. */
    public static List<ReceivedText> handedOver(Event event) {
        return event.signals()
                .flatMap(signal -> signal instanceof Signal.Delivered(ReceivedText delivery)
                        ? List.of(delivery)
                        : List.empty());
    }

    /** How many octets they are. */
    public static int octets(List<ReceivedText> all) {
        return all.map(delivery -> delivery.text().length()).sum().intValue();
    }

    private static List<ReceivedText> buffer(Endpoint endpoint) {
        return endpoint instanceof Connection connection ? connection.rcv().buffer() : List.empty();
    }
}
