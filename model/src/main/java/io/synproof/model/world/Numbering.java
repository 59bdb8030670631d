package io.synproof.model.world;

import io.synproof.model.endpoint.Birth;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.host.Host;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;

/** How hosts number their connections (RFC 9293, section 3.4.1). */
final class Numbering {
    private Numbering() {}

    /** The initial sequence numbers among which a host may choose now. */
    static List<SequenceNumber> choices(
            Scenario scenario, long clock, Host host, IsnPolicy policy) {
        return switch (policy) {
            case FIXED, SUCCESSIVE, FRESH -> List.of(host.isn());
            case CLOCK -> List.of(scenario.space().number(clock));
            case ANY ->
                List.rangeClosed(0, scenario.space().size() - 1).map(scenario.space()::number);
        };
    }

    /** What a connection of {@code host} begins with. */
    static Birth birth(Scenario scenario, Host host, SequenceNumber iss) {
        return new Birth(iss, scenario.tagged() ? host.incarnations() + 1 : 0);
    }

    /** {@code host} after a connection has begun with {@code iss}. */
    static Host afterBirth(Scenario scenario, Host host, IsnPolicy policy, SequenceNumber iss) {
        Host counted = scenario.tagged() ? host.afterBirth() : host;
        return switch (policy) {
            case SUCCESSIVE, FRESH -> counted.withIsn(iss.next());
            case FIXED, CLOCK, ANY -> counted;
        };
    }

    /** {@code host} remembering that a connection of it has used all numbers before SND.NXT. */
    static Host afterUse(Host host, IsnPolicy policy, Endpoint endpoint) {
        return switch (policy) {
            case FRESH ->
                switch (endpoint) {
                    case Closed _ -> host;
                    case Listen _ -> host;
                    case SynSent synSent -> beyond(host, synSent.snd().nxt());
                    case Connection connection -> beyond(host, connection.snd().nxt());
                };
            case FIXED, SUCCESSIVE, CLOCK, ANY -> host;
        };
    }

    private static Host beyond(Host host, SequenceNumber nxt) {
        return host.isn().isBefore(nxt) ? host.withIsn(nxt) : host;
    }
}
