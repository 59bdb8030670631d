package io.synproof.properties.questions;

import io.synproof.checker.Monitor;
import io.synproof.checker.Property;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.host.Slot;
import io.synproof.model.network.Side;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.vavr.collection.List;
import java.io.Serializable;
import java.util.function.Predicate;

/**
 * Remembers in what order connections of the server came, and whether ACCEPT kept it.
 *
 * @param comes by which events a connection comes
 */
record AcceptOrder(Predicate<Event> comes) implements Monitor<Label, AcceptOrder.Line> {

    static final Question<Line> OF_COMPLETION = kept(
            "acceptedInOrderOfCompletion",
            "ACCEPT takes the connections in the order in which their handshakes were complete",
            AcceptOrder::completes,
            "A connection is accepted before one that was complete earlier.");

    static final Question<Line> OF_SYNS = kept(
            "acceptedInOrderOfSyns",
            "ACCEPT takes the connections in the order in which their SYNs arrived",
            Admitting::isSynAtListener,
            "A connection is accepted before one whose SYN arrived earlier.");

    /**
     * The connections that have come and are not accepted.
     *
     * @param waiting their names, the first to come first
     * @param broken whether another than the first was accepted, or one that has not come
     */
    record Line(List<Slot.Id> waiting, boolean broken) implements Serializable {
        private Line accepted(Slot.Id id) {
            return new Line(waiting.remove(id), broken || !waiting.headOption().contains(id));
        }
    }

    private static Question<Line> kept(
            String name, String summary, Predicate<Event> comes, String moral) {
        return new Question<>(
                name,
                summary,
                Question.Kind.ALWAYS,
                Subject.itself(),
                false,
                new AcceptOrder(comes),
                _ -> Property.always(name, state -> !state.memory().broken()),
                state -> state.memory().waiting().map(id -> "waits: " + id).asJava(),
                (_, _) -> moral);
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
        return comes.test(event)
                ? new Line(memory.waiting.append(event.id()), memory.broken)
                : memory;
    }

    private static boolean completes(Event event) {
        return event.side() == Side.SERVER
                && event.before() instanceof Connection before
                && !before.state().isSynchronized()
                && event.after() instanceof Connection after
                && after.state().isSynchronized();
    }
}
