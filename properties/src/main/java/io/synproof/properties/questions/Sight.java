package io.synproof.properties.questions;

import io.synproof.model.endpoint.State;
import io.synproof.model.host.Host;

/** What can be seen of a host. */
final class Sight {
    private Sight() {}

    /** Whether a connection of {@code host} is in {@code state}. */
    static boolean has(Host host, State state) {
        return host.slots().exists(slot -> slot.endpoint().state() == state);
    }

    /** How many connections of {@code host} are in {@code state}. */
    static int count(Host host, State state) {
        return host.slots().count(slot -> slot.endpoint().state() == state);
    }
}
