package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.ReceiveSide;
import io.synproof.model.endpoint.State;
import io.synproof.model.segment.SackBlock;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.control.Option;

/** Differences in what the kernel reports by SACK, and in what it makes of its own reports. */
final class SackDifferences {
    private static final int MOST_BLOCKS = 4;

    private SackDifferences() {}

    /** A segment with the blocks of a receive side. */
    static Segment reporting(ReceiveSide rcv, Segment segment) {
        return segment.with(segment.options().with(rcv.blocks().take(MOST_BLOCKS)));
    }

    /** An effect whose acknowledgments have the blocks of a receive side, and no others. */
    static Effect reporting(Effect effect, ReceiveSide rcv) {
        return effect.having(effect.sent()
                .map(segment ->
                        segment.options().sack().isEmpty() ? segment : reporting(rcv, segment)));
    }

    /** tcp_fin acknowledges before it throws the blocks away that are acknowledged with it. */
    static Option<Effect> finAckReports(Judge.Expected expected) {
        State after = expected.effect().after().state();
        return EndingDifferences.before(expected, State.FIN_WAIT_1, State.FIN_WAIT_2)
                .filter(before -> !before.rcv().blocks().isEmpty())
                .filter(_ -> after == State.CLOSING || after == State.TIME_WAIT)
                .map(before -> expected.effect()
                        .having(expected.effect()
                                .sent()
                                .map(segment -> reporting(before.rcv(), segment))));
    }

    /** What is behind a gap stays reported when the user leaves, although it is of no use. */
    static Option<Effect> leftReports(Judge.Expected expected, Happening event) {
        return EndingDifferences.before(expected, State.SYN_RECEIVED, State.ESTABLISHED)
                .filter(before -> EndingDifferences.isCall(event, Move.Kind.CLOSE)
                        && !before.rcv().blocks().isEmpty())
                .flatMap(before -> expected.effect().after() instanceof Connection after
                        ? Option.some(expected.effect()
                                .leaving(after.with(before.rcv()))
                                .having(expected.effect()
                                        .sent()
                                        .map(segment -> reporting(before.rcv(), segment))))
                        : Option.none());
    }

    /** tcp_validate_incoming: a reset behind the last block that was reported is believed. */
    static Option<Effect> resetBehindBlocks(
            Allowed model, Judge.Expected expected, Happening event) {
        return expected.before() instanceof Connection connection
                ? EndingDifferences.arrived(event)
                        .filter(segment -> segment.control().rst()
                                && !model.numbers().edge().isBefore(segment.seq())
                                && last(connection.rcv()).contains(segment.seq()))
                        .map(segment -> model.effect(
                                connection,
                                new Happening.Arrival(Segment.bare(
                                        segment.control(), connection.rcv().nxt(), 0)),
                                connection.snd().iss()))
                : Option.none();
    }

    private static Option<SequenceNumber> last(ReceiveSide rcv) {
        return rcv.blocks().map(SackBlock::right).maxBy(right -> right.distanceFrom(rcv.nxt()));
    }
}
