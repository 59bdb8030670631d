package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.State;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.Host;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.vavr.control.Option;
import java.util.List;

/** Questions about the numbers of octets, their acknowledgment and their loss. */
final class OctetQuestions {
    private OctetQuestions() {}

    static final Question<Unit> ACKS_END_OF_SEGMENT = Asked.everyLabel(
            "acksEndOfSegment",
            "what a connection sends when a segment that occupies numbers arrives acknowledges that"
                    + " segment's sequence number plus its length",
            Subject.inLabels(
                    "a connection answers a segment that occupies numbers",
                    label -> label.events().exists(OctetQuestions::isAnswer)),
            label -> label.events()
                    .filter(event -> event.before() instanceof Connection)
                    .forAll(OctetQuestions::acknowledgesEnd),
            "A segment is answered with another number than the one after its last.");

    private static boolean isAnswer(Event event) {
        return event.before() instanceof Connection
                && WorldFacts.arrived(event).exists(segment -> segment.length() > 0)
                && event.sent().exists(segment -> segment.control().ack());
    }

    static boolean acknowledgesEnd(Event event) {
        return event.consumed()
                .flatMap(PacketInFlight::tcp)
                .filter(segment -> segment.length() > 0)
                .forAll(segment -> event.sent()
                        .filter(answer -> answer.control().ack())
                        .forAll(answer -> answer.ack().equals(segment.end())));
    }

    static final Question<Unit> ANSWERED_AT_ONCE = Asked.everyLabel(
            "textAnsweredAtOnce",
            "each segment with octets is answered with an acknowledgment when it arrives",
            Subject.inLabels(
                    "a segment with octets arrives",
                    label -> label.events().exists(OctetQuestions::bringsText)),
            label -> label.events()
                    .filter(OctetQuestions::bringsText)
                    .forAll(event ->
                            event.sent().exists(segment -> segment.control().ack())),
            "Octets have arrived, and nothing is sent to acknowledge them.");

    static final Question<Unit> PACKETS_ANSWERED = Asked.everyLabel(
            "packetsAnswered",
            "each packet with octets of a connection is answered with an acknowledgment when it"
                    + " arrives",
            Subject.inLabels(
                    "a packet with octets of a connection arrives",
                    label -> isPacketWithText(label.action())),
            label -> !isPacketWithText(label.action())
                    || label.events()
                            .exists(event -> event.sent()
                                    .exists(segment -> segment.control().ack())),
            "A packet with octets has arrived, and nothing is sent to acknowledge them.");

    private static boolean isPacketWithText(Action action) {
        return action instanceof Action.Deliver deliver
                && deliver.segment().tcp().exists(segment -> !segment.text().isEmpty());
    }

    private static boolean bringsText(Event event) {
        return WorldFacts.arrived(event).exists(segment -> !segment.text().isEmpty());
    }

    static final Question<AckDebts.Seen> ONE_ACK_FOR_SEVERAL = new Question<>(
            "oneAckForSeveral",
            "one ACK covers the octets of the segment that has just arrived, and what arrived"
                    + " before it and no ACK has covered yet",
            Question.Kind.REACHABLE,
            Subject.itself(),
            false,
            new AckDebts(),
            _ -> Property.reachable("oneAckForSeveral", state -> state.memory().several()),
            _ -> List.of(),
            (_, _) -> "One ACK has answered two segments.");

    static final Question<Unit> FIRST_OCTET_FOLLOWS_SYN = Asked.everyLabel(
            "firstOctetFollowsSyn",
            "the first octet of a stream is numbered ISN plus one, after the SYN",
            Subject.inLabels(
                    "a first octet is sent",
                    label -> label.events().exists(event -> !firstOctet(event).isEmpty())),
            label -> label.events().forAll(OctetQuestions::firstFollowsSyn),
            "The first octet does not have the number after the SYN's.");

    static boolean firstFollowsSyn(Event event) {
        return WorldFacts.sender(event.after())
                .forAll(snd -> firstOctet(event)
                        .forAll(number -> number.equals(snd.iss().next())));
    }

    /** The number of the first octet sent, if nothing but the SYN was sent before. */
    private static Option<SequenceNumber> firstOctet(Event event) {
        boolean hasSentMore = WorldFacts.sender(event.before())
                .exists(snd -> !snd.nxt().equals(snd.iss().next()));
        return hasSentMore
                ? Option.none()
                : event.sent()
                        .find(segment -> !segment.text().isEmpty())
                        .map(OctetQuestions::firstNumber);
    }

    static final Question<Unit> NUMBERED_IN_ORDER = new Question<>(
            "octetsNumberedInOrder",
            "the octet at each place of a stream, counted from 0, is numbered ISN plus one plus its"
                    + " place",
            Question.Kind.EVERY_STEP,
            Subject.inLabels(
                    "an octet that is not the first is sent",
                    label -> label.events()
                            .exists(event -> event.sent()
                                    .exists(segment -> segment.text().first() > 0))),
            true,
            Monitor.none(),
            model -> Property.everyLabel(
                    "octetsNumberedInOrder",
                    model.monitoredBy(Monitor.none()),
                    label -> label.events().forAll(OctetQuestions::areInOrder)),
            _ -> List.of(),
            (_, _) -> "An octet is sent whose number does not tell its place.");

    static boolean areInOrder(Event event) {
        return WorldFacts.sender(event.after())
                .forAll(snd -> event.sent()
                        .filter(segment -> !segment.text().isEmpty())
                        .forAll(segment -> firstNumber(segment)
                                .equals(snd.iss().plus(1L + segment.text().first()))));
    }

    private static SequenceNumber firstNumber(Segment segment) {
        return segment.control().syn() ? segment.seq().next() : segment.seq();
    }

    static final Question<ReceivedOctets.Counts> LOST_FOR_GOOD = new Question<>(
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

    private static io.vavr.collection.List<SendSide> senders(World world) {
        return world.client()
                .slots()
                .appendAll(world.server().slots())
                .flatMap(slot -> WorldFacts.sender(slot.endpoint()));
    }

    private static boolean hasLost(
            MonitoredState<World, ReceivedOctets.Counts> state,
            HostSide sender,
            ConnectionSlot slot) {
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
            World world,
            Connection from,
            Connection to,
            End receiver,
            ReceivedOctets.Counts received) {
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

    static final Question<Unit> NO_ROOM_NEEDED = new Question<>(
            "networkNeverFull",
            "no segment is sent for which the network has no room",
            Question.Kind.EVERY_STEP,
            Subject.inLabels(
                    "a segment is sent",
                    label -> label.events().exists(event -> !event.sent().isEmpty())),
            false,
            Monitor.none(),
            model -> Property.everyStep(
                    "networkNeverFull",
                    step -> hasRoom(
                            model,
                            step.before().state(),
                            step.action(),
                            model.step(step.before().state(), step.action()).label())),
            _ -> List.of(),
            (_, _) -> "A segment is sent for which the network has no room.");

    private static boolean hasRoom(TcpModel model, World before, Action action, Label label) {
        int leaves = action instanceof Action.Deliver deliver && !deliver.keeping() ? 1 : 0;
        int sent = label.events().map(event -> event.sent().size()).sum().intValue();
        return before.network().inFlight().size() - leaves + sent
                <= model.law(laws -> laws.medium().capacity());
    }

    static final Question<Unit> RESET_ENDS = Asked.everyLabel(
            "resetEndsConnection",
            "a reset numbered RCV.NXT ends a connection, but in TIME-WAIT, and no reset does"
                    + " anything to its state but end it: then nothing is sent, and nothing opened",
            Subject.inLabels(
                    "a reset numbered RCV.NXT arrives at a connection that is not in TIME-WAIT",
                    label -> label.events().exists(OctetQuestions::isExactReset)),
            label -> label.events()
                    .filter(OctetQuestions::isReset)
                    .forAll(OctetQuestions::obeysReset),
            "A reset has not ended the connection, or has made its side send something.");

    private static boolean isReset(Event event) {
        return event.before() instanceof Connection
                && WorldFacts.arrived(event).exists(segment -> segment.control().rst());
    }

    private static boolean isExactReset(Event event) {
        return isReset(event)
                && event.before() instanceof Connection before
                && before.state() != State.TIME_WAIT
                && WorldFacts.arrived(event)
                        .exists(segment -> segment.seq().equals(before.rcv().nxt()));
    }

    static boolean obeysReset(Event event) {
        return WorldFacts.ends(event)
                ? event.sent().isEmpty()
                : !isExactReset(event)
                        && event.after().state() == event.before().state();
    }

    static final Question<Unit> TWO_EXCHANGES = Asked.reachable(
            "twoRequestsOneHandshake",
            "two octets have gone either way in one connection, which is still open",
            false,
            world -> hasExchangedTwo(world.client()) && hasExchangedTwo(world.server()),
            "Two octets have gone either way in one connection, which is still open.");

    private static boolean hasExchangedTwo(Host host) {
        return host.slots()
                .exists(slot -> slot.endpoint() instanceof Connection connection
                        && connection.state() == State.ESTABLISHED
                        && connection.snd().una().distanceFrom(connection.snd().iss()) == 3
                        && connection.rcv().nxt().distanceFrom(connection.rcv().irs()) > 2);
    }
}
