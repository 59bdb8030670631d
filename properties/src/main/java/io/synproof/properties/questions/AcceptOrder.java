package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.vavr.collection.List;
import java.io.Serializable;
import java.util.function.Predicate;

/**
 * A monitor of the order in which connections of the server arrive, and whether ACCEPT keeps it.
 *
 * @param comes the events by which a connection arrives
 */
record AcceptOrder(Predicate<Event> comes) implements Monitor<Label, AcceptOrder.Line> {

    static final Question<Line> OF_COMPLETION = kept(
            "acceptedInOrderOfCompletion",
            "ACCEPT takes the connections in the order in which their handshakes were complete",
            "two connections are complete and not accepted yet",
            WorldFacts::isEstablished,
            "A connection is accepted, and another one that was complete earlier is not yet.");

    static final Question<Line> OF_SYNS = kept(
            "acceptedInOrderOfSyns",
            "ACCEPT takes the connections in the order in which they began at the listener, by"
                    + " a SYN or by the return of a cookie",
            "two connections have begun and are not accepted yet",
            AcceptOrder::begins,
            "A connection is accepted, and another one that began earlier is not yet.");

    /**
     * The connections that have arrived and are not yet accepted.
     *
     * @param waiting their names, the first to come first
     * @param broken whether another was accepted before the first of them
     */
    record Line(List<ConnectionSlot.Id> waiting, boolean broken) implements Serializable {
        private Line accepted(ConnectionSlot.Id id) {
            return new Line(
                    waiting.remove(id),
                    broken || waiting.headOption().exists(one -> !one.equals(id)));
        }

        private Line come(ConnectionSlot.Id id) {
            return new Line(waiting.append(id), broken);
        }

        private Line gone(ConnectionSlot.Id id) {
            return new Line(waiting.remove(id), broken);
        }
    }

    private static Question<Line> kept(
            String name,
            String summary,
            String subject,
            Predicate<Event> comes,
            String explanation) {
        return new Question<>(
                name,
                summary,
                Question.Kind.ALWAYS,
                Subject.inStates(subject, state -> state.memory().waiting().size() > 1),
                false,
                new AcceptOrder(comes),
                _ -> Property.always(name, state -> !state.memory().broken()),
                state -> state.memory().waiting().map(id -> "waits: " + id).asJava(),
                (_, _) -> explanation);
    }

    @Override
    public Line initial() {
        return new Line(List.empty(), false);
    }

    @Override
    public Line next(Line memory, Label label) {
        return label.events().foldLeft(memory, this::watch);
    }

    private Line watch(Line memory, Event event) {
        if (event.signals().contains(Signal.Notice.ACCEPTED)) {
            return memory.accepted(event.id());
        }
        if (event.side() == HostSide.CLIENT) {
            return memory;
        }
        if (Facts.ends(event) && !event.before().state().isSynchronized()) {
            return memory.gone(event.id());
        }
        return comes.test(event) ? memory.come(event.id()) : memory;
    }

    /**
     * Whether a SYN begins a connection; one opened by a cookie counts from the cookie's return.
     */
    private static boolean begins(Event event) {
        return event.before() instanceof Endpoint.Listen && event.after() instanceof Connection;
    }
}
