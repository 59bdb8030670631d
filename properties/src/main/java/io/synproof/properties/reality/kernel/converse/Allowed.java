package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.ConnectionSeed;
import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.Feature;
import io.synproof.model.endpoint.OptionalFeatures.FlowControl;
import io.synproof.model.endpoint.OutOfOrderPolicy;
import io.synproof.model.endpoint.RetransmissionPolicy;
import io.synproof.model.endpoint.SegmentArrives;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.SynOptions;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.endpoint.UserCalls;
import io.synproof.model.rules.Rules;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import java.util.function.UnaryOperator;

/**
 * The effect that the model's endpoint allows for what happens to the kernel's connection.
 *
 * @param rules how the protocol reads
 * @param listening whether a socket listens to the port
 * @param opened whether the kernel opens the connection itself
 * @param full whether the queue of the listener has no room
 * @param numbers the window that the kernel has advertised, among others
 * @param offers the options that both ends offer
 * @param synOutstanding whether the connection was established by an acknowledgment of nothing, so
 *     that the kernel's SYN,ACK is still unacknowledged for all it knows
 */
record Allowed(
        Rules rules,
        boolean listening,
        boolean opened,
        boolean full,
        Numbers numbers,
        Offers offers,
        boolean synOutstanding) {
    private static final int MSS = 1_460;

    /** The same under other rules. */
    Allowed with(UnaryOperator<Rules> change) {
        return new Allowed(
                change.apply(rules), listening, opened, full, numbers, offers, synOutstanding);
    }

    /** The same with a window that is larger. */
    Allowed widened(int octets) {
        return new Allowed(
                rules,
                listening,
                opened,
                full,
                numbers.advertised(numbers.edge(), octets),
                offers,
                synOutstanding);
    }

    /** The implementation, with the window that an endpoint has advertised. */
    TcpParameters stack(Endpoint endpoint) {
        int window = endpoint instanceof Connection connection
                ? numbers.of(endpoint).window() + connection.rcv().buffered()
                : Numbers.USUAL_WINDOW;
        return new TcpParameters(
                        rules,
                        Math.max(1, window),
                        MSS,
                        RetransmissionPolicy.evenly(
                                Deadline.Untimed.ANY_MOMENT, TcpParameters.UNLIMITED, false),
                        Deadline.Untimed.ANY_MOMENT,
                        TcpParameters.Receiving.READ)
                .with(Feature.OUT_OF_ORDER, OutOfOrderPolicy.HELD)
                .with(Feature.FLOW_CONTROL, FlowControl.ADVERTISED)
                .with(Feature.DELAYED_ACK, Deadline.Untimed.ANY_MOMENT)
                .with(new SynOptions(MSS, false, false, false)
                        .scaling(offers.kernel().onSyn().windowScale())
                        .permittingSack(offers.kernel().sack()));
    }

    /**
     * The effect of what happened.
     *
     * @param iss the initial number, should a connection begin
     */
    Effect effect(Endpoint endpoint, Happening happening, SequenceNumber iss) {
        return switch (happening) {
            case Happening.Arrival(Segment segment) -> arrival(endpoint, segment, iss);
            case Happening.Called(Move.Call call, int _) -> resting(called(endpoint, call, iss));
            case Happening.Nothing _ -> resting(nothing(endpoint));
        };
    }

    static Effect nothing(Endpoint endpoint) {
        return Effect.of(Clause.CALL_REFUSED, endpoint);
    }

    private Effect arrival(Endpoint endpoint, Segment segment, SequenceNumber iss) {
        ConnectionSeed seed = new ConnectionSeed(iss, 0);
        Endpoint paid = owing(endpoint, Timer.Off.OFF);
        TcpParameters stack = stack(endpoint);
        return resting(
                listening && SegmentArrives.reopens(stack, endpoint, segment)
                        ? queued(
                                Listen.LISTEN,
                                SegmentArrives.arrive(stack, Listen.LISTEN, segment, seed)
                                        .citing(Clause.TIME_WAIT_REOPENED))
                        : queued(endpoint, SegmentArrives.arrive(stack, paid, segment, seed)));
    }

    /** A full queue drops a SYN, and what would complete a request. */
    private Effect queued(Endpoint before, Effect effect) {
        boolean begins = before instanceof Listen && effect.after() instanceof Connection;
        boolean completes = before instanceof Connection request
                && request.passive()
                && effect.after().state().isSynchronized();
        return full && (begins || completes)
                ? Effect.of(begins ? Clause.ACCEPT_QUEUE_FULL : Clause.ACCEPT_OVERFLOW, before)
                : effect;
    }

    /** Where a connection has ended, whoever listens to the port meets what comes next. */
    Effect resting(Effect effect) {
        return switch (effect.after()) {
            case Closed _, Listen _ -> effect.leaving(listening ? Listen.LISTEN : Closed.CLOSED);
            case SynSent _, Connection _ -> effect;
        };
    }

    /** An endpoint that owes an acknowledgment until a timer goes off, or none. */
    static Endpoint owing(Endpoint endpoint, Timer owed) {
        return switch (endpoint) {
            case Closed closed -> closed;
            case Listen listen -> listen;
            case SynSent synSent -> synSent;
            case Connection connection -> connection.with(connection.rcv().owing(owed));
        };
    }

    private Effect called(Endpoint endpoint, Move.Call call, SequenceNumber iss) {
        TcpParameters stack = stack(endpoint);
        return switch (call.kind()) {
            case CONNECT -> UserCalls.openActive(stack, endpoint, new ConnectionSeed(iss, 0));
            case ACCEPT, ACCEPT_OTHER, STRANGER -> nothing(endpoint);
            case SEND -> UserCalls.send(stack, endpoint, call.octets());
            case RECEIVE -> UserCalls.receive(stack, endpoint);
            case SHUTDOWN -> UserCalls.close(stack, endpoint);
            case SHUTDOWN_READ -> UserCalls.shutdownRead(stack, endpoint);
            case CLOSE -> closed(stack, endpoint);
            case ABORT -> UserCalls.abort(stack, endpoint);
            case CLOSE_LISTENER -> listenerClosed(stack, endpoint);
        };
    }

    /**
     * close(): after shutdown(SHUT_WR) it is the second CLOSE, which RFC 9293 refuses; it leaves
     * the connection, and with octets unread it ends it (RFC 2525, section 2.17).
     */
    private static Effect closed(TcpParameters stack, Endpoint endpoint) {
        if (!(endpoint instanceof Connection connection)
                || !(connection.state() == State.FIN_WAIT_1
                        || connection.state() == State.FIN_WAIT_2)
                || connection.left()) {
            return UserCalls.closeBoth(stack, endpoint);
        }
        if (!connection.rcv().buffer().isEmpty()) {
            return UserCalls.abort(stack, connection);
        }
        Connection left = new Connection(
                connection.state(),
                connection.snd(),
                connection.rcv(),
                connection.timer(),
                false,
                true);
        return Effect.of(Clause.CLOSE, left);
    }

    /** A request is forgotten; a connection that nobody has accepted is aborted. */
    private static Effect listenerClosed(TcpParameters stack, Endpoint endpoint) {
        return switch (endpoint) {
            case Closed _, Listen _, SynSent _ -> Effect.of(Clause.CLOSE_DELETES, Closed.CLOSED);
            case Connection connection ->
                connection.passive()
                        ? Effect.of(Clause.CLOSE_DELETES, Closed.CLOSED)
                        : UserCalls.abort(stack, connection);
        };
    }
}
