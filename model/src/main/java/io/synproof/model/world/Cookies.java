package io.synproof.model.world;

import io.synproof.model.endpoint.ConnectionSeed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Feature;
import io.synproof.model.endpoint.ReceiveSide;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.SynOptions;
import io.synproof.model.host.CookieClock;
import io.synproof.model.host.Host;
import io.synproof.model.host.SynCookie;
import io.synproof.model.host.TimestampClock;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Options;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Timestamp;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.control.Option;

/** Connections that the listener does not remember: their state travels in a cookie. */
final class Cookies {
    private Cookies() {}

    /**
     * The answer to a SYN: a SYN,ACK whose sequence number is the cookie.
     *
     * <p>No connection has begun yet, so it carries the evidence of none.
     */
    static Segment answer(Scenario scenario, Host host, PacketInFlight syn) {
        SequenceNumber isn = syn.segment().seq();
        int slot = host.listener().clock().map(CookieClock::slot).getOrElse(0);
        Segment answer = Segment.acknowledging(
                Control.SYN_ACK, SynCookie.of(syn.port(), isn, slot), isn.next(), 0);
        Option<Timestamp> stamp = syn.segment()
                .options()
                .stamp()
                .flatMap(_ -> host.stamps().map(TimestampClock::now));
        Options offered = new Options(scenario.users(syn.to()).opening().mss(), stamp)
                .echoing(syn.segment()
                        .options()
                        .stamp()
                        .filter(_ -> stamp.isDefined()
                                && scenario.stack().feature(Feature.TIMESTAMP_ECHO)));
        return answer.with(stamp.isEmpty() ? offered : agreeing(scenario, syn, offered));
    }

    /** What a cookie has no room for is agreed only where a timestamp brings it back. */
    private static Options agreeing(Scenario scenario, PacketInFlight syn, Options offered) {
        SynOptions own = scenario.users(syn.to()).opening();
        Options asked = syn.segment().options();
        return offered.scaling(
                        asked.windowScale() == Options.UNSCALED
                                ? Options.UNSCALED
                                : own.windowScale())
                .permittingSack(own.sack() && asked.sackPermitted());
    }

    /**
     * The options that the SYN had: a cookie has no room for them, the echo of a timestamp does, as
     * in Linux.
     */
    private static Options kept(Scenario scenario, PacketInFlight flying) {
        boolean echoed = flying.segment().options().stamp().isDefined()
                && scenario.users(flying.to()).opening().timestamps();
        SynOptions asked = scenario.users(flying.to().other()).opening();
        return echoed
                ? Options.NONE
                        .with(asked.mss())
                        .scaling(asked.windowScale())
                        .permittingSack(asked.sack())
                : Options.NONE;
    }

    /**
     * The request that a segment proves, if it is the first one after the client's SYN and
     * acknowledges a cookie that is still valid.
     */
    static Option<Connection> redeemed(
            Scenario scenario, Host host, PacketInFlight flying, ConnectionSeed seed) {
        Segment segment = flying.segment();
        if (!segment.control().ack()
                || segment.control().rst()
                || segment.control().syn()) {
            return Option.none();
        }
        SequenceNumber isn = segment.seq().plus(-1);
        SequenceNumber cookie = segment.ack().plus(-1);
        return host.listener()
                .clock()
                .filter(clock -> SynCookie.isValid(clock, flying.port(), isn, cookie))
                .map(_ -> new Connection(
                        State.SYN_RECEIVED,
                        SendSide.afterSyn(new ConnectionSeed(cookie, seed.incarnation()))
                                .hearingSyn(scenario.stack(flying.to()), kept(scenario, flying)),
                        ReceiveSide.afterSyn(isn)
                                .with(segment.options()
                                        .stamp()
                                        .filter(_ -> host.stamps().isDefined())),
                        scenario.stack().retransmission(),
                        true));
    }
}
