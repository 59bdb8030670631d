package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.ReceivedText;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** Differences at the end of a connection: calls that end it, and a second FIN. */
final class EndingDifferences {
    private EndingDifferences() {}

    /** The connection before, in one of some states. */
    static Option<Connection> before(Judge.Expected expected, State... states) {
        return expected.before() instanceof Connection connection
                        && List.of(states).contains(connection.state())
                ? Option.some(connection)
                : Option.none();
    }

    /** The segment that arrived, if one did. */
    static Option<Segment> arrived(Happening event) {
        return event instanceof Happening.Arrival(Segment segment)
                ? Option.some(segment)
                : Option.none();
    }

    static boolean isCall(Happening event, Move.Kind kind) {
        return event instanceof Happening.Called(Move.Call call, int _) && call.kind() == kind;
    }

    static Option<Effect> abortAcknowledges(Judge.Expected expected, Happening event) {
        return Option.when(
                mayAbort(event)
                        && expected.before() instanceof Connection
                        && expected.effect().sent().exists(EndingDifferences::isBareReset),
                () -> expected.effect()
                        .having(expected.effect()
                                .sent()
                                .map(segment ->
                                        acknowledging((Connection) expected.before(), segment))));
    }

    /** ABORT, and what is one in effect: a close() with octets unread, or of the listener. */
    private static boolean mayAbort(Happening event) {
        return isCall(event, Move.Kind.ABORT)
                || isCall(event, Move.Kind.CLOSE)
                || isCall(event, Move.Kind.CLOSE_LISTENER);
    }

    private static boolean isBareReset(Segment segment) {
        return segment.control() == Control.RST;
    }

    private static Segment acknowledging(Connection connection, Segment segment) {
        return isBareReset(segment) ? acknowledging(connection, segment.seq()) : segment;
    }

    /** tcp_send_active_reset: it reports as any acknowledgment does. */
    private static Segment acknowledging(Connection connection, SequenceNumber seq) {
        return SackDifferences.reporting(
                connection.rcv(),
                Segment.acknowledging(Control.RST_ACK, seq, connection.rcv().nxt(), 0));
    }

    static Option<Effect> abortInTimeWait(Judge.Expected expected, Happening event) {
        return before(expected, State.TIME_WAIT)
                .filter(_ -> isCall(event, Move.Kind.ABORT))
                .map(Allowed::nothing);
    }

    /** CLOSING and LAST-ACK, in which 3.10.5 has no reset for an ABORT. */
    private static boolean isBehindBothFins(Connection connection) {
        return connection.state() == State.CLOSING || connection.state() == State.LAST_ACK;
    }

    static Option<Effect> unreadAfterFin(Judge.Expected expected, Happening event) {
        return before(expected, State.FIN_WAIT_1, State.FIN_WAIT_2, State.CLOSING, State.LAST_ACK)
                .filter(connection -> !connection.rcv().buffer().isEmpty())
                .filter(connection -> isCall(event, Move.Kind.CLOSE)
                        || (isCall(event, Move.Kind.ABORT) && isBehindBothFins(connection)))
                .map(connection -> Effect.of(Clause.CLOSE_UNREAD, Closed.CLOSED)
                        .sending(acknowledging(connection, connection.snd().nxt())));
    }

    /**
     * tcp_data_queue takes a segment that begins before RCV.NXT, and its FIN with it; its octets
     * may count as unread.
     */
    static List<Effect> secondFin(Judge.Expected expected, Happening event) {
        return expected.effect().after() instanceof Connection connection
                        && before(expected, State.CLOSE_WAIT, State.CLOSING, State.LAST_ACK)
                                .isDefined()
                ? arrived(event)
                        .filter(segment -> segment.control().fin()
                                && segment.seq().isBefore(connection.rcv().nxt())
                                && segment.end().equals(connection.rcv().nxt().next()))
                        .toList()
                        .flatMap(segment -> List.of(
                                        connection.rcv(),
                                        connection
                                                .rcv()
                                                .buffering(new ReceivedText(0, segment.text())))
                                .map(rcv -> again(connection.with(rcv.advancedBy(1)))))
                : List.empty();
    }

    private static Effect again(Connection after) {
        return Effect.of(
                Clause.FIN_AGAIN,
                Allowed.owing(after, new Timer.DelayedAck(Deadline.Untimed.ANY_MOMENT)));
    }
}
