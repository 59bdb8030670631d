package io.synproof.checker.examples;

import io.synproof.checker.examples.Handshake.Kind;
import io.synproof.checker.examples.Handshake.Peer;
import io.synproof.checker.examples.Handshake.Phase;
import io.synproof.checker.examples.Handshake.Segment;
import java.util.Optional;

/**
 * What one side of a {@link Handshake} makes of a segment.
 *
 * @param after the side afterwards
 * @param reply the segment that it sends, if any
 */
record HandshakeReaction(Peer after, Optional<Segment> reply) {

    static HandshakeReaction of(HandshakeParameters given, int side, Peer peer, Segment segment) {
        return new Receiver(given, side, peer, segment).react();
    }

    private record Receiver(HandshakeParameters given, int side, Peer peer, Segment segment) {

        HandshakeReaction react() {
            return switch (peer.phase()) {
                case IDLE -> idle();
                case SYN_SENT -> synSent();
                case SYN_RCVD,
                        ESTAB,
                        FIN_WAIT_1,
                        FIN_WAIT_2,
                        CLOSING,
                        TIME_WAIT,
                        CLOSE_WAIT,
                        LAST_ACK -> synchronised();
            };
        }

        private HandshakeReaction idle() {
            if (segment.isReset()) {
                return nothing();
            }
            if (segment.kind() != Kind.SYN) {
                return replying(peer, Kind.RST, segment.ack(), 0);
            }
            if (side == 0) {
                return replying(peer, Kind.RSTA, 0, up(segment.seq()));
            }
            return replying(
                    new Peer(
                            Phase.SYN_RCVD,
                            up(peer.nxt()),
                            up(segment.seq()),
                            given.retransmissions()),
                    Kind.SYNACK,
                    peer.nxt(),
                    up(segment.seq()));
        }

        private HandshakeReaction synSent() {
            boolean acceptable = segment.ack() == peer.nxt();
            return switch (segment.kind()) {
                case RSTA -> acceptable ? becoming(peer.idle()) : nothing();
                case SYN, RST -> nothing();
                case SYNACK ->
                    acceptable
                            ? replying(
                                    peer.settled(Phase.ESTAB).expecting(up(segment.seq())),
                                    Kind.ACK,
                                    peer.nxt(),
                                    up(segment.seq()))
                            : replying(peer, Kind.RST, segment.ack(), 0);
                case ACK, FIN ->
                    acceptable ? nothing() : replying(peer, Kind.RST, segment.ack(), 0);
            };
        }

        private HandshakeReaction synchronised() {
            boolean expected = segment.seq() == peer.rcv();
            return switch (segment.kind()) {
                case RST, RSTA ->
                    expected && !(given.ignoresRst() && peer.phase() == Phase.TIME_WAIT)
                            ? becoming(peer.idle())
                            : nothing();
                case SYN, SYNACK -> challenge();
                case ACK, FIN -> expected ? acknowledgment() : challenge();
            };
        }

        private HandshakeReaction challenge() {
            return replying(peer, Kind.ACK, peer.nxt(), peer.rcv());
        }

        private HandshakeReaction acknowledgment() {
            boolean all = segment.ack() == peer.nxt();
            boolean allButOne = up(segment.ack()) == peer.nxt();
            return switch (peer.phase()) {
                case SYN_RCVD ->
                    all
                            ? fin(peer.settled(Phase.ESTAB))
                            : replying(peer, Kind.RST, segment.ack(), 0);
                case LAST_ACK -> all ? becoming(peer.idle()) : finIf(allButOne);
                case CLOSING -> all ? becoming(peer.settled(Phase.TIME_WAIT)) : finIf(allButOne);
                case FIN_WAIT_1 -> all ? fin(peer.settled(Phase.FIN_WAIT_2)) : finIf(allButOne);
                case ESTAB, FIN_WAIT_2, TIME_WAIT, CLOSE_WAIT -> finIf(all);
                case IDLE, SYN_SENT ->
                    throw new IllegalStateException(peer + " is not synchronised");
            };
        }

        private HandshakeReaction finIf(boolean acceptable) {
            return acceptable ? fin(peer) : nothing();
        }

        private HandshakeReaction fin(Peer acknowledged) {
            return segment.kind() == Kind.FIN
                    ? switch (acknowledged.phase()) {
                        case ESTAB -> finTaken(acknowledged.in(Phase.CLOSE_WAIT));
                        case FIN_WAIT_1 -> finTaken(acknowledged.in(Phase.CLOSING));
                        case FIN_WAIT_2 -> finTaken(acknowledged.in(Phase.TIME_WAIT));
                        case IDLE, SYN_SENT, SYN_RCVD, CLOSING, TIME_WAIT, CLOSE_WAIT, LAST_ACK ->
                            becoming(acknowledged);
                    }
                    : becoming(acknowledged);
        }

        private HandshakeReaction finTaken(Peer acknowledged) {
            Peer after = acknowledged.expecting(up(acknowledged.rcv()));
            return replying(after, Kind.ACK, after.nxt(), after.rcv());
        }

        private HandshakeReaction nothing() {
            return becoming(peer);
        }

        private HandshakeReaction becoming(Peer after) {
            return new HandshakeReaction(after, Optional.empty());
        }

        private HandshakeReaction replying(Peer after, Kind kind, int seq, int ack) {
            return new HandshakeReaction(after, Optional.of(new Segment(1 - side, kind, seq, ack)));
        }

        private int up(int number) {
            return (number + 1) % given.space();
        }
    }
}
