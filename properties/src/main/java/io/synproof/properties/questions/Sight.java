package io.synproof.properties.questions;

import io.synproof.model.endpoint.Delivery;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.host.Host;
import io.synproof.model.world.Event;
import io.vavr.collection.List;

/** What can be seen of a host. */
final class Sight {
    private Sight() {}

    /** Whether a connection of {@code host} is in {@code state}. */
    static boolean has(Host host, State state) {
        return host.slots().exists(slot -> slot.endpoint().state() == state);
    }

    /**
     * The octets that an arrival has made a connection accept, in order: those handed to its user,
     * or those put into its buffer.
     */
    static List<Delivery> accepted(Event event) {
        return event.consumed().isEmpty()
                ? List.empty()
                : delivered(event)
                        .appendAll(buffer(event.after())
                                .drop(buffer(event.before()).size()));
    }

    private static List<Delivery> delivered(Event event) {
        return event.signals()
                .flatMap(signal -> signal instanceof Signal.Delivered(Delivery delivery)
                        ? List.of(delivery)
                        : List.empty());
    }

    private static List<Delivery> buffer(Endpoint endpoint) {
        return endpoint instanceof Connection connection ? connection.rcv().buffer() : List.empty();
    }

    /** How many connections of {@code host} are in {@code state}. */
    static int count(Host host, State state) {
        return host.slots().count(slot -> slot.endpoint().state() == state);
    }
}
