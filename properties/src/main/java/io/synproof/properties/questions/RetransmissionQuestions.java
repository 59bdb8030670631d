package io.synproof.properties.questions;

import io.synproof.checker.model.Unit;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.world.Event;

/** Questions about sending, acknowledging and retransmitting octets. */
final class RetransmissionQuestions {
    private RetransmissionQuestions() {}

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
}
