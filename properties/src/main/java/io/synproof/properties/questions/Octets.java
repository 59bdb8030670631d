package io.synproof.properties.questions;

import io.synproof.checker.Monitor;
import io.synproof.checker.Property;
import io.synproof.checker.Unit;
import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.host.Host;
import io.synproof.model.host.Slot;
import io.synproof.model.network.InFlight;
import io.synproof.model.network.Side;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import java.util.List;

/** Questions about the numbers of octets, what acknowledges them, and whether any is lost. */
final class Octets {
    private Octets() {}

    static final Question<Unit> ACKS_END_OF_SEGMENT = Asked.everyStep(
            "acksEndOfSegment",
            "what answers a segment acknowledges its sequence number plus its length",
            (_, label) -> label.events()
                    .filter(event -> event.before() instanceof Connection)
                    .forAll(Octets::acknowledgesEnd),
            "A segment is answered with another number than that behind its own last one.");

    private static boolean acknowledgesEnd(Event event) {
        return event.consumed()
                .flatMap(InFlight::tcp)
                .filter(segment -> segment.length() > 0)
                .forAll(segment -> event.sent()
                        .filter(answer -> answer.control().ack())
                        .forAll(answer -> answer.ack().equals(segment.end())));
    }

    static final Question<Unit> ANSWERED_AT_ONCE = Asked.everyStep(
            "textAnsweredAtOnce",
            "each segment with octets is acknowledged when it arrives",
            (_, label) -> label.events()
                    .filter(event -> event.consumed()
                            .flatMap(flying -> flying.tcp())
                            .exists(segment -> !segment.text().isEmpty()))
                    .forAll(event ->
                            event.sent().exists(segment -> segment.control().ack())),
            "Octets have arrived, and nothing is sent to acknowledge them.");

    static final Question<Boolean> ONE_ACK_FOR_SEVERAL = Once.happens(
            "oneAckForSeveral",
            "one ACK answers a segment with octets and another that arrived before it: held back,"
                    + " or owed an answer",
            event -> isAnsweredWithText(event)
                    && (event.clauses().contains(Clause.GAP_CLOSED) || owesAnswer(event.before())),
            "One ACK has answered two segments.");

    private static boolean isAnsweredWithText(Event event) {
        return event.clauses().contains(Clause.TEXT)
                && event.sent().exists(segment -> segment.control().ack());
    }

    private static boolean owesAnswer(Endpoint before) {
        return before instanceof Connection connection
                && connection.rcv().owed().isSet();
    }

    static final Question<Unit> FIRST_OCTET_FOLLOWS_SYN = Asked.everyStep(
            "firstOctetFollowsSyn",
            "the first octet of a stream is numbered ISN plus one, behind the SYN",
            (_, label) -> label.events()
                    .filter(event -> !hasSentOctets(event.before()))
                    .forAll(Octets::firstFollowsSyn),
            "The first octet has not the number behind that of the SYN.");

    private static boolean hasSentOctets(Endpoint before) {
        return before instanceof Connection connection
                && connection.snd().placeOf(connection.snd().nxt()) > 0;
    }

    private static boolean firstFollowsSyn(Event event) {
        return !(event.after() instanceof Connection after)
                || event.sent()
                        .find(segment -> !segment.text().isEmpty())
                        .map(Segment::seq)
                        .forAll(seq -> seq.equals(after.snd().iss().next()));
    }

    static final Question<Unit> LOST_FOR_GOOD = Asked.never(
            "octetLostForGood",
            "an octet that the other side still expects is kept by its sender no longer, and no"
                    + " copy of it is in flight",
            world -> List.of(Side.CLIENT, Side.SERVER).stream()
                    .anyMatch(sender -> world.host(sender)
                            .slots()
                            .exists(slot -> hasLost(world, sender, slot))),
            "The octet that is expected next exists nowhere any more.");

    private static boolean hasLost(World world, Side sender, Slot slot) {
        return slot.endpoint() instanceof Connection from
                && world.host(sender.other())
                        .slotsOf(slot.id().port())
                        .exists(other -> other.endpoint() instanceof Connection to
                                && to.rcv().irs().equals(from.snd().iss())
                                && to.rcv().nxt().isBefore(from.snd().una())
                                && !isInFlight(world, sender.other(), to.rcv().nxt()));
    }

    private static boolean isInFlight(World world, Side receiver, SequenceNumber number) {
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
            Subject.itself(),
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
            (_, _) -> "A segment is sent into a network that is full.");

    private static boolean hasRoom(TcpModel model, World before, Action action, Label label) {
        int leaves = action instanceof Action.Deliver deliver && !deliver.keeping() ? 1 : 0;
        int sent = label.events().map(event -> event.sent().size()).sum().intValue();
        return before.network().inFlight().size() - leaves + sent
                <= model.scenario().medium().capacity();
    }

    static final Question<Unit> RESET_ENDS = Asked.everyStep(
            "resetEndsConnection",
            "a reset that is believed ends the connection: nothing is sent, and nothing opened",
            (_, label) -> label.events()
                    .filter(event -> event.clauses().contains(Clause.RST))
                    .forAll(event -> event.after().state() == State.CLOSED
                            && event.sent().isEmpty()),
            "A reset has made a side open a connection.");

    static final Question<Unit> TWO_EXCHANGES = Asked.reachable(
            "twoRequestsOneHandshake",
            "two octets have gone either way in one connection, which is still open",
            false,
            world -> hasExchangedTwo(world.client()) && hasExchangedTwo(world.server()),
            "Two requests and two answers have passed, and there was one handshake.");

    private static boolean hasExchangedTwo(Host host) {
        return host.slots()
                .exists(slot -> slot.endpoint() instanceof Connection connection
                        && connection.state() == State.ESTABLISHED
                        && connection.snd().placeOf(connection.snd().una()) == 2
                        && connection.rcv().nxt().distanceFrom(connection.rcv().irs()) > 2);
    }
}
