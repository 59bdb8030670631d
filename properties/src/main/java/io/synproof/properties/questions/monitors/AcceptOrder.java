package io.synproof.properties.questions.monitors;

import io.synproof.checker.model.Monitor;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.words.Member;
import io.synproof.words.ValueType;
import io.synproof.words.ValueType.Basic;
import io.vavr.collection.List;
import java.io.Serializable;
import java.util.function.Predicate;

/**
 * A monitor of the order in which connections of the server arrive, and whether ACCEPT keeps it.
 *
 * @param comes the events by which a connection arrives
 */
public record AcceptOrder(Predicate<Event> comes) implements Monitor<Label, AcceptOrder.Line> {

    /** The order in which handshakes are complete. */
    public static final AcceptOrder OF_COMPLETION = new AcceptOrder(WorldFacts::isEstablished);

    /** The order in which connections begin, by a SYN or by the return of a cookie. */
    public static final AcceptOrder OF_SYNS = new AcceptOrder(AcceptOrder::begins);

    /** The words for a line. */
    public static final ValueType LINE = new ValueType.Structure(
            "AcceptLine",
            "the connections of the server that ACCEPT has not taken yet, in some order",
            () -> java.util.List.of(
                    Member.of(
                            "waiting",
                            Basic.INTEGER,
                            "how many there are",
                            Line.class,
                            line -> line.waiting().size()),
                    Member.of(
                            "passedOver",
                            Basic.TRUTH,
                            "whether ACCEPT has taken another before the first of them",
                            Line.class,
                            Line::broken)));

    /**
     * The connections that have arrived and are not yet accepted.
     *
     * @param waiting their names, the first to come first
     * @param broken whether another was accepted before the first of them
     */
    public record Line(List<ConnectionSlot.Id> waiting, boolean broken) implements Serializable {
        /** The text for the margin of a trace. */
        public java.util.List<String> words() {
            return waiting.map(id -> "waits: " + id).asJava();
        }

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
