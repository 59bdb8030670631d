package io.synproof.model.world;

import io.synproof.model.endpoint.ConnectionSeed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.ReceiveSide;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.State;
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
        return answer.with(new Options(scenario.users(syn.to()).opening().mss(), stamp));
    }

    /**
     * The MSS that the SYN announced: a cookie has no room for it, the echo of a timestamp does, as
     * in Linux.
     */
    private static int kept(Scenario scenario, PacketInFlight flying) {
        boolean echoed = flying.segment().options().stamp().isDefined()
                && scenario.users(flying.to()).opening().timestamps();
        return echoed ? scenario.users(flying.to().other()).opening().mss() : Options.UNSAID;
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
                                .hearingMss(kept(scenario, flying)),
                        ReceiveSide.afterSyn(isn)
                                .with(segment.options()
                                        .stamp()
                                        .filter(_ -> host.stamps().isDefined())),
                        scenario.stack().retransmission(),
                        true));
    }
}
