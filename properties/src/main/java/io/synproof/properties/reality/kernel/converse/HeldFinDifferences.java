package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.OutOfOrderText;
import io.synproof.model.endpoint.ReceivedText;
import io.synproof.model.endpoint.State;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.control.Option;

/**
 * The difference in what the kernel makes of text behind a FIN that is held back: it joins the two
 * (tcp_ooo_try_coalesce), and takes them together once the gap has closed.
 */
final class HeldFinDifferences {
    private HeldFinDifferences() {}

    static Option<Effect> textBehindHeldFin(Allowed model, Judge.Expected expected) {
        return EndingDifferences.before(
                        expected, State.ESTABLISHED, State.FIN_WAIT_1, State.FIN_WAIT_2)
                .flatMap(before -> expected.effect().after() instanceof Connection after
                        ? before.rcv()
                                .held()
                                .find(OutOfOrderText::fin)
                                .flatMap(fin -> taken(model, before, after, fin))
                                .map(joined -> having(expected.effect(), before, after, joined))
                        : Option.none());
    }

    /** The connection with a held FIN, and what is joined to it, taken. */
    private static Option<Connection> taken(
            Allowed model, Connection before, Connection after, OutOfOrderText fin) {
        SequenceNumber next = after.rcv().nxt();
        SequenceNumber end = joinedEnd(before, fin);
        if (!fin.end().isBefore(end)) {
            return Option.none();
        }
        boolean finIsTaken = after.state() != before.state();
        if (finIsTaken && next.equals(fin.end())) {
            return Option.some(advanced(after, (int) end.distanceFrom(next)));
        }
        if (!finIsTaken && isWithin(after, fin, end)) {
            return Option.some(after.with(before.rcv()));
        }
        return Option.when(!finIsTaken && next.equals(end), () -> closed(model, before, after));
    }

    /** Whether text is held now that covers the FIN, and that the kernel has dropped as a copy. */
    private static boolean isWithin(Connection after, OutOfOrderText fin, SequenceNumber end) {
        return after.rcv()
                .held()
                .exists(piece -> !piece.fin()
                        && piece.seq().equals(fin.seq())
                        && !end.isBefore(piece.end()));
    }

    /** The number behind the text that follows a FIN without a gap. */
    private static SequenceNumber joinedEnd(Connection before, OutOfOrderText fin) {
        return before.rcv()
                .held()
                .filter(piece -> !piece.fin())
                .foldLeft(fin.end(), (end, piece) -> piece.seq().equals(end) ? piece.end() : end);
    }

    private static Connection advanced(Connection after, int octets) {
        return after.with(
                after.rcv().buffering(new ReceivedText(0, Text.of(0, octets))).advancedBy(octets));
    }

    /** Text in the place of the FIN has closed the gap: what is joined has the FIN all the same. */
    private static Connection closed(Allowed model, Connection before, Connection after) {
        Connection ended = after.with(after.rcv().holdingUpTo(after.rcv().nxt()));
        return switch (before.state()) {
            case ESTABLISHED -> ended.in(State.CLOSE_WAIT);
            case FIN_WAIT_1 -> ended.in(State.CLOSING);
            case FIN_WAIT_2 -> ended.waiting(model.stack(ended));
            case CLOSED, LISTEN, SYN_SENT, SYN_RECEIVED, CLOSE_WAIT, CLOSING, LAST_ACK, TIME_WAIT ->
                throw new IllegalStateException(before.state() + " takes no FIN");
        };
    }

    private static Effect having(
            Effect effect, Connection before, Connection after, Connection joined) {
        return effect.citing(Clause.FIN)
                .leaving(joined)
                .having(effect.sent()
                        .map(segment -> segment.ack().equals(after.rcv().nxt())
                                ? acknowledging(segment, before, joined)
                                : segment));
    }

    private static Segment acknowledging(Segment segment, Connection before, Connection joined) {
        Segment moved = new Segment(
                segment.control(),
                segment.seq(),
                joined.rcv().nxt(),
                segment.text(),
                0,
                segment.window());
        return joined.state() == State.CLOSE_WAIT
                ? moved
                : SackDifferences.reporting(before.rcv(), moved);
    }
}
