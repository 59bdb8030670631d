package io.synproof.model.world;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.host.Host;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.rules.Recycle;
import io.synproof.model.rules.Rule;
import io.synproof.model.segment.Timestamp;
import io.vavr.control.Option;

/**
 * The memory of a peer's address beyond a connection, where {@link Recycle#PER_HOST} holds: the
 * newest TS.Recent of its connections in TIME-WAIT. An older SYN is dropped, whatever its port.
 * Linux forgets this after a minute; here only a crash does.
 */
final class Recycling {
    private Recycling() {}

    /** Whether a SYN at the listener is older than what is remembered of its address. */
    static boolean drops(Scenario scenario, Host host, PacketInFlight syn) {
        return isOn(scenario)
                && host.counters()
                        .heard()
                        .exists(last -> syn.segment()
                                .options()
                                .stamp()
                                .exists(stamp -> stamp.isBefore(last)));
    }

    /** The host after an event, which may be of a connection in TIME-WAIT. */
    static Host remembering(Scenario scenario, Host host, Event event) {
        return isOn(scenario)
                ? waiting(event.after())
                        .flatMap(connection -> connection.rcv().recent())
                        .filter(stamp -> isNews(host, stamp))
                        .map(host::hearing)
                        .getOrElse(host)
                : host;
    }

    /**
     * Whether a timestamp is newer than the remembered one: an older one replaces nothing, since it
     * comes from a host whose clock is behind.
     */
    private static boolean isNews(Host host, Timestamp stamp) {
        return !host.counters().heard().exists(stamp::isBefore);
    }

    private static boolean isOn(Scenario scenario) {
        return scenario.stack().rule(Rule.RECYCLE) == Recycle.PER_HOST;
    }

    private static Option<Connection> waiting(Endpoint endpoint) {
        return endpoint instanceof Connection connection && connection.state() == State.TIME_WAIT
                ? Option.some(connection)
                : Option.none();
    }
}
