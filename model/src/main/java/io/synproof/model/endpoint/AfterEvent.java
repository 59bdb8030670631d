package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.OptionalFeatures.FlowControl;
import io.synproof.model.segment.Segment;

/**
 * The upkeep after every event: the timers that the state calls for, and the window that each
 * segment advertises.
 */
final class AfterEvent {
    private AfterEvent() {}

    /** After a segment has arrived, which shows that the remote is alive. */
    static Effect afterArrival(TcpParameters stack, Effect effect) {
        return after(
                stack,
                switch (effect.after()) {
                    case Connection connection
                    when connection.timer() instanceof Timer.KeepAlive ->
                        effect.leaving(connection.with(Timer.Off.OFF));
                    case Connection _ -> effect;
                    case Endpoint.Closed _ -> effect;
                    case Endpoint.Listen _ -> effect;
                    case Endpoint.SynSent _ -> effect;
                });
    }

    static Effect after(TcpParameters stack, Effect effect) {
        return SackReports.sent(sayingWindows(
                stack,
                switch (effect.after()) {
                    case Connection connection ->
                        effect.leaving(timed(stack, paid(effect, connection)));
                    case Endpoint.SynSent(SendSide snd, Timer timer) ->
                        effect.leaving(new Endpoint.SynSent(due(stack, snd), timer));
                    case Endpoint.Closed _ -> effect;
                    case Endpoint.Listen _ -> effect;
                }));
    }

    private static Connection timed(TcpParameters stack, Connection connection) {
        Connection probing = probing(stack, connection);
        return idle(stack.features(), probing.with(due(stack, probing.snd())));
    }

    /** The user timeout runs while something is to be delivered. */
    private static SendSide due(TcpParameters stack, SendSide snd) {
        Deadline longest = stack.feature(Feature.USER_TIMEOUT);
        if (longest == Deadline.Untimed.NEVER) {
            return snd;
        }
        boolean waiting = snd.isOutstanding() || snd.isPending();
        return waiting && snd.deadline().isSet()
                ? snd
                : snd.due(waiting ? new Timer.User(longest) : Timer.Off.OFF);
    }

    /** The timer of a connection that has nothing to send and waits for its remote. */
    private static Connection idle(OptionalFeatures features, Connection connection) {
        return switch (connection.state()) {
            case ESTABLISHED, CLOSE_WAIT -> keptAlive(features, connection);
            case FIN_WAIT_2 ->
                connection.left() && features.get(Feature.FIN_WAIT_2) != Deadline.Untimed.NEVER
                        ? waitingForFin(features, connection)
                        : keptAlive(features, connection);
            case SYN_RECEIVED, FIN_WAIT_1, CLOSING, LAST_ACK, TIME_WAIT -> connection;
            case CLOSED, LISTEN, SYN_SENT ->
                throw new IllegalStateException(connection.state() + " has no TCB");
        };
    }

    private static Connection keptAlive(OptionalFeatures features, Connection connection) {
        return connection.timer().isSet()
                        || features.get(Feature.KEEP_ALIVE) == Deadline.Untimed.NEVER
                ? connection
                : connection.with(new Timer.KeepAlive(
                        features.get(Feature.KEEP_ALIVE), features.get(Feature.KEEP_ALIVE_PROBES)));
    }

    private static Connection waitingForFin(OptionalFeatures features, Connection connection) {
        return connection.timer().isSet()
                ? connection
                : connection.with(new Timer.FinWait2(features.get(Feature.FIN_WAIT_2)));
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
    private static Connection probing(TcpParameters stack, Connection connection) {
        boolean stuck = connection.snd().window().isDefined()
                && connection.snd().isPending()
                && !connection.snd().isOutstanding();
        if (stuck && stack.feature(Feature.FLOW_CONTROL) == FlowControl.ADVERTISED) {
            return connection.timer() instanceof Timer.Persist
                    ? connection
                    : connection.with(stack.repeating().persisting());
        }
        return connection;
    }

    /** Every segment of a connection says how much its receive side has room for. */
    private static Effect sayingWindows(TcpParameters stack, Effect effect) {
        if (!stack.features().saysWindows() || effect.sent().isEmpty()) {
            return effect;
        }
        return switch (effect.after()) {
            case Connection connection ->
                effect.having(effect.sent()
                        .map(segment -> saying(segment, window(stack, connection, segment))));
            case Endpoint.SynSent _ ->
                effect.having(effect.sent()
                        .map(segment -> saying(segment, WindowScale.unscaled(stack.window()))));
            case Endpoint.Closed _ -> effect;
            case Endpoint.Listen _ -> effect;
        };
    }

    /** Counted from SEG.ACK, so that all segments of one step say the same right edge. */
    private static int window(TcpParameters stack, Connection connection, Segment segment) {
        int octets = segment.control().ack()
                ? Math.min(stack.window(), (int)
                        connection.rcv().end(stack).distanceFrom(segment.ack()))
                : stack.window();
        return segment.control().syn()
                ? WindowScale.unscaled(octets)
                : WindowScale.field(stack, connection.snd(), octets);
    }

    private static Segment saying(Segment segment, int window) {
        return segment.control().rst() ? segment : segment.saying(window);
    }
}
