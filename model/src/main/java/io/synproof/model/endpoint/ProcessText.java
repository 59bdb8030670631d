package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.SeededFault;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;

/**
 * The seventh and eighth steps: process the segment text, check the FIN bit (RFC 9293, section
 * 3.10.7.4), and acknowledge both. Text beyond a gap is held back until the gap has closed; what
 * was received before is trimmed off. One acknowledgment answers text and FIN together (MUST-58).
 */
final class ProcessText {
    private ProcessText() {}

    static Effect text(TcpParameters stack, Connection connection, Segment segment) {
        if (connection.state().hasSeenFin()) {
            return BehindFin.text(stack, connection, segment);
        }
        if (Acceptability.isReceivedBefore(connection, segment)) {
            return receivedBefore(connection);
        }
        OutOfOrderText arrived = OutOfOrderText.of(segment);
        if (connection.left() && bringsOctets(connection, arrived)) {
            return Effect.of(Clause.TEXT_AFTER_CLOSE, Endpoint.Closed.CLOSED)
                    .sending(Reset.of(segment));
        }
        if (stack.rule(Rule.FLAW) == SeededFault.TEXT_AS_IT_COMES
                && !segment.text().isEmpty()) {
            return acknowledged(stack, seventh(stack, connection, arrived.delivery()), connection);
        }
        return connection.rcv().nxt().isBefore(segment.seq())
                ? heldBack(stack, connection, arrived)
                : acknowledged(
                        stack, closingGaps(stack, inOrder(stack, connection, arrived)), connection);
    }

    /** Octets that have not been received before, next in order or not. */
    private static boolean bringsOctets(Connection connection, OutOfOrderText arrived) {
        SequenceNumber end = arrived.seq().plus(arrived.delivery().text().length());
        return !arrived.delivery().text().isEmpty() && connection.rcv().nxt().isBefore(end);
    }

    /** Linux: what was received before is answered, its acknowledgment having counted. */
    static Effect receivedBefore(Connection connection) {
        return Effect.of(Clause.RECEIVED_BEFORE, connection).sending(connection.ack());
    }

    /** The last paragraph of the first step; its sender learns of the gap at once (RFC 5681). */
    private static Effect heldBack(
            TcpParameters stack, Connection connection, OutOfOrderText arrived) {
        OutOfOrderText fitting = arrived.upTo(connection.rcv().end(stack));
        if (fitting.end().equals(fitting.seq())) {
            return Effect.of(Clause.BEHIND_A_GAP, connection);
        }
        if (fitting.fin() && stack.feature(Feature.OUT_OF_ORDER) == OutOfOrderPolicy.FIN_TAKEN) {
            return finTaken(stack, connection, fitting);
        }
        Connection after = connection.with(SackReports.holding(connection, fitting));
        return Effect.of(Clause.HELD_BACK, after).sending(after.ack());
    }

    /** The seeded mistake: RCV.NXT advances over what was never received. */
    private static Effect finTaken(
            TcpParameters stack, Connection connection, OutOfOrderText arrived) {
        int skipped = (int) arrived.end().distanceFrom(connection.rcv().nxt()) - 1;
        Connection jumped = connection.with(connection.rcv().advancedBy(skipped));
        return acknowledged(stack, eighth(stack, jumped), connection);
    }

    /** Text that is next, and a FIN if it is next then. */
    private static Effect inOrder(
            TcpParameters stack, Connection connection, OutOfOrderText arrived) {
        int room = (int) connection.rcv().window(stack).size();
        ReceivedText fresh = arrived.from(connection.rcv().nxt());
        Effect effect = seventh(stack, connection, fresh.first(room));
        int places = Acceptability.takesFinBeyond(stack) ? room + 1 : room;
        boolean finIsNext = arrived.fin()
                && connection.rcv().nxt().isBefore(arrived.end())
                && fresh.text().length() < places;
        return finIsNext ? effect.then(open -> eighth(stack, open)) : effect;
    }

    /** Processes what was held back and is now next in order, piece by piece. */
    private static Effect closingGaps(TcpParameters stack, Effect effect) {
        return effect.then(connection -> connection
                .rcv()
                .next()
                .map(piece -> closingGaps(
                        stack,
                        Effect.of(
                                        Clause.GAP_CLOSED,
                                        connection.with(connection.rcv().without(piece)))
                                .then(open -> inOrder(stack, open, piece))))
                .getOrElse(() -> Effect.unchanged(connection)));
    }

    /** Text on a SYN at a listener with Fast Open. */
    static Effect fastOpen(TcpParameters stack, Connection connection, ReceivedText delivery) {
        return Effect.of(Clause.FAST_OPEN, connection).then(open -> first(stack, open, delivery));
    }

    /** Text after the remote's SYN, as far as the window reaches. */
    static Effect first(TcpParameters stack, Connection connection, ReceivedText delivery) {
        int room = (int) connection.rcv().window(stack).size();
        return seventh(stack, connection, delivery.first(room));
    }

    /** Octets that are next in order go to the user, or to the buffer until the user asks. */
    private static Effect seventh(
            TcpParameters stack, Connection connection, ReceivedText delivery) {
        if (delivery.text().isEmpty()) {
            return Effect.unchanged(connection);
        }
        ReceiveSide rcv = connection.rcv().advancedBy(delivery.text().length());
        return switch (stack.receiving()) {
            case STANDING ->
                Effect.of(Clause.TEXT, connection.with(rcv))
                        .signalling(new Signal.Delivered(delivery));
            case CALLED, READ -> Effect.of(Clause.TEXT, connection.with(rcv.buffering(delivery)));
        };
    }

    /** The FIN is next in order: nothing can follow it. */
    private static Effect eighth(TcpParameters stack, Connection connection) {
        boolean counted = stack.rule(Rule.FLAW) != SeededFault.FIN_UNCOUNTED;
        int numbers = counted ? 1 : 0;
        Connection after = connection.with(connection.rcv().advancedBy(numbers).holdingNothing());
        Endpoint next = switch (connection.state()) {
            case ESTABLISHED -> after.in(State.CLOSE_WAIT);
            case FIN_WAIT_1 -> after.in(State.CLOSING);
            case FIN_WAIT_2 -> after.waiting(stack);
            case CLOSED, LISTEN, SYN_SENT, SYN_RECEIVED, CLOSE_WAIT, CLOSING, LAST_ACK, TIME_WAIT ->
                throw new IllegalStateException(connection.state() + " takes no FIN");
        };
        Effect effect = Effect.of(Clause.FIN, next).signalling(Signal.Notice.CLOSING);
        return counted ? effect : effect.sending(after.ack());
    }

    /** One acknowledgment, if anything was received beyond {@code before}. */
    private static Effect acknowledged(TcpParameters stack, Effect effect, Connection before) {
        return effect.then(after -> {
            if (after.rcv().nxt().equals(before.rcv().nxt())) {
                return Effect.unchanged(after);
            }
            return mayWait(stack, before, after)
                    ? Effect.unchanged(after.with(after.rcv()
                            .owing(new Timer.DelayedAck(stack.feature(Feature.DELAYED_ACK)))))
                    : Effect.unchanged(after).sending(after.ack());
        });
    }

    /**
     * Whether the acknowledgment may wait (RFC 9293, section 3.8.6.3; RFC 5681, section 4.2): not
     * if one is owed already, so that at least every second segment is answered, nor if a gap was
     * closed, nor if a FIN was received by a side that has closed.
     */
    private static boolean mayWait(TcpParameters stack, Connection before, Connection after) {
        return stack.features().delaysAcks()
                && !before.rcv().owed().isSet()
                && before.rcv().held().isEmpty()
                && switch (after.state()) {
                    case ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2, CLOSE_WAIT -> true;
                    case CLOSED, LISTEN, SYN_SENT, SYN_RECEIVED, CLOSING, LAST_ACK, TIME_WAIT ->
                        false;
                };
    }
}
