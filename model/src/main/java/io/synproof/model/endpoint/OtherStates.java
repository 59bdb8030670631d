package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.rules.ChallengeAck;
import io.synproof.model.rules.Handshake;
import io.synproof.model.rules.RstInTimeWait;
import io.synproof.model.rules.TimeWaitRestart;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.vavr.control.Option;

/**
 * A segment arrives in SYN-RECEIVED or a synchronized state (RFC 9293, section 3.10.7.4): the steps
 * that drop it or answer it, before its acknowledgment and its octets count.
 *
 * <ol>
 *   <li>check sequence number: {@link #first}
 *   <li>check the RST bit: {@link #second}
 *   <li>check security: not modelled
 *   <li>check the SYN bit: {@link #fourth}
 *   <li>check the ACK field: {@link Acknowledging}
 *   <li>check the URG bit: not modelled
 *   <li>process the segment text: {@link Receiving}
 *   <li>check the FIN bit: {@link Receiving}
 * </ol>
 */
final class OtherStates {
    private OtherStates() {}

    static Effect arrive(Stack stack, Connection connection, Segment segment) {
        return first(stack, connection, segment)
                .orElse(() -> second(stack, connection, segment))
                .orElse(() -> fourth(stack, connection, segment))
                .getOrElse(() -> Acknowledging.fifth(stack, connection, segment));
    }

    private static Option<Effect> first(Stack stack, Connection connection, Segment segment) {
        if (connection.rcv().window(stack).accepts(segment.seq(), segment.length())) {
            return Option.none();
        }
        if (segment.control().rst()) {
            return Option.some(Effect.of(Clause.RST_NOT_IN_WINDOW, connection));
        }
        return Option.some(
                repeatsOpeningSyn(stack, connection, segment)
                        ? Effect.of(Clause.SYN_REPEATED, connection)
                                .sending(Transmission.synAck(stack, connection))
                        : notInWindow(stack, connection, segment).sending(connection.ack()));
    }

    /** In TIME-WAIT the wait may begin anew by it, which the text means but does not say. */
    private static Effect notInWindow(Stack stack, Connection connection, Segment segment) {
        return switch (connection.state()) {
            case TIME_WAIT ->
                restart(stack, connection, segment)
                        .map(clause -> Effect.of(clause, connection.waiting(stack)))
                        .getOrElse(() -> Effect.of(Clause.NOT_IN_WINDOW, connection));
            case SYN_RECEIVED, ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2, CLOSE_WAIT, CLOSING, LAST_ACK ->
                Effect.of(Clause.NOT_IN_WINDOW, connection);
            case CLOSED, LISTEN, SYN_SENT ->
                throw new IllegalStateException(connection.state() + " has no TCB");
        };
    }

    private static Option<Clause> restart(Stack stack, Connection connection, Segment segment) {
        boolean finAgain =
                segment.control().fin() && segment.end().equals(connection.rcv().nxt());
        return switch (stack.rules().timeWaitRestart()) {
            case TimeWaitRestart.LITERAL -> Option.none();
            case TimeWaitRestart.FIN -> Option.when(finAgain, Clause.TIME_WAIT_FIN_AGAIN);
            case TimeWaitRestart.STRAY ->
                Option.when(segment.control().ack(), Clause.TIME_WAIT_STRAY);
        };
    }

    /** In a handshake of two only the client repeats, so its SYN must be answered again. */
    private static boolean repeatsOpeningSyn(Stack stack, Connection connection, Segment segment) {
        return stack.rules().handshake() == Handshake.TWO
                && connection.state() == State.ESTABLISHED
                && segment.control() == Control.SYN
                && segment.seq().equals(connection.rcv().irs());
    }

    private static Option<Effect> second(Stack stack, Connection connection, Segment segment) {
        if (!segment.control().rst()) {
            return Option.none();
        }
        if (connection.state() == State.TIME_WAIT
                && stack.rules().rstInTimeWait() == RstInTimeWait.IGNORED) {
            return Option.some(Effect.of(Clause.RST_IGNORED, connection));
        }
        boolean exact = segment.seq().equals(connection.rcv().nxt());
        return Option.some(
                exact || stack.rules().challengeAck() == ChallengeAck.NOT_SENT
                        ? reset(connection)
                        : Effect.of(Clause.RST_CHALLENGED, connection).sending(connection.ack()));
    }

    private static Effect reset(Connection connection) {
        return switch (connection.state()) {
            case SYN_RECEIVED ->
                connection.passive()
                        ? Effect.of(Clause.RST_TO_LISTEN, Listen.LISTEN)
                        : Effect.of(Clause.RST, Closed.CLOSED).signalling(Signal.Notice.REFUSED);
            case ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2, CLOSE_WAIT ->
                Effect.of(Clause.RST, Closed.CLOSED).signalling(Signal.Notice.RESET);
            case CLOSING, LAST_ACK, TIME_WAIT -> Effect.of(Clause.RST, Closed.CLOSED);
            case CLOSED, LISTEN, SYN_SENT ->
                throw new IllegalStateException(connection.state() + " has no TCB");
        };
    }

    private static Option<Effect> fourth(Stack stack, Connection connection, Segment segment) {
        if (!segment.control().syn()) {
            return Option.none();
        }
        if (connection.passive()) {
            return Option.some(Effect.of(Clause.SYN_TO_LISTEN, Listen.LISTEN));
        }
        return Option.some(
                switch (stack.rules().challengeAck()) {
                    case ChallengeAck.SENT ->
                        Effect.of(Clause.SYN_CHALLENGED, connection).sending(connection.ack());
                    case ChallengeAck.NOT_SENT ->
                        Effect.of(Clause.SYN_RESETS, Closed.CLOSED)
                                .sending(SegmentArrives.reset(segment))
                                .signalling(Signal.Notice.RESET);
                });
    }
}
