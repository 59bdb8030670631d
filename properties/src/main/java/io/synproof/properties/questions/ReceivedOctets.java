package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.network.HostSide;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.question.Question;
import io.synproof.properties.question.Subject;
import io.synproof.properties.questions.monitors.End;
import io.synproof.properties.questions.monitors.WorldFacts;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import java.io.Serializable;
import java.util.List;

/**
 * A monitor that counts the octets that each end of a connection has accepted. Whether one is lost
 * for good is asked in Java: the octet that is next for an end is found by that count, and not by a
 * number that the connection keeps.
 */
final class ReceivedOctets implements Monitor<Label, ReceivedOctets.Counts> {

    /**
     * The number of octets that the ends of open connections have accepted.
     *
     * @param octets 0 or more of each that has heard the other's SYN
     */
    record Counts(SortedMap<End, Integer> octets) implements Serializable {

        /** The number of octets that an end has accepted, 0 or more. */
        int of(End end) {
            return octets.get(end).getOrElse(0);
        }

        private Counts after(Event event) {
            End end = End.of(event);
            if (!(event.after() instanceof Connection)) {
                return new Counts(octets.remove(end));
            }
            int before = event.before() instanceof Connection ? of(end) : 0;
            int more = WorldFacts.accepted(event)
                    .map(delivery -> delivery.text().length())
                    .sum()
                    .intValue();
            return new Counts(octets.put(end, before + more));
        }
    }

    static final Question<Counts> LOST_FOR_GOOD = new Question<>(
            "octetLostForGood",
            "never: the next octet that an open connection has not received is kept by its sender,"
                    + " open too, no longer, and no copy of it is in flight",
            Question.Kind.NEVER,
            Subject.inWorlds(
                    "octets or a FIN are acknowledged, so that their sender keeps them no longer",
                    world -> senders(world).exists(snd -> snd.iss().next().isBefore(snd.una()))),
            false,
            new ReceivedOctets(),
            _ -> Property.never(
                    "octetLostForGood",
                    state -> io.vavr.collection.List.of(HostSide.CLIENT, HostSide.SERVER)
                            .exists(sender -> state.state()
                                    .host(sender)
                                    .slots()
                                    .exists(slot -> hasLost(state, sender, slot)))),
            _ -> List.of(),
            (_, _) -> "An octet that was not received exists nowhere any more.");

    @Override
    public Counts initial() {
        return new Counts(TreeMap.empty());
    }

    @Override
    public Counts next(Counts memory, Label label) {
        return label.action() instanceof Action.Crash(var side)
                ? new Counts(memory.octets().filterKeys(end -> end.side() != side))
                : label.events().foldLeft(memory, Counts::after);
    }

    private static io.vavr.collection.List<SendSide> senders(World world) {
        return world.client()
                .slots()
                .appendAll(world.server().slots())
                .flatMap(slot -> WorldFacts.sender(slot.endpoint()));
    }

    private static boolean hasLost(
            MonitoredState<World, Counts> state, HostSide sender, ConnectionSlot slot) {
        return slot.endpoint() instanceof Connection from
                && state.state()
                        .host(sender.other())
                        .slotsOf(slot.id().port())
                        .exists(other -> other.endpoint() instanceof Connection to
                                && to.rcv().irs().equals(from.snd().iss())
                                && isLost(
                                        state.state(),
                                        from,
                                        to,
                                        new End(sender.other(), other.id()),
                                        state.memory()));
    }

    private static boolean isLost(
            World world, Connection from, Connection to, End receiver, Counts received) {
        SequenceNumber next = to.rcv().irs().plus(1L + received.of(receiver));
        return next.isBefore(octetsKept(from)) && !isInFlight(world, receiver.side(), next);
    }

    /** The number of the oldest octet still kept, or of the next one. */
    private static SequenceNumber octetsKept(Connection from) {
        return from.snd().una().plus(from.finAcknowledged() ? -1 : 0);
    }

    private static boolean isInFlight(World world, HostSide receiver, SequenceNumber number) {
        return world.network()
                .inFlight()
                .filter(flying -> flying.to() == receiver)
                .flatMap(flying -> flying.tcp())
                .exists(segment ->
                        !number.isBefore(segment.seq()) && number.isBefore(segment.end()));
    }
}
