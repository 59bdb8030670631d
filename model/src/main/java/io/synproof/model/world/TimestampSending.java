package io.synproof.model.world;

import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.Feature;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.State;
import io.synproof.model.host.Host;
import io.synproof.model.host.TimestampClock;
import io.synproof.model.rules.CrossedOptions;
import io.synproof.model.rules.Rule;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Timestamp;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.control.Option;

/**
 * Timestamps on the sending side (RFC 7323, section 3.2): on the SYN of a side that offers them,
 * and then on every segment of a connection that has agreed to them, except resets.
 */
final class TimestampSending {
    private TimestampSending() {}

    /** {@code host} with its clock advanced by the numbers that an event used. */
    static Host clocked(Host host, Event event) {
        return host.stamps().isEmpty()
                ? host
                : host.with(host.stamps()
                        .map(clock -> clock.afterUse(used(event.before(), event.after()))));
    }

    /** {@code event} with what it sent stamped by the clock of {@code host}. */
    static Event stamped(Scenario scenario, Host host, Event event) {
        return host.stamps()
                .filter(_ -> stamps(scenario, event))
                .map(clock -> new Event(
                        event.side(),
                        event.id(),
                        event.before(),
                        event.consumed(),
                        stamped(scenario, shown(scenario, clock, event), event.effect())))
                .getOrElse(event);
    }

    /** The value of the clock of the host at the event's port. */
    private static Timestamp shown(Scenario scenario, TimestampClock clock, Event event) {
        int behind = scenario.users(event.side()).opening().behind();
        return clock.now().minus(event.id().port() * behind);
    }

    private static Effect stamped(Scenario scenario, Timestamp now, Effect effect) {
        Option<Timestamp> echo = Option.when(
                scenario.stack().feature(Feature.TIMESTAMP_ECHO), () -> heard(effect.after()));
        return new Effect(
                effect.after(),
                effect.sent().map(segment -> stamped(now, echo, segment)),
                effect.signals(),
                effect.clauses());
    }

    /** TS.Recent; zero before anything was heard, which a SYN sends. */
    private static Timestamp heard(Endpoint endpoint) {
        return switch (endpoint) {
            case Closed _, Listen _, SynSent _ -> Timestamp.ZERO;
            case Connection connection -> connection.rcv().recent().getOrElse(Timestamp.ZERO);
        };
    }

    /** TSecr counts with the ACK bit alone, and is zero without it (section 3.2). */
    private static Segment stamped(Timestamp now, Option<Timestamp> echo, Segment segment) {
        return segment.control().rst()
                ? segment
                : segment.with(segment.options()
                        .with(Option.some(now))
                        .echoing(segment.control().ack() ? echo : echo.map(_ -> Timestamp.ZERO)));
    }

    private static boolean stamps(Scenario scenario, Event event) {
        return switch (event.after()) {
            case Closed _, Listen _ -> false;
            case SynSent _ -> scenario.users(event.side()).opening().timestamps();
            case Connection connection ->
                connection.rcv().recent().isDefined()
                        || repeatsItsOffer(scenario, event, connection);
        };
    }

    /** Where a rule has it, the SYN,ACK of a simultaneous open offers them once more. */
    private static boolean repeatsItsOffer(Scenario scenario, Event event, Connection connection) {
        return connection.state() == State.SYN_RECEIVED
                && !connection.passive()
                && connection.rcv().nxt().equals(connection.rcv().irs().next())
                && scenario.users(event.side()).opening().timestamps()
                && scenario.stack().rule(Rule.CROSSED_OPTIONS) == CrossedOptions.OWN
                && event.sent().exists(segment -> segment.control() == Control.SYN_ACK);
    }

    /** The number of sequence numbers that a step uses for the first time. */
    private static int used(Endpoint before, Endpoint after) {
        return snd(after)
                .map(snd -> (int) snd.nxt()
                        .distanceFrom(snd(before)
                                .filter(old -> !snd.nxt().isBefore(old.nxt()))
                                .map(SendSide::nxt)
                                .getOrElse(() -> least(before, snd))))
                .getOrElse(0);
    }

    /**
     * The number from which a step counts: ISS for a new connection; SND.NXT, so that nothing
     * counts, if it has gone back.
     */
    private static SequenceNumber least(Endpoint before, SendSide snd) {
        return snd(before).isDefined() ? snd.nxt() : snd.iss();
    }

    private static Option<SendSide> snd(Endpoint endpoint) {
        return switch (endpoint) {
            case Closed _, Listen _ -> Option.none();
            case SynSent synSent -> Option.some(synSent.snd());
            case Connection connection -> Option.some(connection.snd());
        };
    }
}
