package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.Signal.Refusal;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.SeededFault;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;

/**
 * The user's calls (RFC 9293, sections 3.10.1 to 3.10.5).
 *
 * <ul>
 *   <li>3.10.1 OPEN: {@link #openPassive}, {@link #openActive}
 *   <li>3.10.2 SEND: {@link #send}, {@link #sendUrgent}
 *   <li>3.10.3 RECEIVE: {@link #receive}
 *   <li>3.10.4 CLOSE: {@link #close}, {@link #closeBoth}, {@link #shutdownRead}
 *   <li>3.10.5 ABORT: {@link #abort}
 *   <li>3.10.6 STATUS: {@link Endpoint#state()}
 * </ul>
 *
 * <p>A call that is served returns at once, without a {@link Signal}, but for OPEN, which returns
 * when the connection is open or has failed, and RECEIVE, which waits for octets; the table is in
 * docs/user-calls.md.
 */
public final class UserCalls {
    private UserCalls() {}

    /** OPEN, passive. */
    public static Effect openPassive(Endpoint endpoint) {
        return switch (endpoint) {
            case Closed _ -> Effect.of(Clause.OPEN_PASSIVE, Listen.LISTEN);
            case Listen listen -> refused(listen, Refusal.ALREADY_EXISTS);
            case SynSent synSent -> refused(synSent, Refusal.ALREADY_EXISTS);
            case Connection connection -> refused(connection, Refusal.ALREADY_EXISTS);
        };
    }

    /** OPEN, active, to a remote socket that is specified. */
    public static Effect openActive(TcpParameters stack, Endpoint endpoint, ConnectionSeed seed) {
        return openActive(stack, endpoint, seed, 0);
    }

    /**
     * OPEN, active, with octets that go with the SYN (RFC 9293, section 3.5; RFC 7413).
     *
     * @param octets how many, 0 or more
     */
    public static Effect openActive(
            TcpParameters stack, Endpoint endpoint, ConnectionSeed seed, int octets) {
        return switch (endpoint) {
            case Closed _ -> AfterEvent.after(stack, sendSyn(stack, seed, octets));
            case Listen _ -> AfterEvent.after(stack, sendSyn(stack, seed, octets));
            case SynSent synSent -> refused(synSent, Refusal.ALREADY_EXISTS);
            case Connection connection -> refused(connection, Refusal.ALREADY_EXISTS);
        };
    }

    private static Effect sendSyn(TcpParameters stack, ConnectionSeed seed, int octets) {
        SendSide snd = SendSide.afterSyn(seed).queueing(octets).sending(octets);
        Timer timer = stack.repeating().begun(RetransmissionPolicy.RetransmittedKind.SYN);
        return Effect.of(Clause.OPEN_ACTIVE, new SynSent(snd, timer))
                .sending(Output.syn(stack, snd));
    }

    /**
     * SEND of some octets.
     *
     * @param octets how many, 1 or more
     */
    public static Effect send(TcpParameters stack, Endpoint endpoint, int octets) {
        return AfterEvent.after(
                stack,
                switch (endpoint) {
                    case Closed closed -> refused(closed, Refusal.DOES_NOT_EXIST);
                    case Listen listen -> refused(listen, Refusal.REMOTE_UNSPECIFIED);
                    case SynSent(SendSide snd, Timer timer) ->
                        Effect.of(Clause.SEND_QUEUED, new SynSent(snd.queueing(octets), timer));
                    case Connection connection -> send(stack, connection, octets);
                });
    }

    /** SEND of urgent octets, which this model does not have: refused in every state. */
    public static Effect sendUrgent(Endpoint endpoint) {
        return Effect.of(Clause.URGENT_REFUSED, endpoint).signalling(Refusal.URGENT_NOT_SUPPORTED);
    }

    private static Effect send(TcpParameters stack, Connection connection, int octets) {
        Connection queued = connection.with(connection.snd().queueing(octets));
        return switch (connection.state()) {
            case SYN_RECEIVED ->
                connection.snd().finPending()
                        ? refused(connection, Refusal.CLOSING)
                        : Effect.of(Clause.SEND_QUEUED, queued);
            case ESTABLISHED -> sendQueued(stack, queued);
            case CLOSE_WAIT ->
                connection.snd().finPending()
                        ? refused(connection, Refusal.CLOSING)
                        : sendQueued(stack, queued);
            case FIN_WAIT_1, FIN_WAIT_2 ->
                stack.rule(Rule.FLAW) == SeededFault.SEND_AFTER_FIN
                        ? sendQueued(stack, queued)
                        : refused(connection, Refusal.CLOSING);
            case CLOSING, LAST_ACK, TIME_WAIT -> refused(connection, Refusal.CLOSING);
            case CLOSED, LISTEN, SYN_SENT -> throw withoutTcb(connection);
        };
    }

    private static Effect sendQueued(TcpParameters stack, Connection queued) {
        return Output.flush(stack, Effect.of(Clause.SEND, queued), queued);
    }

    /** RECEIVE of everything that has arrived. */
    public static Effect receive(TcpParameters stack, Endpoint endpoint) {
        return AfterEvent.after(
                stack,
                switch (endpoint) {
                    case Closed closed -> refused(closed, Refusal.DOES_NOT_EXIST);
                    case Listen listen -> Effect.of(Clause.RECEIVE, listen);
                    case SynSent synSent -> Effect.of(Clause.RECEIVE, synSent);
                    case Connection connection ->
                        opened(stack, connection, receive(stack, connection));
                });
    }

    /** The window update sent when a closed window opens again (section 3.8.6.2.2). */
    private static Effect opened(TcpParameters stack, Connection before, Effect effect) {
        boolean closed = stack.features().saysWindows()
                && WindowScale.advertised(stack, before) == 0
                && !before.state().hasSeenFin();
        return closed
                ? effect.then(after -> Effect.of(Clause.WINDOW_UPDATE, after).sending(after.ack()))
                : effect;
    }

    private static Effect receive(TcpParameters stack, Connection connection) {
        return switch (stack.receiving()) {
            case STANDING, CALLED -> receive(connection);
            case READ -> read(connection);
        };
    }

    private static Effect receive(Connection connection) {
        return switch (connection.state()) {
            case SYN_RECEIVED, ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2 ->
                connection.left() ? refused(connection, Refusal.CLOSING) : taken(connection);
            case CLOSE_WAIT ->
                connection.rcv().buffer().isEmpty()
                        ? refused(connection, Refusal.CLOSING)
                        : taken(connection);
            case CLOSING, LAST_ACK, TIME_WAIT -> refused(connection, Refusal.CLOSING);
            case CLOSED, LISTEN, SYN_SENT -> throw withoutTcb(connection);
        };
    }

    /** RECEIVE as in POSIX: the octets at hand in every state, and then the end of the stream. */
    private static Effect read(Connection connection) {
        if (connection.left()) {
            return refused(connection, Refusal.CLOSING);
        }
        boolean waits = !connection.state().hasSeenFin()
                && !connection.rcv().isShut()
                && !connection.rcv().hasEnded();
        return waits || !connection.rcv().buffer().isEmpty()
                ? taken(connection)
                : Effect.of(
                                Clause.END_OF_STREAM,
                                connection.with(connection.rcv().toldEnd()))
                        .signalling(Signal.Notice.END_OF_STREAM);
    }

    private static Effect taken(Connection connection) {
        Effect effect =
                Effect.of(Clause.RECEIVE, connection.with(connection.rcv().emptied()));
        return connection
                .rcv()
                .buffer()
                .foldLeft(
                        effect,
                        (soFar, delivery) -> soFar.signalling(new Signal.Delivered(delivery)));
    }

    /** CLOSE: no more octets to send. */
    public static Effect close(TcpParameters stack, Endpoint endpoint) {
        return AfterEvent.after(
                stack,
                switch (endpoint) {
                    case Closed closed -> refused(closed, Refusal.DOES_NOT_EXIST);
                    case Listen _, SynSent _ ->
                        Effect.of(Clause.CLOSE_DELETES, Closed.CLOSED)
                                .signalling(Signal.Return.CLOSING);
                    case Connection connection -> close(stack, connection);
                });
    }

    /**
     * CLOSE of both directions, which the RFC calls half-duplex (MAY-1) and POSIX close(): the user
     * receives nothing any more.
     */
    public static Effect closeBoth(TcpParameters stack, Endpoint endpoint) {
        return switch (endpoint) {
            case Closed _, Listen _, SynSent _ -> close(stack, endpoint);
            case Connection connection -> AfterEvent.after(stack, closeBoth(stack, connection));
        };
    }

    /**
     * POSIX's shutdown(SHUT_RD): nothing is sent, and a RECEIVE no longer waits. What arrives later
     * is acknowledged, and Linux lets the user read it.
     */
    public static Effect shutdownRead(TcpParameters stack, Endpoint endpoint) {
        return switch (endpoint) {
            case Closed _, Listen _, SynSent _ -> close(stack, endpoint);
            case Connection connection ->
                connection.left()
                        ? refused(connection, Refusal.CLOSING)
                        : Effect.of(Clause.SHUTDOWN_READ, shut(connection));
        };
    }

    /** After the remote's FIN a RECEIVE no longer waits anyway. */
    private static Connection shut(Connection connection) {
        return connection.state().hasSeenFin()
                ? connection
                : connection.with(connection.rcv().shut());
    }

    /** SHLD-3: a reset shows the remote that octets were lost. */
    private static Effect closeBoth(TcpParameters stack, Connection connection) {
        boolean unread = !connection.rcv().buffer().isEmpty();
        return switch (connection.state()) {
            case SYN_RECEIVED, ESTABLISHED, CLOSE_WAIT ->
                unread && !connection.snd().finPending()
                        ? Effect.of(Clause.CLOSE_UNREAD, Closed.CLOSED)
                                .sending(reset(connection.snd()))
                        : close(stack, connection).then(UserCalls::abandoned);
            case FIN_WAIT_1, FIN_WAIT_2, CLOSING, LAST_ACK, TIME_WAIT ->
                refused(connection, Refusal.CLOSING);
            case CLOSED, LISTEN, SYN_SENT -> throw withoutTcb(connection);
        };
    }

    /** The remote may still send octets, unless it has closed. */
    private static Effect abandoned(Connection connection) {
        return Effect.unchanged(
                connection.state().hasSeenFin() ? connection : connection.abandoned());
    }

    private static Effect close(TcpParameters stack, Connection connection) {
        return switch (connection.state()) {
            case SYN_RECEIVED -> closeInSynReceived(stack, connection);
            case ESTABLISHED -> closeBehindQueue(stack, connection.in(State.FIN_WAIT_1));
            case CLOSE_WAIT ->
                connection.snd().finPending()
                        ? refused(connection, Refusal.CLOSING)
                        : closeBehindQueue(stack, connection);
            case FIN_WAIT_1, FIN_WAIT_2, CLOSING, LAST_ACK, TIME_WAIT ->
                refused(connection, Refusal.CLOSING);
            case CLOSED, LISTEN, SYN_SENT -> throw withoutTcb(connection);
        };
    }

    private static Effect closeInSynReceived(TcpParameters stack, Connection connection) {
        if (stack.rule(Rule.FLAW) == SeededFault.CLOSE_FORGETS) {
            return Effect.of(Clause.CLOSE_DELETES, Closed.CLOSED);
        }
        return connection.snd().unsent() == 0
                ? closeBehindQueue(stack, connection.in(State.FIN_WAIT_1))
                : Effect.of(
                        Clause.CLOSE_QUEUED, connection.with(connection.snd().closing()));
    }

    private static Effect closeBehindQueue(TcpParameters stack, Connection connection) {
        Connection closing = connection.with(connection.snd().closing());
        Clause clause = connection.snd().unsent() == 0 ? Clause.CLOSE : Clause.CLOSE_QUEUED;
        return Output.flush(stack, Effect.of(clause, closing), closing);
    }

    /** ABORT: the connection ends at once. */
    public static Effect abort(TcpParameters stack, Endpoint endpoint) {
        return switch (endpoint) {
            case Closed closed -> refused(closed, Refusal.DOES_NOT_EXIST);
            case Listen _, SynSent _ ->
                Effect.of(Clause.ABORT_DELETES, Closed.CLOSED).signalling(Signal.Return.RESET);
            case Connection connection ->
                isAwaited(stack, connection)
                        ? abort(connection).signalling(Signal.Return.RESET)
                        : abort(connection);
        };
    }

    /** Whether a call is pending: OPEN, a standing RECEIVE, or a queued SEND. */
    private static boolean isAwaited(TcpParameters stack, Connection connection) {
        return switch (connection.state()) {
            case SYN_RECEIVED -> true;
            case ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2 ->
                connection.snd().unsent() > 0
                        || (stack.receiving() == TcpParameters.Receiving.STANDING
                                && !connection.left());
            case CLOSE_WAIT -> connection.snd().unsent() > 0;
            case CLOSING, LAST_ACK, TIME_WAIT -> false;
            case CLOSED, LISTEN, SYN_SENT -> throw withoutTcb(connection);
        };
    }

    private static Effect abort(Connection connection) {
        return switch (connection.state()) {
            case SYN_RECEIVED, ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2, CLOSE_WAIT ->
                Effect.of(Clause.ABORT_RESETS, Closed.CLOSED).sending(reset(connection.snd()));
            case CLOSING, LAST_ACK, TIME_WAIT -> Effect.of(Clause.ABORT_DELETES, Closed.CLOSED);
            case CLOSED, LISTEN, SYN_SENT -> throw withoutTcb(connection);
        };
    }

    private static Segment reset(SendSide snd) {
        return Segment.bare(Control.RST, snd.nxt(), snd.incarnation());
    }

    private static Effect refused(Endpoint endpoint, Refusal refusal) {
        return Effect.of(Clause.CALL_REFUSED, endpoint).signalling(refusal);
    }

    private static IllegalStateException withoutTcb(Connection connection) {
        return new IllegalStateException(connection.state() + " has no TCB");
    }
}
