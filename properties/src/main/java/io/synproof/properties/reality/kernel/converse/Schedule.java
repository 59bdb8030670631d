package io.synproof.properties.reality.kernel.converse;

import io.vavr.collection.List;

/**
 * A conversation that is to be played.
 *
 * @param listens whether the kernel's user listens to its port, or connects from it
 * @param iss the kernel's initial number if it connects, 0 to 2^32-1
 * @param irs the peer's initial number, 0 to 2^32-1
 * @param offers the options that both ends offer
 * @param moves what happens, in order; what is not possible then is left out
 */
record Schedule(boolean listens, long iss, long irs, Offers offers, List<Move> moves) {
    /** Whether the kernel's user has a small buffer: where it is to be filled. */
    boolean isNarrow() {
        return moves.exists(move ->
                move instanceof Move.Inject inject && inject.octets() == Move.Inject.FILLING);
    }

    /** The backlog of the kernel's listener. */
    int backlog() {
        return isCrowded() ? Sockets.SMALL_BACKLOG : Sockets.WIDE_BACKLOG;
    }

    /** Whether the kernel's listener has a small queue: where others are to wait in it. */
    boolean isCrowded() {
        return moves.exists(
                move -> move instanceof Move.Call call && call.kind() == Move.Kind.STRANGER);
    }

    @Override
    public String toString() {
        return (listens ? "listening, " : "") + "ISS " + iss + ", IRS " + irs + ", " + offers + ": "
                + moves.mkString("; ");
    }
}
