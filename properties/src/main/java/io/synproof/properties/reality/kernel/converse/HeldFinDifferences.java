package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.ReceivedText;
import io.synproof.model.endpoint.State;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.control.Option;

/** Differences in what the kernel makes of text behind a FIN that is held back. */
final class HeldFinDifferences {
    private HeldFinDifferences() {}

    /**
     * tcp_ooo_try_coalesce joins text to the FIN that it follows, so that it is taken with the FIN
     * once the gap has closed.
     */
    static Option<Effect> textBehindHeldFin(Judge.Expected expected) {
        return EndingDifferences.before(
                        expected, State.ESTABLISHED, State.FIN_WAIT_1, State.FIN_WAIT_2)
                .flatMap(before -> expected.effect().after() instanceof Connection after
                        ? joined(before, after)
                                .map(octets -> taking(expected.effect(), before, after, octets))
                        : Option.none());
    }

    /** The octets that are joined to the held FIN which has just been taken. */
    private static Option<Integer> joined(Connection before, Connection after) {
        SequenceNumber next = after.rcv().nxt();
        boolean fin =
                before.rcv().held().exists(piece -> piece.fin() && piece.end().equals(next));
        SequenceNumber end = before.rcv()
                .held()
                .filter(piece -> !piece.fin())
                .foldLeft(
                        next,
                        (reached, piece) -> piece.seq().equals(reached) ? piece.end() : reached);
        return Option.when(fin && next.isBefore(end), () -> (int) end.distanceFrom(next));
    }

    private static Effect taking(Effect effect, Connection before, Connection after, int octets) {
        Connection further = after.with(
                after.rcv().buffering(new ReceivedText(0, Text.of(0, octets))).advancedBy(octets));
        return effect.citing(Clause.TEXT)
                .leaving(further)
                .having(effect.sent()
                        .map(segment -> segment.ack().equals(after.rcv().nxt())
                                ? acknowledging(segment, before, further)
                                : segment));
    }

    private static Segment acknowledging(Segment segment, Connection before, Connection further) {
        Segment moved = new Segment(
                segment.control(),
                segment.seq(),
                further.rcv().nxt(),
                segment.text(),
                0,
                segment.window());
        return further.state() == State.CLOSE_WAIT
                ? moved
                : SackDifferences.reporting(before.rcv(), moved);
    }
}
