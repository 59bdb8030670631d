package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.property.Property;
import io.synproof.model.network.Packet;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.UserCall;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import java.io.Serializable;
import java.util.List;

/** A monitor that compares the pieces that users receive with those that users send in one call. */
final class Boundaries implements Monitor<Label, Boundaries.Pieces> {

    /**
     * The sizes of the pieces sent, and the comparison so far.
     *
     * @param calls how many octets the calls of SEND had, each number once
     * @param datagrams how many octets the datagrams had that were sent, each number once
     * @param received whether a user has received something
     * @param broken whether it was a piece of a size that no call had
     */
    record Pieces(
            SortedSet<Integer> calls,
            SortedSet<Integer> datagrams,
            boolean received,
            boolean broken)
            implements Serializable {

        private Pieces called(int octets) {
            return new Pieces(calls.add(octets), datagrams, received, broken);
        }

        private Pieces sent(int octets) {
            return new Pieces(calls, datagrams.add(octets), received, broken);
        }

        private Pieces received(boolean datagram, int octets) {
            boolean known = (datagram ? datagrams : calls).contains(octets);
            return new Pieces(calls, datagrams, true, broken || !known);
        }
    }

    static final Question<Pieces> KEPT = new Question<>(
            "boundariesKept",
            "what a user receives in one piece, octets of a connection or of a datagram, another"
                    + " user has sent by one call",
            Question.Kind.ALWAYS,
            Subject.inStates(
                    "a user has received something", state -> state.memory().received()),
            false,
            new Boundaries(),
            _ -> Property.always("boundariesKept", state -> !state.memory().broken()),
            _ -> List.of(),
            (_, _) -> "A user has received in one piece what nobody has sent by one call.");

    /** The question whether a datagram reaches its user with the last of its IP fragments. */
    static final Question<Boolean> IN_FRAGMENTS = EventSeenMonitor.isTaken(
            "datagramInFragments",
            "a datagram comes for its user when the last of its fragments arrives",
            label -> label.action() instanceof Action.Deliver deliver
                    && deliver.segment().fragment().isPiece()
                    && isDatagram(deliver.segment())
                    && WorldFacts.delivers(label),
            "IP has put the datagram together from its fragments, and its user has it in one"
                    + " piece.");

    /** All of them, in the order of a listing. */
    static final List<Question<?>> ALL = List.of(KEPT, IN_FRAGMENTS);

    @Override
    public Pieces initial() {
        return new Pieces(TreeSet.empty(), TreeSet.empty(), false, false);
    }

    @Override
    public Pieces next(Pieces memory, Label label) {
        Pieces called = called(memory, label.action());
        return label.events()
                .filter(event -> WorldFacts.octetsHandedOver(event) > 0)
                .foldLeft(
                        called,
                        (soFar, event) -> soFar.received(
                                event.id().isOfDatagrams(), WorldFacts.octetsHandedOver(event)));
    }

    private static Pieces called(Pieces memory, Action action) {
        if (action instanceof Action.Call(var _, var _, UserCall.Send send)) {
            return memory.called(send.octets());
        }
        return action instanceof Action.Call(var _, var _, UserCall.SendDatagram(var datagram))
                ? memory.sent(datagram.octets())
                : memory;
    }

    private static boolean isDatagram(PacketInFlight flying) {
        return flying.packet() instanceof Packet.Udp;
    }
}
