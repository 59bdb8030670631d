package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.rules.Handshake;
import io.synproof.model.rules.Rule;
import io.synproof.model.segment.Segment;

/**
 * The processing of a segment that arrives in LISTEN (RFC 9293, section 3.10.7.2).
 *
 * <ol>
 *   <li>check for a RST: dropped
 *   <li>check for an ACK: answered with a reset
 *   <li>check for a SYN: {@link #synArrives}
 *   <li>other data or control: dropped; only a FIN that does not acknowledge comes this far
 * </ol>
 */
final class ListenState {
    private ListenState() {}

    static Effect arrive(TcpParameters stack, Segment segment, ConnectionSeed seed) {
        return switch (segment.control()) {
            case RST, RST_ACK -> Effect.of(Clause.LISTEN_RST, Listen.LISTEN);
            case ACK, SYN_ACK, FIN_ACK ->
                Effect.of(Clause.LISTEN_ACK, Listen.LISTEN).sending(Reset.of(segment));
            case SYN -> synArrives(stack, segment, seed);
            case SYN_FIN -> synFinArrives(stack, segment, seed);
            case FIN -> Effect.of(Clause.LISTEN_OTHER, Listen.LISTEN);
        };
    }

    /** The FIN is for SYN-RECEIVED, where the fifth step drops it: it does not acknowledge. */
    private static Effect synFinArrives(TcpParameters stack, Segment segment, ConnectionSeed seed) {
        return switch (stack.rule(Rule.SYN_FIN)) {
            case OPENS -> synArrives(stack, segment, seed);
            case DROPPED -> Effect.of(Clause.LISTEN_SYN_FIN, Listen.LISTEN);
        };
    }

    /**
     * Third: the SYN begins a connection; a rule sets the number of messages. Under Fast Open the
     * user has it at once, so it does not return to LISTEN.
     */
    private static Effect synArrives(TcpParameters stack, Segment syn, ConnectionSeed seed) {
        Connection received = new Connection(
                State.SYN_RECEIVED,
                SynText.ready(
                        stack, SendSide.afterSyn(seed).hearingSyn(stack, syn.options()), seed),
                ReceiveSide.afterSyn(stack, syn),
                stack.repeating().begun(RetransmissionPolicy.RetransmittedKind.SYN_ACK),
                !SynText.isFast(stack, syn));
        return Effect.of(Clause.LISTEN_SYN, received)
                .then(connection -> SynText.atListener(stack, connection, syn))
                .then(connection -> answered(stack, connection));
    }

    private static Effect answered(TcpParameters stack, Connection received) {
        return switch (stack.rule(Rule.HANDSHAKE)) {
            case Handshake.TWO ->
                Effect.unchanged(establishedUnasked(received))
                        .sending(Output.synAck(stack, received))
                        .signalling(Signal.Notice.ESTABLISHED);
            case Handshake.THREE ->
                Effect.unchanged(received).sending(Output.synAck(stack, received));
            case Handshake.FOUR, Handshake.FOUR_UNAWARE ->
                Effect.unchanged(received)
                        .sending(Output.ackOfSyn(stack, received))
                        .sending(Output.synAfterSyn(stack, received.snd()));
        };
    }

    /** Two messages: the server does not wait for an acknowledgment of its own SYN. */
    private static Connection establishedUnasked(Connection received) {
        return received.in(State.ESTABLISHED)
                .with(received.snd().acknowledgedUpTo(received.snd().nxt()))
                .with(Timer.Off.OFF);
    }
}
