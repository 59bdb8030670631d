package io.synproof.properties.questions;

import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.vavr.collection.List;

/** Questions about sending, acknowledging and retransmitting octets. */
final class RetransmissionQuestions {
    private RetransmissionQuestions() {}

    static final Question<Unit> REPETITIONS_OCCUPY_NUMBERS = Asked.everyLabel(
            "repetitionsOccupyNumbers",
            "what the timer of a connection sends while something is not acknowledged occupies"
                    + " sequence numbers: never a bare ACK",
            Subject.inLabels(
                    "the timer of something that is not acknowledged sends",
                    label -> !repetitions(label).isEmpty()),
            label -> repetitions(label).forAll(segment -> segment.length() > 0),
            "Something is not acknowledged, and the timer has sent a segment that occupies no"
                    + " number.");

    static List<Segment> repetitions(Label label) {
        return label.action() instanceof Action.Timeout timeout
                        && timeout.role() == Timer.Role.CONNECTION
                ? label.events()
                        .filter(event ->
                                WorldFacts.sender(event.before()).exists(SendSide::isOutstanding))
                        .flatMap(Event::sent)
                : List.empty();
    }

    static final Question<Boolean> TOLD_OF_PROBLEM = EventSeenMonitor.happens(
            "userToldOfDeliveryProblem",
            "a user is told that nothing is acknowledged, before the connection is given up",
            event -> event.signals().contains(Signal.Notice.DELIVERY_PROBLEM)
                    && !WorldFacts.ends(event),
            "R1 is reached: the user is told of the problem, and the connection goes on.");

    static final Question<Boolean> ONE_ACK_FOR_TWO = EventSeenMonitor.happens(
            "oneAckForTwoNumbers",
            "one acknowledgment covers two numbers or more, which different segments carry where"
                    + " mss=1",
            RetransmissionQuestions::coversTwo,
            "One acknowledgment has covered two numbers or more.");

    private static boolean coversTwo(Event event) {
        return event.before() instanceof Connection before
                && event.after() instanceof Connection after
                && WorldFacts.arrived(event)
                        .filter(segment -> segment.control().ack())
                        .map(Segment::ack)
                        .exists(ack -> ack.equals(after.snd().una())
                                && before.snd().isNews(ack)
                                && ack.distanceFrom(before.snd().una()) > 1);
    }

    static final Question<Boolean> GAP_CLOSED = EventSeenMonitor.happens(
            "heldTextDelivered",
            "octets that were held back are accepted, for the user to take, by a segment that"
                    + " closes the gap before them or completes the handshake",
            RetransmissionQuestions::acceptsMore,
            "What was held back is accepted, for the user to take.");

    /** Whether more octets are accepted than the segment carries new ones. */
    private static boolean acceptsMore(Event event) {
        return event.before() instanceof Connection before
                && WorldFacts.arrived(event)
                        .exists(segment -> WorldFacts.accepted(event)
                                        .map(delivery -> delivery.text().length())
                                        .sum()
                                        .intValue()
                                > fresh(before, segment));
    }

    private static long fresh(Connection before, Segment segment) {
        SequenceNumber end = segment.seq().plus(segment.text().length());
        return before.rcv().nxt().isBefore(end) ? end.distanceFrom(before.rcv().nxt()) : 0;
    }

    static final Question<Unit> WINDOW_RESPECTED = StepContext.everyLabel(
            "windowRespected",
            "no segment of more than one number reaches beyond the window of a connection"
                    + " whose own SYN it acknowledges",
            Subject.inLabels(
                    "a segment of more than one number arrives at a connection whose SYN it"
                            + " acknowledges",
                    label -> label.events().exists(RetransmissionQuestions::bringsMuch)),
            (model, label) -> label.events()
                    .forAll(event ->
                            !isBeyondWindow(StepContext.stack(model, event.side()), event)),
            "More arrives than the receiver has room for.");

    /**
     * Whether a segment of two numbers or more arrives for this connection; one that acknowledges
     * another SYN was sent to an earlier connection and its window.
     */
    private static boolean bringsMuch(Event event) {
        return event.before() instanceof Connection before
                && WorldFacts.arrived(event)
                        .filter(segment ->
                                segment.length() > 1 && segment.control().ack())
                        .exists(segment -> segment.ack()
                                .isAfterUpTo(before.snd().iss(), before.snd().nxt()));
    }

    static boolean isBeyondWindow(TcpParameters receiver, Event event) {
        return bringsMuch(event)
                && event.before() instanceof Connection before
                && WorldFacts.arrived(event)
                        .exists(segment -> before.rcv()
                                .nxt()
                                .plus(before.rcv().window(receiver).size())
                                .isBefore(segment.end()));
    }

    static final Question<Unit> WINDOW_IS_ROOM = StepContext.everyLabel(
            "windowIsOwnRoom",
            "every acknowledgment that a connection sends announces as its window the room that its"
                    + " own buffer has",
            Subject.inLabels(
                    "a connection whose user has octets to read sends an acknowledgment",
                    label -> label.events().exists(RetransmissionQuestions::announcesLess)),
            (model, label) -> label.events()
                    .forAll(event -> announcesRoom(StepContext.stack(model, event.side()), event)),
            "A window is announced that is not the room in the buffer.");

    private static boolean announcesLess(Event event) {
        return event.after() instanceof Connection after
                && after.rcv().buffered() > 0
                && event.sent().exists(segment -> segment.control().ack());
    }

    static boolean announcesRoom(TcpParameters stack, Event event) {
        return !(event.after() instanceof Connection after)
                || event.sent()
                        .filter(segment ->
                                segment.control().ack() && !segment.control().rst())
                        .forAll(segment ->
                                segment.window() == stack.window() - after.rcv().buffered());
    }

    static final Question<Probing.Seen> CLOSED_WINDOW_PROBED = new Question<>(
            "closedWindowProbed",
            "a side whose timer has probed a window of 0 hears that the window is open",
            Question.Kind.REACHABLE,
            Subject.itself(),
            false,
            new Probing(),
            _ -> Property.reachable(
                    "closedWindowProbed", state -> state.memory().open()),
            _ -> java.util.List.of(),
            (_, _) -> "The window was probed, and a segment says that it is open.");

    static final Question<Boolean> SENT_AT_A_HINT = EventSeenMonitor.happens(
            "duplicateAcksSendAgain",
            "a duplicate ACK, and no timer, makes a side send its oldest segment again",
            RetransmissionQuestions::repeatsAtDuplicate,
            "A duplicate ACK has arrived, and the oldest segment is sent again.");

    private static boolean repeatsAtDuplicate(Event event) {
        return event.before() instanceof Connection before
                && before.snd().isOutstanding()
                && WorldFacts.arrived(event)
                        .exists(segment -> segment.length() == 0
                                && segment.control().ack()
                                && segment.ack().equals(before.snd().una()))
                && event.sent()
                        .exists(segment -> segment.length() > 0
                                && segment.seq().equals(before.snd().una()));
    }
}
