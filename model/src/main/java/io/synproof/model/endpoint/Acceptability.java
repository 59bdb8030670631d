package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.rules.EndsAtNext;
import io.synproof.model.rules.FinBeyondWindow;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.TextBeyondWindow;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;

/**
 * The acceptability test of RFC 9293, section 3.10.7.4, first and table 6, and what rules add to it
 * or take from it at the edges of the window.
 */
final class Acceptability {
    private Acceptability() {}

    /** Whether {@code segment} passes the first check. */
    static boolean test(TcpParameters stack, Connection connection, Segment segment) {
        if (refusesText(stack) && endsBeyond(stack, connection, segment)) {
            return false;
        }
        return connection.rcv().window(stack).accepts(segment.seq(), segment.length())
                || passesAtNext(stack, connection, segment)
                || isFinAtClosedWindow(stack, connection, segment)
                || BehindFin.isReset(stack, connection, segment);
    }

    /** Whether a FIN is taken that is next and has the first number beyond the window. */
    static boolean takesFinBeyond(TcpParameters stack) {
        return stack.rule(Rule.FIN_BEYOND_WINDOW) == FinBeyondWindow.TAKEN;
    }

    private static boolean refusesText(TcpParameters stack) {
        return stack.rule(Rule.TEXT_BEYOND_WINDOW) == TextBeyondWindow.REFUSED;
    }

    /** Whether an octet of it lies beyond the window; its FIN is not asked. */
    private static boolean endsBeyond(TcpParameters stack, Connection connection, Segment segment) {
        SequenceNumber end = segment.seq().plus(segment.text().length());
        return !segment.text().isEmpty() && connection.rcv().end(stack).isBefore(end);
    }

    /** A request from LISTEN and a connection in TIME-WAIT keep to the table (tcp_in_window). */
    private static boolean passesAtNext(
            TcpParameters stack, Connection connection, Segment segment) {
        return stack.rule(Rule.ENDS_AT_NEXT) == EndsAtNext.PASSED
                && !connection.passive()
                && connection.state() != State.TIME_WAIT
                && isReceivedBefore(connection, segment);
    }

    /** Whether its last number is the last that was received. */
    static boolean isReceivedBefore(Connection connection, Segment segment) {
        return segment.length() > 0
                && !segment.control().syn()
                && segment.end().equals(connection.rcv().nxt());
    }

    private static boolean isFinAtClosedWindow(
            TcpParameters stack, Connection connection, Segment segment) {
        return takesFinBeyond(stack)
                && segment.control().fin()
                && segment.text().isEmpty()
                && segment.seq().equals(connection.rcv().nxt());
    }
}
