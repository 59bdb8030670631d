package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.ReceiveSide;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.TextBeyondWindow;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** Differences at the edges of the receive window, and in when an acknowledgment leaves. */
final class WindowDifferences {
    private WindowDifferences() {}

    /** tcp_in_window: whether a number of the segment is in the window, or it lies at its end. */
    static boolean isInWindow(Numbers numbers, SequenceNumber next, Segment segment) {
        SequenceNumber edge = numbers.edge();
        return segment.seq().equals(next)
                || (next.isBefore(segment.end()) && segment.seq().isBefore(edge))
                || (segment.seq().equals(edge) && segment.length() == 0);
    }

    static Option<Effect> edge(Allowed model, Judge.Expected expected, Happening event) {
        return expected.before() instanceof Connection connection
                ? EndingDifferences.arrived(event)
                        .filter(segment -> segment.text().isEmpty()
                                && segment.seq().equals(model.numbers().edge()))
                        .map(_ -> keepingNothing(
                                connection,
                                model.widened(1)
                                        .effect(
                                                connection,
                                                event,
                                                connection.snd().iss())))
                : Option.none();
    }

    /**
     * tcp_sequence: such text passes while the receive queue is empty, and a FIN always; what
     * begins in the window is kept whole.
     */
    static List<Effect> beyondWindow(Allowed model, Judge.Expected expected, Happening event) {
        return expected.before() instanceof Connection connection
                        && connection.state() != State.TIME_WAIT
                ? EndingDifferences.arrived(event)
                        .filter(segment -> textReachesBeyond(model, connection, segment)
                                || finReachesBeyond(model, connection, segment))
                        .toList()
                        .flatMap(segment -> takenBeyond(model, connection, segment))
                : List.empty();
    }

    /**
     * Of text that begins beyond the window nothing is kept, unless the FIN that has waited in
     * SYN-RECEIVED leaves first, and says a window that is a little larger.
     */
    private static List<Effect> takenBeyond(Allowed model, Connection connection, Segment segment) {
        Effect effect = reaching(model, connection, segment);
        if (!segment.seq().equals(model.numbers().edge())) {
            return List.of(effect);
        }
        Effect nothing = keepingNothing(connection, effect);
        return connection.state() == State.SYN_RECEIVED && connection.snd().finPending()
                ? List.of(nothing, effect)
                : List.of(nothing);
    }

    /** The effect of a segment with a window that reaches to its end. */
    static Effect reaching(Allowed model, Connection connection, Segment segment) {
        SequenceNumber edge = model.numbers().edge();
        return model.widened((int) segment.end().distanceFrom(edge))
                .with(rules -> rules.with(Rule.TEXT_BEYOND_WINDOW, TextBeyondWindow.TRIMMED))
                .effect(
                        connection,
                        new Happening.Arrival(segment),
                        connection.snd().iss());
    }

    private static Effect keepingNothing(Connection connection, Effect effect) {
        return effect.after() instanceof Connection after
                ? SackDifferences.reporting(
                        effect.leaving(after.with(holding(after.rcv(), connection.rcv()))),
                        connection.rcv())
                : effect;
    }

    private static ReceiveSide holding(ReceiveSide after, ReceiveSide before) {
        return new ReceiveSide(
                after.irs(),
                after.nxt(),
                after.buffer(),
                before.held(),
                after.answers(),
                after.reading(),
                after.recent(),
                before.blocks());
    }

    /** A request looks at the window by itself, so that its text begins inside. */
    private static boolean textReachesBeyond(
            Allowed model, Connection connection, Segment segment) {
        SequenceNumber edge = model.numbers().edge();
        SequenceNumber end = segment.seq().plus(segment.text().length());
        return !segment.text().isEmpty()
                && connection.rcv().buffer().isEmpty()
                && edge.isBefore(end)
                && segment.seq().isFromUpTo(connection.rcv().nxt(), edge)
                && !(connection.passive() && segment.seq().equals(edge));
    }

    private static boolean finReachesBeyond(Allowed model, Connection connection, Segment segment) {
        return segment.control().fin()
                && !segment.text().isEmpty()
                && connection.rcv().nxt().isBefore(segment.seq())
                && segment.end().equals(model.numbers().edge().next());
    }

    /** tcp_rcv_established: the text is queued first. */
    static Option<Effect> fastPath(Allowed model, Judge.Expected expected, Happening event) {
        return EndingDifferences.before(expected, State.ESTABLISHED)
                .flatMap(connection -> EndingDifferences.arrived(event)
                        .filter(segment -> segment.control() == Control.ACK
                                && !segment.text().isEmpty()
                                && segment.seq().equals(connection.rcv().nxt())
                                && segment.ack().isBefore(connection.snd().una()))
                        .map(segment -> takenInOrder(model, connection, segment)));
    }

    private static Effect takenInOrder(Allowed model, Connection connection, Segment segment) {
        Segment current = new Segment(
                segment.control(),
                segment.seq(),
                connection.snd().una(),
                segment.text(),
                0,
                segment.window());
        Effect taken = model.effect(
                connection, new Happening.Arrival(current), connection.snd().iss());
        return taken.after() instanceof Connection after ? taken.sending(after.ack()) : taken;
    }

    /** A segment without numbers is taken as if it were next, but a reset is challenged. */
    static Option<Effect> sinceLastAck(Allowed model, Judge.Expected expected, Happening event) {
        return expected.before() instanceof Connection connection
                ? EndingDifferences.arrived(event)
                        .filter(segment -> isSinceLastAck(model, connection, segment))
                        .map(segment -> taken(model, connection, segment))
                : Option.none();
    }

    private static boolean isSinceLastAck(Allowed model, Connection connection, Segment segment) {
        SequenceNumber acked = model.numbers().acked();
        SequenceNumber next = connection.rcv().nxt();
        return acked.isBefore(next)
                && connection.state() != State.TIME_WAIT
                && segment.end().isFromUpTo(acked, next.plus(-1));
    }

    private static Effect taken(Allowed model, Connection connection, Segment segment) {
        if (segment.control().rst() || segment.control().syn()) {
            return Effect.of(Clause.RST_CHALLENGED, connection).sending(connection.ack());
        }
        SequenceNumber next = connection.rcv().nxt();
        Segment moved = new Segment(
                segment.control(),
                next.plus(-segment.length()),
                segment.ack(),
                segment.text(),
                0,
                segment.window(),
                segment.options());
        return model.effect(
                connection, new Happening.Arrival(moved), connection.snd().iss());
    }

    /** A FIN in order throws away what is held, so that no gap seems to have been open. */
    static Option<Effect> finAckWaits(Judge.Expected expected, Happening event) {
        return EndingDifferences.before(expected, State.ESTABLISHED)
                .filter(before -> !before.rcv().held().isEmpty()
                        && expected.effect().after().state() == State.CLOSE_WAIT
                        && EndingDifferences.arrived(event)
                                .exists(segment -> segment.control().fin()))
                .map(_ -> expected.effect()
                        .leaving(Allowed.owing(
                                expected.effect().after(),
                                new Timer.DelayedAck(Deadline.Untimed.ANY_MOMENT)))
                        .having(expected.effect().sent().reject(FullDifferences::isPureAck)));
    }
}
