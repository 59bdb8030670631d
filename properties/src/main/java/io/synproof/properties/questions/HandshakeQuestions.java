package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import java.util.List;
import java.util.function.Predicate;

/** Questions about opening a connection. */
final class HandshakeQuestions {
    private HandshakeQuestions() {}

    static final Question<Unit> BOTH = Asked.reachable(
            "bothEstablished",
            "both sides are ESTABLISHED",
            false,
            world -> WorldFacts.has(world.client(), State.ESTABLISHED)
                    && WorldFacts.has(world.server(), State.ESTABLISHED),
            "Both sides are ESTABLISHED.");

    static final Question<Unit> TOGETHER = Asked.always(
            "establishedTogether",
            "whenever the client is ESTABLISHED, so is the server",
            Subject.inWorlds(
                    "the client is ESTABLISHED",
                    world -> WorldFacts.has(world.client(), State.ESTABLISHED)),
            world -> !WorldFacts.has(world.client(), State.ESTABLISHED)
                    || WorldFacts.has(world.server(), State.ESTABLISHED),
            "The client is ESTABLISHED and the server is not.");

    /** The side that was established first. */
    enum First {
        NEITHER,
        CLIENT,
        SERVER
    }

    static final Question<First> CLIENT_FIRST = new Question<>(
            "clientEstablishedFirst",
            "the first side to become established is the client",
            Question.Kind.ALWAYS,
            Subject.inStates(
                    "a side has become established", state -> state.memory() != First.NEITHER),
            false,
            new Monitor<Label, First>() {
                @Override
                public First initial() {
                    return First.NEITHER;
                }

                @Override
                public First next(First memory, Label label) {
                    return memory == First.NEITHER ? first(label) : memory;
                }
            },
            _ -> Property.always("clientEstablishedFirst", state -> state.memory() != First.SERVER),
            state -> switch (state.memory()) {
                case NEITHER -> List.of();
                case CLIENT -> List.of("client was first");
                case SERVER -> List.of("server was first");
            },
            (_, _) -> "The server becomes established, and no client has become so before.");

    private static First first(Label label) {
        return label.events()
                .find(WorldFacts::isEstablished)
                .map(event -> switch (event.side()) {
                    case CLIENT -> First.CLIENT;
                    case SERVER -> First.SERVER;
                })
                .getOrElse(First.NEITHER);
    }

    static final Question<Unit> ACKS_ISN_PLUS_ONE = Asked.everyLabel(
            "acksAreIsnPlusOne",
            "the answer to the SYN that a connection takes from the other side acknowledges"
                    + " the SYN's number plus one",
            Subject.inLabels(
                    "a side begins its connection with the other side's SYN and answers",
                    label -> label.events()
                            .exists(event ->
                                    isBegunBySyn(event) && event.sent().exists(Facts::isAck))),
            label -> label.events().forAll(HandshakeQuestions::acknowledgesIsnPlusOne),
            "A SYN is acknowledged by another number than its own plus one.");

    private static boolean isBegunBySyn(Event event) {
        return event.after() instanceof Connection
                && !(event.before() instanceof Connection)
                && Facts.hearsSyn(event);
    }

    private static boolean acknowledgesIsnPlusOne(Event event) {
        return !isBegunBySyn(event)
                || event.sent()
                        .filter(Facts::isAck)
                        .forAll(segment -> Facts.heard(event)
                                .exists(syn -> segment.ack().equals(syn.seq().next())));
    }

    static final Question<Unit> CLIENT_CHECKS = Asked.everyLabel(
            "clientChecksAck",
            "a side in SYN-SENT enters ESTABLISHED only on an acknowledgment of its own SYN",
            Subject.inWorlds(
                    "a side is in SYN-SENT",
                    world -> WorldFacts.has(world.client(), State.SYN_SENT)
                            || WorldFacts.has(world.server(), State.SYN_SENT)),
            label -> label.events().forAll(HandshakeQuestions::entersOnAcknowledgmentOfItsSyn),
            "A side in SYN-SENT is established by a segment that does not acknowledge its SYN.");

    private static boolean entersOnAcknowledgmentOfItsSyn(Event event) {
        boolean enters = event.after().state() == State.ESTABLISHED;
        return switch (event.before()) {
            case SynSent synSent
            when enters ->
                Facts.heard(event)
                        .filter(Facts::isAck)
                        .exists(segment -> segment.ack()
                                .isAfterUpTo(synSent.snd().iss(), synSent.snd().nxt()));
            case SynSent _ -> true;
            case Connection _ -> true;
            case Endpoint.Closed _ -> true;
            case Endpoint.Listen _ -> true;
        };
    }

    static final Question<Unit> SYN_REPEATS_NUMBER = Asked.everyLabel(
            "synRepeatsItsNumber",
            "a SYN that a side in SYN-SENT sends again carries the sequence number it had",
            Subject.inLabels(
                    "a side in SYN-SENT sends its SYN again",
                    label -> label.events()
                            .exists(event -> event.before() instanceof SynSent
                                    && event.sent().exists(HandshakeQuestions::isSyn))),
            label -> label.events().forAll(HandshakeQuestions::repeatsNumber),
            "A SYN is sent again with another sequence number.");

    private static boolean repeatsNumber(Event event) {
        return switch (event.before()) {
            case SynSent synSent ->
                event.sent()
                        .filter(HandshakeQuestions::isSyn)
                        .forAll(syn -> syn.seq().equals(synSent.snd().iss()));
            case Connection _ -> true;
            case Endpoint.Closed _ -> true;
            case Endpoint.Listen _ -> true;
        };
    }

    private static boolean isSyn(Segment segment) {
        return segment.control().syn();
    }

    private static Predicate<Label> arrives(Predicate<Event> kind) {
        return label -> label.events().exists(kind);
    }

    static final Question<Unit> LISTENER_ANSWERS_ONCE = Asked.everyLabel(
            "listenerAnswersOnce",
            "a listener that takes or answers a SYN sends one segment, which has SYN and ACK",
            Subject.inLabels(
                    "a listener takes or answers a SYN", arrives(HandshakeQuestions::isTaken)),
            label -> label.events()
                    .filter(HandshakeQuestions::isTaken)
                    .forAll(event -> event.sent()
                            .map(Segment::control)
                            .asJava()
                            .equals(List.of(Control.SYN_ACK))),
            "A listener has answered a SYN otherwise than with one SYN,ACK.");

    private static boolean isTaken(Event event) {
        return event.before() instanceof Endpoint.Listen
                && Facts.heard(event).exists(segment -> segment.control() == Control.SYN)
                && (event.after() instanceof Connection || !event.sent().isEmpty());
    }

    static final Question<Unit> EVERY_SYN_AT_LISTENER_ESTABLISHES = Asked.everyLabel(
            "everySynAtListenerEstablishes",
            "each SYN that finds the server listening makes it established",
            Subject.inLabels(
                    "a SYN finds the server listening",
                    arrives(HandshakeQuestions::isSynAtListener)),
            label -> label.events()
                    .filter(HandshakeQuestions::isSynAtListener)
                    .forAll(event -> event.after().state() == State.ESTABLISHED),
            "A SYN has found the server listening, and has not made it established.");

    private static boolean isSynAtServer(Event event) {
        return event.side() == HostSide.SERVER
                && event.consumed()
                        .flatMap(flying -> flying.tcp())
                        .exists(segment -> segment.control() == Control.SYN);
    }

    private static boolean isSynAtListener(Event event) {
        return isSynAtServer(event) && event.before() instanceof Endpoint.Listen;
    }

    static final Question<AbandonedClient> CLIENT_TOLD = new Question<>(
            "clientToldByReset",
            "the server gives up; then octets find it listening and are answered with a reset,"
                    + " and a reset ends the client's established connection",
            Question.Kind.REACHABLE,
            Subject.itself(),
            false,
            new AbandonedClient.Watch(),
            _ -> Property.reachable(
                    "clientToldByReset", state -> state.memory() == AbandonedClient.TOLD),
            _ -> List.of(),
            (_, _) -> "Octets have found no connection at the server, and a reset has told the"
                    + " client.");
}
