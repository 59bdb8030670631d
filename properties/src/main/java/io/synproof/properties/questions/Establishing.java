package io.synproof.properties.questions;

import io.synproof.checker.Monitor;
import io.synproof.checker.Property;
import io.synproof.checker.Unit;
import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.Side;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import java.util.List;

/** Questions about opening a connection. */
final class Establishing {
    private Establishing() {}

    static final Question<Unit> BOTH = Asked.reachable(
            "bothEstablished",
            "both sides are ESTABLISHED",
            false,
            world -> Sight.has(world.client(), State.ESTABLISHED)
                    && Sight.has(world.server(), State.ESTABLISHED),
            "Both sides are ESTABLISHED.");

    static final Question<Unit> TOGETHER = Asked.always(
            "establishedTogether",
            "whenever the client is ESTABLISHED, so is the server",
            world -> !Sight.has(world.client(), State.ESTABLISHED)
                    || Sight.has(world.server(), State.ESTABLISHED),
            "The client is ESTABLISHED and the server is not yet.");

    /** Which side was established first. */
    enum First {
        NEITHER,
        CLIENT,
        SERVER
    }

    static final Question<First> CLIENT_FIRST = new Question<>(
            "clientEstablishedFirst",
            "the first side to become established is the client",
            Question.Kind.ALWAYS,
            Subject.itself(),
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
            (_, _) -> "The server is established before the client is.");

    private static First first(Label label) {
        return label.events()
                .find(event -> event.signals().contains(Signal.Notice.ESTABLISHED))
                .map(event -> switch (event.side()) {
                    case CLIENT -> First.CLIENT;
                    case SERVER -> First.SERVER;
                })
                .getOrElse(First.NEITHER);
    }

    static final Question<Unit> ACKS_ISN_PLUS_ONE = Asked.everyStep(
            "acksAreIsnPlusOne",
            "each acknowledgment number of the handshake is the other side's ISN plus one",
            (_, label) -> label.events().forAll(Establishing::acknowledgesIsnPlusOne),
            "A SYN is acknowledged by another number than its own plus one.");

    /** What is sent on hearing the other side's SYN acknowledges IRS+1. */
    private static boolean acknowledgesIsnPlusOne(Event event) {
        return switch (event.after()) {
            case Connection connection
            when !(event.before() instanceof Connection) ->
                event.sent()
                        .filter(segment -> segment.control().ack())
                        .forAll(segment ->
                                segment.ack().equals(connection.rcv().irs().next()));
            case Connection _ -> true;
            case SynSent _ -> true;
            case Endpoint.Closed _ -> true;
            case Endpoint.Listen _ -> true;
        };
    }

    static final Question<Unit> CLIENT_CHECKS = Asked.everyStep(
            "clientChecksAck",
            "a client enters ESTABLISHED only on an acknowledgment of its own SYN",
            (_, label) -> label.events().forAll(Establishing::entersOnAcknowledgmentOfItsSyn),
            "The client is established by an acknowledgment of something it has not sent.");

    private static boolean entersOnAcknowledgmentOfItsSyn(Event event) {
        boolean enters = event.after().state() == State.ESTABLISHED;
        return switch (event.before()) {
            case SynSent synSent
            when enters ->
                event.consumed()
                        .flatMap(flying -> flying.tcp())
                        .map(segment -> segment.ack())
                        .exists(ack -> ack.isAfterUpTo(
                                synSent.snd().iss(), synSent.snd().nxt()));
            case SynSent _ -> true;
            case Connection _ -> true;
            case Endpoint.Closed _ -> true;
            case Endpoint.Listen _ -> true;
        };
    }

    static final Question<Unit> SYN_REPEATS_NUMBER = Asked.everyStep(
            "synRepeatsItsNumber",
            "a SYN that is sent again carries the sequence number it had",
            (_, label) -> label.events().forAll(Establishing::repeatsNumber),
            "A SYN is sent again with another sequence number.");

    private static boolean repeatsNumber(Event event) {
        return switch (event.before()) {
            case SynSent synSent
            when event.clauses().contains(Clause.RETRANSMISSION) ->
                event.sent()
                        .map(Segment::seq)
                        .forAll(seq -> seq.equals(synSent.snd().iss()));
            case SynSent _ -> true;
            case Connection _ -> true;
            case Endpoint.Closed _ -> true;
            case Endpoint.Listen _ -> true;
        };
    }

    static final Question<Unit> EVERY_SYN_OPENS = Asked.everyStep(
            "everySynOpens",
            "each SYN that reaches the server opens a connection there",
            (_, label) -> label.events()
                    .filter(Establishing::isSynAtServer)
                    .forAll(event -> event.clauses().contains(Clause.LISTEN_SYN)),
            "A SYN has reached the server and opened no connection: there is one already.");

    static final Question<Unit> LISTENER_ANSWERS_ONCE = Asked.everyStep(
            "listenerAnswersOnce",
            "a listener answers a SYN with one segment, which has SYN and ACK",
            (_, label) -> label.events()
                    .filter(event -> event.clauses().contains(Clause.LISTEN_SYN))
                    .forAll(event -> event.sent()
                            .map(Segment::control)
                            .asJava()
                            .equals(List.of(Control.SYN_ACK))),
            "A listener has answered a SYN otherwise than with one SYN,ACK.");

    static final Question<Unit> EVERY_SYN_AT_LISTENER_ESTABLISHES = Asked.everyStep(
            "everySynAtListenerEstablishes",
            "each SYN that finds the server listening makes it established",
            (_, label) -> label.events()
                    .filter(Establishing::isSynAtServer)
                    .filter(event -> event.before() instanceof Endpoint.Listen)
                    .forAll(event -> event.after().state() == State.ESTABLISHED),
            "A SYN has found the server listening, and the server is not established yet.");

    private static boolean isSynAtServer(Event event) {
        return event.side() == Side.SERVER
                && event.consumed()
                        .flatMap(flying -> flying.tcp())
                        .exists(segment -> segment.control() == Control.SYN);
    }

    static final Question<Unit> TWO_AGAINST_ONE = Asked.reachable(
            "twoAgainstOne",
            "the server holds two established connections while the client has opened one",
            true,
            world -> Sight.count(world.server(), State.ESTABLISHED) >= 2
                    && world.client().incarnations() == 1,
            "The server holds two established connections; the client has opened one.");

    static final Question<Unit> ONE_AGAINST_NONE = Asked.reachable(
            "oneAgainstNone",
            "the server holds an established connection while the client has none",
            false,
            world -> Sight.has(world.server(), State.ESTABLISHED)
                    && world.client().slots().isEmpty(),
            "The server holds an established connection; the client has none.");

    static final Question<Unit> GHOST_WHILE_WAITING = Asked.reachable(
            "ghostWhileClientWaits",
            "the server is established while the client is in TIME-WAIT",
            false,
            world -> Sight.has(world.server(), State.ESTABLISHED)
                    && Sight.has(world.client(), State.TIME_WAIT),
            "The server has a new connection while the client still waits in TIME-WAIT.");

    static final Question<Unit> STALE_SYN_HALF_OPENS = Asked.reachable(
            "staleSynHalfOpens",
            "the server is in SYN-RECEIVED while the client has no connection",
            false,
            world -> Sight.has(world.server(), State.SYN_RECEIVED)
                    && world.client().slots().isEmpty(),
            "The server is in SYN-RECEIVED for a SYN whose connection is gone.");

    static final Question<Unit> CLIENT_LEFT = Asked.reachable(
            "clientLeftConnected",
            "the client is ESTABLISHED, the server has no connection, and nothing is in flight",
            false,
            world -> Sight.has(world.client(), State.ESTABLISHED)
                    && world.server().slots().isEmpty()
                    && world.network().inFlight().isEmpty(),
            "The client believes it is connected; the server has no connection, and nothing is"
                    + " under way to tell.");

    static final Question<LeftAlone> CLIENT_TOLD = new Question<>(
            "clientToldByReset",
            "a client that was left connected sends data and is told by a reset",
            Question.Kind.REACHABLE,
            Subject.itself(),
            false,
            new LeftAlone.Watch(),
            _ -> Property.reachable("clientToldByReset", state -> state.memory() == LeftAlone.TOLD),
            _ -> List.of(),
            (_, _) -> "The client has sent data into nothing, and learns it by the reset.");
}
