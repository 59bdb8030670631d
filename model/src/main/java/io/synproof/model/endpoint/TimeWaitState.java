package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.TimeWaitAnswer;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;

/**
 * The rules for TIME-WAIT beyond the text of RFC 9293 (section 3.10.7.4, second, fifth and eighth).
 */
final class TimeWaitState {
    private TimeWaitState() {}

    /**
     * Whether a reset in the window is dropped.
     *
     * @param exact whether it begins at RCV.NXT
     */
    static boolean ignoresRst(TcpParameters stack, boolean exact) {
        return switch (stack.rule(Rule.RST_IN_TIME_WAIT)) {
            case OBEYED -> false;
            case IGNORED -> true;
            case EXACT -> !exact;
        };
    }

    /** Whether a SYN may begin the next connection here, if somebody listens (MAY-2). */
    static boolean reopens(TcpParameters stack, Connection waiting, Segment segment) {
        if (waiting.state() != State.TIME_WAIT || segment.control() != Control.SYN) {
            return false;
        }
        boolean beyond = waiting.rcv().nxt().isBefore(segment.seq());
        return switch (stack.rule(Rule.REOPENING)) {
            case NONE -> false;
            case ISN ->
                Timestamps.isNewer(waiting, segment)
                        || (beyond && !Timestamps.isOlder(waiting, segment));
            case TIMESTAMP ->
                Timestamps.isNewer(waiting, segment)
                        || (beyond && Timestamps.isEqual(waiting, segment));
            case ANY -> true;
        };
    }

    /** Whether {@code connection} is in TIME-WAIT and acknowledges more than a FIN. */
    static boolean answersAll(TcpParameters stack, Connection connection) {
        return connection.state() == State.TIME_WAIT
                && stack.rule(Rule.TIME_WAIT_ANSWER) == TimeWaitAnswer.ALL_BUT_NEXT_ACK;
    }

    /** Fifth: everything but an empty ACK at RCV.NXT is acknowledged, whatever it acknowledges. */
    static Effect answer(TcpParameters stack, Connection connection, Segment segment) {
        boolean nextAck = segment.control() == Control.ACK
                && segment.text().isEmpty()
                && segment.seq().equals(connection.rcv().nxt());
        return nextAck
                ? Effect.of(
                        Clause.TIME_WAIT_OTHER, Timestamps.passedAck(stack, connection, segment))
                : Effect.of(Clause.TIME_WAIT_ANSWERED, connection).sending(connection.ack());
    }

    /** {@code effect} on a waiting connection, with the wait restarted if the rule says so. */
    static Effect restarting(
            TcpParameters stack, Connection waiting, Segment segment, Effect effect) {
        boolean restarts = switch (stack.rule(Rule.TIME_WAIT_RESTART)) {
            case FIN_IN_WINDOW -> false;
            case REPEATED_FIN -> isRepeatedFin(waiting, segment);
            case ANY_ACK -> segment.control().ack() && !segment.control().rst();
        };
        return restarts ? effect.then(same -> begunAnew(stack, same)) : effect;
    }

    private static boolean isRepeatedFin(Connection waiting, Segment segment) {
        return segment.control().fin() && segment.end().equals(waiting.rcv().nxt());
    }

    private static Effect begunAnew(TcpParameters stack, Connection waiting) {
        return Effect.of(Clause.TIME_WAIT_RESTARTED, waiting.waiting(stack));
    }
}
