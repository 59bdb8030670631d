package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.Projection;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.ReceiveSide;
import io.synproof.model.endpoint.ReceivedText;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.question.Question;
import io.synproof.properties.question.Subject;
import io.synproof.properties.questions.OctetOrigins.Name;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import java.io.Serializable;
import java.util.List;

/**
 * The monitor of {@code deliversPrefixOnceInOrder}: the octets that a user has received of a
 * connection are a prefix of what one connection of the other side has sent, each once and in
 * order; and the end of the stream is told only to a user who has every octet up to the FIN.
 *
 * <p>The evidence on octets names their sender and their place in the stream.
 */
final class StreamPrefix implements Monitor<Label, StreamPrefix.Received> {

    /** Numbers received that are no octets: the SYN and the FIN. */
    private static final int CONTROLS = 2;

    static final Question<Received> PREFIX = new Question<>(
            "deliversPrefixOnceInOrder",
            "what a user receives is a prefix of what the other user sent, once, and in order; and"
                    + " its end is told only where no number before the FIN's is missing",
            Question.Kind.ALWAYS,
            Subject.inStates(
                    "a user has received octets",
                    state -> !state.memory().progress().isEmpty()),
            true,
            new StreamPrefix(),
            _ -> Property.always(
                    "deliversPrefixOnceInOrder", Projection.memory(), memory -> !memory.broken()),
            StreamPrefix::counted,
            (last, end) -> explanation(last));

    /**
     * The progress of a user in a stream.
     *
     * @param sender the connection of the other side whose octets they are, by its number there
     * @param octets how many the user has, 1 or more
     */
    record Progress(int sender, int octets) implements Serializable {}

    /**
     * The octets that the users of open connections have received.
     *
     * @param progress connections whose users have received octets
     * @param broken whether an octet came that was not the next
     */
    record Received(SortedMap<Name, Progress> progress, boolean broken) implements Serializable {

        private Received delivered(Name self, ReceivedText delivery) {
            Progress before = progress.get(self).getOrElse(new Progress(delivery.incarnation(), 0));
            boolean next = delivery.incarnation() != OctetOrigins.FORGED
                    && before.sender == delivery.incarnation()
                    && before.octets == delivery.text().first();
            Progress after =
                    new Progress(before.sender, before.octets + delivery.text().length());
            return new Received(progress.put(self, after), broken || !next);
        }

        /** The end of a stream is told, whose octets were counted modulo the sequence space. */
        private Received ended(Name self, ReceiveSide rcv) {
            int octets = progress.get(self).map(Progress::octets).getOrElse(0);
            boolean early = !rcv.irs().plus(octets + CONTROLS).equals(rcv.nxt());
            return new Received(progress, broken || early);
        }

        private Received over(Name self) {
            return new Received(progress.remove(self), broken);
        }
    }

    @Override
    public Received initial() {
        return new Received(TreeMap.empty(), false);
    }

    @Override
    public Received next(Received memory, Label label) {
        return label.events().foldLeft(memory, StreamPrefix::watch);
    }

    private static Received watch(Received memory, Event event) {
        return event.before() instanceof Connection before
                ? watch(memory, event, before)
                : begun(memory, event);
    }

    /** Under Fast Open the SYN that begins a connection brings octets for its user. */
    private static Received begun(Received memory, Event event) {
        return event.after() instanceof Connection connection
                ? watch(memory, event, connection)
                : memory;
    }

    private static Received watch(Received memory, Event event, Connection before) {
        Name self = new Name(event.side(), before.snd().incarnation());
        Received received = event.signals()
                .foldLeft(memory, (soFar, signal) -> told(soFar, self, before, signal));
        return event.after() instanceof Connection ? received : received.over(self);
    }

    private static Received told(Received memory, Name self, Connection before, Signal signal) {
        return switch (signal) {
            case Signal.Delivered(ReceivedText delivery) -> memory.delivered(self, delivery);
            case Signal.Notice notice ->
                notice == Signal.Notice.END_OF_STREAM && before.state().hasSeenFin()
                        ? memory.ended(self, before.rcv())
                        : memory;
            case Signal.Refusal _ -> memory;
            case Signal.Return _ -> memory;
        };
    }

    private static String explanation(Label last) {
        boolean octets =
                last.events().flatMap(Event::signals).exists(Signal.Delivered.class::isInstance);
        return octets
                ? "A user has received an octet that is not the next of the stream."
                : "A user is told that the stream has ended, and octets before its end are"
                        + " missing.";
    }

    private static List<String> counted(MonitoredState<World, Received> state) {
        return state.memory()
                .progress()
                .map(entry -> entry._1 + " has received " + entry._2.octets() + " octets")
                .asJava();
    }
}
