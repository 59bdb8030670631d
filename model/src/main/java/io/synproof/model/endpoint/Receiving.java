package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;

/**
 * The seventh and eighth steps: process the segment text, check the FIN bit (RFC 9293, section
 * 3.10.7.4). The segment begins at RCV.NXT or before it; what was received before is trimmed off.
 * One acknowledgment answers text and FIN together (MUST-58).
 */
final class Receiving {
    private Receiving() {}

    static Effect text(Stack stack, Connection connection, Segment segment) {
        int old = (int) connection.rcv().nxt().distanceFrom(segment.seq());
        Text fresh = segment.text().without(old);
        if (connection.state().hasSeenFin()) {
            return afterFin(connection, segment, fresh);
        }
        int room = (int) connection.rcv().window(stack).size();
        Text accepted = fresh.first(room);
        Effect effect = seventh(stack, connection, Delivery.of(segment, accepted));
        boolean finIsNext = segment.control().fin() && fresh.length() < room;
        return acknowledged(
                finIsNext ? effect.then(open -> eighth(stack, open)) : effect, connection);
    }

    /** CLOSE-WAIT and later: this should not occur, since a FIN has been received. */
    private static Effect afterFin(Connection connection, Segment segment, Text fresh) {
        if (!fresh.isEmpty()) {
            return Effect.of(Clause.TEXT_IGNORED, connection);
        }
        return segment.control().fin()
                ? Effect.of(Clause.FIN_AGAIN, connection)
                : Effect.unchanged(connection);
    }

    /** Octets that are next in order go to the user, or to the buffer until the user asks. */
    private static Effect seventh(Stack stack, Connection connection, Delivery delivery) {
        if (delivery.text().isEmpty()) {
            return Effect.unchanged(connection);
        }
        Receive rcv = connection.rcv().advancedBy(delivery.text().length());
        return switch (stack.receiving()) {
            case STANDING ->
                Effect.of(Clause.TEXT, connection.with(rcv))
                        .signalling(new Signal.Delivered(delivery));
            case CALLED -> Effect.of(Clause.TEXT, connection.with(rcv.buffering(delivery)));
        };
    }

    /** The FIN is next in order. */
    private static Effect eighth(Stack stack, Connection connection) {
        Connection after = connection.with(connection.rcv().advancedBy(1));
        Endpoint next = switch (connection.state()) {
            case ESTABLISHED -> after.in(State.CLOSE_WAIT);
            case FIN_WAIT_1 -> after.in(State.CLOSING);
            case FIN_WAIT_2 -> after.waiting(stack);
            case CLOSED, LISTEN, SYN_SENT, SYN_RECEIVED, CLOSE_WAIT, CLOSING, LAST_ACK, TIME_WAIT ->
                throw new IllegalStateException(connection.state() + " takes no FIN");
        };
        return Effect.of(Clause.FIN, next).signalling(Signal.Notice.CLOSING);
    }

    /** One acknowledgment, if anything was received beyond {@code before}. */
    private static Effect acknowledged(Effect effect, Connection before) {
        return switch (effect.after()) {
            case Connection after
            when !after.rcv().nxt().equals(before.rcv().nxt()) -> effect.sending(after.ack());
            case Connection _ -> effect;
            case Endpoint.Closed _ -> effect;
            case Endpoint.Listen _ -> effect;
            case Endpoint.SynSent _ -> effect;
        };
    }
}
