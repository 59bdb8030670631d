package io.synproof.model.endpoint;

import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;
import java.io.Serializable;

/**
 * One end of a connection, in one of the eleven states of RFC 9293.
 *
 * <p>There are four shapes, as section 3.10.7 has four parts: CLOSED and LISTEN hold nothing,
 * SYN-SENT has received nothing yet, and all other states share one transmission control block.
 * Each shape has only the fields that are meaningful in it.
 */
public sealed interface Endpoint extends Serializable {

    /** No connection: the fictional state CLOSED. */
    enum Closed implements Endpoint {
        /** The only value. */
        CLOSED
    }

    /** LISTEN: waiting for a SYN from any remote. */
    enum Listen implements Endpoint {
        /** The only value. */
        LISTEN
    }

    /**
     * SYN-SENT: a SYN has been sent and nothing received.
     *
     * @param snd the send side
     * @param timer the retransmission timer of the SYN, or off
     */
    record SynSent(SendSide snd, Timer timer) implements Endpoint {}

    /**
     * Any state after a SYN has arrived: the transmission control block (TCB).
     *
     * @param state SYN-RECEIVED or a synchronized state
     * @param snd the send side
     * @param rcv the receive side
     * @param timer its own timer, or off; what else runs belongs to its sides
     * @param passive whether it came from LISTEN; kept in SYN-RECEIVED alone, false afterwards
     * @param left whether its user has left it: closed it and receives nothing any more (MAY-1 of
     *     section 3.6); false once the remote's FIN is received, for then nothing more can come
     */
    record Connection(
            State state, SendSide snd, ReceiveSide rcv, Timer timer, boolean passive, boolean left)
            implements Endpoint {

        /** A transmission control block whose user has not left it. */
        public Connection(
                State state, SendSide snd, ReceiveSide rcv, Timer timer, boolean passive) {
            this(state, snd, rcv, timer, passive, false);
        }

        /**
         * A transmission control block.
         *
         * @throws IllegalArgumentException if the state has none, or a field outlives its meaning
         */
        public Connection {
            if (!state.hasSeenSyn()) {
                throw new IllegalArgumentException(state + " has no TCB");
            }
            if (passive && state != State.SYN_RECEIVED) {
                throw new IllegalArgumentException(state + " does not remember a passive OPEN");
            }
            if (left && (state == State.ESTABLISHED || state.hasSeenFin())) {
                throw new IllegalArgumentException(state + " left by its user");
            }
            if (timer instanceof Timer.TimeWait != (state == State.TIME_WAIT)) {
                throw new IllegalArgumentException(state + " with timer " + timer);
            }
        }

        /** Whether this side's FIN has been sent. */
        public boolean finSent() {
            return switch (state) {
                case FIN_WAIT_1, CLOSING, LAST_ACK -> !snd.finPending();
                case FIN_WAIT_2, TIME_WAIT -> true;
                case CLOSED, LISTEN, SYN_SENT, SYN_RECEIVED, ESTABLISHED, CLOSE_WAIT -> false;
            };
        }

        /** Whether this side's FIN has been sent and acknowledged. */
        public boolean finAcknowledged() {
            return finSent() && !snd.isOutstanding();
        }

        /** This connection in another state, its passive origin forgotten. */
        public Connection in(State next) {
            return new Connection(next, snd, rcv, timer, false, left && !next.hasSeenFin());
        }

        /** This connection with another send side. */
        public Connection with(SendSide next) {
            return new Connection(state, next, rcv, timer, passive, left);
        }

        /** This connection with another receive side. */
        public Connection with(ReceiveSide next) {
            return new Connection(state, snd, next, timer, passive, left);
        }

        /** This connection with another timer. */
        public Connection with(Timer next) {
            return new Connection(state, snd, rcv, next, passive, left);
        }

        /** This connection in TIME-WAIT, with the wait restarted and all other timers off. */
        public Connection waiting(TcpParameters stack) {
            return new Connection(
                    State.TIME_WAIT, snd, rcv, new Timer.TimeWait(stack.timeWait()), false);
        }

        /** This connection after its user has left it: out-of-order text no longer matters. */
        Connection abandoned() {
            return new Connection(state, snd, rcv.holdingNothing(), timer, passive, true);
        }

        private Connection older() {
            return new Connection(
                    state,
                    snd.due(snd.deadline().afterTick()),
                    rcv.older(),
                    timer.afterTick(),
                    passive,
                    left);
        }

        /** The acknowledgment {@code <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>}. */
        public Segment ack() {
            return Segment.acknowledging(Control.ACK, snd.nxt(), rcv.nxt(), snd.incarnation());
        }

        /** A segment of this connection with text. */
        public Segment text(SequenceNumber seq, int octets) {
            return new Segment(
                    Control.ACK, seq, rcv.nxt(), snd.text(seq, octets), snd.incarnation());
        }
    }

    /** The state's name in RFC 9293. */
    default State state() {
        return switch (this) {
            case Closed _ -> State.CLOSED;
            case Listen _ -> State.LISTEN;
            case SynSent _ -> State.SYN_SENT;
            case Connection connection -> connection.state;
        };
    }

    /** The timers that are set, of each role at most one. */
    default List<Timer> timers() {
        return switch (this) {
            case Closed _ -> List.empty();
            case Listen _ -> List.empty();
            case SynSent(SendSide snd, Timer timer) -> set(timer, snd.deadline());
            case Connection connection ->
                set(
                        connection.timer,
                        connection.rcv.owed(),
                        connection.snd.deadline(),
                        connection.rcv.challenged());
        };
    }

    private static List<Timer> set(Timer... timers) {
        return List.of(timers).filter(Timer::isSet);
    }

    /** The timer of the connection itself that runs, or off. */
    default Timer timer() {
        return switch (this) {
            case Closed _ -> Timer.Off.OFF;
            case Listen _ -> Timer.Off.OFF;
            case SynSent synSent -> synSent.timer;
            case Connection connection -> connection.timer;
        };
    }

    /** The same endpoint one tick later. */
    default Endpoint afterTick() {
        return switch (this) {
            case Closed closed -> closed;
            case Listen listen -> listen;
            case SynSent(SendSide snd, Timer timer) ->
                new SynSent(snd.due(snd.deadline().afterTick()), timer.afterTick());
            case Connection connection -> connection.older();
        };
    }

    /** This endpoint with the evidence of incarnations erased. */
    default Endpoint erased() {
        return switch (this) {
            case Closed closed -> closed;
            case Listen listen -> listen;
            case SynSent(SendSide snd, Timer timer) -> new SynSent(snd.erased(), timer);
            case Connection connection ->
                connection.with(connection.snd.erased()).with(connection.rcv.erased());
        };
    }
}
