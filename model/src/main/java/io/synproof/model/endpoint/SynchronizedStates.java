package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.rules.ChallengeAck;
import io.synproof.model.rules.NewSyn;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.SeededFault;
import io.synproof.model.segment.Segment;
import io.vavr.control.Option;

/**
 * The processing of a segment that arrives in SYN-RECEIVED or a synchronized state (RFC 9293,
 * section 3.10.7.4): the steps that drop or answer it, before its acknowledgment and its octets
 * count.
 *
 * <p>Before the first step stands the check of timestamps, where they were agreed (RFC 7323,
 * section 5.3): {@link Timestamps}; and before it, in SYN-RECEIVED, {@link CheckAck#refused} where
 * a rule says so.
 *
 * <ol>
 *   <li>check sequence number: {@link Acceptability}, {@link OutOfWindow}
 *   <li>check the RST bit: {@link #second}
 *   <li>check security: not modelled
 *   <li>check the SYN bit: {@link #fourth}
 *   <li>check the ACK field: {@link CheckAck}, {@link TimeWaitState}
 *   <li>check the URG bit: not modelled
 *   <li>process the segment text: {@link ProcessText}, {@link BehindFin}
 *   <li>check the FIN bit: {@link ProcessText}, {@link BehindFin}
 * </ol>
 */
final class SynchronizedStates {
    private SynchronizedStates() {}

    static Effect arrive(TcpParameters stack, Connection connection, Segment arrived) {
        Segment segment = WindowScale.inOctets(connection.snd(), arrived);
        return CheckAck.refused(stack, connection, segment)
                .orElse(() -> Timestamps.check(stack, connection, segment))
                .getOrElse(() -> steps(stack, connection, segment));
    }

    private static Effect steps(TcpParameters stack, Connection connection, Segment segment) {
        Connection heard = Timestamps.passedFirst(stack, connection, segment);
        Effect effect = first(stack, connection, segment)
                .orElse(() -> second(stack, heard, segment))
                .orElse(() -> fourth(stack, heard, segment))
                .getOrElse(() -> CheckAck.fifth(stack, heard, segment));
        return connection.state() == State.TIME_WAIT
                ? TimeWaitState.restarting(stack, connection, segment, effect)
                : effect;
    }

    private static Option<Effect> first(
            TcpParameters stack, Connection connection, Segment segment) {
        return Acceptability.test(stack, connection, segment)
                        && !SynText.isOpeningAgain(connection, segment)
                ? Option.none()
                : Option.some(OutOfWindow.arrive(stack, connection, segment));
    }

    private static Option<Effect> second(
            TcpParameters stack, Connection connection, Segment segment) {
        if (!segment.control().rst()) {
            return Option.none();
        }
        if (needsAck(stack, connection) && !segment.control().ack()) {
            return Option.some(Effect.of(Clause.RST_IGNORED, connection));
        }
        boolean exact = segment.seq().equals(connection.rcv().nxt())
                || BehindFin.isReset(stack, connection, segment);
        if (connection.state() == State.TIME_WAIT && TimeWaitState.ignoresRst(stack, exact)) {
            return Option.some(Effect.of(Clause.RST_IGNORED, connection));
        }
        return Option.some(
                exact || stack.rule(Rule.CHALLENGE_ACK) == ChallengeAck.NOT_SENT
                        ? reset(stack, connection)
                        : ChallengeAcks.answer(stack, Clause.RST_CHALLENGED, connection));
    }

    /** A seeded mistake. */
    private static boolean needsAck(TcpParameters stack, Connection connection) {
        return connection.state() == State.SYN_RECEIVED
                && stack.rule(Rule.FLAW) == SeededFault.RST_NEEDS_ACK;
    }

    private static Effect reset(TcpParameters stack, Connection connection) {
        return stack.rule(Rule.FLAW) == SeededFault.RESET_REOPENS && !connection.passive()
                ? reopening(stack, connection)
                : ended(stack, connection);
    }

    private static Effect ended(TcpParameters stack, Connection connection) {
        return switch (connection.state()) {
            case SYN_RECEIVED ->
                connection.passive()
                        ? Effect.of(Clause.RST_TO_LISTEN, Listen.LISTEN)
                        : Effect.of(Clause.RST, Closed.CLOSED).signalling(Signal.Notice.REFUSED);
            case ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2, CLOSE_WAIT ->
                Unread.reset(stack, connection).signalling(Signal.Notice.RESET);
            case CLOSING, LAST_ACK -> BehindFin.reset(stack, connection);
            case TIME_WAIT -> Effect.of(Clause.RST, Closed.CLOSED);
            case CLOSED, LISTEN, SYN_SENT ->
                throw new IllegalStateException(connection.state() + " has no TCB");
        };
    }

    /** A seeded mistake: what a note makes of RST. */
    private static Effect reopening(TcpParameters stack, Connection connection) {
        SendSide snd = connection.snd().restartedAt(connection.snd().nxt());
        Timer timer = stack.repeating().begun(RetransmissionPolicy.RetransmittedKind.SYN);
        return Effect.of(Clause.RST, new SynSent(snd, timer))
                .sending(Output.syn(stack, snd))
                .signalling(Signal.Notice.RESET);
    }

    private static Option<Effect> fourth(
            TcpParameters stack, Connection connection, Segment segment) {
        if (!segment.control().syn()) {
            return Option.none();
        }
        return Option.some(
                connection.passive()
                        ? newSyn(stack, segment)
                        : switch (stack.rule(Rule.CHALLENGE_ACK)) {
                            case ChallengeAck.SENT ->
                                ChallengeAcks.answer(stack, Clause.SYN_CHALLENGED, connection);
                            case ChallengeAck.NOT_SENT -> synResets(segment);
                        });
    }

    /** SYN-RECEIVED, from LISTEN. */
    private static Effect newSyn(TcpParameters stack, Segment segment) {
        return switch (stack.rule(Rule.NEW_SYN)) {
            case NewSyn.LISTENS -> Effect.of(Clause.SYN_TO_LISTEN, Listen.LISTEN);
            case NewSyn.RESETS -> synResets(segment);
            case NewSyn.RESETS_REMOTE ->
                Effect.of(Clause.SYN_RESETS_REMOTE, Listen.LISTEN).sending(Reset.of(segment));
        };
    }

    private static Effect synResets(Segment segment) {
        return Effect.of(Clause.SYN_RESETS, Closed.CLOSED)
                .sending(Reset.of(segment))
                .signalling(Signal.Notice.RESET);
    }
}
