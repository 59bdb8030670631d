package io.synproof.properties.questions;

import io.synproof.checker.model.Unit;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Event;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;

/** Questions about the number of connections in a listener's two queues, and the way into them. */
final class BacklogQuestions {
    private BacklogQuestions() {}

    static final Question<Unit> BOTH_HOLD = Asked.reachable(
            "bothQueuesHold",
            "one connection waits in the SYN queue and another in the accept queue",
            false,
            world -> !world.server().requests().isEmpty()
                    && !world.server().listener().queue().isEmpty(),
            "The two queues hold a connection each.");

    static final Question<Unit> LAST_ACK_QUEUES = StepContext.everyStep(
            "lastAckEntersAcceptQueue",
            "the last ACK of a handshake puts its connection into the accept queue",
            Subject.inLabels(
                    "the last ACK of a handshake arrives",
                    label -> label.events().exists(BacklogQuestions::isLastAck)),
            judged -> judged.label()
                    .events()
                    .filter(BacklogQuestions::isLastAck)
                    .forAll(event -> judged.after().server().listener().holds(event.id())),
            "The last ACK has arrived, and the connection is not in the accept queue.");

    private static boolean isLastAck(Event event) {
        return event.side() == HostSide.SERVER
                && event.before() instanceof Connection before
                && before.passive()
                && event.consumed()
                        .flatMap(flying -> flying.tcp())
                        .exists(segment -> isLastAck(before, segment));
    }

    private static boolean isLastAck(Connection request, Segment segment) {
        return segment.control() == Control.ACK
                && segment.seq().equals(request.rcv().nxt())
                && segment.ack().equals(request.snd().nxt());
    }

    static final Question<Unit> ACCEPT_QUEUE_BOUNDED = QueueQuestions.inModel(
            "backlogBoundsAcceptQueue",
            "no more than backlog + 1 connections wait to be accepted",
            Question.Kind.ALWAYS,
            Subject.inStatesOf(
                    "backlog + 1 connections wait to be accepted",
                    (model, state) -> state.state().server().listener().queue().size()
                            >= model.law(Scenario::listening).effectiveBacklog() + 1),
            (rules, world) ->
                    world.server().listener().queue().size() <= rules.effectiveBacklog() + 1,
            "More than backlog + 1 connections wait to be accepted.");

    static final Question<Unit> SYN_QUEUE_BOUNDED = QueueQuestions.inModel(
            "backlogBoundsSynQueue",
            "the SYN queue holds no more than backlog + 1 requests",
            Question.Kind.ALWAYS,
            Subject.inStatesOf(
                    "the SYN queue holds backlog + 1 requests",
                    (model, state) -> state.state().server().requests().size()
                            >= model.law(Scenario::listening).effectiveBacklog() + 1),
            (rules, world) -> world.server().requests().size() <= rules.effectiveBacklog() + 1,
            "The SYN queue holds more than backlog + 1 requests.");

    static final Question<Unit> HOLDS_193 = holds(193);
    static final Question<Unit> HOLDS_194 = holds(194);

    private static Question<Unit> holds(int requests) {
        return Asked.reachable(
                "synQueueHolds" + requests,
                "the SYN queue holds " + requests + " requests",
                false,
                world -> world.server().requests().size() == requests,
                "The SYN queue holds " + requests + " requests.");
    }

    static final Question<Unit> NONE_HALF_OPEN = Asked.always(
            "nothingInSynQueue",
            "no host ever has a request in its SYN queue",
            Subject.inWorlds(
                    "a SYN is in flight",
                    world ->
                            Facts.isInFlight(world, segment -> segment.control().syn())),
            world -> world.server().requests().isEmpty()
                    && world.client().requests().isEmpty(),
            "A request is in the SYN queue.");

    static final Question<Unit> HALF_OPEN_OUTSIDE = Asked.reachable(
            "halfOpenOutsideQueue",
            "the server listens, and a connection of it is in SYN-RECEIVED and not in the SYN"
                    + " queue",
            false,
            world -> world.server().listener().open()
                    && WorldFacts.count(world.server(), State.SYN_RECEIVED)
                            > world.server().requests().size(),
            "The connection is in SYN-RECEIVED, the server listens, and its SYN queue does not"
                    + " hold it.");

    static final Question<Unit> THREE = Asked.reachable(
            "threeEstablishedAtServer",
            "three connections are ESTABLISHED at the server",
            false,
            BacklogQuestions::hasThree,
            "The server has three connections that are ESTABLISHED.");

    private static boolean hasThree(World world) {
        return WorldFacts.count(world.server(), State.ESTABLISHED) >= 3;
    }
}
