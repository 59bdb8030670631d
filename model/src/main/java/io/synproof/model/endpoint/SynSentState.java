package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.rules.AckCheck;
import io.synproof.model.rules.Handshake;
import io.synproof.model.rules.RstInSynSent;
import io.synproof.model.rules.Rule;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.control.Option;

/**
 * The processing of a segment that arrives in SYN-SENT (RFC 9293, section 3.10.7.3).
 *
 * <ol>
 *   <li>check the ACK bit: {@link #first}
 *   <li>check the RST bit: {@link #second}
 *   <li>check the security: not modelled
 *   <li>check the SYN bit: {@link #fourth}
 *   <li>neither SYN nor RST: {@link #fifth}
 * </ol>
 */
final class SynSentState {
    private SynSentState() {}

    static Effect arrive(TcpParameters stack, SynSent synSent, Segment segment) {
        return first(stack, synSent, segment)
                .orElse(() -> second(stack, synSent, segment))
                .orElse(() -> fourth(stack, synSent, segment))
                .getOrElse(() -> fifth(stack, synSent, segment));
    }

    private static Option<Effect> first(TcpParameters stack, SynSent synSent, Segment segment) {
        if (!segment.control().ack() || isAcceptable(stack, synSent.snd(), segment.ack())) {
            return Option.none();
        }
        return Option.some(
                segment.control().rst()
                        ? Effect.of(Clause.SYN_SENT_BAD_ACK_RST, synSent)
                        : Effect.of(Clause.SYN_SENT_BAD_ACK, synSent).sending(Reset.of(segment)));
    }

    /** ISS &lt; SEG.ACK =&lt; SND.NXT, unless the check is switched off. */
    private static boolean isAcceptable(TcpParameters stack, SendSide snd, SequenceNumber ack) {
        return switch (stack.rule(Rule.ACK_CHECK_IN_SYN_SENT)) {
            case AckCheck.CHECKED, AckCheck.FROM_UNA -> ack.isAfterUpTo(snd.iss(), snd.nxt());
            case AckCheck.SKIPPED -> true;
        };
    }

    private static Option<Effect> second(TcpParameters stack, SynSent synSent, Segment segment) {
        return switch (segment.control()) {
            case RST_ACK ->
                Option.some(
                        Effect.of(Clause.SYN_SENT_RST, Closed.CLOSED).signalling(notice(stack)));
            case RST -> Option.some(Effect.of(Clause.SYN_SENT_BARE_RST, synSent));
            case SYN, SYN_ACK, ACK, FIN_ACK, FIN, SYN_FIN -> Option.none();
        };
    }

    private static Signal.Notice notice(TcpParameters stack) {
        return switch (stack.rule(Rule.RST_IN_SYN_SENT)) {
            case RstInSynSent.RESET -> Signal.Notice.RESET;
            case RstInSynSent.REFUSED -> Signal.Notice.REFUSED;
        };
    }

    private static Option<Effect> fourth(TcpParameters stack, SynSent synSent, Segment segment) {
        if (!segment.control().syn()) {
            return Option.none();
        }
        boolean acknowledged = segment.control().ack() || synSent.snd().synAcknowledged();
        return Option.some(
                acknowledged
                        ? established(stack, synSent.snd(), segment)
                        : crossed(stack, synSent, segment));
    }

    private static Effect established(TcpParameters stack, SendSide snd, Segment segment) {
        Connection connection = new Connection(
                State.ESTABLISHED,
                acknowledged(snd, segment)
                        .hearingSyn(stack, segment.options())
                        .hearing(WindowScale.ofSyn(stack, segment)),
                ReceiveSide.afterSyn(stack, segment),
                Timer.Off.OFF,
                false);
        return Effect.of(Clause.SYN_SENT_SYN_ACK, connection)
                .signalling(Signal.Notice.ESTABLISHED)
                .then(open -> SynText.established(stack, open, segment))
                .then(open -> Output.flush(stack, answered(stack, open), open));
    }

    /** In a four-message handshake the SYN is acknowledged before this message. */
    private static SendSide acknowledged(SendSide snd, Segment syn) {
        return syn.control().ack()
                ? snd.synAcknowledgedBy(syn.ack())
                : snd.acknowledgedUpTo(snd.nxt());
    }

    /** The third message, which a two-message handshake omits. */
    private static Effect answered(TcpParameters stack, Connection connection) {
        return switch (stack.rule(Rule.HANDSHAKE)) {
            case Handshake.TWO -> Effect.unchanged(connection);
            case Handshake.THREE, Handshake.FOUR, Handshake.FOUR_UNAWARE ->
                Effect.unchanged(connection).sending(connection.ack());
        };
    }

    private static Effect crossed(TcpParameters stack, SynSent synSent, Segment segment) {
        Connection connection = new Connection(
                State.SYN_RECEIVED,
                synSent.snd().unsendingText().hearingCrossedSyn(stack, segment.options()),
                ReceiveSide.afterSyn(stack, segment),
                synSent.timer(),
                false);
        return Effect.of(Clause.SYN_SENT_SYN, connection)
                .then(open -> SynText.waiting(stack, open, segment))
                .sending(Output.synAck(stack, connection));
    }

    private static Effect fifth(TcpParameters stack, SynSent synSent, Segment segment) {
        if (!segment.control().ack()) {
            return Effect.of(Clause.SYN_SENT_OTHER, synSent);
        }
        return switch (stack.rule(Rule.HANDSHAKE)) {
            case Handshake.TWO, Handshake.THREE, Handshake.FOUR_UNAWARE ->
                Effect.of(Clause.SYN_SENT_OTHER, synSent);
            case Handshake.FOUR ->
                Effect.of(Clause.SYN_SENT_EARLY_ACK, Output.acknowledged(synSent));
        };
    }
}
