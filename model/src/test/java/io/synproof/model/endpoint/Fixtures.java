package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.rules.Rules;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.sequence.SequenceSpace;
import io.vavr.collection.List;

/**
 * An endpoint in each state, as an ordinary connection without data would leave it.
 *
 * <p>As in the figures of RFC 9293, our ISS is 100 and the remote's is 300, so our first octet is
 * numbered 101 and the remote's 301. Ten octets fit into the window, five into a segment.
 */
final class Fixtures {
    static final SequenceSpace SPACE = new SequenceSpace(32);
    static final ConnectionSeed BIRTH = new ConnectionSeed(number(100), 0);
    static final int WINDOW = 10;
    static final int MSS = 5;

    private Fixtures() {}

    static SequenceNumber number(long value) {
        return SPACE.number(value);
    }

    /** RFC 9293; timers run: 3 ticks to a retransmission, of which there are 2, 8 of TIME-WAIT. */
    static TcpParameters stack() {
        return stack(Rules.STANDARD);
    }

    static TcpParameters stack(Rules rules) {
        return new TcpParameters(
                rules,
                WINDOW,
                MSS,
                RetransmissionPolicy.evenly(new Deadline.In(3), 2, true),
                new Deadline.In(8),
                TcpParameters.Receiving.STANDING);
    }

    /** As {@link #stack}, but octets wait in the buffer until the user asks. */
    static TcpParameters buffering() {
        return stack().with(TcpParameters.Receiving.CALLED);
    }

    /** As {@link #stack}, with another schedule of repetitions. */
    static TcpParameters repeating(RetransmissionPolicy repeating) {
        return stack().with(repeating);
    }

    /** As {@link #stack}, but an acknowledgment may wait for two ticks. */
    static TcpParameters delaying() {
        return stack().with(Feature.DELAYED_ACK, new Deadline.In(2));
    }

    /** As {@link #stack}, but text behind a gap is held back. */
    static TcpParameters holding() {
        return stack().with(Feature.OUT_OF_ORDER, OutOfOrderPolicy.HELD);
    }

    /** As {@link #holding}, but a FIN behind a gap is taken at once. */
    static TcpParameters takingFins() {
        return stack().with(Feature.OUT_OF_ORDER, OutOfOrderPolicy.FIN_TAKEN);
    }

    /** As {@link #stack}, but segments say the window, and users call RECEIVE. */
    static TcpParameters advertising() {
        return buffering().with(Feature.FLOW_CONTROL, OptionalFeatures.FlowControl.ADVERTISED);
    }

    /** As {@link #stack}, but users read to the end of the stream. */
    static TcpParameters reading() {
        return stack().with(TcpParameters.Receiving.READ);
    }

    /** As {@link #stack}, but after a challenge there is none for five ticks. */
    static TcpParameters challenging() {
        return stack().with(Feature.CHALLENGE_LIMIT, new Deadline.In(5));
    }

    /** As {@link #stack}, but FIN-WAIT-2 lasts four ticks once its user has left. */
    static TcpParameters leaving() {
        return stack().with(Feature.FIN_WAIT_2, new Deadline.In(4));
    }

    /** As {@link #stack}, but idle connections are probed after six ticks, twice. */
    static TcpParameters keepingAlive() {
        return stack().with(Feature.KEEP_ALIVE, new Deadline.In(6))
                .with(Feature.KEEP_ALIVE_PROBES, 2);
    }

    /** As {@link #stack}, but users wait nine ticks for what they send to be acknowledged. */
    static TcpParameters timing() {
        return stack().with(Feature.USER_TIMEOUT, new Deadline.In(9));
    }

    /** As {@link #stack}, but the second duplicate ACK sends the front again. */
    static TcpParameters fastRetransmitted() {
        return stack().with(Feature.FAST_RETRANSMIT, 2);
    }

    /** As {@link #stack}, but with one octet in a segment, and a window of congestion. */
    static TcpParameters avoiding(int initial) {
        return avoiding(1, OptionalFeatures.NONE.with(Feature.CONGESTION, initial));
    }

    /** As {@link #stack}, but with so many octets in a segment, and these features. */
    static TcpParameters avoiding(int mss, OptionalFeatures features) {
        TcpParameters stack = stack();
        return new TcpParameters(
                        stack.rules(),
                        WINDOW,
                        mss,
                        stack.repeating(),
                        stack.timeWait(),
                        stack.receiving())
                .with(features);
    }

    static Timer.Retransmission retransmission() {
        return new Timer.Retransmission(new Deadline.In(3), 2);
    }

    static SendSide snd(long una, long nxt) {
        return new SendSide(0, number(100), number(una), number(nxt), 0, false);
    }

    static ReceiveSide rcv(long nxt) {
        return new ReceiveSide(number(300), number(nxt), List.empty());
    }

    static Closed closed() {
        return Closed.CLOSED;
    }

    static Listen listen() {
        return Listen.LISTEN;
    }

    static SynSent synSent() {
        return new SynSent(snd(100, 101), retransmission());
    }

    /** From LISTEN. */
    static Connection synReceived() {
        return new Connection(State.SYN_RECEIVED, snd(100, 101), rcv(301), retransmission(), true);
    }

    /** From SYN-SENT, by a simultaneous open. */
    static Connection synReceivedActively() {
        return new Connection(State.SYN_RECEIVED, snd(100, 101), rcv(301), retransmission(), false);
    }

    static Connection established() {
        return new Connection(State.ESTABLISHED, snd(101, 101), rcv(301), Timer.Off.OFF, false);
    }

    /** ESTABLISHED with two octets unacknowledged. */
    static Connection sending() {
        return established().with(snd(101, 103)).with(retransmission());
    }

    static Connection finWait1() {
        return new Connection(State.FIN_WAIT_1, snd(101, 102), rcv(301), retransmission(), false);
    }

    static Connection finWait2() {
        return new Connection(State.FIN_WAIT_2, snd(102, 102), rcv(301), Timer.Off.OFF, false);
    }

    static Connection closeWait() {
        return new Connection(State.CLOSE_WAIT, snd(101, 101), rcv(302), Timer.Off.OFF, false);
    }

    static Connection closing() {
        return new Connection(State.CLOSING, snd(101, 102), rcv(302), retransmission(), false);
    }

    static Connection lastAck() {
        return new Connection(State.LAST_ACK, snd(101, 102), rcv(302), retransmission(), false);
    }

    static Connection timeWait() {
        return timeWait(8);
    }

    static Connection timeWait(int ticks) {
        return new Connection(
                State.TIME_WAIT,
                snd(102, 102),
                rcv(302),
                new Timer.TimeWait(new Deadline.In(ticks)),
                false);
    }

    /** One endpoint in each state, SYN-RECEIVED by way of LISTEN, in the order of the states. */
    static List<Endpoint> inEachState() {
        return List.of(
                closed(),
                listen(),
                synSent(),
                synReceived(),
                established(),
                finWait1(),
                finWait2(),
                closeWait(),
                closing(),
                lastAck(),
                timeWait());
    }
}
