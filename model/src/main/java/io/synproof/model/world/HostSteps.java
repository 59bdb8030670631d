package io.synproof.model.world;

import io.synproof.model.datagram.Datagram;
import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.ConnectionSeed;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Timeouts;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.endpoint.UserCalls;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.Host;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** The effects of actions on the one host that they concern. */
final class HostSteps {
    private HostSteps() {}

    /** A user of the host calls. */
    static HostStep call(
            Scenario scenario, HostSide side, Host host, ConnectionSlot.Id id, UserCall call) {
        Endpoint before =
                call instanceof UserCall.Open ? Endpoint.Closed.CLOSED : host.endpoint(id);
        return switch (call) {
            case UserCall.Open(SequenceNumber iss) -> {
                Effect effect = UserCalls.openActive(
                        scenario.stack(side),
                        before,
                        IsnSelection.seed(scenario, side, host, iss),
                        scenario.withSyn(side));
                Host opening = host.with(host.script().afterOpen());
                yield happened(
                        scenario,
                        withConnection(scenario, side, opening, iss),
                        event(scenario, side, id, before, Option.none(), effect));
            }
            case UserCall.Send(int octets) ->
                happened(
                        scenario,
                        host,
                        event(
                                scenario,
                                side,
                                id,
                                before,
                                Option.none(),
                                UserCalls.send(scenario.stack(side), before, octets)));
            case UserCall.SendDatagram(Datagram datagram) ->
                Datagrams.send(scenario, side, host, id, datagram);
            case UserCall.Listen _ -> ListenerQueues.listen(side, host);
            case UserCall.Accept _ -> ListenerQueues.accept(scenario, side, host);
            case UserCall.Plain plain -> plain(scenario, side, host, id, before, plain);
        };
    }

    private static HostStep plain(
            Scenario scenario,
            HostSide side,
            Host host,
            ConnectionSlot.Id id,
            Endpoint before,
            UserCall.Plain call) {
        Effect effect = switch (call) {
            case RECEIVE -> UserCalls.receive(scenario.stack(side), before);
            case CLOSE -> UserCalls.close(scenario.stack(side), before);
            case CLOSE_BOTH -> UserCalls.closeBoth(scenario.stack(side), before);
            case SHUTDOWN_READ -> UserCalls.shutdownRead(scenario.stack(side), before);
            case ABORT -> UserCalls.abort(scenario.stack(side), before);
        };
        Host after = switch (call) {
            case RECEIVE, CLOSE, CLOSE_BOTH, SHUTDOWN_READ -> host;
            case ABORT -> host.with(host.script().afterAbort());
        };
        return happened(scenario, after, event(scenario, side, id, before, Option.none(), effect));
    }

    /** A timer of the host fires. */
    static HostStep timeout(
            Scenario scenario, HostSide side, Host host, ConnectionSlot.Id id, Timer.Role role) {
        Endpoint before = host.endpoint(id);
        Effect effect = ListenerQueues.timeout(
                scenario, before, Timeouts.fire(scenario.stack(side), before, role));
        return happened(scenario, host, event(scenario, side, id, before, Option.none(), effect));
    }

    /** A segment arrives at the host. */
    static HostStep arrive(
            Scenario scenario,
            Host host,
            long clock,
            PacketInFlight segment,
            Option<SequenceNumber> chosen) {
        if (!host.up()) {
            return unheard(host, segment);
        }
        Host complete = Fragmentation.completing(host, segment);
        return Fragmentation.waiting(host, segment)
                .orElse(() -> Datagrams.in(segment)
                        .map(datagram -> Datagrams.arrive(complete, segment, datagram)))
                .getOrElse(() -> heard(scenario, complete, clock, segment, chosen));
    }

    private static HostStep heard(
            Scenario scenario,
            Host host,
            long clock,
            PacketInFlight segment,
            Option<SequenceNumber> chosen) {
        IsnPolicy policy = scenario.users(segment.to()).isn();
        return TimeWaitReopening.by(scenario, host, segment)
                .map(old -> {
                    SequenceNumber iss = chosen.getOrElse(
                            () -> old.choices(scenario, clock, host, policy).head());
                    HostStep step = heard(scenario, old.freed(host), segment, iss, true);
                    return new HostStep(
                            step.after(), step.sent(), step.events().prepend(old.event()));
                })
                .getOrElse(() -> {
                    SequenceNumber iss = chosen.getOrElse(
                            () -> IsnSelection.first(scenario, clock, host, policy));
                    return heard(scenario, host, segment, iss, false);
                });
    }

    /**
     * A segment reaches the connection or listener that it is for.
     *
     * @param reopening whether it has ended a connection in TIME-WAIT
     */
    private static HostStep heard(
            Scenario scenario,
            Host host,
            PacketInFlight segment,
            SequenceNumber iss,
            boolean reopening) {
        HostSide side = segment.to();
        ConnectionSlot.Id id = Demultiplexer.addressee(scenario.stack(), host, segment);
        Endpoint before = host.endpoint(id);
        ConnectionSeed seed = IsnSelection.seed(scenario, side, host, iss);
        Effect effect = reopening
                ? ListenerQueues.reopened(scenario, host, segment, seed)
                : ListenerQueues.arrive(scenario, host, before, segment, seed);
        Event event = event(scenario, side, id, before, Option.some(segment), effect);
        Host known =
                before instanceof Endpoint.Listen && event.after() instanceof Connection connection
                        ? withConnection(scenario, side, host, connection.snd().iss())
                        : host;
        return happened(scenario, known, event);
    }

    /**
     * An attacker sends a segment: the host does nothing yet, and the segment appears to come from
     * another.
     */
    static HostStep inject(Host host, PacketInFlight forged) {
        Endpoint nothing = Endpoint.Closed.CLOSED;
        Effect effect = Effect.of(Clause.FORGED, nothing).sending(forged.segment());
        Event event = new Event(
                forged.to().other(),
                ConnectionSlot.Id.of(forged.port()),
                nothing,
                Option.none(),
                effect);
        return new HostStep(host, List.of(forged), List.of(event));
    }

    private static HostStep unheard(Host host, PacketInFlight segment) {
        Endpoint nothing = Endpoint.Closed.CLOSED;
        Event event = new Event(
                segment.to(),
                ConnectionSlot.Id.of(segment.port()),
                nothing,
                segment.tcp().map(_ -> segment),
                Effect.of(Clause.HOST_DOWN, nothing));
        return new HostStep(host, List.empty(), List.of(event));
    }

    private static Host withConnection(
            Scenario scenario, HostSide side, Host host, SequenceNumber iss) {
        return IsnSelection.afterOpening(scenario, host, scenario.users(side).isn(), iss);
    }

    /** The event of a connection, or what the scenario's mutation makes of it. */
    private static Event event(
            Scenario scenario,
            HostSide side,
            ConnectionSlot.Id id,
            Endpoint before,
            Option<PacketInFlight> consumed,
            Effect effect) {
        Event meant = new Event(side, id, before, consumed, effect);
        return new Event(side, id, before, consumed, scenario.mutation().effect(meant));
    }

    /** Puts the connection back into its slot. */
    private static HostStep happened(Scenario scenario, Host before, Event unstamped) {
        Host host = TimestampSending.clocked(before, unstamped);
        Event event = TimestampSending.stamped(scenario, host, unstamped);
        HostSide side = event.side();
        Host known = Recycling.remembering(scenario, host.with(event.id(), event.after()), event);
        Host settled = ListenerQueues.settled(scenario, known, event);
        Host after =
                IsnSelection.afterUse(scenario, settled, scenario.users(side).isn(), event.after());
        List<PacketInFlight> sent = Fragmentation.of(
                        scenario, side, after, event.id().port(), event.sent())
                .filter(scenario.attack()::reaches);
        return new HostStep(
                Fragmentation.afterSending(scenario, after, event.sent()), sent, List.of(event));
    }
}
