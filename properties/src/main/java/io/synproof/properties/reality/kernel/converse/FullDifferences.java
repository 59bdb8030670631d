package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** Differences while unread octets narrow the window, or close it. */
final class FullDifferences {
    private static final int WHOLE_SEGMENT = 1_460;

    private FullDifferences() {}

    /**
     * Where unread octets narrow the window, more than two segments wait for one acknowledgment,
     * and so does the answer to one of them that comes again. Its own acknowledgment counts.
     */
    static Option<Effect> repetitionWaits(Allowed model, Judge.Expected expected, Happening event) {
        return expected.before() instanceof Connection connection
                ? EndingDifferences.arrived(event)
                        .filter(segment -> mayWait(model, connection, segment))
                        .map(segment -> acknowledging(model, connection, segment))
                        .map(effect ->
                                effect.having(effect.sent().reject(FullDifferences::isPureAck)))
                : Option.none();
    }

    private static boolean mayWait(Allowed model, Connection connection, Segment segment) {
        SequenceNumber acked = model.numbers().acked();
        SequenceNumber next = connection.rcv().nxt();
        boolean bringsNothing = segment.end().isFromUpTo(acked, next)
                || (model.numbers().window() == 0
                        && segment.seq().isFromUpTo(acked, next.plus(-1)));
        return connection.rcv().owed().isSet()
                && next.distanceFrom(acked) > WHOLE_SEGMENT
                && segment.control().ack()
                && !segment.control().syn()
                && !segment.control().rst()
                && segment.length() > 0
                && bringsNothing;
    }

    /** The effect of the acknowledgment of a segment alone. */
    private static Effect acknowledging(Allowed model, Connection connection, Segment segment) {
        Segment bare = Segment.acknowledging(Control.ACK, connection.rcv().nxt(), segment.ack(), 0)
                .saying(segment.window());
        return model.effect(
                connection, new Happening.Arrival(bare), connection.snd().iss());
    }

    /**
     * tcp_data_queue refuses what is new of it after the acknowledgment has been looked at; behind
     * the peer's FIN it is not asked.
     */
    static List<Effect> closedWindowAcks(Allowed model, Judge.Expected expected, Happening event) {
        return expected.before() instanceof Connection connection
                ? EndingDifferences.arrived(event)
                        .filter(segment -> isAcrossClosedWindow(model, connection, segment))
                        .toList()
                        .flatMap(segment -> across(model, connection, segment))
                : List.empty();
    }

    private static List<Effect> across(Allowed model, Connection connection, Segment segment) {
        Effect refused = answered(acknowledging(model, connection, segment));
        return connection.state().hasSeenFin()
                ? List.of(refused, WindowDifferences.reaching(model, connection, segment))
                : List.of(refused);
    }

    /** tcp_sequence lets a FIN pass, and while no octets are unread text as well. */
    private static boolean isAcrossClosedWindow(
            Allowed model, Connection connection, Segment segment) {
        SequenceNumber next = connection.rcv().nxt();
        boolean finAlone = segment.control().fin() && segment.end().equals(next.next());
        boolean carries = segment.control() == Control.ACK || segment.control() == Control.FIN_ACK;
        return model.numbers().window() == 0
                && carries
                && segment.seq().isBefore(next)
                && next.isBefore(segment.end())
                && (finAlone || connection.rcv().buffer().isEmpty());
    }

    private static Effect answered(Effect effect) {
        return effect.after() instanceof Connection after
                        && after.state() != State.TIME_WAIT
                        && !effect.sent().exists(FullDifferences::isPureAck)
                ? effect.sending(after.ack())
                : effect;
    }

    /** tcp_cleanup_rbuf says no new window to a side that is shut down. */
    static Option<Effect> shutSaysNothing(Judge.Expected expected, Happening event) {
        return expected.before() instanceof Connection connection
                        && connection.rcv().isShut()
                        && EndingDifferences.isCall(event, Move.Kind.RECEIVE)
                ? Option.some(expected.effect()
                        .having(expected.effect().sent().reject(FullDifferences::isPureAck)))
                : Option.none();
    }

    static boolean isPureAck(Segment segment) {
        return segment.control() == Control.ACK && segment.text().isEmpty();
    }
}
