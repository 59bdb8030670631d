package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.segment.SackBlock;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The reports of a receiver that holds text behind a gap (RFC 2018, section 4), and of one that has
 * received something twice (RFC 2883).
 */
final class SackReports {
    private static final int MOST = 4;

    /** The timestamps option leaves room for so many. */
    private static final int MOST_STAMPED = 3;

    private SackReports() {}

    /** The receive side holding a piece, whose block is the first to be reported. */
    static ReceiveSide holding(Connection connection, OutOfOrderText piece) {
        ReceiveSide rcv = connection.rcv().holding(piece);
        return connection.snd().sacked().isEmpty()
                ? rcv
                : rcv.reporting(adding(rcv, new SackBlock(piece.seq(), piece.end())));
    }

    private static List<SackBlock> adding(ReceiveSide rcv, SackBlock arrived) {
        var split = rcv.blocks().partition(other -> Blocks.meet(rcv.nxt(), other, arrived));
        return split._2.prepend(
                split._1.foldLeft(arrived, (some, other) -> Blocks.join(rcv.nxt(), some, other)));
    }

    /** {@code effect} with the blocks on every acknowledgment that it sends. */
    static Effect sent(Effect effect) {
        return effect.after() instanceof Connection connection
                        && !connection.rcv().blocks().isEmpty()
                ? effect.having(effect.sent()
                        .map(segment ->
                                reporting(connection, segment, connection.rcv().blocks())))
                : effect;
    }

    private static Segment reporting(
            Connection connection, Segment segment, List<SackBlock> blocks) {
        boolean acknowledges = segment.control().ack()
                && !segment.control().syn()
                && !segment.control().rst();
        int most = connection.rcv().recent().isDefined() ? MOST_STAMPED : MOST;
        return acknowledges ? segment.with(segment.options().with(blocks.take(most))) : segment;
    }

    /**
     * {@code effect} with the numbers that {@code segment} brings once more as the first block of
     * what answers it (RFC 2883, section 4), where the feature is on.
     */
    static Effect tellingOfCopies(
            TcpParameters stack, Endpoint before, Segment segment, Effect effect) {
        return before instanceof Connection connection
                        && connection.snd().sacked().isDefined()
                        && stack.feature(Feature.DUPLICATE_SACK)
                ? copy(connection.rcv(), segment)
                        .map(copy -> telling(effect, copy))
                        .getOrElse(effect)
                : effect;
    }

    /** The answer is what is sent last; a copy is told of once. */
    private static Effect telling(Effect effect, SackBlock copy) {
        if (effect.sent().isEmpty() || !(effect.after() instanceof Connection connection)) {
            return effect;
        }
        List<SackBlock> blocks = connection.rcv().blocks().prepend(copy);
        return effect.having(
                effect.sent().init().append(reporting(connection, effect.sent().last(), blocks)));
    }

    /** The first numbers of a segment that were received before. */
    private static Option<SackBlock> copy(ReceiveSide rcv, Segment segment) {
        if (segment.length() == 0 || segment.control().syn()) {
            return Option.none();
        }
        SackBlock arrived = new SackBlock(segment.seq(), segment.end());
        return segment.seq().isBefore(rcv.nxt())
                ? Option.some(new SackBlock(segment.seq(), earlier(segment.end(), rcv.nxt())))
                : rcv.blocks()
                        .flatMap(block -> Blocks.common(rcv.nxt(), block, arrived))
                        .minBy(block -> block.left().distanceFrom(rcv.nxt()));
    }

    private static SequenceNumber earlier(SequenceNumber some, SequenceNumber other) {
        return some.isBefore(other) ? some : other;
    }
}
