package io.synproof.model.world;

import io.synproof.model.endpoint.ConnectionSeed;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.host.Host;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.host.SynCookie;
import io.synproof.model.network.HostSide;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;

/** The selection of initial sequence numbers (RFC 9293, section 3.4.1). */
final class IsnSelection {
    private IsnSelection() {}

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

    /** The first of the choices, without building the list, which may have 65,536 elements. */
    static SequenceNumber first(Scenario scenario, long clock, Host host, IsnPolicy policy) {
        return switch (policy) {
            case FIXED, SUCCESSIVE, FRESH, CLOCK ->
                choices(scenario, clock, host, policy).head();
            case ANY -> scenario.space().zero();
        };
    }

    /** The values with which a connection of {@code host} begins. */
    static ConnectionSeed seed(Scenario scenario, HostSide side, Host host, SequenceNumber iss) {
        return new ConnectionSeed(
                iss, scenario.tagged() ? host.incarnations() + 1 : 0, scenario.withSyn(side));
    }

    /** {@code host} after a connection has begun with {@code iss}. */
    static Host afterOpening(Scenario scenario, Host host, IsnPolicy policy, SequenceNumber iss) {
        Host counted = scenario.tagged() ? host.afterOpening() : host;
        if (isCookie(scenario, iss)) {
            return counted;
        }
        return switch (policy) {
            case SUCCESSIVE, FRESH -> counted.withIsn(iss.next());
            case FIXED, CLOCK, ANY -> counted;
        };
    }

    /** A number that comes from a cookie says nothing about the numbers that follow. */
    private static boolean isCookie(Scenario scenario, SequenceNumber iss) {
        return scenario.listening().usesCookies() && SynCookie.isCookie(iss);
    }

    /** {@code host} remembering that a connection of it has used all numbers before SND.NXT. */
    static Host afterUse(Scenario scenario, Host host, IsnPolicy policy, Endpoint endpoint) {
        return switch (policy) {
            case FRESH ->
                switch (endpoint) {
                    case Closed _ -> host;
                    case Listen _ -> host;
                    case SynSent synSent -> beyond(scenario, host, synSent.snd());
                    case Connection connection -> beyond(scenario, host, connection.snd());
                };
            case FIXED, SUCCESSIVE, CLOCK, ANY -> host;
        };
    }

    private static Host beyond(Scenario scenario, Host host, SendSide snd) {
        SequenceNumber nxt = snd.nxt();
        return !isCookie(scenario, snd.iss()) && host.isn().isBefore(nxt)
                ? host.withIsn(nxt)
                : host;
    }
}
