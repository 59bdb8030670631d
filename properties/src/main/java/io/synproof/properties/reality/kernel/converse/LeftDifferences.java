package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.ReceiveSide;
import io.synproof.model.endpoint.Reset;
import io.synproof.model.endpoint.State;
import io.synproof.model.segment.Options;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** Differences in connections that their user has left, or shut down both ways. */
final class LeftDifferences {
    private LeftDifferences() {}

    /** tcp_timewait_state_process, with FIN-WAIT-2 for what it waits in. */
    static Option<Effect> miniature(Allowed model, Judge.Expected expected, Happening event) {
        return EndingDifferences.before(expected, State.FIN_WAIT_2)
                .filter(Connection::left)
                .flatMap(connection -> EndingDifferences.arrived(event)
                        .map(segment -> miniature(model, connection, segment)));
    }

    private static Effect miniature(Allowed model, Connection connection, Segment segment) {
        SequenceNumber next = connection.rcv().nxt();
        if (!WindowDifferences.isInWindow(model.numbers(), next, segment)) {
            return Effect.of(Clause.NOT_IN_WINDOW, connection).sending(connection.ack());
        }
        if (segment.control().rst()) {
            return Effect.of(Clause.RST, Closed.CLOSED);
        }
        if (segment.control().syn() && !segment.seq().isBefore(next)) {
            return reset(segment);
        }
        boolean bringsNothing = !next.isBefore(segment.end()) || segment.length() == 0;
        if (!segment.control().ack() || bringsNothing) {
            return Effect.of(Clause.ACK_OLD, connection);
        }
        if (!segment.control().fin() || !segment.end().equals(next.next())) {
            return reset(segment);
        }
        Connection ended = connection.with(connection.rcv().advancedBy(1));
        return Effect.of(Clause.FIN, ended.waiting(model.stack(connection))).sending(ended.ack());
    }

    private static Effect reset(Segment segment) {
        return Effect.of(Clause.TEXT_AFTER_CLOSE, Closed.CLOSED).sending(Reset.of(segment));
    }

    /** FIN-WAIT-2 is no miniature where the acknowledgment of our FIN came with an old FIN. */
    static Option<Effect> finBehindGap(Allowed model, Judge.Expected expected, Happening event) {
        return EndingDifferences.before(expected, State.FIN_WAIT_1, State.FIN_WAIT_2)
                .filter(Connection::left)
                .flatMap(connection -> EndingDifferences.arrived(event)
                        .filter(segment -> segment.control().fin()
                                && connection.rcv().nxt().isBefore(segment.seq())
                                && !model.numbers().edge().isBefore(segment.seq()))
                        .map(LeftDifferences::reset));
    }

    /** After SHUT_WR in SYN-RECEIVED the FIN leaves first. */
    static Option<Effect> bothShut(Allowed model, Judge.Expected expected, Happening event) {
        List<Segment> fin = WindowDifferences.beyondWindow(model, expected, event)
                .headOption()
                .getOrElse(expected::effect)
                .sent()
                .filter(segment -> segment.control().fin())
                .map(segment -> segment.with(Options.NONE));
        return EndingDifferences.before(
                        expected, State.SYN_RECEIVED, State.FIN_WAIT_1, State.FIN_WAIT_2)
                .filter(connection -> isShut(connection.rcv()) && !connection.left())
                .filter(connection -> connection.state() != State.SYN_RECEIVED || !fin.isEmpty())
                .flatMap(connection -> EndingDifferences.arrived(event)
                        .filter(segment ->
                                segment.length() > 0 && segment.control().ack())
                        .filter(segment -> connection
                                .rcv()
                                .nxt()
                                .isBefore(segment.seq().plus(segment.text().length()))))
                .map(segment -> Effect.of(Clause.TEXT_AFTER_CLOSE, Closed.CLOSED)
                        .having(fin.append(Reset.of(segment))));
    }

    /** A user who was told of the end of the stream before the peer's FIN had shut it down. */
    private static boolean isShut(ReceiveSide rcv) {
        return rcv.isShut() || rcv.hasEnded();
    }

    /** tcp_rcv_state_process hands the connection to the miniature, and answers nothing. */
    static Option<Effect> begins(Judge.Expected expected, Happening event) {
        return EndingDifferences.before(expected, State.FIN_WAIT_1)
                .filter(connection ->
                        connection.left() && expected.effect().after().state() == State.FIN_WAIT_2)
                .flatMap(_ -> EndingDifferences.arrived(event)
                        .filter(segment -> !segment.text().isEmpty()))
                .map(_ -> expected.effect().having(List.empty()));
    }
}
