package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.rules.Handshake;
import io.synproof.model.rules.RepeatedSyn;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.SynAckInSynReceived;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;

/**
 * The treatment of a segment outside the window (RFC 9293, section 3.10.7.4, first): a reset is
 * dropped; everything else is answered with an acknowledgment, except a repeated SYN where a rule
 * says otherwise.
 */
final class OutOfWindow {
    private OutOfWindow() {}

    static Effect arrive(TcpParameters stack, Connection connection, Segment segment) {
        if (segment.control().rst()) {
            return Effect.of(Clause.RST_NOT_IN_WINDOW, connection);
        }
        return isOpeningSyn(connection, segment)
                ? openingSyn(stack, connection, segment)
                : acknowledged(stack, connection, segment);
    }

    /**
     * A segment that occupies numbers is always answered, so that its sender stops repeating it.
     */
    private static Effect acknowledged(
            TcpParameters stack, Connection connection, Segment segment) {
        boolean limited = segment.length() == 0 || segment.control().syn();
        return limited
                ? ChallengeAcks.answer(stack, Clause.NOT_IN_WINDOW, connection)
                : Effect.of(Clause.NOT_IN_WINDOW, connection).sending(connection.ack());
    }

    private static boolean isOpeningSyn(Connection connection, Segment segment) {
        return segment.control().syn() && segment.seq().equals(connection.rcv().irs());
    }

    private static Effect openingSyn(TcpParameters stack, Connection connection, Segment syn) {
        return switch (connection.state()) {
            case SYN_RECEIVED ->
                connection.passive()
                        ? repeatedSyn(stack, connection, syn)
                        : crossedSynAck(stack, connection, syn);
            case ESTABLISHED -> repeatedToEstablished(stack, connection, syn);
            case FIN_WAIT_1, FIN_WAIT_2, CLOSE_WAIT, CLOSING, LAST_ACK, TIME_WAIT ->
                acknowledged(stack, connection, syn);
            case CLOSED, LISTEN, SYN_SENT ->
                throw new IllegalStateException(connection.state() + " has no TCB");
        };
    }

    private static Effect repeatedSyn(TcpParameters stack, Connection connection, Segment syn) {
        boolean answered = syn.control() == Control.SYN
                && stack.rule(Rule.REPEATED_SYN) == RepeatedSyn.SYN_ACK;
        return answered
                ? Effect.of(Clause.SYN_ANSWERED_AGAIN, connection)
                        .sending(Output.synAck(stack, connection))
                : acknowledged(stack, connection, syn);
    }

    /** Figure 7, lines 6 and 7: trimmed of its SYN, the segment begins at RCV.NXT. */
    private static Effect crossedSynAck(
            TcpParameters stack, Connection connection, Segment segment) {
        SynAckInSynReceived rule = stack.rule(Rule.SYN_ACK_IN_SYN_RECEIVED);
        boolean completes = segment.control() == Control.SYN_ACK
                && rule != SynAckInSynReceived.NOT_IN_WINDOW
                && CheckAck.acknowledgesSyn(stack, connection.snd(), segment.ack());
        if (!completes) {
            return acknowledged(stack, connection, segment);
        }
        Effect effect = Effect.of(Clause.SYN_TRIMMED, connection)
                .then(open -> CheckAck.established(stack, open, segment));
        return rule == SynAckInSynReceived.COMPLETES_ANSWERED
                ? effect.then(open -> Effect.unchanged(open).sending(open.ack()))
                : effect;
    }

    /** In a handshake of two only the client repeats, so its SYN must be answered again. */
    private static Effect repeatedToEstablished(
            TcpParameters stack, Connection connection, Segment syn) {
        boolean answered =
                stack.rule(Rule.HANDSHAKE) == Handshake.TWO && syn.control() == Control.SYN;
        return answered
                ? Effect.of(Clause.SYN_REPEATED, connection)
                        .sending(Output.synAck(stack, connection))
                : acknowledged(stack, connection, syn);
    }
}
