package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Features.FlowControl;
import io.synproof.model.segment.Segment;

/** What every event leaves behind, whatever else it did. */
final class Upkeep {
    private Upkeep() {}

    static Effect after(Stack stack, Effect effect) {
        return sayingWindows(
                stack,
                switch (effect.after()) {
                    case Connection connection ->
                        effect.leaving(probing(stack, paid(effect, connection)));
                    case Endpoint.Closed _ -> effect;
                    case Endpoint.Listen _ -> effect;
                    case Endpoint.SynSent _ -> effect;
                });
    }

    /** An acknowledgment that has left is no longer owed, whatever segment carried it. */
    private static Connection paid(Effect effect, Connection connection) {
        return connection.rcv().owed().isSet()
                        && effect.sent().exists(segment -> acknowledges(connection, segment))
                ? connection.with(connection.rcv().owing(Timer.Off.OFF))
                : connection;
    }

    private static boolean acknowledges(Connection connection, Segment segment) {
        return segment.control().ack()
                && !segment.control().rst()
                && segment.ack().equals(connection.rcv().nxt());
    }

    /** A window that holds up all that is to be sent is probed (RFC 9293, section 3.8.6.1). */
    private static Connection probing(Stack stack, Connection connection) {
        boolean stuck = connection.snd().window().isDefined()
                && connection.snd().isPending()
                && !connection.snd().isOutstanding();
        if (stuck && stack.features().flowControl() == FlowControl.ADVERTISED) {
            return connection.timer() instanceof Timer.Persist
                    ? connection
                    : connection.with(stack.repeating().persisting());
        }
        return connection;
    }

    /** Every segment of a connection says how much its receive side has room for. */
    private static Effect sayingWindows(Stack stack, Effect effect) {
        if (!stack.features().saysWindows() || effect.sent().isEmpty()) {
            return effect;
        }
        return switch (effect.after()) {
            case Connection connection ->
                effect.having(effect.sent()
                        .map(segment -> saying(segment, window(stack, connection, segment))));
            case Endpoint.SynSent _ ->
                effect.having(effect.sent().map(segment -> saying(segment, stack.window())));
            case Endpoint.Closed _ -> effect;
            case Endpoint.Listen _ -> effect;
        };
    }

    /** Counted from SEG.ACK, so that all segments of one step say the same right edge. */
    private static int window(Stack stack, Connection connection, Segment segment) {
        return segment.control().ack()
                ? Math.min(stack.window(), (int)
                        connection.rcv().end(stack).distanceFrom(segment.ack()))
                : stack.window();
    }

    private static Segment saying(Segment segment, int window) {
        return segment.control().rst() ? segment : segment.saying(window);
    }
}
