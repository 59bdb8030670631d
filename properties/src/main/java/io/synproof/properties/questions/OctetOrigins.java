package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.Projection;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.ReceivedText;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.question.Question;
import io.synproof.properties.question.Subject;
import io.synproof.properties.questions.monitors.WorldFacts;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.io.Serializable;
import java.util.List;

/**
 * The monitor of {@code noStaleOctetAccepted}: a connection accepts no octet of a connection older
 * than the one it is connected to, and none of a connection whose octets another has accepted.
 *
 * <p>The connection it is connected to is the sender of the SYN it received, or of octets of a
 * newer connection since. The evidence on octets names their sender; a forged one counts as older
 * than any connection. Only the monitor reads this evidence, not the protocol.
 */
final class OctetOrigins implements Monitor<Label, OctetOrigins.Origins> {

    /** The evidence on what an attacker sends: no connection's number. */
    static final int FORGED = 0;

    static final Question<Origins> NONE_STALE = new Question<>(
            "noStaleOctetAccepted",
            "a connection's octets are accepted by one alone, and by none with a newer peer",
            Question.Kind.ALWAYS,
            Subject.inStates(
                    "a connection has accepted an octet",
                    state -> !state.memory().takers().isEmpty()),
            true,
            new OctetOrigins(),
            _ -> Property.always(
                    "noStaleOctetAccepted", Projection.memory(), memory -> !memory.stale()),
            OctetOrigins::counted,
            (last, end) -> explanation(last));

    /**
     * The name of a connection: its side, and its number there.
     *
     * @param side whose
     * @param incarnation counted from 1
     */
    record Name(HostSide side, int incarnation) implements Comparable<Name>, Serializable {
        @Override
        public int compareTo(Name other) {
            return side == other.side
                    ? Integer.compare(incarnation, other.incarnation)
                    : side.compareTo(other.side);
        }

        Name of(int partner) {
            return new Name(side.other(), partner);
        }

        @Override
        public String toString() {
            return side + " connection " + incarnation;
        }
    }

    /**
     * The partner of each connection, and the receiver of its octets.
     *
     * @param partners connections that are open, with the one each is connected to
     * @param takers connections that have sent octets, with the one that accepted some of them
     * @param stale whether octets have been accepted that should not have been
     */
    record Origins(SortedMap<Name, Name> partners, SortedMap<Name, Name> takers, boolean stale)
            implements Serializable {

        private Origins connected(Name self, Name partner) {
            return new Origins(partners.put(self, partner), takers, stale);
        }

        private Origins over(Name self) {
            return new Origins(partners.remove(self), takers, stale);
        }

        private Origins accepted(Name self, Name sender) {
            boolean older = partners.get(self).exists(partner -> sender.compareTo(partner) < 0);
            boolean elsewhere = takers.get(sender).exists(taker -> !taker.equals(self));
            return new Origins(
                    partners.put(self, sender),
                    takers.put(sender, self),
                    stale || older || elsewhere);
        }
    }

    @Override
    public Origins initial() {
        return new Origins(TreeMap.empty(), TreeMap.empty(), false);
    }

    @Override
    public Origins next(Origins memory, Label label) {
        return label.events().foldLeft(memory, OctetOrigins::watch);
    }

    private static Origins watch(Origins memory, Event event) {
        Origins known = synHeard(event)
                .map(syn -> {
                    Name heard = new Name(event.side(), incarnation(event.after()));
                    return memory.connected(heard, heard.of(syn.incarnation()));
                })
                .getOrElse(memory);
        Name self = new Name(event.side(), incarnation(event.after()));
        Origins taken = WorldFacts.accepted(event)
                .foldLeft(
                        known,
                        (soFar, delivery) -> soFar.accepted(self, self.of(delivery.incarnation())));
        return ends(event)
                ? taken.over(new Name(event.side(), incarnation(event.before())))
                : taken;
    }

    /** The SYN that gave a connection its remote, if the event is that. */
    private static Option<Segment> synHeard(Event event) {
        boolean began =
                !(event.before() instanceof Connection) && event.after() instanceof Connection;
        return began ? event.consumed().flatMap(flying -> flying.tcp()) : Option.none();
    }

    private static boolean ends(Event event) {
        return event.before() instanceof Connection && !(event.after() instanceof Connection);
    }

    private static int incarnation(Endpoint endpoint) {
        return switch (endpoint) {
            case Closed _ -> 0;
            case Listen _ -> 0;
            case SynSent synSent -> synSent.snd().incarnation();
            case Connection connection -> connection.snd().incarnation();
        };
    }

    private static List<String> counted(MonitoredState<World, Origins> state) {
        return state.memory()
                .takers()
                .map(entry -> "octets of " + entry._1 + " went to " + entry._2)
                .asJava();
    }

    private static String explanation(Label last) {
        return last.events()
                .find(event -> !WorldFacts.accepted(event).isEmpty())
                .map(event -> {
                    Name self = new Name(event.side(), incarnation(event.after()));
                    int sender = WorldFacts.accepted(event)
                            .map(ReceivedText::incarnation)
                            .min()
                            .get();
                    return "Connection " + self.incarnation() + " of the " + self.side()
                            + " has accepted "
                            + (sender == FORGED
                                    ? "an octet that no connection of the "
                                            + self.side().other() + " has sent."
                                    : "a stale octet, which connection " + sender + " of the "
                                            + self.side().other() + " sent.");
                })
                .getOrElse("A connection has accepted a stale octet.");
    }
}
