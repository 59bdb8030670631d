package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.host.Admission;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.Host;
import io.synproof.model.host.Listener;
import io.synproof.model.host.ListenerConfig;
import io.synproof.model.host.SynCookie;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.world.Action;
import io.synproof.model.world.Attacker;
import io.synproof.model.world.Event;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import java.util.List;
import java.util.function.BiPredicate;

/** Questions about a listener's queues, and about the requests that they turn away. */
final class QueueQuestions {
    private QueueQuestions() {}

    static final Question<Unit> CLIENT_ALONE = inModel(
            "establishedBeforeFullQueue",
            "a client is ESTABLISHED and nothing is in flight, while the server's accept queue is"
                    + " full and its connection to that client still in SYN-RECEIVED, or gone",
            Question.Kind.REACHABLE,
            Subject.itself(),
            (rules, world) -> isAcceptQueueFull(rules, world)
                    && world.network().inFlight().isEmpty()
                    && world.client().slots().exists(slot -> isAlone(world.server(), slot)),
            "The client is ESTABLISHED; the server's accept queue is full, and it has no"
                    + " established connection with that client.");

    private static boolean isAcceptQueueFull(ListenerConfig rules, World world) {
        return Admission.isAcceptQueueFull(
                rules, world.server().listener().queue().size());
    }

    private static boolean isAlone(Host server, ConnectionSlot slot) {
        State there = server.endpoint(slot.id()).state();
        return slot.endpoint().state() == State.ESTABLISHED
                && (there == State.SYN_RECEIVED || there == State.LISTEN);
    }

    static final Question<Unit> SYN_QUEUE_FULL = inModel(
            "synQueueFull",
            "the SYN queue holds as many requests as strangers can put there",
            Question.Kind.REACHABLE,
            Subject.itself(),
            (rules, world) -> rules.kernel().limits()
                    && !world.server().requests().isEmpty()
                    && world.server().requests().size() >= rules.synQueueCapacity(false),
            "The SYN queue holds as many requests as strangers can put there.");

    static final Question<Unit> ACCEPT_QUEUE_FULL = inModel(
            "acceptQueueFull",
            "the accept queue holds backlog + 1 connections",
            Question.Kind.REACHABLE,
            Subject.itself(),
            QueueQuestions::isAcceptQueueFull,
            "The accept queue is full.");

    static final Question<Unit> WITHIN_LIMITS = inModel(
            "queuesWithinLimits",
            "the server's queues never hold more than their capacity: backlog + 1 connections,"
                    + " and as many requests as the rules of admission let in",
            Question.Kind.ALWAYS,
            Subject.inWorlds(
                    "a connection or a request is in a queue of the server",
                    world -> !world.server().requests().isEmpty()
                            || !world.server().listener().queue().isEmpty()),
            (rules, world) -> !rules.kernel().limits()
                    || (world.server().requests().size()
                                    <= rules.synQueueCapacity(rules.knownPeers())
                            && world.server().listener().queue().size()
                                    <= rules.acceptQueueCapacity()),
            "A queue of the server holds more than its capacity.");

    static final Question<Unit> NONE_QUEUED = Asked.never(
            "strangerAccepted",
            "a connection from a made-up address is complete",
            Subject.inWorlds(
                    "a segment from a made-up address is on its way, or has begun a connection",
                    world -> world.network()
                                    .inFlight()
                                    .exists(flying -> Attacker.isStranger(flying.port()))
                            || world.server()
                                    .slots()
                                    .exists(slot ->
                                            Attacker.isStranger(slot.id().port()))),
            world -> world.server()
                    .slots()
                    .exists(slot -> Attacker.isStranger(slot.id().port()) && !slot.isRequest()),
            "A connection from a made-up address is complete.");

    static final Question<Unit> IN_ONE_PLACE = Asked.always(
            "connectionsInOneQueue",
            "each connection is in the SYN queue, in the accept queue or with a user: in one place",
            Subject.inWorlds(
                    "a connection is in a queue",
                    world -> !isWithoutQueues(world.server()) || !isWithoutQueues(world.client())),
            world -> isInOnePlace(world.server()) && isInOnePlace(world.client()),
            "What waits in the accept queue is there twice, is a request still, or is no"
                    + " connection.");

    private static boolean isWithoutQueues(Host host) {
        return host.requests().isEmpty() && host.listener().queue().isEmpty();
    }

    private static boolean isInOnePlace(Host host) {
        var alive = host.listener().queue().reject(Listener.Waiting::ended);
        return alive.distinct().size() == alive.size()
                && alive.forAll(waiting -> host.slots()
                        .exists(slot -> slot.id().equals(waiting.id()) && !slot.isRequest()));
    }

    static final Question<Unit> CLIENT_SERVED = Asked.everyLabel(
            "clientNotTurnedAway",
            "no SYN of the client is dropped at the listener: each is answered",
            Subject.inLabels(
                    "a SYN of the client arrives at the listener",
                    label -> label.events().exists(QueueQuestions::isSynOfClient)),
            label -> !label.events().exists(QueueQuestions::isDropped),
            "A SYN of the client meets the listener, and is dropped.");

    static boolean isDropped(Event event) {
        return isSynOfClient(event)
                && event.after().state() == State.LISTEN
                && event.sent().isEmpty();
    }

    private static boolean isSynOfClient(Event event) {
        return event.side() == HostSide.SERVER
                && event.before().state() == State.LISTEN
                && !Attacker.isStranger(event.id().port())
                && WorldFacts.arrived(event).exists(segment -> segment.control() == Control.SYN);
    }

    static final Question<Unit> COOKIE_ESTABLISHES = inModel(
            "establishedByCookie",
            "the server is ESTABLISHED with a client by a cookie, while its SYN queue has no room",
            Question.Kind.REACHABLE,
            Subject.itself(),
            (rules, world) -> rules.usesCookies()
                    && world.server().requests().size() >= rules.synQueueCapacity(false)
                    && world.server().slots().exists(QueueQuestions::isByCookie),
            "The server is ESTABLISHED with the client by a cookie; its SYN queue did not have to"
                    + " hold the request.");

    private static boolean isByCookie(ConnectionSlot slot) {
        return slot.endpoint() instanceof Connection connection
                && connection.state() == State.ESTABLISHED
                && SynCookie.isCookie(connection.snd().iss());
    }

    /** A question about a world under the rules of its listeners, with its subject. */
    static Question<Unit> inModel(
            String name,
            String summary,
            Question.Kind kind,
            Subject<Unit> subject,
            BiPredicate<ListenerConfig, World> predicate,
            String explanation) {
        return new Question<>(
                name,
                summary,
                kind,
                subject,
                false,
                Monitor.none(),
                model -> property(name, kind, model, predicate),
                _ -> List.of(),
                (_, _) -> explanation);
    }

    private static Property<MonitoredState<World, Unit>, Action> property(
            String name,
            Question.Kind kind,
            TcpModel model,
            BiPredicate<ListenerConfig, World> predicate) {
        ListenerConfig rules = model.law(Scenario::listening);
        return kind == Question.Kind.REACHABLE
                ? Property.reachable(name, state -> predicate.test(rules, state.state()))
                : Property.always(name, state -> predicate.test(rules, state.state()));
    }
}
