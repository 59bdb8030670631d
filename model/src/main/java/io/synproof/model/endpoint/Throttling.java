package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.control.Option;

/**
 * The part of the {@link Congestion} window in an endpoint: what it holds back, and which events
 * change it (RFC 5681). Where the feature is off, it holds back nothing, and nothing changes it.
 *
 * <p>It limits text only: a SYN and its text, a FIN, retransmissions and window probes are sent in
 * any case. Once the FIN is sent there is nothing more to hold back.
 */
final class Throttling {
    private Throttling() {}

    /** The number of octets that may still be sent; negative if a loss has cut the window since. */
    static int room(TcpParameters stack, SendSide snd) {
        return stack.features().avoidsCongestion()
                ? of(stack, snd).window() * snd.mss(stack) - snd.octetsInFlight()
                : Integer.MAX_VALUE;
    }

    /** The congestion window of a send side, or the initial one. */
    private static Congestion of(TcpParameters stack, SendSide snd) {
        return snd.congestion().getOrElse(() -> beginning(stack));
    }

    /** No more segments fit into the remote's window than octets, whatever MSS it announces. */
    private static Congestion beginning(TcpParameters stack) {
        return Congestion.beginning(stack.feature(Feature.CONGESTION), stack.window());
    }

    /** The number of segments that the octets take, the last one perhaps not full. */
    private static int segments(TcpParameters stack, SendSide snd, int octets) {
        return Math.ceilDiv(octets, snd.mss(stack));
    }

    /** The send side with a changed window; a window equal to the initial one is not stored. */
    private static SendSide learning(TcpParameters stack, SendSide snd, Congestion next) {
        return snd.with(Option.when(!next.equals(beginning(stack)), next));
    }

    /** Text up to {@code ack} is acknowledged; a SYN or a FIN does not count. */
    static SendSide acknowledged(TcpParameters stack, Connection connection, SequenceNumber ack) {
        SendSide snd = connection.snd();
        int octets = snd.octetsUpTo(ack);
        return isOver(stack, connection) || octets == 0 || isRecovered(stack, snd)
                ? snd
                : learning(
                        stack,
                        snd,
                        of(stack, snd)
                                .acknowledged(
                                        segments(stack, snd, octets),
                                        segments(stack, snd, stack.window())));
    }

    /** Section 3.2, step 6: the ACK of a fast retransmit leaves the threshold as it is. */
    private static boolean isRecovered(TcpParameters stack, SendSide snd) {
        return snd.duplicates() > 0
                && snd.duplicates() == stack.feature(Feature.FAST_RETRANSMIT)
                && !of(stack, snd).isInSlowStart();
    }

    /** The retransmission timer has gone off. */
    static Connection timedOut(TcpParameters stack, Connection connection) {
        SendSide snd = connection.snd();
        if (isOver(stack, connection)) {
            return connection;
        }
        return connection.with(
                snd.synAcknowledged()
                        ? learning(stack, snd, of(stack, snd).timedOut(inFlight(stack, snd)))
                        : synLost(stack, snd));
    }

    /** A SYN is sent again: the first window will be of one segment. */
    static SendSide synLost(TcpParameters stack, SendSide snd) {
        return stack.features().avoidsCongestion()
                ? learning(stack, snd, of(stack, snd).synLost())
                : snd;
    }

    /** The window after a fast retransmit. */
    static Connection fastRetransmitted(TcpParameters stack, Connection connection) {
        SendSide snd = connection.snd();
        return isOver(stack, connection)
                ? connection
                : connection.with(learning(
                        stack, snd, of(stack, snd).fastRetransmitted(inFlight(stack, snd))));
    }

    private static int inFlight(TcpParameters stack, SendSide snd) {
        return segments(stack, snd, snd.octetsInFlight());
    }

    private static boolean isOver(TcpParameters stack, Connection connection) {
        return !stack.features().avoidsCongestion() || connection.finSent();
    }

    /** {@code effect}, citing the cut if there was one. */
    static Effect cutting(SendSide before, SendSide cut, Effect effect) {
        return cut.congestion().equals(before.congestion())
                ? effect
                : effect.citing(Clause.WINDOW_CUT);
    }
}
