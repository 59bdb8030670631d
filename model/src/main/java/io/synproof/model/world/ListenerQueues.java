package io.synproof.model.world;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.ConnectionSeed;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Reset;
import io.synproof.model.endpoint.SegmentArrives;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.UserCalls;
import io.synproof.model.host.AcceptOverflow;
import io.synproof.model.host.Admission;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.Host;
import io.synproof.model.host.Listener;
import io.synproof.model.host.ListenerConfig;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.SynFin;
import io.synproof.model.segment.Control;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** The effect of a listener's queues on TCP: admission, waiting and acceptance of connections. */
final class ListenerQueues {
    private ListenerQueues() {}

    /** The calls on the listening socket: LISTEN once, ACCEPT while a connection waits. */
    static List<Action> calls(Scenario scenario, HostSide side, Host host) {
        ListenerConfig rules = scenario.listening();
        List<Action> listen = scenario.users(side).listens() && !host.listening()
                ? List.of(new Action.Call(
                        side, ConnectionSlot.Id.of(0), new UserCall.Listen(rules.backlog())))
                : List.empty();
        List<Action> accept = next(rules, host)
                .map(first -> new Action.Call(side, first.id(), UserCall.Accept.ACCEPT))
                .toList()
                .map(call -> call);
        return listen.appendAll(accept);
    }

    /** The connection that ACCEPT returns, if it is called and one waits. */
    private static Option<Listener.Waiting> next(ListenerConfig rules, Host host) {
        List<Listener.Waiting> queue = host.listener().queue();
        return switch (rules.accepting()) {
            case AT_ONCE, NEVER -> Option.none();
            case CALLED -> queue.headOption();
            case NEWEST_FIRST -> queue.lastOption();
        };
    }

    /** Whether users have accepted a connection: before that they cannot call on it. */
    static boolean isAccepted(Scenario scenario, Host host, ConnectionSlot slot) {
        return !scenario.listening().queues()
                || !(slot.isRequest() || host.listener().holds(slot.id()));
    }

    /** LISTEN. */
    static HostStep listen(HostSide side, Host host) {
        Endpoint closed = Endpoint.Closed.CLOSED;
        Event event = new Event(
                side,
                ConnectionSlot.Id.of(0),
                closed,
                Option.none(),
                UserCalls.openPassive(closed));
        return new HostStep(host.with(host.listener().opened()), List.empty(), List.of(event));
    }

    /**
     * ACCEPT: connections are accepted in the order of their completion; one that has ended reports
     * so.
     */
    static HostStep accept(Scenario scenario, HostSide side, Host host) {
        Listener.Waiting first = next(scenario.listening(), host).get();
        Endpoint taken = first.ended() ? Endpoint.Closed.CLOSED : host.endpoint(first.id());
        Effect accepted = Effect.of(Clause.ACCEPT, taken).signalling(Signal.Notice.ACCEPTED);
        Effect effect = first.ended() ? accepted.signalling(Signal.Notice.RESET) : accepted;
        Event event = new Event(side, first.id(), taken, Option.none(), effect);
        return new HostStep(
                host.with(host.listener().accepted(first)), List.empty(), List.of(event));
    }

    /** A segment arrives: the queues are consulted before TCP and after it. */
    static Effect arrive(
            Scenario scenario,
            Host host,
            Endpoint before,
            PacketInFlight segment,
            ConnectionSeed seed) {
        if (!scenario.listening().kernel().limits()) {
            return before instanceof Endpoint.Listen && isOld(scenario, host, segment)
                    ? Effect.of(Clause.RECYCLED, before)
                    : tcp(scenario, before, segment, seed);
        }
        return switch (before) {
            case Endpoint.Listen listen -> atListener(scenario, host, listen, segment, seed);
            case Connection connection ->
                atQueue(scenario, host, connection, segment, tcp(scenario, before, segment, seed));
            case Endpoint.Closed _, Endpoint.SynSent _ -> tcp(scenario, before, segment, seed);
        };
    }

    /** A SYN at the listener that has ended a connection in TIME-WAIT. */
    static Effect reopened(Scenario scenario, Host host, PacketInFlight syn, ConnectionSeed seed) {
        Admission admission = Admission.ofReopening(scenario.listening(), host.load());
        return answered(scenario, host, Endpoint.Listen.LISTEN, syn, seed, admission);
    }

    private static Effect tcp(
            Scenario scenario, Endpoint before, PacketInFlight segment, ConnectionSeed seed) {
        return SegmentArrives.arrive(scenario.stack(segment.to()), before, segment.segment(), seed);
    }

    private static Effect atListener(
            Scenario scenario,
            Host host,
            Endpoint.Listen listen,
            PacketInFlight segment,
            ConnectionSeed seed) {
        return isOpening(scenario, segment.segment().control())
                ? synArrives(scenario, host, listen, segment, seed)
                : Cookies.redeemed(scenario, host, segment, seed)
                        .map(request -> ofCookie(scenario, host, request, segment, seed))
                        .getOrElse(() -> tcp(scenario, listen, segment, seed));
    }

    private static boolean isOpening(Scenario scenario, Control control) {
        return control == Control.SYN
                || (control == Control.SYN_FIN
                        && scenario.stack().rule(Rule.SYN_FIN) == SynFin.OPENS);
    }

    private static Effect synArrives(
            Scenario scenario,
            Host host,
            Endpoint.Listen listen,
            PacketInFlight segment,
            ConnectionSeed seed) {
        Admission admission =
                Admission.of(scenario.listening(), host.load(), isKnown(scenario, segment));
        return admission == Admission.ADMITTED && isOld(scenario, host, segment)
                ? Effect.of(Clause.RECYCLED, listen)
                : answered(scenario, host, listen, segment, seed, admission);
    }

    private static boolean isOld(Scenario scenario, Host host, PacketInFlight segment) {
        return isOpening(scenario, segment.segment().control())
                && Recycling.drops(scenario, host, segment);
    }

    private static Effect answered(
            Scenario scenario,
            Host host,
            Endpoint.Listen listen,
            PacketInFlight segment,
            ConnectionSeed seed,
            Admission admission) {
        return switch (admission) {
            case ADMITTED -> admitted(scenario, host, listen, tcp(scenario, listen, segment, seed));
            case COOKIE ->
                Effect.of(Clause.COOKIE_SENT, listen)
                        .sending(Cookies.answer(scenario, host, segment));
            case SYN_QUEUE_FULL -> Effect.of(Clause.SYN_QUEUE_FULL, listen);
            case ACCEPT_QUEUE_FULL -> Effect.of(Clause.ACCEPT_QUEUE_FULL, listen);
            case RESERVED -> Effect.of(Clause.SYN_QUEUE_RESERVED, listen);
        };
    }

    /** Only in a handshake of two messages, or by Fast Open, can a SYN complete a handshake. */
    private static Effect admitted(
            Scenario scenario, Host host, Endpoint.Listen listen, Effect effect) {
        return entersQueue(effect) && isAcceptQueueFull(scenario, host)
                ? Effect.of(Clause.ACCEPT_QUEUE_FULL, listen)
                : effect;
    }

    private static boolean isKnown(Scenario scenario, PacketInFlight syn) {
        return scenario.listening().knownPeers() && !Attacker.isStranger(syn.port());
    }

    /** A handshake that would be complete now must find room in the accept queue. */
    private static Effect atQueue(
            Scenario scenario,
            Host host,
            Connection before,
            PacketInFlight segment,
            Effect effect) {
        if (!before.passive() || !isComplete(effect) || !isAcceptQueueFull(scenario, host)) {
            return effect;
        }
        return switch (scenario.listening().overflow()) {
            case AcceptOverflow.IGNORED -> Effect.of(Clause.ACCEPT_OVERFLOW, before);
            case AcceptOverflow.RESET ->
                Effect.of(Clause.ACCEPT_OVERFLOW_RST, Endpoint.Listen.LISTEN)
                        .sending(Reset.of(segment.segment()));
        };
    }

    /** The request that a cookie stands for meets the segment; without room it is forgotten. */
    private static Effect ofCookie(
            Scenario scenario,
            Host host,
            Connection request,
            PacketInFlight segment,
            ConnectionSeed seed) {
        if (isAcceptQueueFull(scenario, host)) {
            return Effect.of(Clause.ACCEPT_OVERFLOW, Endpoint.Listen.LISTEN);
        }
        Effect effect = tcp(scenario, request, segment, seed);
        return new Effect(
                effect.after(),
                effect.sent(),
                effect.signals(),
                effect.clauses().prepend(Clause.COOKIE_VALID));
    }

    private static boolean isAcceptQueueFull(Scenario scenario, Host host) {
        return Admission.isAcceptQueueFull(
                scenario.listening(), host.listener().queue().size());
    }

    /** Under Fast Open the SYN alone is enough for accept() to return. */
    private static boolean entersQueue(Effect effect) {
        return isComplete(effect) || effect.clauses().contains(Clause.FAST_OPEN);
    }

    private static boolean isComplete(Effect effect) {
        return effect.after() instanceof Connection after && after.state().isSynchronized();
    }

    /** A request that is given up tells nobody: no user has it yet. */
    static Effect timeout(Scenario scenario, Endpoint before, Effect effect) {
        return scenario.listening().kernel().limits()
                        && before instanceof Connection connection
                        && connection.passive()
                        && connection.state() == State.SYN_RECEIVED
                ? new Effect(effect.after(), effect.sent(), List.empty(), effect.clauses())
                : effect;
    }

    /**
     * The queues after an event: complete connections wait, repeated requests are no longer young.
     */
    static Host settled(Scenario scenario, Host host, Event event) {
        ListenerConfig rules = scenario.listening();
        boolean request = event.before() instanceof Connection before && before.passive();
        boolean began = event.before() instanceof Endpoint.Listen || request;
        if (rules.queues() && began && entersQueue(event.effect())) {
            return host.with(host.listener().queueing(event.id()));
        }
        return rules.kernel().youngCount()
                        && request
                        && event.clauses().contains(Clause.RETRANSMISSION)
                ? host.with(host.listener().repeated(event.id()))
                : host;
    }
}
