package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.rules.Handshake;
import io.synproof.model.rules.Rule;
import io.synproof.model.segment.Segment;

/**
 * Text on a SYN (RFC 9293, sections 3.5 and 3.10.7.2 third): it waits until the connection is
 * established, for the SYN may be an old one. Under Fast Open it is delivered at once (RFC 7413,
 * section 4.2), with every cookie valid.
 *
 * <p>Text on a SYN,ACK establishes its receiver, which takes it at once (section 3.10.7.3, fourth).
 */
final class SynText {
    private SynText() {}

    /**
     * A send side whose SYN,ACK carries what its user has ready, as much as fits into a segment; in
     * handshakes of two or four messages it carries nothing.
     */
    static SendSide ready(TcpParameters stack, SendSide snd, ConnectionSeed seed) {
        int octets = stack.rule(Rule.HANDSHAKE) == Handshake.THREE
                ? Math.min(seed.octets(), snd.mss(stack))
                : 0;
        return snd.queueing(octets).sending(octets);
    }

    /** The effect of the text of a SYN,ACK that acknowledges our SYN. */
    static Effect established(TcpParameters stack, Connection connection, Segment synAck) {
        return synAck.text().isEmpty()
                ? Effect.unchanged(connection)
                : ProcessText.first(stack, connection, ReceivedText.of(synAck, synAck.text()));
    }

    /** Whether a listener takes the text of {@code syn} at once. */
    static boolean isFast(TcpParameters stack, Segment syn) {
        return stack.opening().fast() && !syn.text().isEmpty();
    }

    /** The effect of the text of the SYN that a listener has just received. */
    static Effect atListener(TcpParameters stack, Connection connection, Segment syn) {
        return isFast(stack, syn)
                ? ProcessText.fastOpen(stack, connection, ReceivedText.of(syn, syn.text()))
                : waiting(stack, connection, syn);
    }

    /** The text is held back as if there were a gap: the last message of the handshake. */
    static Effect waiting(TcpParameters stack, Connection connection, Segment syn) {
        OutOfOrderText text = new OutOfOrderText(
                        syn.seq().next(), ReceivedText.of(syn, syn.text()), false)
                .upTo(connection.rcv().end(stack));
        return text.delivery().text().isEmpty()
                ? Effect.unchanged(connection)
                : Effect.of(
                        Clause.SYN_TEXT_WAITS, connection.with(connection.rcv().holding(text)));
    }

    /** Whether a segment is the opening SYN once more, its text waiting still. */
    static boolean isOpeningAgain(Connection connection, Segment segment) {
        return segment.control().syn()
                && !segment.text().isEmpty()
                && segment.seq().equals(connection.rcv().irs());
    }
}
