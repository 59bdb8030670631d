package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.rules.AckBehindFin;
import io.synproof.model.rules.RstBehindFin;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.TextAcrossFin;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;

/**
 * Segments that arrive in CLOSE-WAIT, CLOSING and LAST-ACK, after the remote's FIN: by RFC 9293
 * nothing new can come, and Linux has rules of its own for what comes all the same.
 */
final class BehindFin {
    private BehindFin() {}

    private static boolean applies(Connection connection) {
        return connection.state().hasSeenFin() && connection.state() != State.TIME_WAIT;
    }

    /** Whether a segment is a reset with the number of the FIN, which a rule accepts. */
    static boolean isReset(TcpParameters stack, Connection connection, Segment segment) {
        return stack.rule(Rule.RST_BEHIND_FIN) == RstBehindFin.BEFORE_NEXT_TOO
                && segment.control().rst()
                && applies(connection)
                && segment.seq().next().equals(connection.rcv().nxt());
    }

    /** A valid reset ends CLOSING or LAST-ACK. */
    static Effect reset(TcpParameters stack, Connection connection) {
        Effect ended = Unread.reset(stack, connection);
        return switch (stack.rule(Rule.RST_NOTICE)) {
            case SILENT -> ended;
            case TOLD -> ended.signalling(Signal.Notice.RESET);
        };
    }

    /** Whether an acknowledgment counts even if its segment begins beyond RCV.NXT. */
    static boolean countsAck(TcpParameters stack, Connection connection) {
        return stack.rule(Rule.ACK_BEHIND_FIN) == AckBehindFin.COUNTED && applies(connection);
    }

    /** CLOSE-WAIT: text and FIN should not occur, since a FIN has been received. */
    static Effect text(TcpParameters stack, Connection connection, Segment segment) {
        if (Acceptability.isReceivedBefore(connection, segment)
                || isAcross(stack, connection, segment)) {
            return late(stack, connection, segment);
        }
        if (reaches(connection, segment)) {
            return Effect.of(Clause.TEXT_IGNORED, connection);
        }
        return segment.control().fin()
                ? Effect.of(Clause.FIN_AGAIN, connection)
                : Effect.unchanged(connection);
    }

    /** CLOSING and LAST-ACK, whose own FIN is not acknowledged: the text is ignored silently. */
    static Effect late(TcpParameters stack, Connection connection, Segment segment) {
        if (isAcross(stack, connection, segment)) {
            return Effect.of(Clause.TEXT_ACROSS_FIN, Closed.CLOSED)
                    .sending(Reset.of(segment))
                    .signalling(Signal.Notice.RESET);
        }
        return Acceptability.isReceivedBefore(connection, segment)
                ? ProcessText.receivedBefore(connection)
                : Effect.unchanged(connection);
    }

    private static boolean isAcross(TcpParameters stack, Connection connection, Segment segment) {
        return stack.rule(Rule.TEXT_ACROSS_FIN) == TextAcrossFin.RESETS
                && segment.seq().isBefore(connection.rcv().nxt())
                && reaches(connection, segment);
    }

    /** Whether one of its octets is numbered beyond the FIN. */
    private static boolean reaches(Connection connection, Segment segment) {
        SequenceNumber end = segment.seq().plus(segment.text().length());
        return !segment.text().isEmpty() && connection.rcv().nxt().isBefore(end);
    }
}
