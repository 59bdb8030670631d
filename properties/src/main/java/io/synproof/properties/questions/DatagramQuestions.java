package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.property.Property;
import io.synproof.model.datagram.Datagram;
import io.synproof.model.endpoint.ReceivedText;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.network.Packet;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.UserCall;
import io.synproof.model.world.World;
import io.vavr.collection.List;
import java.io.Serializable;
import java.util.function.Predicate;

/** Questions about datagrams as units: those sent and those received (RFC 768). */
final class DatagramQuestions implements Monitor<Label, DatagramQuestions.Seen> {

    /**
     * A datagram, with the port from which it was sent.
     *
     * @param port the sender's
     * @param datagram which
     */
    record Unit(int port, Datagram datagram) implements Serializable {}

    /**
     * The datagrams sent and received, each in order.
     *
     * @param sent by the calls of users
     * @param arrived at users
     */
    record Seen(List<Unit> sent, List<Unit> arrived) implements Serializable {
        private boolean isInOrder() {
            List<Integer> numbers = arrived.map(unit -> unit.datagram().number());
            return numbers.zip(numbers.drop(1)).forAll(pair -> pair._1 <= pair._2);
        }

        private boolean isOnce() {
            return arrived.distinct().size() == arrived.size();
        }
    }

    private static final String ONE_ARRIVED = "a datagram has arrived";

    static final Question<Seen> ARRIVE = new Question<>(
            "datagramsArrive",
            "the client's user has sent all its datagrams, and all that were sent have"
                    + " arrived, each once and in order",
            Question.Kind.REACHABLE,
            Subject.itself(),
            false,
            new DatagramQuestions(),
            model -> Property.reachable(
                    "datagramsArrive",
                    state -> !state.memory().sent().isEmpty()
                            && state.state().client().script().datagrams() == 0
                            && state.memory().arrived().equals(state.memory().sent())),
            state -> counted(state.memory()),
            (_, _) -> "All datagrams that were sent have arrived.");

    static final Question<Seen> WHOLE = always(
            "datagramsWhole",
            ONE_ARRIVED,
            state -> !state.memory().arrived().isEmpty(),
            "what arrives is a datagram that was sent, neither part of one nor two in one",
            state -> state.memory().sent().containsAll(state.memory().arrived()),
            "Something has arrived that nobody sent as a unit.");

    static final Question<Seen> IN_ORDER = always(
            "datagramsInOrder",
            "two datagrams have arrived",
            state -> state.memory().arrived().size() > 1,
            "datagrams arrive in the order in which they were sent",
            state -> state.memory().isInOrder(),
            "A datagram has arrived after one that was sent later.");

    static final Question<Seen> ONCE = always(
            "datagramsOnce",
            ONE_ARRIVED,
            state -> !state.memory().arrived().isEmpty(),
            "no datagram arrives twice",
            state -> state.memory().isOnce(),
            "A datagram has arrived twice.");

    static final Question<Seen> NONE_LOST = always(
            "datagramsNoneLost",
            "nothing is in flight, and a datagram was sent",
            state -> isQuiet(state) && !state.memory().sent().isEmpty(),
            "when nothing is in flight, every datagram that was sent has arrived",
            state -> !isQuiet(state)
                    || state.memory().arrived().containsAll(state.memory().sent()),
            "Nothing is in flight, and a datagram has not arrived.");

    static final Question<Seen> ONE_SOCKET = new Question<>(
            "oneSocketHearsMany",
            "datagrams from two ports arrive at a host that has no connection with either",
            Question.Kind.REACHABLE,
            Subject.itself(),
            false,
            new DatagramQuestions(),
            _ -> Property.reachable(
                    "oneSocketHearsMany",
                    state -> state.state().server().slots().isEmpty()
                            && state.memory()
                                            .arrived()
                                            .map(Unit::port)
                                            .distinct()
                                            .size()
                                    > 1),
            state -> counted(state.memory()),
            (_, _) -> "One socket has heard two others.");

    private static boolean isQuiet(MonitoredState<World, Seen> state) {
        return state.state().network().inFlight().isEmpty();
    }

    private static Question<Seen> always(
            String name,
            String subject,
            Predicate<MonitoredState<World, Seen>> occurs,
            String summary,
            Predicate<MonitoredState<World, Seen>> predicate,
            String explanation) {
        return new Question<>(
                name,
                summary,
                Question.Kind.ALWAYS,
                Subject.inStates(subject, occurs),
                false,
                new DatagramQuestions(),
                _ -> Property.always(name, predicate),
                state -> counted(state.memory()),
                (_, _) -> explanation);
    }

    @Override
    public Seen initial() {
        return new Seen(List.empty(), List.empty());
    }

    @Override
    public Seen next(Seen memory, Label label) {
        if (label.action() instanceof Action.Call(var _, var id, UserCall.SendDatagram(var one))) {
            return new Seen(memory.sent().append(new Unit(id.port(), one)), memory.arrived());
        }
        return label.action() instanceof Action.Deliver deliver
                ? new Seen(
                        memory.sent(),
                        memory.arrived().appendAll(handedOver(deliver.segment(), label)))
                : memory;
    }

    /** The units that users receive when a packet arrives. */
    private static List<Unit> handedOver(PacketInFlight flying, Label label) {
        return flying.packet() instanceof Packet.Udp(Datagram datagram)
                ? label.events()
                        .flatMap(Event::signals)
                        .flatMap(DatagramQuestions::octets)
                        .map(octets ->
                                new Unit(flying.port(), new Datagram(datagram.number(), octets)))
                : List.empty();
    }

    private static List<Integer> octets(Signal signal) {
        return signal instanceof Signal.Delivered(ReceivedText delivery)
                ? List.of(delivery.text().length())
                : List.empty();
    }

    private static java.util.List<String> counted(Seen seen) {
        return java.util.List.of("datagrams arrived: "
                + seen.arrived().map(unit -> unit.datagram().number()).mkString(", "));
    }
}
